/** docs/errors.md: every refusal, provoked on the real program; those that only a machine can cause are told by the same sentences. */

import type { ErrorCode, ExitCode, FileRefusal, QueryRefusal, TemplateProblem } from '../../src/errors.ts';
import { UserError } from '../../src/errors.ts';
import * as refusals from '../../src/messages/fr/errors.ts';
import { REFUSALS, type Refusal } from './refusals.ts';
import { inScene, plainSpaces, screenOf } from './scenes.ts';

const EXITS: readonly (readonly [ExitCode, string, string])[] = [
  [0, 'Fait', "La commande a fait ce qu'on lui demandait."],
  [1, "Ce qui est nommé n'existe pas", "Une fiche, un changement. Rien n'est changé."],
  [2, 'À taper autrement', "La commande, une option ou une période est à corriger. Rien n'est lu ni écrit."],
  [
    3,
    'À corriger dans le fichier',
    'Une saisie, un tableau, un modèle ou un dispositif est refusé, en tout ou en partie.',
  ],
  [4, 'La base', 'Elle manque, elle est occupée, abîmée, étrangère ou plus récente.'],
  [5, 'Un fichier ou le disque', 'Un fichier manque, existe déjà, est ouvert ailleurs, ou le disque refuse.'],
  [
    70,
    'Un défaut du programme',
    'Ce qui est enregistré le reste. Le fichier « defaut-DATE.txt » ne contient rien de personnel.',
  ],
  [
    130,
    'Arrêté',
    'Vous avez quitté : Ctrl-C, Échap, « < ». `log` garde un brouillon. De même 129 (fenêtre fermée) et 143.',
  ],
];

export async function errorsPage(): Promise<string> {
  const parts = [HEAD, exitTable()];
  for (const [exit, title] of EXITS) {
    const codes = Object.keys(REFUSALS) as ErrorCode[];
    const own = codes.filter((code) => exitOf(code) === exit);
    if (own.length === 0) continue;
    parts.push(`## ${exit} · ${title}`);
    for (const code of own) parts.push(await section(code, REFUSALS[code]));
    if (exit === 2) parts.push(list('Ce que `table` refuse, et pourquoi', queryReasons()));
    if (exit === 3) {
      parts.push(list('Ce qui fait refuser un fichier', fileReasons()));
      parts.push(list('Ce qui fait refuser un modèle', templateReasons()));
    }
  }
  return `${parts.join('\n\n')}\n`;
}

const HEAD = `# Ce qu'OptiMédia refuse, et quoi taper

Chaque refus dit ce qui ne va pas et où, ce que deviennent vos données, puis ce qu'il y a à taper, après « → ». Cette page les
montre tous, tels que le programme les dit. Le code est celui que lit un script : \`$?\`, ou \`exit\` avec \`--json\`.

Cette page est écrite par \`npm run goldens\` ; ne la corrigez pas à la main.`;

function exitTable(): string {
  return [
    '| code | | |',
    '| ---: | --- | --- |',
    ...EXITS.map(([exit, title, what]) => `| ${exit} | ${title} | ${what} |`),
  ].join('\n');
}

function exitOf(code: ErrorCode): ExitCode {
  return new UserError(code, {} as never).exit;
}

async function section(code: ErrorCode, refusal: Refusal): Promise<string> {
  const shown = await inScene(async (scene) => {
    await refusal.prepare?.(scene);
    const said = (argv: readonly string[]) =>
      refusal.thrown === undefined ? scene.run(...argv) : scene.tell(refusal.thrown);
    const { exit, err } = await said(refusal.argv);
    const told = refusal.thrown?.code ?? JSON.parse((await said([...refusal.argv, '--json'])).out).code;
    if (exit !== exitOf(code) || told !== code)
      throw new Error(`${code}: ${refusal.argv.join(' ')} gives ${told}, ${exit}, ${err}`);
    return screenOf(refusal.argv, err, scene);
  });
  return `### \`${code}\`

${refusal.when}

${shown}`;
}

function list(title: string, lines: readonly string[]): string {
  return `### ${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}

const FILE_REASONS: Record<FileRefusal, string> = {
  empty: 'suivi.csv',
  'no-data': 'suivi.xlsx',
  encrypted: 'suivi.xlsx',
  'lock-file': '~$suivi.xlsx',
  pdf: 'bilan.xlsx',
  html: 'suivi.xls',
  image: 'suivi.png',
  archive: 'suivi.zip',
  binary: 'suivi.csv',
  truncated: 'suivi.xlsx',
  'too-large': 'suivi.xlsx',
  bomb: 'suivi.xlsx',
  malformed: 'suivi.xlsx',
  'not-a-table': 'notes.csv',
  'not-a-template': 'modele.csv',
  'no-marker': 'modele.md',
  'format-not-read': 'suivi.numbers',
  'quote-open': 'suivi.csv',
  'sheet-absent': 'suivi.xlsx',
  'special-file': 'suivi.csv',
};

function fileReasons(): string[] {
  return (Object.keys(FILE_REASONS) as FileRefusal[]).map((reason) => {
    const args = { file: FILE_REASONS[reason], reason, detail: '' };
    return `${refusals.errors['file-refused'](args)} ${refusals.remedies['file-refused']?.(args) ?? ''}`.trim();
  });
}

const QUERY_REASONS: Record<QueryRefusal, string> = {
  'measure-unknown': 'intervention',
  'dimension-unknown': 'quartiers',
  'dimension-not-of-measure': 'partner',
  'dimension-not-of-kind': 'outcome',
  'where-malformed': 'origin',
  'value-unknown': 'maurepa',
  'ages-cross-sexes': 'age_band × sex',
  'compare-unknown': 'avant',
  'sort-unknown': 'nom',
};

function queryReasons(): string[] {
  return (Object.keys(QUERY_REASONS) as QueryRefusal[]).map((reason) =>
    refusals.errors['query-refused']({ reason, given: QUERY_REASONS[reason], allowed: [] }),
  );
}

const TEMPLATE_REASONS: Record<TemplateProblem['code'], string> = {
  'name-unknown': 'figures.contact',
  'filter-unknown': 'pourcents',
  'marker-malformed': '{{ G02.label',
  'marker-in-formula': '{{ figures.contacts }}',
  'marker-misplaced': 'G04.columns',
  'argument-unknown': 'ligne',
  'reference-stuck': 'Bilan!$A$4:$A$9',
  'reference-split': 'B7',
  macros: '',
  'external-links': '',
  'table-mixed': 'G02, G04',
  'header-too-long': 'figures.contacts',
  'tag-unknown': 'tabel',
  'tag-alone': 'endfor',
  'marker-open': '{{ figures.contacts',
  'block-open': 'for',
  'not-a-value': 'tables.G02',
  'not-yet': '{% chart %}',
  'ages-cross-sexes': 'age_band × sex',
  'too-long': '',
};

function templateReasons(): string[] {
  return (Object.keys(TEMPLATE_REASONS) as TemplateProblem['code'][]).map((code) => {
    const problem = { code, sheet: 'Bilan', at: 'C7', given: TEMPLATE_REASONS[code], near: null };
    return plainSpaces(refusals.errors['template-refused']({ file: 'modele.xlsx', problems: [problem] }));
  });
}
