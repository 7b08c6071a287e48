/** One sheet of a workbook → rows. Sparse: what a sheet claims (dimension, column ranges, merges) never allocates. */

import { memo } from './memo.ts';
import type { FormatKind } from './number-format.ts';
import { readCellValue, type StoredCell } from './read-cell-value.ts';
import { isTrue } from './read-workbook.ts';
import { type RefusePart, SPREADSHEET, scanXml, type XmlTag } from './scan-xml.ts';
import type { Cell, Merge, Row } from './sheet.ts';

export const gridLimits = { rows: 1_048_576, columns: 16_384, cells: 5_000_000 } as const;

export interface WorkbookFacts {
  readonly strings: readonly string[];
  readonly formats: readonly FormatKind[];
  readonly from1904: boolean;
  /** Counts a cell of the whole workbook; throws past the limit. */
  readonly count: () => void;
}

export interface Grid {
  rows: Row[];
  merges: Merge[];
  hiddenColumns: number[];
}

interface OpenRow {
  readonly number: number;
  readonly hidden: boolean;
  readonly cells: Cell[];
}

export function readWorksheet(bytes: Uint8Array, part: string, facts: WorkbookFacts, refuse: RefusePart): Grid {
  const rows: OpenRow[] = [];
  const merges: Merge[] = [];
  const hidden = new Set<number>();
  const known = memo<ReturnType<typeof readCellValue>>();
  let row: OpenRow = { number: 0, hidden: false, cells: [] };
  let column = -1;
  let cell: StoredCell | null = null;
  let catching: 'v' | 'f' | 't' | null = null;
  let inString = false;
  let phonetic = false;

  function openRow(tag: XmlTag): void {
    const given = tag.attribute('r');
    const number = given === null ? row.number + 1 : Number(given);
    if (!Number.isInteger(number) || number < 1 || number > gridLimits.rows)
      throw refuse('malformed', `${part} ${given}`);
    row = { number, hidden: isTrue(tag.attribute('hidden')), cells: [] };
    rows.push(row);
    column = -1;
  }

  function openCell(tag: XmlTag): void {
    const given = tag.attribute('r');
    column = given === null ? column + 1 : columnOf(given);
    if (column < 0 || column >= gridLimits.columns) throw refuse('malformed', `${part} ${given}`);
    const style = Number(tag.attribute('s') ?? 0);
    cell = { type: tag.attribute('t') ?? 'n', style, value: null, formula: null, text: '', place: `${part} ${given}` };
  }

  function closeCell(): void {
    const stored = cell;
    cell = null;
    if (stored === null) return;
    const key = `${stored.type}|${stored.style}|${stored.value === null ? 'f' : 'v'}|${stored.value ?? stored.formula}|${stored.text}`;
    const read = known(key, () => readCellValue(stored, facts, refuse));
    if (read === null) return;
    facts.count();
    row.cells.push({ column, value: read.value, shown: read.shown });
  }

  function open(tag: XmlTag): void {
    const { name } = tag;
    if (name === 'row') openRow(tag);
    else if (name === 'c') openCell(tag);
    else if (name === 'rPh') phonetic = true;
    else if (name === 'is') inString = true;
    else if (name === 't') catching = inString && !phonetic ? 't' : null;
    else if (cell !== null && name === 'v') {
      catching = 'v';
      cell.value = '';
    } else if (cell !== null && name === 'f') {
      catching = 'f';
      cell.formula = '';
    } else if (name === 'mergeCell') {
      const merge = readMerge(tag.attribute('ref') ?? '');
      if (merge !== null) merges.push(merge);
    } else if (name === 'col' && isTrue(tag.attribute('hidden'))) {
      const last = Math.min(Number(tag.attribute('max')), gridLimits.columns);
      for (let index = Math.max(1, Number(tag.attribute('min'))); index <= last; index += 1) hidden.add(index - 1);
    }
  }

  function text(piece: string): void {
    if (cell === null || catching === null) return;
    if (catching === 'v') cell.value += piece;
    else if (catching === 'f') cell.formula += piece;
    else cell.text += piece;
  }

  function close(name: string): void {
    if (name === 'c') closeCell();
    else if (name === 'rPh') phonetic = false;
    else if (name === 'is') inString = false;
    if (name === 'v' || name === 'f' || name === 't') catching = null;
  }

  scanXml(bytes, part, SPREADSHEET, { open, text, close }, refuse);
  return { rows: inOrder(rows), merges, hiddenColumns: [...hidden].sort((a, b) => a - b) };
}

/** Files may write rows and cells in any order, or a row twice: what is written last is kept. */
function inOrder(written: readonly OpenRow[]): Row[] {
  const byNumber = new Map<number, OpenRow>();
  for (const row of written) {
    if (row.cells.length === 0) continue;
    const earlier = byNumber.get(row.number);
    byNumber.set(row.number, earlier === undefined ? row : { ...row, cells: [...earlier.cells, ...row.cells] });
  }
  const rows = [...byNumber.values()].sort((a, b) => a.number - b.number);
  return rows.map((row) => (isSorted(row.cells) ? row : { ...row, cells: sorted(row.cells) }));
}

const isSorted = (cells: readonly Cell[]): boolean =>
  cells.every((cell, index) => index === 0 || (cells[index - 1]?.column ?? -1) < cell.column);

const sorted = (cells: readonly Cell[]): Cell[] =>
  [...new Map(cells.map((cell) => [cell.column, cell])).values()].sort((a, b) => a.column - b.column);

/** `AB12` → 27; -1 when it is no reference. */
function columnOf(reference: string): number {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at) & ~0x20;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return at === 0 || at > 3 ? -1 : column - 1;
}

function readMerge(reference: string): Merge | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference);
  if (found === null) return null;
  const columns = [columnOf(found[1] ?? ''), columnOf(found[3] ?? '')];
  const rows = [Number(found[2]), Number(found[4])];
  return {
    firstRow: Math.min(...rows),
    lastRow: Math.max(...rows),
    firstColumn: Math.min(...columns),
    lastColumn: Math.max(...columns),
  };
}
