import type { Axis, Table } from '../../../src/cube/table.ts';
import { formatter } from '../../../src/messages/format.ts';
import { descendants, textOf } from '../../../src/ooxml/xml-query.ts';
import { parseXml, writeXml, type XmlElement } from '../../../src/ooxml/xml-tree.ts';
import { readZip } from '../../../src/ooxml/zip-reader.ts';
import { compressPart, writeZip } from '../../../src/ooxml/zip-writer.ts';
import type { ModelValue, ReportModel } from '../../../src/reporting/model.ts';
import { fillWorkbook } from '../../../src/reporting/workbook/fill-workbook.ts';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE_REL = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const X14 =
  'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';

export interface SheetXml {
  readonly name: string;
  /** Rows: `[number, { A: 'text' | 12 | '=formula' | raw cell XML }]`. */
  readonly rows: readonly (readonly [number, Readonly<Record<string, string | number>>])[];
  readonly before?: string;
  readonly after?: string;
  readonly rels?: readonly (readonly [id: string, type: string, target: string])[];
}

export interface BookXml {
  readonly sheets: readonly SheetXml[];
  readonly names?: string;
  readonly styles?: string;
  readonly properties?: string;
  readonly parts?: Readonly<Record<string, string>>;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export function cell(at: string, value: string | number): string {
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
  if (value.startsWith('<')) return value;
  if (value.startsWith('=')) return `<c r="${at}"><f>${escaped(value.slice(1))}</f><v>1</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
}

const relations = (list: readonly (readonly [string, string, string])[]): string =>
  `<Relationships xmlns="${PACKAGE_REL}">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

export function bookBytes(book: BookXml): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}">${book.properties ?? ''}<sheets>${book.sheets
      .map(({ name }, n) => `<sheet name="${escaped(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`)
      .join('')}</sheets>${book.names === undefined ? '' : `<definedNames>${book.names}</definedNames>`}</workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...book.sheets.map((_, n) => [`rId${n + 1}`, 'worksheet', `worksheets/sheet${n + 1}.xml`] as const),
      ['rIdS', 'styles', 'styles.xml'],
    ]),
    'xl/styles.xml':
      book.styles ??
      `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/></cellXfs></styleSheet>`,
    ...book.parts,
  };
  for (const [n, { rows, before = '', after = '', rels }] of book.sheets.entries()) {
    const data = rows
      .map(([r, cells]) => {
        const inside = Object.entries(cells).map(([column, value]) => cell(`${column}${r}`, value));
        return `<row r="${r}" spans="1:9">${inside.join('')}</row>`;
      })
      .join('');
    parts[`xl/worksheets/sheet${n + 1}.xml`] =
      `<worksheet xmlns="${MAIN}" xmlns:r="${REL}" ${X14}>${before}<sheetData>${data}</sheetData>${after}</worksheet>`;
    if (rels !== undefined) parts[`xl/worksheets/_rels/sheet${n + 1}.xml.rels`] = relations(rels);
  }
  return writeZip(
    Object.entries(parts).map(([name, text]) => ({ name, part: compressPart(new TextEncoder().encode(text)) })),
  );
}

/** The same package, the text of one part changed. */
export function repacked(bytes: Uint8Array, part: string, change: (text: string) => string): Uint8Array {
  const zip = readZip(bytes, { file: 't.xlsx' });
  return writeZip(
    zip.names.map((name) => {
      const text = new TextDecoder().decode(zip.read(name));
      return { name, part: compressPart(new TextEncoder().encode(name === part ? change(text) : text)) };
    }),
  );
}

const axis = (code: string): Axis => ({ code, label: { fr: code, en: code } });

export function tableOf(rows: Readonly<Record<string, readonly number[]>>, cols: readonly string[] = []): Table {
  const cells = Object.values(rows);
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const total = sum(cells.map(sum));
  return {
    id: null,
    measure: null,
    columnMeasures: null,
    rowDimension: null,
    colDimension: null,
    period: null,
    rows: Object.keys(rows).map(axis),
    cols: cols.map(axis),
    cells,
    shares: cells.map((row) => Math.round((sum(row) / total) * 1000) / 10),
    shareBase: 'all',
    rowTotals: cells.map(sum),
    colTotals: cols.map((_, n) => sum(cells.map((row) => row[n] ?? 0))),
    total,
    missing: 0,
    multiple: false,
    masked: [],
    compare: null,
    notes: [],
  };
}

const VALUES: Readonly<Record<string, ModelValue>> = {
  'figures.contacts': { type: 'number', number: 1042, decimals: 0 },
  'period.label': { type: 'text', text: 'octobre 2026' },
  'period.from': { type: 'date', date: '2026-10-01' },
};

export const G02 = tableOf({ Bruit: [10], 'Rixe & co': [20], Autre: [30] });
export const G04 = tableOf({ Maurepas: [1, 2, 3], Villejean: [4, 5, 6] }, ['Bruit', 'Rixe', 'Autre']);

export const NO_WORDS: ReportModel['words'] = {
  scope: () => 'Champ',
  before: () => '',
  comparedTo: () => '',
  rounding: () => '',
  change: 'Écart',
  reading: 'Lecture',
  readingNote: ' « Significatif » : …',
  unknown: 'n. d.',
};

export const modelOf = (tables: Readonly<Record<string, Table>> = { G02, G04 }): ReportModel => ({
  scalar: (path) => VALUES[path],
  table: (name) => tables[name],
  names: () => Object.keys(VALUES),
  emptyRowText: 'Aucune donnée',
  reading: (verdict) => verdict,
  label: (one) => one.label.fr,
  visits: () => undefined,
  words: NO_WORDS,
});

export const words = formatter('fr', 'sheet');

export interface Filled {
  readonly problems: ReturnType<typeof fillWorkbook>['problems'];
  readonly bytes: Uint8Array;
  text(part: string): string;
  root(part: string): XmlElement;
  /** Formulas with `=`, texts and numbers as shown, empty cells left out: `{ A1: '42' }`. */
  cells(sheet?: number): Readonly<Record<string, string>>;
}

export function fill(bytes: Uint8Array, model: ReportModel = modelOf(), allowMacros = false): Filled {
  const filled = fillWorkbook(bytes, model, { file: 't.xlsx', allowMacros, words });
  const zip = readZip(filled.bytes, { file: 't.xlsx' });
  const text = (part: string): string => new TextDecoder().decode(zip.read(part));
  const root = (part: string): XmlElement => parseXml(text(part)).root;
  return {
    ...filled,
    text,
    root,
    cells(sheet = 1) {
      const found: Record<string, string> = {};
      for (const one of descendants(root(`xl/worksheets/sheet${sheet}.xml`), 'c')) {
        const at = one.attributes.get('r') ?? '?';
        const [f] = descendants(one, 'f');
        const shown = descendants(one, 't', 'v').map(textOf).join('');
        if (f !== undefined) found[at] = `=${textOf(f)}${shown === '' ? '' : ` → ${shown}`}`;
        else if (shown !== '') found[at] = shown;
      }
      return found;
    },
  };
}

export const xmlOf = (element: XmlElement): string => writeXml({ head: '', root: element });
