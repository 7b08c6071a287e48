import { describe, expect, test } from 'vitest';
import { bookBytes, fill, modelOf, tableOf } from './book-support.ts';

const many = (count: number) =>
  tableOf(Object.fromEntries(Array.from({ length: count }, (_, n) => [`ligne ${n}`, [n + 1]])));
const PAGE = '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5"/><pageSetup paperSize="9"/>';

/** Two blocks of 10 points a row: heading, head, repeated row, total, note. A page holds 746 points, 74 rows. */
function breaksOf(
  first: number,
  second: number,
  names = '<definedName name="Blocs" localSheetId="0">\'Un bilan\'!$1:$5,\'Un bilan\'!$7:$11</definedName>',
  titles = '',
): readonly number[] {
  const block = (at: number, table: string) =>
    [
      [at, { A: 'Titre' }],
      [at + 1, { A: 'Motif', B: 'Nombre' }],
      [at + 2, { A: `{{ ${table}.label }}`, B: `{{ ${table}.value }}` }],
      [at + 3, { A: 'Ensemble', B: `{{ ${table}.total }}` }],
      [at + 4, { A: 'Source' }],
    ] as const;
  const before = '<sheetFormatPr defaultRowHeight="10"/>';
  const bytes = bookBytes({
    sheets: [{ name: 'Un bilan', rows: [...block(1, 'G02'), ...block(7, 'G05')], before, after: PAGE }],
    names: `${names}${titles}`,
  });
  const filled = fill(bytes, modelOf({ G02: many(first), G05: many(second) }));
  expect(filled.problems).toEqual([]);
  return [...filled.text('xl/worksheets/sheet1.xml').matchAll(/<brk id="(\d+)"/g)].map(([, id]) => Number(id));
}

describe('pages of a sheet that names its blocks', () => {
  test('none breaks while all of it holds on one page', () => {
    expect(breaksOf(30, 30)).toEqual([]);
  });

  test('a block that would be cut begins the next page', () => {
    expect(breaksOf(40, 40)).toEqual([45]);
  });

  test('a block longer than a page is cut between its rows: three stay with its head, two with its total', () => {
    expect(breaksOf(100, 1)).toEqual([74]);
    // 71 rows, the total and the note are one row too many: two rows go with them.
    expect(breaksOf(71, 1)).toEqual([71]);
    expect(breaksOf(67, 100)).toEqual([72, 146]);
  });

  test('the rows repeated at the head of each page take their room', () => {
    const titles = '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'Un bilan\'!$1:$2</definedName>';
    expect(breaksOf(150, 1)).toEqual([74, 148]);
    expect(breaksOf(150, 1, undefined, titles)).toEqual([74, 146]);
  });

  test('without that name, pages are left alone', () => {
    expect(breaksOf(100, 100, '')).toEqual([]);
  });
});
