import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openScene, type Scene } from '../../support/test-ports.ts';

let scene: Scene;
beforeEach(() => {
  scene = openScene();
});
afterEach(() => scene.remove());

const HEADER = 'Date;Heure;Quartier;Situation;Nb personnes;Durée\n';
const ROW = '03/10/2026;17h30;Maurepas;Musique;2;20\n';
const CORRECTED = ROW.replace('17h30', '17h35');
const put = (name: string, text: string) => writeFileSync(join(scene.folder, name), text);
const json = async (...argv: string[]) => JSON.parse((await scene.run(...argv, '--json')).out);
const count = async () => (await json('list')).records.length;
const near = (document: { issues: { code: string }[] }) =>
  document.issues.filter(({ code }) => code === 'near-duplicate');

describe('a new row that is like a record of the base', () => {
  beforeEach(async () => {
    put('a.csv', HEADER + ROW);
    await scene.run('import', 'a.csv');
  });

  test('one cell corrected: imported as another, and told with the flag that settles it', async () => {
    put('b.csv', HEADER + CORRECTED);
    const dry = await json('import', 'b.csv', '--dry-run');
    expect(near(dry)).toMatchObject([{ severity: 'warning', row: 2, suggestion: '--same 2=I1, sinon : --same 2=new' }]);
    expect(dry.rows).toMatchObject({ new: 1, known: 0 });
  });

  test('said to be the same, it adds nothing, and is known from then on', async () => {
    put('b.csv', HEADER + CORRECTED);
    expect(await json('import', 'b.csv', '--same', '2=i1')).toMatchObject({
      rows: { new: 0, known: 1 },
      written: true,
    });
    expect(await count()).toBe(1);
    put('c.csv', HEADER + CORRECTED);
    const again = await json('import', 'c.csv');
    expect(again).toMatchObject({ rows: { new: 0, known: 1 }, written: false, issues: [] });
    await scene.run('undo', '1', '--yes');
    expect(await json('import', 'c.csv')).toMatchObject({ rows: { new: 1, known: 0 } });
  });

  test('said to be another, it is imported without a word', async () => {
    put('b.csv', HEADER + CORRECTED);
    const done = await json('import', 'b.csv', '--same', '2=new');
    expect([near(done), done.rows.new, await count()]).toEqual([[], 1, 2]);
  });

  test('a record that another row of the file is, is no twin of this one', async () => {
    put('b.csv', HEADER + ROW + CORRECTED);
    const done = await json('import', 'b.csv');
    expect([near(done), done.rows]).toMatchObject([[], { new: 1, known: 1 }]);
  });

  test.each([
    ['another situation', CORRECTED.replace('Musique', 'Conflit de voisinage')],
    ['another day', ROW.replace('03/10', '04/10')],
    ['two values apart', ROW.replace('17h30', '19h').replace(';2;', ';8;')],
    ['nothing else in common', '03/10/2026;;Maurepas;Musique;;\n'],
  ])('%s is no resemblance', async (_, row) => {
    put('b.csv', HEADER + row);
    expect(near(await json('import', 'b.csv'))).toEqual([]);
  });

  test('a decision on what is no resemblance is refused, with the record that the row is like', async () => {
    put('b.csv', HEADER + CORRECTED);
    const refused = { code: 'same-unknown', exit: 2 };
    expect(await json('import', 'b.csv', '--same', '99=I1')).toMatchObject(refused);
    expect(await json('import', 'b.csv', '--same', '99=new')).toMatchObject(refused);
    expect(await json('import', 'b.csv', '--same', '2=i99')).toMatchObject({
      ...refused,
      try: ['optimedia import b.csv --same 2=I1'],
    });
    expect(await count()).toBe(1);
    // A row that is known already needs no decision: the same command may be typed again.
    expect(await json('import', 'a.csv', '--same', '2=I1')).toMatchObject({ rows: { new: 0, known: 1 } });
  });

  test('a slip in --same is a usage error', async () => {
    expect(await json('import', 'a.csv', '--same', '2')).toMatchObject({ code: 'option-value-unknown', exit: 2 });
  });
});
