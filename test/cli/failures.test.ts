import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { openScene, type Scene } from '../support/test-ports.ts';

let scene: Scene;
beforeEach(() => {
  scene = openScene();
  scene.dropBase();
});
afterEach(() => scene.remove());

test('what is to be typed names the base that was named', async () => {
  const told = join(scene.folder, 'la base.db');
  const refused = await scene.run('list', '--db', told);
  expect(refused.err).toContain(`→ optimedia log --db "${told}"`);
  const json = JSON.parse((await scene.run('list', `--db=${told}`, '--json')).out);
  expect(json.try).toEqual([`optimedia log --db "${told}"`]);
  expect((await scene.run('list')).err).toMatch(/→ optimedia log$/m);
});

test('a refused file: what it is, what became of the data, then what can be done', async () => {
  writeFileSync(join(scene.folder, 'bilan.xlsx'), '%PDF-1.7\n');
  const { exit, err } = await scene.run('import', 'bilan.xlsx');
  expect(exit).toBe(3);
  const said = ['est un PDF', "Rien n'est importé", "classeur d'origine"].map((words) => err.indexOf(words));
  expect(said).toEqual(said.toSorted((a, b) => a - b));
  expect(said).not.toContain(-1);
});

test('a file of the folder where one stands is said by its name, any other in full', async () => {
  const here = await scene.run('preset', 'check', 'absent.yaml');
  expect(here.err).toContain('«\u00a0absent.yaml\u00a0»');
  const there = await scene.run('preset', 'check', '/absent/de/là.yaml');
  expect(there.err).toContain('«\u00a0/absent/de/là.yaml\u00a0»');
});

test.each([
  [['edit', 'V18'], '→ optimedia log'],
  [['report', '--month', '2026-11', '--audience', 'funder'], '→ optimedia report --month 2026-11'],
  [['report', '--week', '--month', '2026-11'], '→ optimedia report --week\n→ optimedia report --month 2026-11'],
  [['report', '--moi', '2026-11'], '--mois'],
])('%j leads to what can be typed', async (argv, said) => {
  await scene.run('init');
  const { exit, err } = await scene.run(...argv);
  expect([exit, err]).toEqual([2, expect.stringContaining(said)]);
});

test('a base that is there is a file that exists; a folder mistyped on its way is not made', async () => {
  expect((await scene.run('init')).exit).toBe(0);
  expect((await scene.run('init')).exit).toBe(5);
  const stray = await scene.run('init', '--db', 'nulle/part/x.db');
  expect([stray.exit, existsSync(join(scene.folder, 'nulle'))]).toEqual([5, false]);
  expect((await scene.run('init', '--db', 'nouveau/x.db')).exit).toBe(0);
});

test('a dry run of init says that nothing is made', async () => {
  const dry = await scene.run('init', '--dry-run');
  expect([dry.exit, dry.out]).toEqual([0, expect.stringContaining("Rien n'est créé.")]);
  expect((await scene.run('list')).exit).toBe(4);
});

test('a stdout that takes nothing is said on stderr, with --json too: 5 for its full disk, 70 for a bug', async () => {
  const full = openScene({ outFault: new UserError('disk-full', { file: 'stdout' }) });
  const odd = openScene({ outFault: new Error('odd') });
  try {
    const [listed, home, bug] = [
      await full.run('list', '--json'),
      await full.run('--json'),
      await odd.run('list', '--json'),
    ];
    expect([listed.exit, home.exit, bug.exit]).toEqual([5, 5, 70]);
    expect(listed.err).toContain('✗ ');
    expect(listed.err).toContain('Libérez de la place');
    expect(bug.err).toContain('✗ ');
  } finally {
    full.remove();
    odd.remove();
  }
});
