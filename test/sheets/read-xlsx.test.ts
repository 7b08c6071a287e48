import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { formatKind } from '../../src/sheets/number-format.ts';
import { readSheetFile } from '../../src/sheets/read-sheet-file.ts';
import { type MadeBook, makeBook, makeZip } from './make-zip.ts';

const read = (bytes: Uint8Array) => readSheetFile(bytes, { file: 'a.xlsx' });
const cellsOf = (row: string, more: Partial<MadeBook> = {}) =>
  read(
    makeBook({ sheets: [{ name: 'F', xml: `<sheetData><row>${row}</row></sheetData>` }], ...more }),
  ).sheets[0]?.rows.flatMap((r) => r.cells) ?? [];

function reasonOf(bytes: Uint8Array): unknown {
  try {
    read(bytes);
  } catch (error) {
    if (error instanceof UserError && 'reason' in error.args) return error.args.reason;
    throw error;
  }
  return 'read';
}

describe('cells', () => {
  test('texts join their runs, without phonetics', () => {
    const strings = '<si><r><t>Mau</t></r><r><t xml:space="preserve">repas </t></r><rPh><t>x</t></rPh></si><si/>';
    const cells = cellsOf(
      '<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><r><t>a_x000D_</t></r><r><t>b</t></r></is></c>',
      { strings },
    );
    expect(cells).toEqual([
      { column: 0, value: { type: 'text', text: 'Maurepas ' }, shown: 'Maurepas' },
      { column: 2, value: { type: 'text', text: 'a\rb' }, shown: 'a\nb' },
    ]);
  });

  test('stored results are values, 0 and false too; a missing one is said', () => {
    const cells = cellsOf(
      '<c><f>A1</f><v>0</v></c><c t="b"><f>B</f><v>0</v></c><c t="e"><v>#N/A</v></c><c><f>SUM(A1)</f></c><c><v/></c>',
    );
    expect(cells.map((c) => [c.value, c.shown])).toEqual([
      [{ type: 'number', number: 0 }, '0'],
      [{ type: 'boolean', boolean: false }, 'FAUX'],
      [{ type: 'error', error: '#N/A' }, '#N/A'],
      [{ type: 'error', error: '#NO-RESULT' }, '=SUM(A1)'],
    ]);
  });

  test('numbers are shown the French way', () => {
    const cells = cellsOf('<c><v>1234.5</v></c><c s="1"><v>0.125</v></c><c><v>0.30000000000000004</v></c>', {
      formats: ['0.0%'],
    });
    expect(cells.map((c) => c.shown)).toEqual(['1234,5', '12,5 %', '0,3']);
  });
});

describe('dates', () => {
  const formats = ['dd/mm/yyyy', 'dd/mm/yyyy hh:mm', 'hh:mm', '[h]:mm'];
  const row = (serial: number) => [1, 2, 3, 4].map((s) => `<c s="${s}"><v>${serial}</v></c>`).join('');

  test('follow the format', () => {
    // 28 November 2026 is 46354; 14:30 is 0.604166…
    expect(cellsOf(row(46354.604166666664), { formats }).map((c) => [c.value, c.shown])).toEqual([
      [{ type: 'moment', date: '2026-11-28', minutes: 870 }, '28/11/2026'],
      [{ type: 'moment', date: '2026-11-28', minutes: 870 }, '28/11/2026 14:30'],
      [{ type: 'moment', date: null, minutes: 870 }, '14:30'],
      [{ type: 'duration', minutes: 66750630 }, '1112510:30'],
    ]);
  });

  test('1904 moves dates, not durations', () => {
    const cells = cellsOf(`<c s="1"><v>${46354 - 1462}</v></c><c s="4"><v>1.0104166666666667</v></c>`, {
      formats,
      from1904: true,
    });
    expect(cells.map((c) => c.shown)).toEqual(['28/11/2026', '24:15']);
  });

  test.each([
    [1, '01/01/1900'],
    [59, '28/02/1900'],
    [60, '60'],
    [61, '01/03/1900'],
    [0.5, '12:00'],
    [-1, '-1'],
    [2958465, '31/12/9999'],
    [2958466, '2958466'],
    [45716.99999999, '01/03/2025'],
  ])('serial %d reads %s', (serial, shown) => {
    expect(cellsOf(`<c s="1"><v>${serial}</v></c>`, { formats })[0]?.shown).toBe(shown);
  });

  test('t="d" is a date, a time or both', () => {
    const cells = cellsOf(
      '<c t="d"><v>2026-11-28</v></c><c t="d"><v>2026-11-28T14:30:00</v></c><c t="d"><v>14:30:00</v></c>',
    );
    expect(cells.map((c) => c.shown)).toEqual(['28/11/2026', '28/11/2026 14:30', '14:30']);
  });

  test.each([
    ['General', 'number'],
    ['#,##0.00 "jours"', 'number'],
    ['[Red]0.00;[Blue]-0.00', 'number'],
    ['0.00E+00', 'number'],
    ['[$-40C]d mmmm yyyy;@', 'moment'],
    ['mm:ss', 'moment'],
    ['[mm]:ss', 'duration'],
  ])('%s is a %s', (code, kind) => {
    expect(formatKind(code).kind).toBe(kind);
  });
});

test('hidden things, merges and charts are told; far cells cost nothing', () => {
  const xml =
    '<dimension ref="A1:XFD1048576"/><cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="2" hidden="1"><c r="B2"><v>1</v></c><c r="A2"><v>2</v></c></row><row r="1048576"><c r="XFD1048576"><v>3</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD9"/></mergeCells>';
  const { sheets } = read(
    makeBook({
      sheets: [
        { name: 'G', kind: 'chartsheet', xml: '' },
        { name: '__proto__', state: 'hidden', xml },
      ],
    }),
  );
  expect(sheets).toHaveLength(1);
  expect(sheets[0]).toMatchObject({ name: '__proto__', hidden: true, hiddenColumns: [1, 2] });
  expect(sheets[0]?.merges).toEqual([{ firstRow: 1, lastRow: 9, firstColumn: 0, lastColumn: 16383 }]);
  expect(sheets[0]?.rows.map((r) => [r.number, r.hidden, r.cells.map((c) => c.column)])).toEqual([
    [2, true, [0, 1]],
    [1048576, false, [16383]],
  ]);
});

const sheet = (xml: string) => makeBook({ sheets: [{ name: 'F', xml }] });
const long = `<sheetData><row><c t="inlineStr"><is><t>${'a'.repeat(1_200_000)}</t></is></c></row></sheetData>`;

test.each([
  ['no-data', sheet('<sheetData/>')],
  ['malformed', sheet('<!DOCTYPE a><sheetData/>')],
  ['malformed', sheet('<sheetData><row></sheetData>')],
  ['malformed', sheet('<sheetData><row><c t="s"><v>9</v></c></row></sheetData>')],
  ['malformed', sheet('<sheetData><row><c r="XFE1"><v>9</v></c></row></sheetData>')],
  ['malformed', sheet('<sheetData><row r="1048577"><c><v>9</v></c></row></sheetData>')],
  ['malformed', sheet('<sheetData><row><c><v>&lol;</v></c></row></sheetData>')],
  ['bomb', sheet(long)],
  ['archive', makeZip([{ name: 'a.txt', data: 'x' }])],
])('%s is refused', (reason, bytes) => {
  expect(reasonOf(bytes)).toBe(reason);
});
