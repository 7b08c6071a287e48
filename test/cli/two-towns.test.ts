/** What a coordinator does in a month, in the words of two towns: nothing of the program knows either of them. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openScene, type Scene } from '../support/test-ports.ts';

const TOWNS = [
  {
    preset: 'rennes',
    name: 'Médiation sociale de jour',
    logged: ['--quartier', 'mrp', '--situation', 'pb voisinage', '--actions', 'présence et dialogue, appel police'],
    csv: 'Date;Quartier;Situation;Actions\n03/11/2026;Le Blosne;musique;dialogue\n04/11/2026;maurepas;bagarre;17\n',
    quartiers: { blosne: 1, maurepas: 2 },
    situations: ['Conflit de voisinage', 'Musique', 'Rixe ou bagarre'],
  },
  {
    preset: 'havre-gris',
    name: 'Médiation de soirée',
    logged: ['--quartier', 'quai nord', '--situation', 'conflit de voisinage', '--actions', 'écoute, gendarmes'],
    csv: 'Date;Quartier;Situation;Actions\n03/11/2026;Collines;musique;dialogue\n04/11/2026;port;attroupement;police\n',
    quartiers: { docks: 2, collines: 1 },
    situations: ['Différend entre voisins', 'Tapage', 'Rassemblement sur les quais'],
  },
] as const;

/** Words alone: typography is another test's. */
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').replaceAll('’', "'");

describe.each(TOWNS)('$preset', ({ preset, name, logged, csv, quartiers, situations }) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = openScene();
    scene.dropBase();
    writeFileSync(join(scene.folder, 'suivi.csv'), csv);
    expect((await scene.run('init', '--preset', preset)).exit).toBe(0);
    const log = await scene.run('log', ...logged, '--date', '27/11/2026', '--start', '18:30');
    expect([log.exit, log.err]).toEqual([0, '']);
    const imported = await scene.run('import', 'suivi.csv', '--policy', 'all-or-nothing', '--yes', '--json');
    expect(JSON.parse(imported.out)).toMatchObject({ rows: { read: 2, new: 2, rejected: 0 } });
  });
  afterAll(() => scene.remove());

  const table = async (...query: string[]) =>
    JSON.parse((await scene.run('table', ...query, '--month', '2026-11', '--json')).out);

  test('its quartiers are counted under its codes', async () => {
    const { rows, rowTotals, total } = await table('--measure', 'interventions', '--rows', 'quartier');
    expect(rows.map(({ code }: { code: string }, at: number) => [code, rowTotals[at]])).toEqual(
      Object.entries(quartiers),
    );
    expect(total).toBe(3);
  });

  test('its own words for calls to the police are calls to the police', async () => {
    expect((await table('--measure', 'escalations')).total).toBe(2);
  });

  test('its report speaks its words', async () => {
    expect((await scene.run('report', '--month', '2026-11', '--format', 'md')).exit).toBe(0);
    const report = plain(readFileSync(join(scene.folder, 'rapport-2026-11.md'), 'utf8'));
    for (const words of [name, '3 interventions', ...situations]) expect(report).toContain(words);
  });

  test('its preset comes out of the base as it went in', async () => {
    const { out } = await scene.run('preset', 'show');
    writeFileSync(join(scene.folder, 'sorti.yaml'), out);
    expect((await scene.run('preset', 'check', 'sorti.yaml')).exit).toBe(0);
    const again = await scene.run('init', '--preset', 'sorti.yaml', '--db', 'autre.db');
    expect(again.exit).toBe(0);
    expect((await scene.run('preset', 'show', '--db', 'autre.db')).out).toBe(out);
  });
});

test('a value out of use is not offered, is said when it is written, and stands in tables', async () => {
  const scene = openScene();
  scene.dropBase();
  await scene.run('init', '--preset', 'havre-gris');
  const asked = await scene.run('log', '--no-input');
  expect(plain(asked.err)).toContain('(docks, collines, ailleurs)');
  const told = await scene.run('log', '--quartier', 'vieux port', '--situation', 'tapage', '--date', '27/11/2026');
  expect(told.exit).toBe(0);
  expect(plain(told.err)).toMatch(/« vieux port » n'est plus dans la liste après le 31 décembre 2025.*« Les Docks »/s);
  const counted = await scene.run('table', 'G04', '--month', '2026-11', '--csv');
  expect(counted.out).toContain('Vieux port;1');
  scene.remove();
});
