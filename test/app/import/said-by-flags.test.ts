import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openScene, type Scene } from '../../support/test-ports.ts';

let scene: Scene;
beforeEach(() => {
  scene = openScene();
});
afterEach(() => scene.remove());

const TEXT = 'Date;Heure;Quartier;Situation\n01/10/2026;17h;Maurepas;Musique\n';
const put = (name: string, text = TEXT) => writeFileSync(join(scene.folder, name), text);

describe('fields and codes told by flags', () => {
  test.each([
    [['--set', 'quartie=blosne'], 'quartier', 'optimedia import suivi.csv --set quartier=blosne'],
    [['--set', 'commentaire=rien'], 'comment', 'optimedia import suivi.csv --set comment=rien'],
    [['--set', 'quartier=blosn'], 'blosne', 'optimedia import suivi.csv --set quartier=blosne'],
    [['--map', 'Heure=statr'], 'start', 'optimedia import suivi.csv --map Heure=start'],
    [['--value', 'quartie:ZUP=blosne'], 'quartier', 'optimedia import suivi.csv --value quartier:ZUP=blosne'],
    [['--value', 'quartier:ZUP=blosn'], 'blosne', 'optimedia import suivi.csv --value quartier:ZUP=blosne'],
    [['--set', 'date=31/02/2026'], '31/02/2026', null],
    [['--set', 'persons=-3'], '-3', null],
    [['--set', 'month=13'], '13', null],
    [['--set', 'year=abc'], 'abc', null],
    [['--as', 'shifts', '--map', 'Heure=situation'], 'situation', null],
    // Without a neighbour, what there is.
    [['--set', 'origin=zz'], 'habitant', null],
    [['--value', 'partners:zorglub=qqq'], 'bailleur', null],
    [['--set', 'quartiers=qqqqqqq'], 'maurepas', null],
    [['--as', 'interventions', '--map', 'Heure=zzz'], 'durationMinutes', null],
    [['--set', 'zz=1'], 'situation', null],
  ])('%j is a usage error that names the nearest', async (flags, words, command) => {
    put('suivi.csv');
    const refused = await scene.run('import', 'suivi.csv', ...flags);
    expect(refused).toMatchObject({ exit: 2, out: '' });
    expect(refused.err).toContain(words);
    expect(refused.err).toContain("Rien n'est importé");
    if (command !== null) expect(refused.err).toContain(command);
  });

  test('a name for the rejected rows that cannot be is refused before anything is imported', async () => {
    put('suivi.csv', `${TEXT}31/02/2026;17h;Maurepas;Musique\n`);
    put('la.csv', 'x');
    for (const name of ['la.csv', 'absent/x.csv', '.']) {
      const refused = await scene.run('import', 'suivi.csv', '--policy', 'keep-good', '--rejects', name);
      expect(refused).toMatchObject({ exit: 5, out: '' });
      expect(refused.err).toContain("Rien n'est importé");
    }
  });

  test.each([
    [['--set', 'quartier=Le Blosne'], { quartier: 'blosne' }],
    [['--set', 'ages.enfants=2'], { ages: { enfants: 2 } }],
    [['--map', 'Heure=-'], { start: null }],
    [['--map', 'Heure=end', '--set', 'start=16h30'], { durationMinutes: 30 }],
    [['--value', 'situation:musique=Conflit de voisinage'], { situation: 'conflit_voisinage' }],
  ])('%j is taken', async (flags, values) => {
    put('suivi.csv');
    expect(await scene.run('import', 'suivi.csv', ...flags)).toMatchObject({ exit: 0 });
    const { records } = JSON.parse((await scene.run('list', '--json')).out);
    expect(records).toMatchObject([values]);
  });
});

describe('files told by name', () => {
  test('a pattern left by the shell is expanded, in order of names, without lock files', async () => {
    for (const name of ['b.csv', 'A.CSV', '~$b.csv', '.c.csv', 'd.txt']) put(name);
    const { out } = await scene.run('import', '*.csv', '--dry-run', '--json');
    expect(JSON.parse(out).imports.map((one: { file: string }) => one.file)).toEqual(['A.CSV', 'b.csv']);
    const inside = await scene.run('import', join(scene.folder, '?.txt'), '--dry-run', '--json');
    expect(JSON.parse(inside.out)).toMatchObject({ file: join(scene.folder, 'd.txt'), rows: { read: 1 } });
  });

  test('a file that is named with a star is itself', async () => {
    put('a*.csv');
    put('ab.csv');
    const { out } = await scene.run('import', 'a*.csv', '--dry-run', '--json');
    expect(JSON.parse(out).file).toBe('a*.csv');
  });

  test.each([['*.ods'], ['absent/*.csv']])('%s matches nothing: refused', async (pattern) => {
    put('a.csv');
    const refused = await scene.run('import', pattern);
    expect(refused).toMatchObject({ exit: 5, out: '' });
    expect(refused.err).toContain(pattern);
  });

  test('a folder suggests one of its tables, an absent file the nearest, with the options', async () => {
    mkdirSync(join(scene.folder, 'Tableaux 2026'));
    put('Tableaux 2026/M1.csv');
    const folder = await scene.run('import', 'Tableaux 2026', '--strict');
    expect(folder).toMatchObject({ exit: 5, out: '' });
    expect(folder.err).toContain('optimedia import "Tableaux 2026/M1.csv" --strict');
    put('Suivi octobre.csv');
    const absent = await scene.run('import', 'suivi octobre.xls', '--dry-run');
    expect(absent.exit).toBe(5);
    expect(absent.err).toContain('optimedia import "Suivi octobre.csv"');
  });
});
