/** How each refusal comes about: what is typed, what was there before. A new code does not compile until it has its line here. */

import { appendFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ErrorCode, UserError } from '../../src/errors.ts';
import type { Scene } from '../support/test-ports.ts';

export interface Refusal {
  /** « Quand », in French: for the page. */
  readonly when: string;
  readonly argv: readonly string[];
  readonly prepare?: (scene: Scene) => unknown;
  /** What a machine alone can cause: told by the program as if it had come. */
  readonly thrown?: UserError;
}

const put = (name: string, text: string) => (scene: Scene) => writeFileSync(join(scene.folder, name), text);
const evening = (scene: Scene) => scene.run('log', '--ras', '--contacts', '18', '--date', '27/11');
const BASE = '/home/optima/base/optimedia.db';
const WANTED = ['report', '--month', '2026-11'];
const REPORT = 'rapport-2026-11.md';

/** Bytes of the base changed where SQLite keeps what this page speaks of. */
function overwrite(at: number, bytes: readonly number[]): (scene: Scene) => Promise<void> {
  return async (scene) => {
    await evening(scene);
    const base = join(scene.folder, 'base', 'optimedia.db');
    const content = readFileSync(base);
    content.set(bytes, at);
    writeFileSync(base, content);
  };
}

export const REFUSALS: Readonly<Record<ErrorCode, Refusal>> = {
  'nothing-to-undo': {
    when: "Rien n'a encore été saisi ni importé, ou tout est déjà annulé.",
    argv: ['undo', '--yes'],
    prepare: (scene) => scene.run('init'),
  },
  'nothing-to-redo': {
    when: "Le dernier changement n'est pas une annulation.",
    argv: ['redo', '--yes'],
    prepare: evening,
  },
  'record-not-found': { when: 'Le numéro ne désigne aucune fiche.', argv: ['show', 'I1207'], prepare: evening },
  'change-not-found': { when: 'Le numéro ne désigne aucun changement.', argv: ['undo', '12'], prepare: evening },
  'change-undone': {
    when: 'Le changement est déjà annulé.',
    argv: ['undo', '1', '--yes'],
    prepare: async (scene) => {
      await evening(scene);
      await scene.run('undo', '--yes');
    },
  },
  'change-is-redo': {
    when: "Une remise en place ne s'annule pas elle-même.",
    argv: ['undo', '3', '--yes'],
    prepare: async (scene) => {
      await evening(scene);
      await scene.run('undo', '--yes');
      await scene.run('redo', '--yes');
    },
  },
  'command-unknown': { when: 'Le premier mot ne désigne aucune commande.', argv: ['raport'] },
  'option-unknown': { when: "L'option n'existe pas pour cette commande.", argv: ['report', '--moi'] },
  'argument-missing': { when: 'Il manque un mot après la commande.', argv: ['show'] },
  'argument-too-many': { when: 'Un mot est de trop.', argv: ['show', 'V1', 'V2'] },
  'option-value-missing': {
    when: "L'option attend une valeur.",
    argv: ['report', '--from', '2026-11-01'],
    prepare: evening,
  },
  'option-value-unknown': { when: "L'option n'accepte que certaines valeurs.", argv: ['preset', 'montrer'] },
  'options-conflict': {
    when: 'Deux options se contredisent.',
    argv: [...WANTED, '--stdout', '--format', 'xlsx'],
    prepare: evening,
  },
  'kind-unknown': { when: "Ce n'est pas une sorte de fiche.", argv: ['list', 'shift'], prepare: evening },
  'period-unknown': { when: "La période n'existe pas.", argv: ['report', '--month', '2026-13'], prepare: evening },
  'date-impossible': { when: "Le jour n'existe pas.", argv: ['log', '--ras', '--date', '31/02/2026'] },
  'date-future': { when: "Le jour n'est pas encore passé.", argv: ['log', '--ras', '--date', '29/11/2026'] },
  'answer-missing': { when: 'Sans terminal, ou avec `--no-input`, une réponse manque.', argv: ['log', '--no-input'] },
  'shift-known': {
    when: 'Sans terminal, ou avec `--no-input`, une vacation du même soir est déjà enregistrée.',
    argv: ['log', '--ras', '--contacts', '18', '--date', '27/11'],
    prepare: evening,
  },
  'not-yet': { when: "Ce qui est demandé n'existe pas encore.", argv: ['log', 'hier 17h30 mrp pb voisins'] },
  'table-unknown': {
    when: 'Aucun tableau ne porte ce numéro.',
    argv: ['table', 'G99', '--month', '2026-11'],
    prepare: evening,
  },
  'query-refused': {
    when: 'Un tableau ne peut pas être compté ainsi. Les autres raisons sont plus bas.',
    argv: ['table', '--measure', 'contacts', '--rows', 'quartier', '--month', '2026-11'],
    prepare: evening,
  },
  'file-refused': {
    when: "Le fichier n'est pas un tableau lisible. Les autres raisons sont plus bas.",
    argv: ['import', 'bilan.xlsx'],
    prepare: put('bilan.xlsx', '%PDF-1.7\n'),
  },
  'template-refused': {
    when: 'Un repère du modèle ne désigne rien. Les autres raisons sont plus bas.',
    argv: [...WANTED, '--template', 'prefecture.md'],
    prepare: async (scene) => {
      await evening(scene);
      put('prefecture.md', '# Bilan\n\n{{ figures.contact }} contacts\n')(scene);
    },
  },
  'preset-refused': {
    when: "La description d'un dispositif a des fautes.",
    argv: ['preset', 'check', 'nord.yaml'],
    prepare: put('nord.yaml', 'version: 1\ndispositif:\n  code: nord\n'),
  },
  'entry-refused': {
    when: "Le fichier de `--file` n'a pas la forme d'une saisie.",
    argv: ['log', '--file', 'soiree.json'],
    prepare: put('soiree.json', '{"vacation": {"contacts": 18}}\n'),
  },
  'same-unknown': {
    when: 'La ligne ou la fiche de --same ne se ressemblent pas.',
    argv: ['import', 'suivi.csv', '--same', '2=I99'],
    prepare: put('suivi.csv', 'Date;Quartier;Situation\n27/11/2026;Maurepas;Conflit de voisinage\n'),
  },
  'columns-missing': {
    when: "Le tableau n'a pas les colonnes qu'il faut à une fiche.",
    argv: ['import', 'suivi.csv', '--as', 'interventions'],
    prepare: put('suivi.csv', 'Date;Secteur;Faits;Durée\n27/11/2026;Maurepas;Embrouilles;20\n'),
  },
  'change-built-on': {
    when: "Un changement plus récent, toujours en place, a touché aux mêmes fiches : l'annuler dessous le perdrait.",
    argv: ['undo', '1', '--yes'],
    prepare: async (scene) => {
      await evening(scene);
      await scene.run('log', '--date', '27/11', '--contacts', '20', '--same', 'complete');
    },
  },
  'file-changed': {
    when: "Le fichier a été enregistré pendant qu'il était importé.",
    argv: ['import', 'suivi.csv'],
    thrown: new UserError(
      'file-changed',
      { file: 'suivi.csv' },
      { aftermath: 'nothing-imported', tries: [['import', 'suivi.csv']] },
    ),
  },
  'db-absent': { when: "Aucune base n'existe encore.", argv: ['list'] },
  'db-exists': { when: 'Une base est déjà là.', argv: ['init'], prepare: evening },
  'db-busy': {
    when: 'Un autre programme écrit dans la base depuis plusieurs secondes.',
    argv: ['log'],
    thrown: new UserError('db-busy', { file: BASE }, { tries: [['log', '--resume']], aftermath: 'draft-kept' }),
  },
  'db-changed': {
    when: 'Un autre programme a écrit dans la base entre la question et la réponse.',
    argv: ['undo'],
    thrown: new UserError('db-changed', {}, { aftermath: 'not-touched' }),
  },
  // Byte 100 of a base: the kind of its first page.
  'db-damaged': { when: 'La base est abîmée.', argv: ['list'], prepare: overwrite(100, [255, 255, 255, 255]) },
  'db-foreign': {
    when: "Le fichier de `--db` n'est pas une base d'OptiMédia.",
    argv: ['list', '--db', 'suivi.csv'],
    prepare: put('suivi.csv', 'Date;Quartier\n27/11/2026;Maurepas\n'),
  },
  // Byte 60 of a base: its version (sqlite.org/fileformat2.html).
  'db-newer': {
    when: 'Une version plus récente du programme a déjà ouvert la base.',
    argv: ['list'],
    prepare: overwrite(60, [0, 0, 3, 231]),
  },
  'db-not-a-file': {
    when: '`--db` désigne un dossier.',
    argv: ['list', '--db', 'donnees'],
    prepare: (scene) => {
      mkdirSync(join(scene.folder, 'donnees'));
    },
  },
  'db-driver': {
    when: "Node a changé depuis l'installation.",
    argv: ['list'],
    thrown: new UserError('db-driver', { detail: 'better-sqlite3' }),
  },
  'db-migration-failed': {
    when: "La base d'une version antérieure ne prend pas la forme de celle-ci.",
    argv: WANTED,
    thrown: new UserError('db-migration-failed', {
      file: BASE,
      backup: '/home/optima/base/backups/optimedia-v1-20261128T204000Z.db',
    }),
  },
  'file-absent': {
    when: "Le fichier n'est pas là.",
    argv: ['import', 'suivi m2 octobre.csv'],
    prepare: put('Suivi M2 octobre.csv', 'Date;Quartier;Situation\n'),
  },
  'file-is-folder': {
    when: "C'est un dossier.",
    argv: ['import', 'Tableaux 2026'],
    prepare: (scene) => {
      mkdirSync(join(scene.folder, 'Tableaux 2026'));
      for (const name of ['M1.csv', 'M2.csv']) appendFileSync(join(scene.folder, 'Tableaux 2026', name), 'Date\n');
    },
  },
  'file-unreadable': {
    when: 'Le système ne vous laisse pas lire ce fichier.',
    argv: ['import', 'suivi.csv'],
    thrown: new UserError(
      'file-unreadable',
      { file: 'suivi.csv', detail: 'EACCES' },
      { aftermath: 'nothing-imported' },
    ),
  },
  'file-exists': {
    when: 'Le rapport existe déjà.',
    argv: [...WANTED, '--format', 'md'],
    prepare: async (scene) => {
      await evening(scene);
      put(REPORT, 'déjà là\n')(scene);
    },
  },
  'file-is-link': {
    when: 'À la place du rapport, il y a un lien vers un autre fichier.',
    argv: [...WANTED, '--format', 'md'],
    prepare: async (scene) => {
      await evening(scene);
      symlinkSync(join(scene.folder, 'ailleurs.md'), join(scene.folder, REPORT));
    },
  },
  'file-is-database': {
    when: 'Le rapport irait sur la base.',
    argv: [...WANTED, '--format', 'md', '--out', 'base.md', '--db', 'base.md'],
    prepare: (scene) => scene.run('log', '--ras', '--contacts', '18', '--date', '27/11', '--db', 'base.md'),
  },
  'file-open-elsewhere': {
    when: 'Le fichier est ouvert dans Excel.',
    argv: [...WANTED, '--force'],
    thrown: new UserError('file-open-elsewhere', { file: 'rapport-2026-11.xlsx' }, { aftermath: 'nothing-written' }),
  },
  'folder-absent': {
    when: "Le dossier où écrire n'existe pas.",
    argv: [...WANTED, '--out', 'rapports/2026'],
    prepare: evening,
  },
  'folder-read-only': {
    when: 'Le système ne vous laisse pas écrire dans ce dossier.',
    argv: WANTED,
    thrown: new UserError('folder-read-only', { folder: '/media/usb' }, { aftermath: 'nothing-written' }),
  },
  'disk-full': {
    when: 'Le disque est plein.',
    argv: WANTED,
    thrown: new UserError('disk-full', { file: 'rapport-2026-11.xlsx' }, { aftermath: 'nothing-written' }),
  },
  'disk-fault': {
    when: 'Le disque ne répond pas : clé USB retirée, réseau coupé.',
    argv: ['import', 'suivi.csv'],
    thrown: new UserError('disk-fault', { file: 'suivi.csv', detail: 'EIO' }, { aftermath: 'nothing-imported' }),
  },
};
