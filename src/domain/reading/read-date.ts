/** Dates as people write them, day first: `3/11/26`, `03.11.2026`, « mar. 3 nov. », « 1er déc. 2026 », `28/11`, ISO; a time after is dropped. */

import { type CalendarDate, daysInMonth, makeDate, parseIsoDate, partsOf } from '../calendar/calendar-date.ts';
import { normalise } from './normalise.ts';
import type { Reading } from './reading.ts';

export interface DateContext {
  readonly today: CalendarDate;
  /** Year and month of the sheet's name or title, for dates that lack them. */
  readonly year?: number;
  readonly month?: number;
  /** A date without a year is the last one past, or for a follow-up the next one. */
  readonly direction?: 'past' | 'next';
}

const MONTHS: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'jan'],
  ['fevrier', 'fevr', 'fev'],
  ['mars'],
  ['avril', 'avr'],
  ['mai'],
  ['juin'],
  ['juillet', 'juil'],
  ['aout'],
  ['septembre', 'sept', 'sep'],
  ['octobre', 'oct'],
  ['novembre', 'nov'],
  ['decembre', 'dec'],
];
const WEEKDAY = /^(lundi|lun|mardi|mar|mercredi|mer|jeudi|jeu|vendredi|ven|samedi|sam|dimanche|dim) /;

export function readDate(text: string, context: DateContext): Reading<CalendarDate> {
  const bare = text.trim().replace(/[T ]\d{1,2}\s*[:hH]\s*\d{0,2}(:\d{2})?(\.\d+)?Z?$/, '');
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(bare);
  if (iso) return made(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const said = normalise(bare).replace(WEEKDAY, '');
  const digits = /^(\d{1,2}) (\d{1,2})(?: (\d{4}|\d{2}))?$/.exec(said);
  if (digits) return dated(Number(digits[1]), Number(digits[2]), digits[3], context);
  const named = /^(\d{1,2})(?:er)? ([a-z]+)(?: (\d{4}|\d{2}))?$/.exec(said);
  if (named) {
    const month = MONTHS.findIndex((names) => names.includes(named[2] ?? '')) + 1;
    return month === 0 ? { ok: false, why: 'unknown' } : dated(Number(named[1]), month, named[3], context);
  }
  const day = /^(\d{1,2})(?:er)?$/.exec(said);
  if (day && context.month !== undefined) return dated(Number(day[1]), context.month, undefined, context);
  return { ok: false, why: 'unknown' };
}

function dated(day: number, month: number, year: string | undefined, context: DateContext): Reading<CalendarDate> {
  if (year !== undefined) return made(year.length === 2 ? 2000 + Number(year) : Number(year), month, day);
  if (context.year !== undefined) return made(context.year, month, day);
  const { year: current } = partsOf(context.today);
  const tries = context.direction === 'next' ? [current, current + 1] : [current, current - 1];
  for (const candidate of tries) {
    const date = makeDate(candidate, month, day);
    if (date === null) continue;
    if (context.direction === 'next' ? date >= context.today : date <= context.today)
      return { ok: true, value: date, guess: 'year' };
  }
  return made(current, month, day);
}

function made(year: number, month: number, day: number): Reading<CalendarDate> {
  const date = makeDate(year, month, day);
  if (date !== null && parseIsoDate(date) !== null) return { ok: true, value: date };
  if (month >= 1 && month <= 12 && day > daysInMonth(year, month)) {
    return { ok: false, why: 'impossible', lastDay: daysInMonth(year, month) };
  }
  return { ok: false, why: 'impossible' };
}
