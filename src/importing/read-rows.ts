/** Rows under a header → entries. Titles, blank rows, repeated headers, totals and notes are no data: they are counted as skipped. */

import type { Entry, Raw } from '../domain/entry.ts';
import { normalise } from '../domain/reading/normalise.ts';
import type { Cell, Row, Sheet } from '../sheets/sheet.ts';
import type { FoundTable } from './find-table.ts';
import { foldHeader, type MatchedColumn } from './match-columns.ts';

export interface ReadRow {
  readonly number: number;
  readonly hidden: boolean;
  readonly entry: Entry;
}

export interface RowsRead {
  readonly rows: readonly ReadRow[];
  readonly skipped: number;
}

const TOTAL = /^(sous )?total|^cumul|^ensemble$|^moyenne/;

export function readRows(sheet: Sheet, table: FoundTable, file: string, set: ReadonlyMap<string, string>): RowsRead {
  const columns = new Map(table.columns.flatMap((one) => (one.field === null ? [] : [[one.column, one] as const])));
  const headers = new Map(table.columns.map((one) => [one.column, foldHeader(one.header)]));
  const merged = mergedCells(sheet);
  const rows: ReadRow[] = [];
  let skipped = 0;
  let last = table.headerRow;
  let pending = 0;
  for (const row of sheet.rows) {
    if (row.number <= table.headerRow) continue;
    const blanks = row.number - last - 1;
    last = row.number;
    if (isOutside(row, headers, columns)) {
      skipped += 1;
      pending += blanks;
      continue;
    }
    // Blank rows count between data only: those after the last row are the end of the sheet.
    skipped += blanks + pending;
    pending = 0;
    rows.push({
      number: row.number,
      hidden: row.hidden,
      entry: entryOf(row, columns, merged, sheet, table, file, set),
    });
  }
  return { rows, skipped };
}

function isOutside(
  row: Row,
  headers: ReadonlyMap<number, string>,
  columns: ReadonlyMap<number, MatchedColumn>,
): boolean {
  const words = row.cells.filter(({ value }) => value.type === 'text');
  const known = row.cells.filter(({ column }) => columns.has(column));
  if (known.length === 0) return true;
  if (words.length >= 2 && words.every(({ column, shown }) => headers.get(column) === foldHeader(shown))) return true;
  if (row.cells.some(({ value, shown }) => value.type === 'text' && TOTAL.test(normalise(shown))) && known.length <= 4)
    return true;
  // A note under the table: one long text alone in the row.
  const [only] = row.cells;
  return row.cells.length === 1 && only !== undefined && only.value.type === 'text' && only.shown.length > 25;
}

function entryOf(
  row: Row,
  columns: ReadonlyMap<number, MatchedColumn>,
  merged: (row: number, column: number) => Cell | undefined,
  sheet: Sheet,
  table: FoundTable,
  file: string,
  set: ReadonlyMap<string, string>,
): Entry {
  const raw = new Map<string, Raw>();
  const byColumn = new Map(row.cells.map((cell) => [cell.column, cell]));
  for (const [column, { field, header, unit }] of columns) {
    const cell = byColumn.get(column) ?? merged(row.number, column);
    if (field !== null && cell !== undefined) raw.set(field, rawOf(cell, header, unit));
  }
  for (const [field, text] of set) raw.set(field, { text, column: null });
  return { kind: table.kind, raw, source: { file, sheet: sheet.name, row: row.number } };
}

function rawOf(cell: Cell, header: string, unit: MatchedColumn['unit']): Raw {
  const { value } = cell;
  const about = { column: header, ...(unit === null ? {} : { unit }) };
  switch (value.type) {
    case 'text':
      return { text: value.text, ...about };
    case 'error':
      return { text: '', ...about };
    default:
      return { text: cell.shown, typed: value, ...about };
  }
}

/** A merged cell holds for all its rows. */
function mergedCells(sheet: Sheet): (row: number, column: number) => Cell | undefined {
  if (sheet.merges.length === 0) return () => undefined;
  const rows = new Map(sheet.rows.map((row) => [row.number, row]));
  return (row, column) => {
    const merge = sheet.merges.find(
      (m) => row >= m.firstRow && row <= m.lastRow && column >= m.firstColumn && column <= m.lastColumn,
    );
    return merge === undefined
      ? undefined
      : rows.get(merge.firstRow)?.cells.find((cell) => cell.column === merge.firstColumn);
  };
}
