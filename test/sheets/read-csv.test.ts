import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { readSheetFile } from '../../src/sheets/read-sheet-file.ts';

type Given = string | Uint8Array;
const read = (given: Given, more: { file?: string; encoding?: string; delimiter?: string } = {}) =>
  readSheetFile(typeof given === 'string' ? Buffer.from(given) : given, { file: 'a.csv', ...more });
const rows = (given: Given) =>
  (read(given).sheets[0]?.rows ?? []).map((row) => [row.number, ...row.cells.map((cell) => cell.shown)]);

function refusal(given: Given, file = 'a.csv'): unknown {
  try {
    read(given, { file });
  } catch (error) {
    if (error instanceof UserError && error.code === 'file-refused') return error.args;
    throw error;
  }
  return 'read';
}

describe('encodings', () => {
  const text = 'Été;Cœur\nà Maurepas;12 € d’œufs\n';
  test.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8-bom', Buffer.from(`\uFEFF${text}`)],
    ['windows-1252', iconv.encode(text, 'windows-1252')],
    ['utf-16le', iconv.encode(text, 'utf-16le', { addBOM: true })],
    ['utf-16be', iconv.encode(text, 'utf-16be', { addBOM: true })],
    ['utf-16le', iconv.encode('Date;Quartier\n01/02/2026;Gayeulles', 'utf-16le')],
  ])('%s is seen', (encoding, bytes) => {
    const file = read(bytes);
    expect(file.encoding).toBe(encoding);
    expect(['Été', 'Date']).toContain(file.sheets[0]?.rows[0]?.cells[0]?.shown);
    if (encoding.startsWith('windows')) expect(file.sheets[0]?.rows[1]?.cells[1]?.shown).toBe('12 € d’œufs');
  });

  test('mixed and Mac texts are refused at their line, an asked encoding is taken', () => {
    expect(refusal(Buffer.concat([Buffer.from('é;b\n'), iconv.encode('è;c', 'windows-1252')]))).toMatchObject({
      reason: 'malformed',
    });
    const mac = iconv.encode('Père;b', 'macroman');
    expect(refusal(mac)).toMatchObject({ reason: 'malformed' });
    expect(read(mac, { encoding: 'macroman' }).sheets[0]?.rows[0]?.cells[0]?.shown).toBe('Père');
    expect(() => read(mac, { encoding: 'klingon' })).toThrow('option-value-unknown');
  });
});

describe('separators and lines', () => {
  test.each([
    [';', 'a;b\n1,5;2,5\n'],
    [',', 'a,b\n"x;y",2\n'],
    ['\t', 'a\tb\n1,5\t2\n'],
    ['|', 'a|b\n1|2\n'],
    [null, 'a\nb\n'],
    ['#', 'a#b\n1#2\n'],
  ])('%j is found', (delimiter, text) => {
    expect(read(text, delimiter === '#' ? { delimiter: '#' } : {}).delimiter).toBe(delimiter);
  });

  test.each(['\n', '\r\n', '\r'])('lines are physical with %j, quoted line ends and a sep= line', (end) => {
    const text = ['sep=;', 'a;b', '"1', '2";x', '', 'c;d', ''].join(end);
    expect(rows(text)).toEqual([
      [2, 'a', 'b'],
      [3, '1\n2', 'x'],
      [6, 'c', 'd'],
    ]);
  });

  test('a stray quote is text, an open one is refused where it opens', () => {
    expect(rows('a;b\n5" tube;x\n')[1]).toEqual([2, '5" tube', 'x']);
    expect(refusal('a;b\nc;"d\ne;f\ng;h\n')).toMatchObject({ reason: 'quote-open', detail: '2' });
    expect(refusal('a;b\nc;"d\ne;f\ng;"h"\ni;j\n')).toMatchObject({ reason: 'quote-open', detail: '2' });
  });

  test('what is written is read back', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ';', ',', '\n', '\r\n', ' ', '=', '1') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 }), (table) => {
        fc.pre(table.some((row) => row.some((text) => text.trim() !== '')));
        const text = `sep=;\n${stringify(table, { delimiter: ';', quoted: true })}`;
        const back = read(text).sheets[0]?.rows.map((row) => row.cells.map((c) => [c.column, c.value]));
        const want = table
          .map((row) => row.flatMap((text, i) => (text.trim() === '' ? [] : [[i, { type: 'text', text }]])))
          .filter((row) => row.length > 0);
        expect(back).toEqual(want);
      }),
    );
  });
});

test.each([
  ['empty', '', 'a.csv'],
  ['no-data', ' \n\n', 'a.csv'],
  ['no-data', ';;\n;;\n', 'a.csv'],
  ['lock-file', 'x', 'dossier/~$a.xlsx'],
  ['pdf', '%PDF-1.7', 'a.csv'],
  ['html', '\uFEFF <!DOCTYPE html><table>', 'a.xls'],
  ['image', Buffer.from('\x89PNG\r\n', 'latin1'), 'a.xlsx'],
  ['archive', Buffer.from([0x1f, 0x8b, 8]), 'a.csv'],
  ['binary', 'a;b\nc\0;d', 'a.csv'],
  ['format-not-read', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'a.xls'],
  ['too-large', 'x;'.repeat(20_000), 'a.csv'],
])('%s is refused', (reason, given, file) => {
  expect(refusal(given, file)).toMatchObject({ reason, file });
});

test('an encrypted workbook says so', () => {
  const bytes = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]);
  expect(refusal(bytes)).toMatchObject({ reason: 'encrypted' });
});
