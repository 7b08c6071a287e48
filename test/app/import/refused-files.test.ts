import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeBook } from '../../sheets/make-zip.ts';
import { openScene, type Scene } from '../../support/test-ports.ts';

let scene: Scene;
beforeEach(() => {
  scene = openScene();
});
afterEach(() => scene.remove());

const put = (name: string, content: string | Uint8Array) => writeFileSync(join(scene.folder, name), content);
const refusal = async (...argv: string[]) => {
  const { exit, out } = await scene.run('import', ...argv, '--json');
  const error = JSON.parse(out);
  expect(error.exit).toBe(exit);
  return error;
};

describe('a file without anything to import', () => {
  test.each([
    ['a header alone', 'Date;Quartier;Situation\n'],
    ['a header and a total', 'Date;Quartier;Situation\nTotal;;0\n'],
  ])('%s: no-data', async (_, text) => {
    put('vide.csv', text);
    expect(await refusal('vide.csv')).toMatchObject({ code: 'file-refused', exit: 3, where: 'vide.csv' });
    expect((await scene.run('import', 'vide.csv')).err).toContain('aucune ligne de données');
  });

  test('a recap: the columns that are missing and those that are there', async () => {
    put('récap.csv', 'Mois;Nombre\nOctobre;12\n');
    const error = await refusal('récap.csv');
    expect(error).toMatchObject({ code: 'columns-missing', exit: 3, try: [] });
    for (const word of ['Date', 'Quartier', 'Situation', 'Mois', 'Nombre']) expect(error.message).toContain(word);
  });

  test('one column unknown and one missing: the flag that would settle it works as it is shown', async () => {
    put('suivi.csv', 'Date;Quartier;Pb rencontré\n01/10/2026;Maurepas;Embrouilles\n');
    const error = await refusal('suivi.csv');
    expect(error.try).toEqual(['optimedia import suivi.csv --map "Pb rencontré=situation"']);
    expect(
      (
        await scene.run(
          'import',
          'suivi.csv',
          '--map',
          'Pb rencontré=situation',
          '--value',
          'situation:Embrouilles=musique',
        )
      ).exit,
    ).toBe(0);
  });

  test('several missing: the likely columns of that very file, by what they hold', async () => {
    put(
      'suivi.csv',
      'Quand ?;Où ça;Quoi;Vu\n01/10/2026;Maurepas;Embrouilles;12 à la gare\n02/10/2026;Blosne;Embrouilles;rien\n',
    );
    expect((await refusal('suivi.csv')).try).toEqual([
      'optimedia import suivi.csv --map "Quand ?=date" --map "Où ça=quartier" --map Quoi=situation',
    ]);
  });

  test('--as never turns a recap into records', async () => {
    put('suivi.csv', 'Date;Quartier;Situation\n01/10/2026;Maurepas;Musique\n');
    expect(await refusal('suivi.csv', '--as', 'shifts')).toMatchObject({ code: 'columns-missing' });
  });

  test('prose is no table', async () => {
    put('note.txt', 'Bonjour,\nvoici le compte rendu de la semaine\n');
    expect(await refusal('note.txt')).toMatchObject({ code: 'file-refused', exit: 3 });
  });
});

describe('names of sheets and columns', () => {
  const text = (ref: string, words: string) => `<c r="${ref}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const rows = `<sheetData><row r="1">${text('A1', 'Date')}${text('B1', 'Quartier')}${text('C1', 'Situation')}</row>
    <row r="2">${text('A2', '01/10/2026')}${text('B2', 'Maurepas')}${text('C2', 'Musique')}</row></sheetData>`;

  test('a sheet that is not there: the nearest, in the whole command', async () => {
    put('suivi.xlsx', makeBook({ sheets: [{ name: 'Octobre 2026', xml: rows }] }));
    const error = await refusal('suivi.xlsx', '--sheet', 'Octobr 2026', '--strict');
    expect(error).toMatchObject({ code: 'file-refused', exit: 3 });
    expect(error.try).toEqual(['optimedia import suivi.xlsx --sheet "Octobre 2026" --strict']);
    expect((await scene.run('import', 'suivi.xlsx', '--sheet', 'octobre 2026')).exit).toBe(0);
  });

  test('a column that is not there: the nearest', async () => {
    put('suivi.csv', 'Date;Quartier;Situation;Vu avec\n01/10/2026;Maurepas;Musique;x\n');
    const error = await refusal('suivi.csv', '--map', 'Vu avecc=comment');
    expect(error).toMatchObject({ code: 'option-value-unknown', exit: 2 });
    expect(error.try).toEqual(['optimedia import suivi.csv --map "Vu avec=comment"']);
  });
});
