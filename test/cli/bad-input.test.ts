/** What is refused, by every command that reads a file: one sentence, its code, and nothing written. */

import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeZip } from '../sheets/make-zip.ts';
import { openScene, type Scene } from '../support/test-ports.ts';

let scene: Scene;
beforeEach(async () => {
  scene = openScene();
  await scene.run('log', '--ras', '--contacts', '18', '--date', '27/11');
});
afterEach(() => scene.remove());

const put = (name: string, content: string | Uint8Array) => writeFileSync(join(scene.folder, name), content);

/** Every file with its bytes, links and folders as such. */
function everything(folder = scene.folder): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/-(?:wal|shm)$/.test(name))
    .sort()
    .map((name) => {
      const facts = lstatSync(join(folder, name));
      if (!facts.isFile()) return `${name} ${facts.isSymbolicLink() ? 'link' : 'folder'}`;
      return `${name} ${createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex')}`;
    });
}

/** Runs it twice, as said and as JSON; what is on disk stays as it was. */
async function refused(...argv: string[]) {
  const before = everything();
  const { exit, out, err } = await scene.run(...argv);
  expect(out).toBe('');
  expect(err).toMatch(/^✗ /);
  expect(err).not.toMatch(/\bat \S+:\d+|Error:|undefined|null|\bE[A-Z]{4,}\b/);
  const json = JSON.parse((await scene.run(...argv, '--json')).out);
  expect(json).toMatchObject({ schema: 'optimedia/error/1', exit });
  expect(everything()).toEqual(before);
  return { exit, code: json.code, said: err.replaceAll('\u00a0', ' '), tries: json.try };
}

const sheet = '<worksheet><sheetData/></worksheet>';
const book = makeZip([
  { name: '[Content_Types].xml', data: '<Types/>' },
  { name: 'xl/workbook.xml', data: '<workbook/>' },
  { name: 'xl/worksheets/sheet1.xml', data: sheet },
]);
const bomb = makeZip([
  { name: '[Content_Types].xml', data: '<Types/>' },
  { name: 'xl/workbook.xml', data: '<workbook/>', size: 3_000_000_000 },
  { name: 'xl/worksheets/sheet1.xml', data: sheet },
]);
/** The older container of an encrypted workbook, with the name of the part that holds it. */
const encrypted = Buffer.concat([
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  Buffer.alloc(600),
  Buffer.from('EncryptedPackage', 'utf16le'),
  Buffer.alloc(600),
]);
const FILES: readonly (readonly [string, string, string | Uint8Array, string])[] = [
  ['an empty file', 'suivi.csv', '', 'est vide'],
  ['a binary file', 'suivi.csv', Uint8Array.from({ length: 4000 }, (_, at) => (at * 37) % 256), "n'est ni un tableau"],
  ['an encrypted workbook', 'suivi.xlsx', encrypted, 'mot de passe'],
  ['a workbook cut short', 'suivi.xlsx', book.slice(0, book.length - 60), 'incomplet'],
  ['a bomb', 'suivi.xlsx', bomb, 'trop de données'],
];

describe('a spreadsheet that is none', () => {
  test.each(FILES)('%s', async (_, name, content, words) => {
    put(name, content);
    const { exit, code, said } = await refused('import', name);
    expect([exit, code]).toEqual([3, 'file-refused']);
    expect(said).toContain(`« ${name} »`);
    expect(said).toContain(words);
    expect(said).toContain("Rien n'est importé.");
    expect(said.trimEnd().split('\n')).toHaveLength(1);
  });

  test('absent: the nearest here', async () => {
    put('Suivi M2 octobre.csv', 'Date;Quartier;Situation\n');
    const { exit, code, tries } = await refused('import', 'suivi m2 octobre.csv');
    expect([exit, code, tries]).toEqual([5, 'file-absent', ['optimedia import "Suivi M2 octobre.csv"']]);
  });

  test('a folder: what it holds', async () => {
    mkdirSync(join(scene.folder, 'Tableaux'));
    put('Tableaux/M1.csv', 'Date;Quartier;Situation\n');
    const { exit, code, tries } = await refused('import', 'Tableaux');
    expect([exit, code, tries]).toEqual([5, 'file-is-folder', ['optimedia import Tableaux/M1.csv']]);
  });
});

describe('the file of log, of a preset, of a template', () => {
  const READERS: readonly (readonly string[])[] = [
    ['log', '--file'],
    ['preset', 'check'],
    ['report', '--month', '2026-11', '--template'],
  ];

  test.each(READERS)('%s %s: absent, a folder', async (...argv) => {
    expect(await refused(...argv, 'absent.md')).toMatchObject({ exit: 5, code: 'file-absent' });
    mkdirSync(join(scene.folder, 'dossier.md'));
    expect(await refused(...argv, 'dossier.md')).toMatchObject({ exit: 5, code: 'file-is-folder' });
  });

  test.each([
    ['', "n'est pas du JSON lisible"],
    ['{"shift": {"contacts": 18},\n "interventions": [}', 'ligne 2, colonne 20'],
    ['[]', 'Aucune fiche'],
    ['{"vacation": {}}', '« vacation »'],
  ])('a file of records: %s', async (text, words) => {
    put('soiree.json', text);
    const { exit, code, said } = await refused('log', '--file', 'soiree.json');
    expect([exit, code]).toEqual([3, 'entry-refused']);
    expect(said).toContain(words);
    expect(said).toContain("Rien n'est enregistré.");
  });

  test.each([
    ['', "nord.yaml : ce n'est pas la description d'un dispositif"],
    ['version: 1\ndispositif: {code: nord}\n', 'ligne 2, dispositif.name : il manque « name »'],
    ['version: 1\ndispositif: {code: nord, name: Nord}\nvilles: []\n', "ligne 3, villes : « villes » n'est pas un mot"],
    ['version: [\n', 'le texte ne se lit pas comme du YAML'],
  ])('a preset: %s', async (text, words) => {
    put('nord.yaml', text);
    const { exit, code, said } = await refused('preset', 'check', 'nord.yaml');
    expect([exit, code]).toEqual([3, 'preset-refused']);
    expect(said).toContain(words);
  });

  test('a template with unknown names: all of them at once, each placed, the nearest', async () => {
    put('bilan.md', '# {{ period.labell }}\n\n{{ figures.contact }}\n');
    const { exit, code, said } = await refused('report', '--month', '2026-11', '--template', 'bilan.md');
    expect([exit, code]).toEqual([3, 'template-refused']);
    expect(said).toContain('bilan.md, ligne 1');
    expect(said).toContain('bilan.md, ligne 3');
    expect(said).toContain('« figures.contacts »');
    expect(said).toContain("Aucun rapport n'est écrit.");
  });
});

describe('a period that is none', () => {
  test.each([
    ['--month', '2026-13', '2026-12'],
    ['--month', '2026-00', '2026-01'],
    ['--week', '2025-W53', '2025-W52'],
    ['--quarter', '2026-Q5', '2026-Q4'],
  ])('%s %s', async (flag, given, near) => {
    for (const command of [['report'], ['table', 'G02'], ['list', 'shifts']]) {
      const { exit, code, said, tries } = await refused(...command, flag, given);
      expect([exit, code]).toEqual([2, 'period-unknown']);
      expect(said).toContain(`« ${given} »`);
      expect(tries).toEqual([`optimedia ${[...command, flag, near].join(' ')}`]);
    }
  });

  test.each([
    [['--month', 'nov'], '« nov » ne se lit pas. Vouliez-vous dire novembre 2026 ?', '--month 2026-11'],
    [['--month', '2026-13'], "« 2026-13 » n'existe pas. Vouliez-vous dire décembre 2026 ?", '--month 2026-12'],
    [['--week', '2025-W53'], 'dire semaine 52, du 22 au 28 décembre 2025 ?', '--week 2025-W52'],
    [['--year', '2026-11'], 'Vouliez-vous dire novembre 2026 ?', '--month 2026-11'],
    [['--quarter', 'x'], 'Le trimestre « x » ne se lit pas.', '--quarter 2026-Q3'],
    [
      ['--from', '30/11/2026', '--to', '2026-11-01'],
      "commence le 30 novembre 2026 et finit avant, le 1er novembre 2026. Vouliez-vous l'inverse ?",
      '--from 2026-11-01 --to 2026-11-30',
    ],
    [['--from', '2026-11-01'], 'Il manque une valeur à --to.', '--from 2026-11-01 --to 2026-11-28'],
    [
      ['--from', '31/02/2026', '--to', '2026-11-01'],
      "Le 31/02/2026 n'existe pas : ce mois s'arrête au 28. Écrivez 28/02/2026.",
      '--from 28/02/2026 --to 2026-11-01',
    ],
    [
      ['--from', '2026-10-01', '--to', '2026-11-31'],
      "Le 2026-11-31 n'existe pas : ce mois s'arrête au 30. Écrivez 2026-11-30.",
      '--from 2026-10-01 --to 2026-11-30',
    ],
    [
      ['--from', 'lundi prochan', '--to', '2026-11-01'],
      "--from n'accepte pas « lundi prochan ». Écrivez 2026-11-28, 28/11 ou hier.",
      '--from 2026-11-28 --to 2026-11-01',
    ],
  ])('%j says what was meant', async (flags, words, next) => {
    const { exit, said, tries } = await refused('report', '--format', 'md', ...flags);
    expect(exit).toBe(2);
    expect(said).toContain(words);
    expect(tries).toEqual([`optimedia report --format md ${next}`]);
  });
});

describe('where a report cannot go', () => {
  const report = (...more: string[]) => refused('report', '--month', '2026-11', '--format', 'md', ...more);

  test('a file that exists', async () => {
    put('rapport-2026-11.md', 'à moi');
    expect(await report()).toMatchObject({ exit: 5, code: 'file-exists' });
  });

  test('a link, even with --force: what it leads to is not touched', async () => {
    put('à moi.md', 'à moi');
    symlinkSync(join(scene.folder, 'à moi.md'), join(scene.folder, 'rapport-2026-11.md'));
    expect(await report()).toMatchObject({ exit: 5, code: 'file-is-link' });
    expect(await report('--force')).toMatchObject({ exit: 5, code: 'file-is-link' });
  });

  test('the base itself, by its name or by a link, even with --force', async () => {
    const base = join(scene.folder, 'base.md');
    await scene.run('log', '--ras', '--contacts', '18', '--date', '27/11', '--db', base);
    for (const force of [[], ['--force']]) {
      const refusal = await report('--db', base, '--out', base, ...force);
      expect(refusal).toMatchObject({ exit: 5, code: 'file-is-database' });
    }
  });

  test('a folder that does not exist', async () => {
    expect(await report('--out', 'absent/2026')).toMatchObject({ exit: 5, code: 'folder-absent' });
  });
});

describe('a first entry that is refused', () => {
  test.each([
    [['log', '--ras', '--date', '31/02/2026'], 2, 'Écrivez 28/02/2026.'],
    [['log', '--ras', '--date', '29/11/2026'], 2, "n'est pas encore passé"],
    [['log', '--quartier', 'mars', '--situation', 'musique'], 3, "Rien n'est enregistré"],
    [['log', '--quartier', 'maurepas', '--situation', 'musique', '--date', '31/02/2026'], 3, '31/02/2026'],
    [['log', 'hier 17h30 mrp'], 2, "n'existe pas dans cette version"],
  ])('%j makes no base', async (argv, exit, words) => {
    const { folder } = scene;
    const none = join(folder, 'neuve.db');
    const before = everything();
    const told = await scene.run(...argv, '--db', none);
    expect(told.exit).toBe(exit);
    expect(told.err.replaceAll('\u00a0', ' ')).toContain(words);
    expect(told.err).not.toContain('Base créée');
    expect(everything()).toEqual(before);
  });
});

test('a base whose name is empty is refused: the usual one is not opened in its place', async () => {
  expect(await refused('list', '--db', '')).toMatchObject({ exit: 2, code: 'option-value-missing' });
  expect(await refused('log', '--ras', '--db=')).toMatchObject({ exit: 2, code: 'option-value-missing' });
  expect(await refused('--db', '')).toMatchObject({ exit: 2, code: 'option-value-missing' });
});

test('a report goes to stdout, or its description does', async () => {
  const { exit, out } = await scene.run('report', '--month', '2026-11', '--stdout', '--json');
  expect(exit).toBe(2);
  expect(JSON.parse(out)).toMatchObject({ code: 'options-conflict' });
});

test('a key that no record has is an issue with its field, said once however many records have it', async () => {
  const one = { date: '27/11', quartier: 'maurepas', situation: 'musique', lieu: 'dalle' };
  put('soiree.json', JSON.stringify([one, one]));
  const { said } = await refused('log', '--file', 'soiree.json');
  expect(said.match(/« lieu »/g)).toHaveLength(1);
  const { out } = await scene.run('log', '--file', 'soiree.json', '--json');
  const message = expect.stringContaining('« lieu »');
  expect(JSON.parse(out).issues.slice(0, 1)).toEqual([{ severity: 'error', field: 'lieu', message }]);
});
