import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openScene, type Scene } from '../support/test-ports.ts';

let scene: Scene;
beforeEach(async () => {
  scene = openScene();
  await scene.run('log', '--ras', '--contacts', '18', '--date', '27/11');
});
afterEach(() => scene.remove());

test('a kind is also named by the words of the screens', async () => {
  const ids = async (...words: string[]) =>
    JSON.parse((await scene.run('list', ...words, '--json')).out).records.length;
  expect(await Promise.all(['shifts', 'vacations', 'Vacation'].map((word) => ids(word)))).toEqual([1, 1, 1]);
  expect(await ids('shifts', '--lang', 'en')).toBe(1);
  expect(await ids('actions collectives')).toBe(0);
});

test('an unknown kind names those that exist; a number is shown', async () => {
  const json = async (word: string) => JSON.parse((await scene.run('list', word, '--json')).out);
  expect(await json('shift')).toMatchObject({ code: 'kind-unknown', exit: 2, try: ['optimedia list shifts'] });
  expect(await json('V1')).toMatchObject({ code: 'kind-unknown', exit: 2, try: ['optimedia show V1'] });
  expect((await json('foo')).try).toEqual(['optimedia list --help']);
});

test('none, one and several are said as such', async () => {
  const err = async (...words: string[]) => (await scene.run('list', ...words)).err.replaceAll('\u00a0', ' ');
  expect(await err('shifts')).toBe('1 vacation\n');
  expect(await err('signalements')).toBe('Aucun signalement enregistré.\n');
  expect(await err('shifts', '--month', '2026-10')).toBe('Aucune vacation sur cette période.\n');
  await scene.run('log', '--ras', '--contacts', '18', '--date', '26/11');
  expect(await err('shifts')).toBe('2 vacations\n');
});

test("a change is told at the time of the dispositif, not of the machine's", async () => {
  expect((await scene.run('show', '1')).out.replaceAll('\u00a0', ' ')).toContain('le 28 novembre 2026 à 21 h 40\n');
});

test('a number is named as it is written: 1, #1, n° 1, n° V1, v1', async () => {
  const said = async (...words: string[]) => (await scene.run(...words)).out.split('\n')[0];
  expect(new Set(await Promise.all([['1'], ['#1'], ['n° 1'], ['n°', '1']].map((id) => said('show', ...id)))).size).toBe(
    1,
  );
  expect(
    new Set(await Promise.all([['V1'], ['v1'], ['#V1'], ['n° V1'], ['n°', 'V1']].map((id) => said('show', ...id))))
      .size,
  ).toBe(1);
  expect((await scene.run('undo', 'n° 1', '--dry-run')).exit).toBe(0);
  expect((await scene.run('show', 'n°')).err).toContain('Il manque un numéro');
});

test('one record, changed or undone, is said in the singular', async () => {
  for (const words of [['undo'], ['undo', '1'], ['undo', '--no-input']]) {
    const { exit, out, err } = await scene.run(...words);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toContain(
      "Il manque votre accord, et rien ne peut être demandé ici. Ajoutez --yes. Rien n'est changé.",
    );
    expect(err).toContain('→ optimedia undo 1 --yes\n');
  }
  const plan = await scene.run('undo', '--dry-run');
  expect(plan.out.replaceAll('\u00a0', ' ')).toContain('Annuler le changement n° 1 (saisie) : 1 vacation à retirer.');
  expect((await scene.run('undo', '--yes')).out.replaceAll('\u00a0', ' ')).toBe(
    '✓ Changement n° 1 annulé : 1 vacation en moins.\n',
  );
  expect((await scene.run('undo', '--yes')).exit).toBe(1);
});

describe('a filter keeps the records that the table counts', () => {
  beforeEach(async () => {
    const told = (persons: number, more: Record<string, unknown>) => ({
      date: '2026-11-27',
      quartier: 'maurepas',
      situation: 'conflit_voisinage',
      persons,
      ...more,
    });
    const records = [
      told(2, { cooperation: 'oui', partners: ['bailleur'], women: 2 }),
      told(3, { quartier: 'blosne', ages: { a12_17: 3 } }),
    ];
    writeFileSync(join(scene.folder, 'soir.json'), JSON.stringify({ kind: 'interventions', records }));
    expect((await scene.run('log', '--file', 'soir.json', '--yes')).exit).toBe(0);
  });

  test.each([
    [['cooperation=?'], ['I2']],
    [['cooperation!=?'], ['I1']],
    [['partner=?'], ['I2']],
    [['quartier=blosne,maurepas'], ['I1', 'I2']],
    [['quartier=blosne,maurepas', 'partner=bailleur'], ['I1']],
    [['weekday!=fri'], []],
    [['family=voisinage'], ['I1', 'I2']],
  ] as const)('%j', async (filters, ids) => {
    const where = filters.flatMap((filter) => ['--where', filter]);
    const listed = JSON.parse((await scene.run('list', '--month', '2026-11', ...where, '--json')).out);
    expect(listed.records.map(({ id }: { id: string }) => id)).toEqual(ids);
    const words = ['--measure', 'interventions', '--month', '2026-11', ...where, '--json'];
    expect(JSON.parse((await scene.run('table', ...words)).out).total).toBe(ids.length);
  });

  test('ages and sexes keep the records that tell of such persons', async () => {
    const ids = async (...where: string[]) =>
      JSON.parse((await scene.run('list', ...where.flatMap((f) => ['--where', f]), '--json')).out).records.map(
        ({ id }: { id: string }) => id,
      );
    expect(await ids('age_band=a12_17')).toEqual(['I2']);
    expect(await ids('age_band=?')).toEqual(['I1']);
    expect(await ids('sex=femme', 'age_band!=a12_17')).toEqual(['I1']);
    expect(await ids('sex=?')).toEqual(['I2']);
  });

  test('what no record of the kind can answer names what may be asked, or the word meant', async () => {
    const refused = async (...words: string[]) => JSON.parse((await scene.run('list', ...words, '--json')).out);
    expect(await refused('shifts', '--where', 'outcome=apaise')).toMatchObject({
      code: 'query-refused',
      exit: 2,
      message: expect.stringContaining('quartier, place_type, age_band, sex'),
      try: ['optimedia table --list'],
    });
    const quoted = (await refused('--where', 'quartier=mauripas', '--month', '2026-11')).try;
    expect(quoted).toEqual(['optimedia list interventions --where quartier=maurepas --month 2026-11']);
    expect((await refused('--where', 'cooperation')).try).toEqual([
      'optimedia list interventions --where "cooperation=?"',
    ]);
    expect((await scene.run('list', '--where', 'quartier=villejean')).err).toContain('avec ce filtre');
  });
});
