/** Every command: its name, its French alias and the file that holds it. Their order is that of the help. */

import type { CliCommand } from './command.ts';

export interface CommandEntry {
  readonly name: string;
  readonly alias: string;
  readonly group: 'daily' | 'monthly' | 'base';
  /** What follows the name, shown by its help; each is a whole command. */
  readonly examples: readonly (readonly string[])[];
  load(): Promise<CliCommand>;
}

export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'log',
    alias: 'saisir',
    group: 'daily',
    examples: [[], ['--ras', '--contacts', '18'], ['--date', '13/11'], ['--resume']],
    load: async () => (await import('./log.ts')).log,
  },
  {
    name: 'import',
    alias: 'importer',
    group: 'daily',
    examples: [
      ['Suivi M2 octobre.xlsx'],
      ['Suivi M2 octobre.xlsx', '--dry-run'],
      ['suivi.csv', '--map', 'Motif=situation'],
    ],
    load: async () => (await import('./import.ts')).importCommand,
  },
  {
    name: 'list',
    alias: 'lister',
    group: 'daily',
    examples: [[], ['shifts', '--week'], ['--month', '2026-11', '--where', 'cooperation=?']],
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'show',
    alias: 'voir',
    group: 'daily',
    examples: [['V18'], ['I1207'], ['12']],
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'undo',
    alias: 'annuler',
    group: 'daily',
    examples: [[], ['12'], ['12', '--yes']],
    load: async () => (await import('./undo.ts')).undo,
  },
  {
    name: 'redo',
    alias: 'refaire',
    group: 'daily',
    examples: [[]],
    load: async () => (await import('./redo.ts')).redo,
  },
  {
    name: 'history',
    alias: 'historique',
    group: 'base',
    examples: [[]],
    load: async () => (await import('./history.ts')).history,
  },
  {
    name: 'profile',
    alias: 'profil',
    group: 'base',
    examples: [[], ['show', 'Suivi M2'], ['delete', 'Suivi M2']],
    load: async () => (await import('./profile.ts')).profile,
  },
  {
    name: 'imports',
    alias: 'imports',
    group: 'base',
    examples: [[], ['show', '12'], ['undo', '12']],
    load: async () => (await import('./history.ts')).imports,
  },
  {
    name: 'report',
    alias: 'rapport',
    group: 'monthly',
    examples: [
      ['--month'],
      ['--week', '2026-W48', '--format', 'xlsx'],
      ['--month', '2026-11', '--template', 'bilan.xlsx'],
    ],
    load: async () => (await import('./report.ts')).report,
  },
  {
    name: 'table',
    alias: 'tableau',
    group: 'monthly',
    examples: [
      ['G04', '--month', '2026-11'],
      ['--measure', 'persons', '--rows', 'quartier', '--cols', 'age_band'],
      ['--list'],
    ],
    load: async () => (await import('./table.ts')).table,
  },
  {
    name: 'demo',
    alias: 'demo',
    group: 'base',
    examples: [[], ['--out', 'essai']],
    load: async () => (await import('./demo.ts')).demo,
  },
  {
    name: 'init',
    alias: 'creer',
    group: 'base',
    examples: [[], ['--preset', 'mon-dispositif.yaml', '--db', 'essai.db']],
    load: async () => (await import('./init.ts')).init,
  },
  {
    name: 'preset',
    alias: 'dispositif',
    group: 'base',
    examples: [[], ['check', 'mon-dispositif.yaml']],
    load: async () => (await import('./preset.ts')).preset,
  },
];

/** What does the nearest thing today. */
const TODAY: Readonly<Record<string, readonly string[]>> = {
  edit: ['log'],
  modifier: ['log'],
  delete: ['history'],
  supprimer: ['history'],
  search: ['list'],
  chercher: ['list'],
  export: ['list', '--json'],
  exporter: ['list', '--json'],
  guide: ['demo'],
  visite: ['demo'],
};

export const insteadOf = (later: string): readonly string[] => TODAY[later] ?? ['--help'];

/** Commands and aliases of later releases: refused by name, never taken for a typing error. */
export const LATER_COMMANDS: ReadonlySet<string> = new Set([
  ...['planning', 'edit', 'delete', 'search', 'text', 'reports', 'check', 'watch', 'nomenclature', 'grid', 'template'],
  ...['form', 'export', 'backup', 'restore', 'purge', 'doctor', 'completion', 'guide'],
  ...['modifier', 'supprimer', 'chercher', 'texte', 'rapports', 'verifier', 'veille', 'grille', 'modele'],
  ...['formulaire', 'exporter', 'sauvegarder', 'restaurer', 'purger', 'diagnostic', 'visite'],
]);
