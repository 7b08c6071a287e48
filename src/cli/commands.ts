/** Every command: its name, its French alias and the file that holds it. Their order is that of the help. */

import type { CliCommand } from './command.ts';

export interface CommandEntry {
  readonly name: string;
  readonly alias: string;
  readonly group: 'daily' | 'monthly' | 'base';
  load(): Promise<CliCommand>;
}

export const COMMANDS: readonly CommandEntry[] = [
  { name: 'log', alias: 'saisir', group: 'daily', load: async () => (await import('./log.ts')).log },
  { name: 'import', alias: 'importer', group: 'daily', load: async () => (await import('./import.ts')).importCommand },
  { name: 'list', alias: 'lister', group: 'daily', load: async () => (await import('./list.ts')).list },
  { name: 'show', alias: 'voir', group: 'daily', load: async () => (await import('./show.ts')).show },
  { name: 'undo', alias: 'annuler', group: 'daily', load: async () => (await import('./undo.ts')).undo },
  { name: 'redo', alias: 'refaire', group: 'daily', load: async () => (await import('./redo.ts')).redo },
  {
    name: 'history',
    alias: 'historique',
    group: 'base',
    load: async () => (await import('./history.ts')).history,
  },
  { name: 'profile', alias: 'profil', group: 'base', load: async () => (await import('./profile.ts')).profile },
  { name: 'imports', alias: 'imports', group: 'base', load: async () => (await import('./history.ts')).imports },
  { name: 'report', alias: 'rapport', group: 'monthly', load: async () => (await import('./report.ts')).report },
  { name: 'table', alias: 'tableau', group: 'monthly', load: async () => (await import('./table.ts')).table },
  { name: 'demo', alias: 'demo', group: 'base', load: async () => (await import('./demo.ts')).demo },
  { name: 'init', alias: 'creer', group: 'base', load: async () => (await import('./init.ts')).init },
  { name: 'preset', alias: 'dispositif', group: 'base', load: async () => (await import('./preset.ts')).preset },
];

/** Commands and aliases of later releases: refused by name, never taken for a typing error. */
export const LATER_COMMANDS: ReadonlySet<string> = new Set([
  ...['planning', 'edit', 'delete', 'search', 'text', 'reports', 'check', 'watch', 'nomenclature', 'grid', 'template'],
  ...['form', 'export', 'backup', 'restore', 'purge', 'doctor', 'completion', 'guide'],
  ...['modifier', 'supprimer', 'chercher', 'texte', 'rapports', 'verifier', 'veille', 'grille', 'modele'],
  ...['formulaire', 'exporter', 'sauvegarder', 'restaurer', 'purger', 'diagnostic', 'visite'],
]);
