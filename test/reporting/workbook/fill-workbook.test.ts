import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import type { Axis, Table } from '../../../src/cube/table.ts';
import { columnLetters } from '../../../src/ooxml/moves.ts';
import type { ReportModel } from '../../../src/reporting/model.ts';
import { fillWorkbook } from '../../../src/reporting/workbook/fill-workbook.ts';
import { workbookNeeds } from '../../../src/reporting/workbook/workbook-needs.ts';
import { bookBytes, modelOf, NO_WORDS, tableOf, words } from './book-support.ts';

const axis = (code: string): Axis => ({ code, label: { fr: code, en: code } });
const table: Table = {
  id: 'G02',
  measure: null,
  columnMeasures: null,
  rowDimension: 'situation',
  colDimension: null,
  period: null,
  rows: ['a', 'b', 'c'].map(axis),
  cols: [],
  cells: [[1], [2], [3]],
  shares: [16.7, 33.3, 50],
  shareBase: 'all',
  rowTotals: [1, 2, 3],
  colTotals: [],
  total: 6,
  missing: 0,
  multiple: false,
  masked: [],
  compare: null,
  notes: [],
};
const model: ReportModel = {
  scalar: (path) => (path === 'figures.contacts' ? { type: 'number', number: 42, decimals: 0 } : undefined),
  table: (name) => (name === 'G02' ? table : undefined),
  names: () => ['figures.contacts'],
  emptyRowText: 'Aucune donnée',
  reading: (verdict) => verdict,
  label: (one) => one.label.fr,
  visits: () => undefined,
  words: NO_WORDS,
};

async function template(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Bilan');
  sheet.getCell('A1').value = '{{figures.contacts}}';
  sheet.getCell('A3').value = '{{ G02.label }}';
  sheet.getCell('B3').value = '{{ G02.value }}';
  sheet.getCell('C3').value = '{{ G02.share }}';
  sheet.getCell('C3').numFmt = '0.0%';
  sheet.getCell('D3').value = { formula: 'B3/$B$4' };
  sheet.getCell('B4').value = { formula: 'SUM(B3:B3)' };
  return new Uint8Array(await book.xlsx.writeBuffer());
}

test('a repeated row carries its values and every reference follows', async () => {
  const bytes = await template();
  expect(workbookNeeds(bytes, 't.xlsx').queries.map((one) => one.id)).toEqual(['G02']);
  const filled = fillWorkbook(bytes, model, { file: 't.xlsx', allowMacros: false, words });
  expect(filled.problems).toEqual([]);
  expect(fillWorkbook(bytes, model, { file: 't.xlsx', allowMacros: false, words }).bytes).toEqual(filled.bytes);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(filled.bytes).buffer as ArrayBuffer);
  const sheet = book.getWorksheet('Bilan');
  expect(sheet?.getCell('A1').value).toBe(42);
  expect(sheet?.getCell('B5').value).toBe(3);
  expect(sheet?.getCell('C5').value).toBe(0.5);
  expect(sheet?.getCell('D5').formula).toBe('B5/$B$6');
  expect(sheet?.getCell('B6').formula).toBe('SUM(B3:B5)');
});

test('a template that would make a report far too long is refused before it is filled', () => {
  const cells = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [columnLetters(n + 2), 1]));
  const long = tableOf(Object.fromEntries(Array.from({ length: 1_000 }, (_, n) => [`r${n}`, [1]])));
  const bytes = bookBytes({ sheets: [{ name: 'Bilan', rows: [[4, { A: '{{ G02.label }}', ...cells }]] }] });
  expect(fillWorkbook(bytes, modelOf({ G02: long }), { file: 't.xlsx', allowMacros: false, words }).problems).toEqual([
    { code: 'too-long', sheet: 'Bilan', at: 'A4', given: '', near: null },
  ]);
});
