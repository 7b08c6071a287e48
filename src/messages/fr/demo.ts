/** What the practice run says. */

type Forms = readonly [one: string, many: string];

const intervention: Forms = ['intervention inventée', 'interventions inventées'];
const spreadsheet: Forms = ['tableau lu', 'tableaux lus'];
const row: Forms = ['ligne', 'lignes'];
const rejected: Forms = ['écartée, mise à part avec son problème', 'écartées, mises à part avec leur problème'];

export const demo = {
  out: "le dossier de la base d'entraînement et de ses rapports (défaut : demo)",
  intervention,
  spreadsheet,
  row,
  rejected,
  dry: (folder: string, files: number) =>
    `Essai : une base d'entraînement serait créée dans « ${folder} », de ${files} tableaux, avec ses rapports. Rien n'est écrit.`,
  base: (interventions: string) => `✓ Base d'entraînement, à part de la vôtre : ${interventions}`,
  read: (files: string, rows: string, set: string) => `  ${files}, ${rows}, ${set} :`,
  apart: (folder: string) =>
    `  Elles sont dans ${folder}, un fichier « … - à corriger » par tableau, à corriger puis à importer.`,
  reports: (files: readonly string[]) => `Rapports : ${files.join(', ')}`,
  next: 'Ensuite, sur cette base :',
};
