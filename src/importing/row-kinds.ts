/** Rows of a table that are no data: repeated headers, totals, notes. Nothing that may be a record is ever taken for one of them. */

import type { CalendarDate } from '../domain/calendar/calendar-date.ts';
import { normalise } from '../domain/reading/normalise.ts';
import { readDate } from '../domain/reading/read-date.ts';
import type { Cell, Row } from '../sheets/sheet.ts';
import { foldHeader, type MatchedColumn } from './match-columns.ts';

export type RowKind = 'data' | 'header' | 'total' | 'note';

export interface TableColumns {
  readonly byColumn: ReadonlyMap<number, MatchedColumn>;
  /** Folded headers, those left out included. */
  readonly headers: ReadonlyMap<number, string>;
  /** Columns of the required fields but the date. */
  readonly required: readonly number[];
  readonly date: number | null;
  readonly today: CalendarDate;
}

const TOTAL = /^(?:s |sous |grand )?tota(?:l|ux)\b|^cumul\b|^ensemble$|^moyennes?\b/;
/** A part of the total above it: no sum of the rows. */
const PART_OF_TOTAL = /^dont\b/;
/** A note fills a cell or two, never the columns of a record. */
const NOTE_CELLS = 2;

/** « Total », « Sous-total », « dont … » at the head of a row. */
export function opensTotal(first: Cell | undefined): boolean {
  if (first?.value.type !== 'text') return false;
  const words = normalise(first.shown);
  return TOTAL.test(words) || PART_OF_TOTAL.test(words);
}

export function kindOfRow(row: Row, columns: TableColumns): RowKind {
  const texts = row.cells.filter(({ value }) => value.type === 'text');
  if (texts.length >= 2 && texts.every(({ column, shown }) => columns.headers.get(column) === foldHeader(shown))) {
    return 'header';
  }
  if (saysDate(row, columns)) return 'data';
  // « Total » opens its row: the same word in a comment is the record's own.
  const [first] = row.cells;
  const opening = first !== undefined && first.value.type === 'text' ? normalise(first.shown) : '';
  if (TOTAL.test(opening)) return 'total';
  if (PART_OF_TOTAL.test(opening)) return 'note';
  // Formulas drawn down below the table, with nothing to compute.
  if (row.cells.every(({ column, value }) => !columns.byColumn.has(column) || value.type === 'error')) return 'note';
  const record = row.cells.some(({ column }) => columns.required.includes(column));
  const wordsOnly = texts.length === row.cells.length;
  return wordsOnly && row.cells.length <= NOTE_CELLS && !record ? 'note' : 'data';
}

/** A date, or what was meant as one (« 32/10/2026 »): the row is then a record, right or wrong. */
function saysDate(row: Row, { date, today }: TableColumns): boolean {
  const cell = row.cells.find(({ column }) => column === date);
  if (cell === undefined) return false;
  if (cell.value.type === 'moment' || cell.value.type === 'number') return true;
  const read = readDate(cell.shown, { today });
  return read.ok || read.why === 'impossible' || /^\d/.test(cell.shown);
}

/** Lines that a record takes in a text file beside its first: those inside its quotes. */
export function linesInside(cells: readonly Cell[]): number {
  let count = 0;
  for (const { value } of cells) if (value.type === 'text') count += value.text.match(/\r\n|\n|\r/g)?.length ?? 0;
  return count;
}
