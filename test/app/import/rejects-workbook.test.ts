import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openScene, type Scene } from '../../support/test-ports.ts';

let scene: Scene;
beforeEach(() => {
  scene = openScene();
});
afterEach(() => scene.remove());

const here = (name: string) => join(scene.folder, name);
const APART = 'Suivi M2 - à corriger.xlsx';

async function makeSuivi(): Promise<void> {
  const made = new ExcelJS.Workbook();
  const sheet = made.addWorksheet('Octobre 2026');
  sheet.addRow(['Suivi du quartier']);
  sheet.mergeCells('A1:D1');
  sheet.addRow(['Date', 'Quartier', 'Situation', 'Nb personnes']);
  sheet.addRow([new Date(Date.UTC(2026, 9, 1)), 'Maurepas', 'Musique', 2]);
  sheet.addRow([new Date(Date.UTC(2026, 9, 2)), 'Blosne 2', 'Musique', 3]);
  sheet.addRow(['31/02/2026', 'Maurepas', 'Musique', 4]);
  sheet.getCell('D4').numFmt = '0.0';
  made.addWorksheet('Listes').addRow(['à garder']);
  await made.xlsx.writeFile(here('Suivi M2.xlsx'));
}

async function open(name: string) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(here(name));
  const sheet = book.getWorksheet('Octobre 2026');
  if (sheet === undefined) throw new Error('the sheet is there');
  return { book, sheet };
}

const keepGood = (name: string) => scene.run('import', here(name), '--policy', 'keep-good', '--json');

describe('rejected rows of a workbook', () => {
  test('come back in a copy: cells coloured, problems said, valid words to choose, a clear suggestion written', async () => {
    await makeSuivi();
    expect((await keepGood('Suivi M2.xlsx')).exit).toBe(3);
    const { book, sheet } = await open(APART);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Octobre 2026', 'Listes']);
    expect(sheet.getCell('E2').value).toBe('Problème');
    expect(sheet.getCell('E3').value).toBeNull();
    expect(String(sheet.getCell('E4').value)).toContain('« Blosne 2 »');
    expect(String(sheet.getCell('E5').value)).toContain('« 31/02/2026 »');
    const ground = (cell: string) => sheet.getCell(cell).fill;
    for (const cell of ['B4', 'A5']) expect(ground(cell)).toMatchObject({ fgColor: { argb: 'FFFFE699' } });
    expect(ground('B3')).toBeUndefined();
    expect(sheet.getCell('B4').value).toBe('Le Blosne');
    expect(sheet.getCell('B4').dataValidation.formulae?.[0]).toMatch(/^"Le Blosne,.*Maurepas.*"$/);
    // What nobody has to correct is as it was.
    expect(sheet.getCell('D4')).toMatchObject({ value: 3, numFmt: '0.0' });
    expect(sheet.getCell('A1').isMerged).toBe(true);
    expect(sheet.getCell('A5').value).toBe('31/02/2026');
  });

  test('corrected and imported again: only what was fixed is added, and the problems left are said in the same column', async () => {
    await makeSuivi();
    await keepGood('Suivi M2.xlsx');
    const again = JSON.parse((await keepGood(APART)).out);
    expect(again.rows).toMatchObject({ read: 3, new: 1, known: 1, rejected: 1 });
    const second = readdirSync(scene.folder).find((name) => name.endsWith('Suivi M2 - à corriger 2.xlsx')) ?? '';
    const { book, sheet } = await open(second);
    expect([sheet.getCell('E2').value, sheet.getCell('E4').value, sheet.getCell('F2').value]).toEqual([
      'Problème',
      null,
      null,
    ]);
    sheet.getCell('A5').value = '28/02/2026';
    await book.xlsx.writeFile(here('fini.xlsx'));
    const last = await keepGood('fini.xlsx');
    expect(last.exit).toBe(0);
    expect(JSON.parse(last.out).rows).toMatchObject({ new: 1, known: 2, rejected: 0 });
  });

  test('--rejects with the name of a text gives a text', async () => {
    await makeSuivi();
    await scene.run('import', here('Suivi M2.xlsx'), '--policy', 'keep-good', '--rejects', here('r.csv'));
    expect(readFileSync(here('r.csv'), 'utf8')).toContain('Problème');
  });

  test('words that open with = come back as words', async () => {
    const made = new ExcelJS.Workbook();
    const sheet = made.addWorksheet('Octobre 2026');
    sheet.addRow(['Date', 'Quartier', 'Situation']);
    sheet.addRow(['01/10/2026', '=cmd|calc', 'Musique']);
    sheet.addRow(['01/10/2026', 'Maurepas', 'Musique']);
    writeFileSync(here('Suivi M2.xlsx'), Buffer.from(await made.xlsx.writeBuffer()));
    await keepGood('Suivi M2.xlsx');
    const copy = await open(APART);
    expect(copy.sheet.getCell('D2').value).toContain('« =cmd|calc »');
    expect(copy.sheet.getCell('D2').formula).toBeUndefined();
  });
});
