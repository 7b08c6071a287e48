/**
 * A required column under a header that nothing recognises, or a quartier under « Lieu », known by its content: nearly all of
 * its cells are words of the list.
 */

import type { CalendarDate } from '../domain/calendar/calendar-date.ts';
import { fieldsOf, type KindName } from '../domain/fields/kinds.ts';
import type { Lists } from '../domain/lists.ts';
import { readDate } from '../domain/reading/read-date.ts';
import type { Cell, Sheet } from '../sheets/sheet.ts';
import type { MatchedColumn } from './match-columns.ts';

/** Guessed, therefore shown as such and to be confirmed. */
const CONFIDENCE = 0.6;
const LOOKED_AT = 60;
/** The first cells decide alone whether the others are worth reading. */
const TRIED = 6;
const SHARE = 0.8;
const SURE = 0.9;
const FEWEST_SURE = 2;

export function guessColumns(
  kind: KindName,
  columns: readonly MatchedColumn[],
  told: ReadonlySet<string>,
  sheet: Sheet,
  headerRow: number,
  lists: Lists,
  today: CalendarDate,
): readonly MatchedColumn[] {
  const taken = new Set([...told, ...columns.flatMap(({ field }) => field ?? [])]);
  // Two headers that are surely of this kind, and a kind that a column of dates alone does not make.
  const sure = columns.filter(({ field, confidence }) => field !== null && confidence >= SURE);
  const required = Object.values(fieldsOf(kind)).filter((field) => field.required === true);
  if (sure.length < FEWEST_SURE || required.length < 2) return columns;
  const guessed = new Map<number, string>();
  for (const [key, { required, list, type }] of Object.entries(fieldsOf(kind))) {
    if (required !== true || taken.has(key) || (list === undefined && type !== 'date')) continue;
    const fits = (cell: Cell) =>
      list === undefined ? isDate(cell, today) : lists.match(list, cell.shown).is === 'exact';
    const found = columns.filter(
      ({ field, confidence, doubled, column, header }) =>
        ((field === null && confidence === 0 && !doubled) || (field === 'place' && key === 'quartier')) &&
        !header.startsWith('_') &&
        !guessed.has(column) &&
        holds(sheet, headerRow, column, fits),
    );
    const [only] = found;
    if (only !== undefined && found.length === 1) guessed.set(only.column, key);
  }
  return columns.map((one) => {
    const field = guessed.get(one.column);
    return field === undefined ? one : { ...one, field, confidence: CONFIDENCE, doubt: null };
  });
}

function holds(sheet: Sheet, headerRow: number, column: number, fits: (cell: Cell) => boolean): boolean {
  let seen = 0;
  let fitting = 0;
  for (const row of sheet.rows) {
    if (row.number <= headerRow) continue;
    const cell = row.cells.find((one) => one.column === column);
    if (cell === undefined) continue;
    seen += 1;
    if (fits(cell)) fitting += 1;
    if (seen === TRIED && fitting * 2 < seen) return false;
    if (seen >= LOOKED_AT) break;
  }
  return seen > 0 && fitting >= seen * SHARE;
}

function isDate({ value, shown }: Cell, today: CalendarDate): boolean {
  if (value.type === 'moment') return value.date !== null;
  return value.type === 'text' && /\d/.test(shown) && readDate(shown, { today }).ok;
}
