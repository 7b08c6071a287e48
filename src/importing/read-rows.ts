/**
 * Rows under a header → entries. Titles, blank rows between data, repeated headers, totals and notes are no data: they are
 * counted as skipped. A merged cell holds for all its rows; a blank date is the one above only where each date is written once.
 */

import type { CalendarDate } from '../domain/calendar/calendar-date.ts';
import type { Entry, Raw } from '../domain/entry.ts';
import type { FieldType } from '../domain/fields/field.ts';
import { fieldOf, fieldsOf } from '../domain/fields/kinds.ts';
import type { Cell, Row, Sheet } from '../sheets/sheet.ts';
import { dated } from './bare-serial.ts';
import { countedFields, countIn, expandChoices } from './expand-choices.ts';
import type { FoundTable } from './find-table.ts';
import { foldHeader, type MatchedColumn } from './match-columns.ts';
import { mergedCells } from './merged-cells.ts';
import { kindOfRow, linesInside, type TableColumns } from './row-kinds.ts';
import { splitPersons } from './split-persons.ts';

export interface ReadRow {
  readonly number: number;
  readonly hidden: boolean;
  /** One, or as many as its counts say. */
  readonly entries: readonly Entry[];
  /** The file's own id of the record. */
  readonly identity: string | null;
  readonly cells: readonly Cell[];
  /** What each column of counts holds. */
  readonly counts: ReadonlyMap<number, number>;
  /** Cells that hold an error or a formula without result: read as blank. */
  readonly broken: readonly { readonly header: string; readonly field: string; readonly error: string }[];
}

export interface TotalRow {
  readonly row: Row;
  /** How many rows of data stand above it. */
  readonly after: number;
}

export interface RowsRead {
  readonly rows: readonly ReadRow[];
  readonly totals: readonly TotalRow[];
  readonly skipped: number;
}

export interface RowsContext {
  readonly file: string;
  readonly today: CalendarDate;
  /** Entry key → words for all rows. */
  readonly set: ReadonlyMap<string, string>;
}

export function readRows(sheet: Sheet, table: FoundTable, context: RowsContext): RowsRead {
  const columns = columnsOf(table, context.today);
  const merged = mergedCells(sheet, table.headerRow);
  const data: { row: Row; cells: readonly Cell[]; afterBlank: boolean }[] = [];
  const totals: TotalRow[] = [];
  let skipped = 0;
  let pending = 0;
  let next = table.headerRow + 1;
  for (const row of sheet.rows) {
    if (row.number <= table.headerRow) continue;
    const blanks = Math.max(0, row.number - next);
    next = row.number + 1 + (sheet.name === null ? linesInside(row.cells) : 0);
    const kind = kindOfRow(row, columns);
    if (kind === 'data') {
      // Blank rows count between data only: those after the last row are the end of the sheet.
      skipped += data.length === 0 ? 0 : blanks + pending;
      data.push({ row, cells: merged(row), afterBlank: blanks + pending > 0 });
      pending = 0;
    } else {
      skipped += 1;
      pending += blanks;
      if (kind === 'total') totals.push({ row, after: data.length });
    }
  }
  const dates = datesFromAbove(data, columns.date);
  const counted = countedFields(
    table.kind,
    table.columns,
    data.map(({ cells }) => cells),
  );
  const types = new Map(
    table.columns.flatMap(({ field }) => (field === null ? [] : [[field, fieldOf(table.kind, field)?.type] as const])),
  );
  const rows = data.map(({ row, cells }, index) => {
    const all = [...cells, ...(dates[index] ?? [])];
    const { raw, broken } = rawsOf(all, columns, types, sheet.from1904 ?? false);
    splitPersons(raw);
    const source = { file: context.file, sheet: sheet.name, row: row.number };
    const entries = expandChoices(raw, all, table.columns, counted).map((words) => {
      const told = new Map(words);
      for (const [field, text] of context.set) told.set(field, { text, column: null });
      return { kind: table.kind, raw: told, source };
    });
    const identity = all.find(({ column }) => column === table.identity)?.shown.trim() ?? '';
    return {
      number: row.number,
      hidden: row.hidden,
      entries,
      cells: all,
      broken,
      identity: identity === '' ? null : identity,
      counts: countsOf(all, table.columns, counted),
    };
  });
  return { rows, totals, skipped };
}

function columnsOf(table: FoundTable, today: CalendarDate): TableColumns {
  const byColumn = new Map(table.columns.flatMap((one) => (one.field === null ? [] : [[one.column, one] as const])));
  const fields = fieldsOf(table.kind);
  const required = [...byColumn.values()].filter(({ field }) => field !== null && fields[field]?.required === true);
  return {
    byColumn,
    headers: new Map(table.columns.map((one) => [one.column, foldHeader(one.header)])),
    required: required.filter(({ field }) => field !== 'date').map(({ column }) => column),
    date: required.find(({ field }) => field === 'date')?.column ?? null,
    today,
  };
}

/** Each date written once, at its first row: no date twice in a row, and at least a quarter of the rows without one. */
function datesFromAbove(
  data: readonly { readonly cells: readonly Cell[]; readonly afterBlank: boolean }[],
  date: number | null,
): readonly (readonly Cell[])[] {
  const cells = data.map((row) => row.cells.find(({ column }) => column === date));
  const told = cells.flatMap((cell) => (cell === undefined ? [] : [cell.shown]));
  const once =
    new Set(told).size === told.length && told.length > 0 && (cells.length - told.length) * 4 >= cells.length;
  if (!once) return [];
  let above: Cell | undefined;
  return cells.map((cell, index) => {
    if (data[index]?.afterBlank === true) above = undefined;
    if (cell !== undefined) above = cell;
    return cell === undefined && above !== undefined ? [above] : [];
  });
}

function countsOf(
  cells: readonly Cell[],
  columns: readonly MatchedColumn[],
  counted: ReadonlySet<string>,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  if (counted.size === 0) return counts;
  for (const { column, field, choice } of columns) {
    if (choice === null || field === null || !counted.has(field)) continue;
    const cell = cells.find((one) => one.column === column);
    counts.set(column, cell === undefined ? 0 : (countIn(cell) ?? 0));
  }
  return counts;
}

function rawsOf(
  cells: readonly Cell[],
  columns: TableColumns,
  types: ReadonlyMap<string, FieldType | undefined>,
  from1904: boolean,
): { raw: Map<string, Raw>; broken: ReadRow['broken'] } {
  const raw = new Map<string, Raw>();
  const broken: { header: string; field: string; error: string }[] = [];
  for (const cell of cells) {
    const column = columns.byColumn.get(cell.column);
    if (column === undefined || column.field === null || column.choice !== null) continue;
    const { field, header, unit } = column;
    if (cell.value.type === 'error') broken.push({ header, field, error: cell.value.error });
    else raw.set(field, rawOf(dated(cell, types.get(field), from1904), header, unit));
  }
  return { raw, broken };
}

function rawOf(cell: Cell, header: string, unit: MatchedColumn['unit']): Raw {
  const { value } = cell;
  const about = { column: header, ...(unit === null ? {} : { unit }) };
  if (value.type === 'text') return { text: value.text, ...about };
  return value.type === 'error' ? { text: '', ...about } : { text: cell.shown, typed: value, ...about };
}
