/** What the practice run says. */

export const demo = {
  out: "le dossier de la base d'entraînement et de ses rapports (défaut : demo)",
  base: (interventions: number) =>
    `✓ Base d'entraînement, à part de la vôtre : ${interventions} interventions inventées`,
  read: (files: number, rows: number, rejected: number) =>
    `  ${files} tableaux lus, ${rows} lignes, ${rejected} écartées, mises à part avec leur problème :`,
  reports: (files: readonly string[]) => `Rapports : ${files.join(', ')}`,
  next: 'Ensuite, sur cette base :',
};
