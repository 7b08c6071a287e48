/** Dates as people write them, day first: `3/11/26`, `03.11.2026`, « mar. 3 nov. », « 1er déc. 2026 », `28/11`, ISO; a time after is dropped. */

import { type CalendarDate, daysInMonth, makeDate, partsOf } from '../calendar/calendar-date.ts';
import { normalise } from './normalise.ts';
import { readTime } from './read-time.ts';
import type { Reading } from './reading.ts';

export interface DateContext {
  readonly today: CalendarDate;
  /** Year and month of the sheet's name or title, for dates that lack them. */
  readonly year?: number;
  readonly month?: number;
  /** A date without a year is the last one past, or for a follow-up the next one. */
  readonly direction?: 'past' | 'next';
  /** The day of the record, for what comes after it: a date without a year is the first such day from then on. */
  readonly since?: CalendarDate;
}

/** Without accents, longest first. */
export const MONTHS: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'jan'],
  ['fevrier', 'fevr', 'fev'],
  ['mars', 'mar'],
  ['avril', 'avr'],
  ['mai'],
  ['juin'],
  ['juillet', 'juil', 'jul'],
  ['aout', 'aou'],
  ['septembre', 'sept', 'sep'],
  ['octobre', 'oct'],
  ['novembre', 'nov'],
  ['decembre', 'dec'],
];
const WEEKDAY = /^(?:le )?(?:(?:lun|mar|mer|jeu|ven|sam|dim)|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche) (?=\d)/;
const TIME =
  /^(.*?\d{2}|.*?\d\/\d)(?:T|\s+(?:[aà]\s+)?)(\d{1,2}\s*(?:h|:)\s*(?:\d{1,2})?(?::\d{2})?)(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?$/iu;
const NAMED_TIME = /^(.*?\p{L}{3,}\.?)\s+(?:[aà]\s+)?(\d{1,2}\s*(?:h|:)\s*(?:\d{1,2})?)$/iu;
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$|^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const DIGITS = /^(\d{1,2})\s*([/.-])\s*(\d{1,2})(?:\s*\2\s*(\d{4}|\d{2}))?\.?$|^(\d{1,2})() (\d{1,2}) (\d{4})$/;
const NAMED = /^(\d{1,2})(?: ?er)? ?([a-z]+)(?: (\d{4}|\d{2}))?$/;
const DAY = /^(\d{1,2})(?: ?er)?$/;
/** Two-digit years under this one are of our century. */
const PIVOT = 80;

export function readDate(text: string, context: DateContext): Reading<CalendarDate> {
  const found = TIME.exec(text.trim()) ?? NAMED_TIME.exec(text.trim());
  if (found && !readTime(found[2] ?? '').ok) return { ok: false, why: 'impossible' };
  const bare = (found?.[1] ?? text).trim();
  const iso = ISO.exec(bare);
  if (iso) return made(Number(iso[1] ?? iso[4]), Number(iso[2] ?? iso[5]), Number(iso[3] ?? iso[6]));
  const digits = DIGITS.exec(bare.replace(/^(?:le\s+)?\p{L}+\.?\s+(?=\d)/iu, keepNothingButWeekdays));
  if (digits) {
    return dated(Number(digits[1] ?? digits[5]), Number(digits[3] ?? digits[7]), digits[4] ?? digits[8], context);
  }
  if (/\d\s*[,:/+=~°%h]|\d[.-]\d/i.test(bare)) return { ok: false, why: 'unknown' };
  const said = normalise(bare).replace(WEEKDAY, '').replace(/^le /, '');
  const named = NAMED.exec(said);
  const month = MONTHS.findIndex((names) => names.includes(named?.[2] ?? '')) + 1;
  if (named && month > 0) return dated(Number(named[1]), month, named[3], context);
  const day = DAY.exec(said);
  if (day && context.month !== undefined) {
    return context.since === undefined
      ? dated(Number(day[1]), context.month, undefined, context)
      : nearestDay(Number(day[1]), { today: context.since, direction: 'next' });
  }
  return { ok: false, why: 'unknown' };
}

function keepNothingButWeekdays(words: string): string {
  const said = `${normalise(words)} `;
  return WEEKDAY.test(`${said}1`) || said === 'le ' ? '' : words;
}

function dated(day: number, month: number, year: string | undefined, context: DateContext): Reading<CalendarDate> {
  if (year !== undefined) return made(year.length === 2 ? centuryOf(Number(year)) : Number(year), month, day);
  const { today, since, direction } = context;
  if (since !== undefined) {
    const date = firstSince(since, month, day);
    // What is done already was not done in the future: the last such day, though it stands before the record.
    if (date !== null && (direction === 'next' || date <= today)) {
      return { ok: true, value: date, ...(partsOf(date).year === context.year ? {} : { guess: 'year' }) };
    }
  } else if (context.year !== undefined) return made(context.year, month, day);
  const { year: current } = partsOf(today);
  const next = direction === 'next';
  for (const candidate of next ? [current, current + 1] : [current, current - 1]) {
    const date = makeDate(candidate, month, day);
    if (date !== null && (next ? date >= today : date <= today)) {
      return { ok: true, value: date, guess: 'year' };
    }
  }
  return impossible(current, month, day);
}

function firstSince(since: CalendarDate, month: number, day: number): CalendarDate | null {
  const { year } = partsOf(since);
  const dates = [year, year + 1].map((one) => makeDate(one, month, day));
  return dates.find((date) => date !== null && date >= since) ?? null;
}

/** The last 28th, or the next one; a month without a 31st is passed over. */
export function nearestDay(day: number, { today, direction }: DateContext): Reading<CalendarDate> {
  if (day < 1 || day > 31) return { ok: false, why: 'impossible', lastDay: 31 };
  const { year, month } = partsOf(today);
  const step = direction === 'next' ? 1 : -1;
  for (let away = 0; away < 3; away++) {
    const index = year * 12 + month - 1 + step * away;
    const date = makeDate(Math.floor(index / 12), (index % 12) + 1, day);
    if (date !== null && (step > 0 ? date >= today : date <= today)) return { ok: true, value: date };
  }
  return { ok: false, why: 'impossible' };
}

function centuryOf(year: number): number {
  return year < PIVOT ? 2000 + year : 1900 + year;
}

function made(year: number, month: number, day: number): Reading<CalendarDate> {
  const date = makeDate(year, month, day);
  return date === null ? impossible(year, month, day) : { ok: true, value: date };
}

function impossible(year: number, month: number, day: number): Reading<CalendarDate> {
  if (month < 1 || month > 12 || day <= daysInMonth(year, month)) return { ok: false, why: 'impossible' };
  const first = makeDate(year, month, 1);
  return {
    ok: false,
    why: 'impossible',
    lastDay: daysInMonth(year, month),
    ...(first === null ? {} : { month: first }),
  };
}
