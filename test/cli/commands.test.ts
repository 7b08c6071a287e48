import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { parseCommand } from '../../src/cli/parse-command.ts';
import { fr } from '../../src/messages/fr.ts';
import { openScene, type Scene } from '../support/test-ports.ts';

let scene: Scene;
beforeEach(() => {
  scene = openScene();
});
afterEach(() => scene.remove());

const ENTRY = [
  'log',
  '--date',
  '2026-11-27',
  '--start',
  '17:30',
  '--quartier',
  'maurepas',
  '--situation',
  'musique',
  '--persons',
  '2',
];

describe('the command line', () => {
  test('says its version, its help and its home page without a base', async () => {
    scene.dropBase();
    expect(await scene.run('--version')).toEqual({ exit: 0, out: '0.0.0-test\n', err: '' });
    const help = await scene.run('--help');
    expect(help.exit).toBe(0);
    for (const { name } of COMMANDS) expect(help.out).toContain(name);
    expect((await scene.run()).exit).toBe(0);
    expect(existsSync(join(scene.folder, 'base'))).toBe(false);
  });

  test.each(COMMANDS.map((c) => [c.name, c.alias]))(
    '%s and its alias %s give the same help, in both languages',
    async (name, alias) => {
      const french = await scene.run(name, '--help');
      expect(french.exit).toBe(0);
      expect((await scene.run(alias, '--help')).out).toBe(french.out);
      const english = await scene.run(name, '--help', '--lang', 'en');
      expect(english.exit).toBe(0);
      expect(english.out).not.toBe(french.out);
    },
  );

  test('the examples of every help are commands, and « help NAME » is its help', async () => {
    for (const entry of COMMANDS) {
      const command = await entry.load();
      for (const words of entry.examples)
        parseCommand(entry, command, words, fr, () => ({ columns: 80, shell: 'posix', typo: String }));
    }
    const { out } = await scene.run('list', '--help');
    expect(out).toContain('Exemples\u00a0:\n  optimedia list\n');
    expect(await scene.run('aide', 'lister')).toEqual(await scene.run('help', 'list'));
    expect((await scene.run('help', 'list')).out).toBe(out);
    expect((await scene.run('help')).out).toBe((await scene.run('--help')).out);
  });

  test.each([
    [['raport'], 2, 'optimedia report'],
    [['report', '--month', '2026-13'], 2, '--month 2026-12'],
    [['report', '--week', '2025-W53'], 2, '2025-W52'],
    [['report', '--monht'], 2, '--month'],
    [['report', '--audience', 'funder'], 2, 'financeur'],
    [['report', '--seal'], 2, 'scellé'],
    [['table', 'G99', '--month', '2026-11'], 2, 'G99'],
    [['table', '--measure', 'intervention', '--month', '2026-11'], 2, 'interventions'],
    [['list', 'nothing'], 2, 'interventions'],
    [['show', 'I999'], 1, 'I999'],
    [['undo', '999'], 1, '999'],
    [['init'], 5, 'existe déjà'],
    [['preset', 'check', 'absent.yaml'], 5, 'absent.yaml'],
  ])('%j is refused with %i', async (argv, exit, words) => {
    const refused = await scene.run(...argv);
    expect(refused).toMatchObject({ exit, out: '' });
    expect(refused.err).toContain(words);
    expect(refused.err).not.toMatch(/\bat \S+:\d+|Error:/);
  });

  test.each([
    'planning edit delete search text reports check watch nomenclature grid template form export backup',
    'restore purge doctor completion guide modifier supprimer chercher texte rapports vérifier veille grille',
    'modèle formulaire exporter sauvegarder restaurer purger diagnostic visite',
  ])('what later releases bring is refused by name: %s', async (words) => {
    const help = (await scene.run('--help')).out;
    for (const word of words.split(' ')) {
      const { exit, err } = await scene.run(word, 'x');
      expect([exit, err.split('\n')[0]]).toEqual([
        2,
        `✗ La commande «\u00a0${word}\u00a0» n'existe pas dans cette version. Rien n'est fait à la place.`,
      ]);
      expect(help).not.toMatch(new RegExp(`^ {2}${word} `, 'm'));
    }
  });

  test.each([
    ['preset', 'apply', 'x.yaml'],
    ['profile', 'edit'],
    ['imports', 'undo', '1', '--edited', 'keep'],
    ['undo', '1', '--edited', 'take'],
    ['report', '--grid', 'x'],
    ['report', '--seal'],
    ['report', '--format', 'xlsx,HTML'],
    ['report', '--format', 'csv'],
    ['report', '--format', 'json'],
    ['report', '--audience', 'funder'],
  ])('%s %s is of a later release', async (...words) => {
    expect(await scene.run(...words)).toMatchObject({ exit: 2, err: expect.stringContaining('dans cette version') });
    expect((await scene.run(words[0] ?? '', '--help')).out).not.toMatch(/--grid|--seal|--edited|funder|financeur/);
  });

  test('only the languages that there are', async () => {
    for (const words of [
      ['--lang', 'de'],
      ['list', '--lang=de'],
      ['--help', '--lang', 'DE'],
      ['--version', '--lang', 'x'],
    ]) {
      const { exit, out, err } = await scene.run(...words);
      expect([exit, out]).toEqual([2, '']);
      expect(err).toContain('Écrivez fr ou en.');
    }
    expect((await scene.run('--version', '--lang', 'en')).out).toBe('0.0.0-test\n');
    expect((await scene.run('--lang', 'en', '--foo')).err).toContain('“--foo”');
  });

  test('a refusal is one JSON document with --json', async () => {
    scene.dropBase();
    const refused = await scene.run('list', '--json');
    expect(refused.exit).toBe(4);
    expect(JSON.parse(refused.out)).toMatchObject({
      schema: 'optimedia/error/1',
      code: 'db-absent',
      exit: 4,
      try: ['optimedia log'],
    });
  });

  test('an entry is logged, listed, shown, counted and undone', async () => {
    expect((await scene.run(...ENTRY)).exit).toBe(0);
    const listed = JSON.parse((await scene.run('list', '--json')).out);
    expect(listed).toMatchObject({
      schema: 'optimedia/records/1',
      kind: 'interventions',
      records: [
        {
          id: 'I1',
          date: '2026-11-27',
          start: '17:30',
          quartier: 'maurepas',
          situation: 'musique',
          persons: 2,
          outcome: null,
          actions: [],
        },
      ],
    });
    const table = JSON.parse((await scene.run('table', 'G04', '--month', '2026-11', '--json')).out);
    expect(table).toMatchObject({ schema: 'optimedia/table/1', total: 1, rows: [{ code: 'maurepas' }], cells: [[1]] });
    expect((await scene.run('show', 'I1')).out).toContain('Maurepas');
    expect((await scene.run('undo', '--yes')).exit).toBe(0);
    expect(JSON.parse((await scene.run('list', '--json')).out).records).toEqual([]);
    expect((await scene.run('undo', '--yes')).exit).toBe(1);
  });

  test('who is written is a code of the team; another is said, not guessed', async () => {
    for (const [user, who, warned] of [
      ['m2', 'M2', false],
      ['M9', 'C1', true],
    ] as const) {
      const other = openScene({ env: { OPTIMEDIA_USER: user } });
      const { err } = await other.run('log', '--ras', '--date', '27/11');
      expect(err.includes('(M1, M2, M3, C1)')).toBe(warned);
      expect(JSON.parse((await other.run('show', '1', '--json')).out).who).toBe(who);
      other.remove();
    }
  });

  test('a dry run writes nothing, not even a base', async () => {
    scene.dropBase();
    expect((await scene.run(...ENTRY, '--dry-run')).exit).toBe(0);
    expect(existsSync(join(scene.folder, 'base'))).toBe(false);
  });

  test('French flags are the English ones', async () => {
    await scene.run(...ENTRY);
    const english = await scene.run('table', 'G02', '--month', '2026-11', '--json');
    expect((await scene.run('tableau', 'G02', '--mois=2026-11', '--json')).out).toBe(english.out);
  });
});

describe('a report', () => {
  test('is a workbook and a text, or the one format that its name, --format or --stdout says', async () => {
    await scene.run(...ENTRY);
    expect(await scene.run('report', '--month', '2026-11')).toMatchObject({ exit: 0 });
    expect(reportsIn(scene.folder)).toEqual(['rapport-2026-11.md', 'rapport-2026-11.xlsx']);
    expect(await scene.run('report', '--month', '2026-11', '--out', 'bilan.xlsx')).toMatchObject({ exit: 0 });
    expect(await scene.run('report', '--month', '2026-11', '--format', 'md', '--out', 'dossier')).toMatchObject({
      exit: 0,
    });
    expect(reportsIn(join(scene.folder, 'dossier'))).toEqual(['rapport-2026-11.md']);
    expect((await scene.run('report', '--month', '2026-11', '--stdout')).out).toContain('# Rapport mensuel');
    expect(reportsIn(scene.folder)).toEqual(['bilan.xlsx', 'rapport-2026-11.md', 'rapport-2026-11.xlsx']);
  });

  test('says its key figures, what they are compared with, and the planned evenings without an entry', async () => {
    await scene.run(...ENTRY);
    const { out } = await scene.run('report', '--month', '2026-11', '--format', 'md');
    const lines = out.replaceAll('\u00a0', ' ').split('\n');
    expect(lines[0]).toBe('✓ Rapport de novembre 2026, interne : rapport-2026-11.md');
    expect(lines[1]).toMatch(/^Chiffres clés +nov\. 2026 +oct\. 2026/);
    expect(lines.find((line) => line.startsWith('  Interventions '))).toMatch(/^ {2}Interventions +1 +–$/);
    expect(out).not.toContain('non significatif');
  });

  test('compares with a period that holds something, in points and per cent', async () => {
    await scene.run(...ENTRY);
    for (const day of ['03', '06', '07']) {
      await scene.run(...ENTRY.map((word) => (word === '2026-11-27' ? `2026-10-${day}` : word)));
    }
    await scene.run('log', '--date', '2026-11-17', '--ras', '--contacts', '5');
    const { out } = await scene.run('report', '--month', '2026-11', '--format', 'md');
    expect(out.replaceAll('\u00a0', ' ')).toMatch(/^ {2}Interventions +1 +3 +−2 +base trop faible$/m);
    expect(out.replaceAll('\u00a0', ' ')).toMatch(/^! .* : vacation prévue, rien de saisi$/m);
    expect(out.match(/→ optimedia log --date \d\d\/11/g)?.length).toBe(3);
    const plain = await scene.run('report', '--month', '2026-11', '--format', 'md', '--force', '--plain');
    expect(plain.out.replaceAll('\u00a0', ' ')).toContain(
      '  Interventions : 1 (nov. 2026), 3 (oct. 2026), écart −2, base trop faible',
    );
  });

  test('says the folder it went to, and takes the place of nothing but a report', async () => {
    await scene.run(...ENTRY);
    const report = (...words: string[]) => scene.run('report', '--month', '2026-11', ...words);
    expect(await report('--out', 'dossier', '--dry-run')).toMatchObject({ exit: 0 });
    expect(existsSync(join(scene.folder, 'dossier'))).toBe(false);
    expect((await report('--format', 'md', '--out', 'dossier')).out).toContain(': dossier/rapport-2026-11.md\n');
    await scene.run('init', '--db', 'autre.md');
    mkdirSync(join(scene.folder, 'bilan.md'));
    symlinkSync('dossier', join(scene.folder, 'lien.md'));
    for (const [out, exit, words, next] of [
      ['bilan.pdf', 2, 'Écrivez bilan.xlsx ou bilan.md.', 'bilan.xlsx'],
      ['base/optimedia.db', 5, 'est une base de données', 'rapports'],
      ['autre.md', 5, 'est une base de données', 'rapports'],
      ['bilan.md', 5, 'est un dossier', 'rapports'],
      ['lien.md', 5, 'est un lien', 'rapports'],
      ['a/b/c', 5, "Le dossier « a/b » n'existe pas.", 'c'],
    ] as const) {
      const format = out.endsWith('.md') ? ['--format', 'md'] : [];
      const refused = await report(...format, '--out', out, '--force');
      expect(refused).toMatchObject({ exit, out: '' });
      expect(refused.err.replaceAll('\u00a0', ' ')).toContain(words);
      expect(refused.err).toContain("Aucun rapport n'est écrit.");
      expect(refused.err).toContain(
        `→ optimedia report --month 2026-11 ${format.join(' ')}${format[0] ? ' ' : ''}--out ${next}\n`,
      );
    }
    expect(readdirSync(scene.folder).sort()).toEqual(['autre.md', 'base', 'bilan.md', 'dossier', 'lien.md']);
  });

  test('of two formats cannot be one file', async () => {
    await scene.run(...ENTRY);
    const refused = await scene.run('report', '--month', '2026-11', '--format', 'xlsx,md', '--out', 'bilan.md');
    expect(refused).toMatchObject({ exit: 2 });
    expect(refused.err).toContain('--out bilan.md');
    expect(await scene.run('report', '--month', '2026-11', '--format', 'md', '--out', 'bilan.xlsx')).toMatchObject({
      exit: 2,
    });
    expect(reportsIn(scene.folder)).toEqual([]);
  });
});

function reportsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /\.(md|xlsx)$/.test(name))
    .sort();
}

describe('a Markdown report', () => {
  test('is written whole, refuses to overwrite, and is the same in any time zone', async () => {
    await scene.run(...ENTRY);
    expect(await scene.run('report', '--month', '2026-11')).toMatchObject({ exit: 0 });
    const file = join(scene.folder, 'rapport-2026-11.md');
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('# Rapport mensuel, novembre 2026');
    const again = await scene.run('report', '--month', '2026-11', '--compare', 'none');
    expect(again).toMatchObject({ exit: 5 });
    expect(again.err).toContain('→ optimedia report --month 2026-11 --compare none --force');
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect(await scene.run('report', '--month', '2026-11', '--force')).toMatchObject({ exit: 0 });
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('stands beside no other month on screen either, when nothing is to be compared', async () => {
    await scene.run(...ENTRY);
    const { exit, out } = await scene.run('report', '--month', '2026-11', '--compare', 'none');
    expect(exit).toBe(0);
    expect(out).toMatch(/Chiffres clés +nov\. 2026$/m);
    expect(out).not.toMatch(/oct\.|écart|significatif|avant,/);
    const plain = await scene.run('report', '--month', '2026-11', '--compare', 'none', '--plain', '--force');
    expect(plain.out).toMatch(/ {2}Interventions\s: \d+ \(nov\.\s2026\)$/m);
    expect(plain.out).not.toMatch(/oct\.|écart|significatif|avant,/);
  });

  test('of an empty month says so', async () => {
    const written = await scene.run('report', '--month', '2026-08');
    expect(written.exit).toBe(0);
    expect(written.out).toContain("rien d'enregistré");
    expect(readFileSync(join(scene.folder, 'rapport-2026-08.md'), 'utf8')).toContain('Rien n’est enregistré');
  });

  test('never follows a link nor touches the base', async () => {
    await scene.run(...ENTRY);
    writeFileSync(join(scene.folder, 'other.md'), 'mine');
    symlinkSync(join(scene.folder, 'other.md'), join(scene.folder, 'rapport-2026-11.md'));
    expect(await scene.run('report', '--month', '2026-11', '--force')).toMatchObject({ exit: 5 });
    expect(readFileSync(join(scene.folder, 'other.md'), 'utf8')).toBe('mine');
  });

  test.each([
    ['{% include "secret.txt" %}', 'ligne 1'],
    ['{% render "secret.txt" %}', 'ligne 1'],
    ['{% layout "secret.txt" %}', 'ligne 1'],
    ['{% for row in tables.G02.rows %}{{ row.labl }}{% endfor %}', '« row.label »'],
    ['{% table "G99" %}', "ligne 1, colonne 1 : « G99 » n'existe pas. Vouliez-vous dire « G09 » ?"],
    ['{% table measure: "persons", where: "quartier=maurepa" %}', "colonne 1 : « maurepa » n'existe pas"],
  ])('refuses a template that would read files, or that names what a table has not: %s', async (text, told) => {
    await scene.run(...ENTRY);
    writeFileSync(join(scene.folder, 'secret.txt'), 'TOP SECRET');
    writeFileSync(join(scene.folder, 'modele.md'), text);
    const refused = await scene.run('report', '--month', '2026-11', '--template', 'modele.md', '--stdout');
    expect(refused).toMatchObject({ exit: 3, out: '' });
    expect(refused.err.replaceAll('\u00a0', ' ')).toContain(told);
  });

  test('refuses a template with an unknown name, placed and with its neighbour, and writes nothing', async () => {
    await scene.run(...ENTRY);
    writeFileSync(join(scene.folder, 'modele.md'), 'Bonjour\n{{ figures.intervention }} et {{ figures.contacts }}\n');
    const refused = await scene.run('report', '--month', '2026-11', '--template', 'modele.md');
    expect(refused).toMatchObject({ exit: 3 });
    expect(refused.err).toMatch(/2:4|ligne 2, colonne 4/);
    expect(refused.err).toContain('figures.interventions');
    expect(existsSync(join(scene.folder, 'rapport-2026-11-modele.md'))).toBe(false);
  });
});
