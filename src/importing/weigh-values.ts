/**
 * What the values of a column say of the field that its header names: they confirm it, contradict it, or leave it open. A column
 * of times is no count, a column of dates no list; words that a list does not hold are words to learn, no contradiction.
 */

import type { CalendarDate } from '../domain/calendar/calendar-date.ts';
import { type Field, listOf } from '../domain/fields/field.ts';
import type { Lists } from '../domain/lists.ts';
import { readBand } from '../domain/reading/read-band.ts';
import { readDate } from '../domain/reading/read-date.ts';
import { readDuration } from '../domain/reading/read-duration.ts';
import { readNumber } from '../domain/reading/read-number.ts';
import { readTime } from '../domain/reading/read-time.ts';
import { saysMissing } from '../domain/reading-fields/gathering.ts';
import { timeRange } from '../domain/reading-fields/read-moments.ts';
import type { Cell } from '../sheets/sheet.ts';

export type Shape = 'time' | 'date' | 'number' | 'words';

/** `against`: most cells cannot be of this field, `seldom` when they are too few to leave the column out for. */
export type Weight =
  | { readonly says: 'fits' }
  | { readonly says: 'open' }
  | { readonly says: 'against'; readonly seldom: boolean; readonly shape: Shape; readonly value: string };

const OPEN: Weight = { says: 'open' };
const FEWEST = 3;
const NEARLY_ALL = 0.8;
const HALF = 0.5;

export function weighValues(cells: readonly Cell[], field: Field, lists: Lists, today: CalendarDate): Weight {
  if (field.type === 'text' || field.type === 'flag') return OPEN;
  const told = cells.filter(({ value, shown }) => value.type !== 'error' && !saysMissing(shown));
  if (told.length === 0) return OPEN;
  if (field.type === 'time' && told.length >= FEWEST && told.every(isFewHours)) return contradicted(told, told);
  // Days of a month that stands elsewhere, or any small number.
  if (field.type === 'date' && told.every(({ shown }) => /^(?:[1-9]|[12]\d|3[01])$/.test(shown.trim()))) return OPEN;
  const against = told.filter((cell) => !mayBe(cell, field, lists, today));
  if (against.length >= told.length * HALF) return contradicted(told, against);
  if (field.list === undefined || field.type === 'margin') return { says: 'fits' };
  const known = told.filter(({ shown }) => isKnown(shown, field, lists));
  return known.length >= told.length * HALF ? { says: 'fits' } : OPEN;
}

function contradicted(told: readonly Cell[], against: readonly Cell[]): Weight {
  const [first] = against;
  if (first === undefined) return OPEN;
  const seldom = against.length < FEWEST || against.length < told.length * NEARLY_ALL;
  return { says: 'against', seldom, shape: shapeOf(first), value: first.shown };
}

/** 1, 1,5, 2, 0,5 from top to bottom are lengths: nobody starts before eight in the morning all month long. */
function isFewHours({ value, shown }: Cell): boolean {
  const read = value.type === 'number' ? value.number : value.type === 'text' ? numberIn(shown) : null;
  return read !== null && read > 0 && read < 8 && (read >= 1 || (value.type === 'text' && !/[.,]\d{3,}/.test(shown)));
}

function mayBe(cell: Cell, field: Field, lists: Lists, today: CalendarDate): boolean {
  const shape = shapeOf(cell);
  const { value, shown } = cell;
  switch (field.type) {
    case 'date':
      return shape === 'date' || (shape === 'number' && mayBeDate(shown)) || readDate(shown, { today }).ok;
    case 'time':
      return (
        shape === 'time' ||
        (value.type === 'moment' && value.minutes !== null) ||
        readTime(shown).ok ||
        isFraction(cell)
      );
    case 'minutes':
    case 'hours':
      return shape === 'number' || (shape === 'time' && !isLate(cell)) || readDuration(shown, 'minutes').ok;
    case 'count':
    case 'level':
    case 'band':
    case 'margin':
      return shape === 'number' && !hasDecimals(cell);
    case 'code':
    case 'codes':
    case 'passages':
      return shape === 'words' || isKnown(shown, field, lists);
    case 'text':
    case 'flag':
      return true;
  }
}

export function shapeOf({ value, shown }: Cell): Shape {
  if (value.type === 'moment') return value.date === null ? 'time' : 'date';
  if (value.type === 'duration') return 'time';
  if (value.type === 'number') return 'number';
  if (/\d\s*[h:]|^\s*(?:midi|minuit)\s*$/iu.test(shown) && (readTime(shown).ok || timeRange(shown) !== null))
    return 'time';
  if (/\d\s*[/.-]\s*\d|\d\s+\p{L}{3}/u.test(shown) && readsAsDate(shown)) return 'date';
  return readBand(shown).ok || numberIn(shown) !== null || /^[\d.,\s]+%$/.test(shown) ? 'number' : 'words';
}

/** « 3/11 » and « 3 novembre » are dates; « 1.5 » is a number first. */
function readsAsDate(shown: string): boolean {
  if (numberIn(shown) !== null || readBand(shown).ok) return false;
  return DATE.test(shown);
}

const DATE =
  /\d{1,2}\s*[/.-]\s*\d{1,2}|\d{4}-\d{2}|\d(?:er)?\s+(?:janv|f[ée]v|mar|avr|mai|juin|juil|ao[uû]|sept|oct|nov|d[ée]c)/iu;

const mayBeDate = (shown: string): boolean => /^(?:[1-9]|[12]\d|3[01]|[2-6]\d{4}|(?:19|20)\d{6})$/.test(shown.trim());

/** Ten hours and more: a time of day, not a length. */
function isLate({ value, shown }: Cell): boolean {
  if (value.type === 'moment') return (value.minutes ?? 0) >= 600;
  if (value.type === 'duration') return false;
  return timeRange(shown) !== null || /^\D*(?:1\d|2\d)\s*[h:]/iu.test(shown);
}

const isFraction = ({ value, shown }: Cell): boolean =>
  (value.type === 'number' && value.number >= 0 && value.number < 1) || /^0?[.,]\d{2,}$/.test(shown.trim());

function hasDecimals({ value, shown }: Cell): boolean {
  const number = value.type === 'number' ? value.number : numberIn(shown);
  return number !== null && !Number.isInteger(number);
}

function isKnown(shown: string, field: Field, lists: Lists): boolean {
  const list = listOf(field);
  return list !== undefined && lists.match(list, shown).is === 'exact';
}

function numberIn(shown: string): number | null {
  const read = readNumber(shown);
  return read.ok ? read.value : null;
}
