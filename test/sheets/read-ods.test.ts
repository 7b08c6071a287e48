import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { readSheetFile } from '../../src/sheets/read-sheet-file.ts';
import { makeZip } from './make-zip.ts';

const NAMES = ['office', 'table', 'text', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

function book(tables: string, styles = '', more: { name: string; data: string }[] = []): Uint8Array {
  const content = `<?xml version="1.0"?><office:document-content ${NAMES}><office:automatic-styles>${styles}</office:automatic-styles>
    <office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  return makeZip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', method: 0 },
    { name: 'content.xml', data: content },
    ...more,
  ]);
}

const cell = (type: string, value: string, shown: string, more = '') =>
  `<table:table-cell office:value-type="${type}" ${value} ${more}><text:p>${shown}</text:p></table:table-cell>`;
const text = (words: string, more = '') => cell('string', '', words, more);
const table = (rows: string, more = 'table:name="Suivi"') => `<table:table ${more}>${rows}</table:table>`;
const row = (cells: string, more = '') => `<table:table-row ${more}>${cells}</table:table-row>`;
const read = (bytes: Uint8Array) => readSheetFile(bytes, { file: 'suivi.ods' });
const refusal = (bytes: Uint8Array) => {
  try {
    read(bytes);
  } catch (error) {
    if (error instanceof UserError) return error.args;
  }
  return null;
};

describe('a LibreOffice workbook', () => {
  test('typed cells keep their type and their words', () => {
    const cells = [
      cell('date', 'office:date-value="2026-10-03"', '03/10/26'),
      cell('date', 'office:date-value="2026-10-03T17:30:00"', '03/10/26 17:30'),
      cell('time', 'office:time-value="PT17H30M00S"', '17:30'),
      cell('time', 'office:time-value="PT26H05M00S"', '26:05'),
      cell('float', 'office:value="2.5"', '2,5'),
      cell('boolean', 'office:boolean-value="true"', 'VRAI'),
      text('a<text:s text:c="2"/>b<text:tab/>c'),
      cell('string', 'table:formula="of:=1/0"', '#DIV/0!'),
      '<table:table-cell table:formula="of:=A1"/>',
    ];
    const [sheet] = read(book(table(row(cells.join(''))))).sheets;
    expect(sheet?.rows[0]?.cells.map(({ value }) => value)).toEqual([
      { type: 'moment', date: '2026-10-03', minutes: null },
      { type: 'moment', date: '2026-10-03', minutes: 1050 },
      { type: 'moment', date: null, minutes: 1050 },
      { type: 'duration', minutes: 1565 },
      { type: 'number', number: 2.5 },
      { type: 'boolean', boolean: true },
      { type: 'text', text: 'a  b\tc' },
      { type: 'error', error: '#DIV/0!' },
      { type: 'error', error: '#NO-RESULT' },
    ]);
    expect(sheet?.rows[0]?.cells[0]?.shown).toBe('03/10/26');
  });

  test('repetitions give places, never rows of nothing; comments and deleted cells are no words', () => {
    const rows = [
      '<table:tracked-changes><table:deletion><table:cell-content-deletion/><text:p>effacé</text:p></table:deletion></table:tracked-changes>',
      row(`<table:table-cell table:number-columns-repeated="3"/>${text('x', 'table:number-columns-repeated="2"')}`),
      row('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="1048570"'),
      row(
        '<table:table-cell office:value-type="string"><office:annotation><text:p>note</text:p></office:annotation><text:p>y</text:p><text:p>z</text:p></table:table-cell>',
      ),
    ];
    const [sheet] = read(book(table(rows.join('')))).sheets;
    expect(sheet?.rows.map(({ number, cells }) => [number, cells.map(({ column, shown }) => [column, shown])])).toEqual(
      [
        [
          1,
          [
            [3, 'x'],
            [4, 'x'],
          ],
        ],
        [1_048_572, [[0, 'y\nz']]],
      ],
    );
  });

  test('merges, hidden rows, columns and sheets are told', () => {
    const styles =
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const rows = `<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>${row(
      text('a', 'table:number-rows-spanned="2" table:number-columns-spanned="3"'),
    )}${row(`<table:covered-table-cell table:number-columns-repeated="3"/>${text('b')}`, 'table:visibility="filter"')}`;
    const made = read(book(table(rows) + table(row(text('c')), 'table:name="Listes" table:style-name="ta2"'), styles));
    expect(made).toMatchObject({ format: 'ods', encoding: null });
    const [suivi, listes] = made.sheets;
    expect(suivi?.merges).toEqual([{ firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 2 }]);
    expect(suivi?.rows.map(({ hidden }) => hidden)).toEqual([false, true]);
    expect([suivi?.hiddenColumns, suivi?.hidden, listes?.hidden]).toEqual([[2], false, true]);
  });

  test('encrypted, empty, without content, not well formed: refused with the reason', () => {
    const manifest = { name: 'META-INF/manifest.xml', data: '<manifest:encryption-data/>' };
    expect(refusal(book(table(row(text('a'))), '', [manifest]))).toMatchObject({ reason: 'encrypted' });
    expect(refusal(book(table('')))).toMatchObject({ reason: 'no-data' });
    expect(refusal(book('<table:table><table:table-row></table:table>'))).toMatchObject({ reason: 'malformed' });
    const mime = { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' };
    expect(refusal(makeZip([mime]))).toMatchObject({ reason: 'malformed' });
    expect(refusal(makeZip([{ ...mime, data: 'application/vnd.oasis.opendocument.text' }]))).toMatchObject({
      reason: 'not-a-table',
    });
  });
});
