/** A LibreOffice workbook (.ods) → sheets. Sparse like the others: what is repeated without content never allocates. */

import type { UserError } from '../errors.ts';
import type { ZipPackage } from '../ooxml/zip-reader.ts';
import { type OdsValue, odsCell } from './ods-cell.ts';
import { gridLimits } from './read-worksheet.ts';
import { scanXml, type XmlTag } from './scan-xml.ts';
import type { Cell, Merge, Row, Sheet, SheetFile } from './sheet.ts';

type Refuse = (reason: 'malformed' | 'bomb' | 'too-large' | 'no-data' | 'encrypted', detail: string) => UserError;

const ODF = (name: string): string => `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`;
const NAMESPACES: ReadonlySet<string> = new Set(['office', 'table', 'text', 'style'].map(ODF));
/** Rows and cells filled down by repetition beyond this are formatting, not data. */
const MOST_REPEATED = 1000;

export function readOds(zip: ZipPackage, refuse: Refuse): SheetFile {
  const manifest = 'META-INF/manifest.xml';
  if (zip.has(manifest) && Buffer.from(zip.read(manifest)).includes('encryption-data')) throw refuse('encrypted', '');
  if (!zip.has('content.xml')) throw refuse('malformed', 'content.xml');
  const sheets = readContent(zip.read('content.xml'), refuse);
  if (sheets.every(({ rows }) => rows.length === 0)) throw refuse('no-data', '');
  return { format: 'ods', encoding: null, delimiter: null, sheets };
}

interface OpenSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: Row[];
  readonly merges: Merge[];
  readonly hiddenColumns: number[];
  column: number;
  row: number;
}

interface OpenRow {
  readonly repeated: number;
  readonly hidden: boolean;
  readonly cells: Cell[];
  column: number;
}

interface OpenCell {
  readonly repeated: number;
  readonly value: OdsValue;
  readonly spanned: { readonly rows: number; readonly columns: number };
  text: string;
  paragraphs: number;
}

function readContent(bytes: Uint8Array, refuse: Refuse): Sheet[] {
  const sheets: Sheet[] = [];
  const hiddenStyles = new Set<string>();
  let style = '';
  let sheet: OpenSheet | null = null;
  let row: OpenRow | null = null;
  let cell: OpenCell | null = null;
  let aside = 0;
  let counted = 0;

  function open(tag: XmlTag): void {
    const { name } = tag;
    if (name === 'annotation' || name === 'tracked-changes') aside += 1;
    if (aside > 0) return;
    if (name === 'style') style = tag.attribute('style:name') ?? '';
    else if (name === 'table-properties' && tag.attribute('table:display') === 'false') hiddenStyles.add(style);
    else if (name === 'table' && sheet === null) sheet = openSheet(tag, hiddenStyles);
    else if (sheet === null) return;
    else if (name === 'table-column') openColumns(sheet, tag);
    else if (name === 'table-row') row = openRow(tag);
    else if (row !== null && (name === 'table-cell' || name === 'covered-table-cell')) cell = openCell(tag);
    else if (cell !== null) openText(cell, tag);
  }

  function close(name: string): void {
    if (name === 'annotation' || name === 'tracked-changes') {
      aside -= 1;
      return;
    }
    if (aside > 0 || sheet === null) return;
    if (row !== null && cell !== null && (name === 'table-cell' || name === 'covered-table-cell')) {
      counted += closeCell(sheet, row, cell);
      if (counted > gridLimits.cells) throw refuse('too-large', `${gridLimits.cells}`);
      cell = null;
    } else if (row !== null && name === 'table-row') {
      counted += closeRow(sheet, row);
      row = null;
    } else if (name === 'table' && row === null) {
      const { name: own, hidden, rows, merges, hiddenColumns } = sheet;
      sheets.push({ name: own, hidden, rows, merges, hiddenColumns });
      sheet = null;
    }
  }

  function text(piece: string): void {
    if (aside === 0 && cell !== null && cell.paragraphs > 0) cell.text += piece;
  }

  scanXml(bytes, 'content.xml', NAMESPACES, { open, close, text }, refuse);
  return sheets;
}

function openSheet(tag: XmlTag, hiddenStyles: ReadonlySet<string>): OpenSheet {
  return {
    name: tag.attribute('table:name') ?? '',
    hidden: hiddenStyles.has(tag.attribute('table:style-name') ?? ''),
    rows: [],
    merges: [],
    hiddenColumns: [],
    column: 0,
    row: 1,
  };
}

function openColumns(sheet: OpenSheet, tag: XmlTag): void {
  const repeated = Math.min(countOf(tag, 'table:number-columns-repeated'), gridLimits.columns);
  if (tag.attribute('table:visibility') === 'collapse') {
    for (let at = 0; at < repeated; at += 1) sheet.hiddenColumns.push(sheet.column + at);
  }
  sheet.column += repeated;
}

function openRow(tag: XmlTag): OpenRow {
  const visibility = tag.attribute('table:visibility');
  const hidden = visibility === 'collapse' || visibility === 'filter';
  return { repeated: countOf(tag, 'table:number-rows-repeated'), hidden, cells: [], column: 0 };
}

function openCell(tag: XmlTag): OpenCell {
  return {
    repeated: countOf(tag, 'table:number-columns-repeated'),
    value: {
      type: tag.attribute('office:value-type'),
      value: tag.attribute('office:value'),
      date: tag.attribute('office:date-value'),
      time: tag.attribute('office:time-value'),
      boolean: tag.attribute('office:boolean-value'),
      string: tag.attribute('office:string-value'),
      formula: tag.attribute('table:formula'),
    },
    spanned: { rows: countOf(tag, 'table:number-rows-spanned'), columns: countOf(tag, 'table:number-columns-spanned') },
    text: '',
    paragraphs: 0,
  };
}

function openText(cell: OpenCell, tag: XmlTag): void {
  if (tag.name === 'p') {
    if (cell.paragraphs > 0) cell.text += '\n';
    cell.paragraphs += 1;
  } else if (tag.name === 's') cell.text += ' '.repeat(Math.min(countOf(tag, 'text:c'), MOST_REPEATED));
  else if (tag.name === 'tab') cell.text += '\t';
  else if (tag.name === 'line-break') cell.text += '\n';
}

/** How many cells it makes. */
function closeCell(sheet: OpenSheet, row: OpenRow, { repeated, value, spanned, text }: OpenCell): number {
  const made = odsCell(value, text);
  const first = row.column;
  row.column += repeated;
  if (spanned.rows > 1 || spanned.columns > 1) {
    sheet.merges.push({
      firstRow: sheet.row,
      lastRow: sheet.row + spanned.rows - 1,
      firstColumn: first,
      lastColumn: first + spanned.columns - 1,
    });
  }
  if (made === null || first >= gridLimits.columns) return 0;
  const times = Math.min(repeated, MOST_REPEATED, gridLimits.columns - first);
  for (let at = 0; at < times; at += 1) row.cells.push({ column: first + at, ...made });
  return times;
}

function closeRow(sheet: OpenSheet, { repeated, hidden, cells }: OpenRow): number {
  const number = sheet.row;
  sheet.row += repeated;
  if (cells.length === 0 || number > gridLimits.rows) return 0;
  const times = Math.min(repeated, MOST_REPEATED);
  for (let at = 0; at < times; at += 1) sheet.rows.push({ number: number + at, hidden, cells });
  return (times - 1) * cells.length;
}

function countOf(tag: XmlTag, name: string): number {
  const count = Number(tag.attribute(name) ?? 1);
  return Number.isInteger(count) && count >= 1 ? count : 1;
}
