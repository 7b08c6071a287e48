/** Words and cells → dates and times of day. */

import {
  type CalendarDate,
  FIRST_YEAR,
  isOfCalendar,
  LAST_YEAR,
  parseIsoDate,
  partsOf,
} from '../calendar/calendar-date.ts';
import { type ClockTime, MINUTES_IN_DAY, timeOfMinutes } from '../calendar/clock-time.ts';
import type { Raw } from '../entry.ts';
import type { Field } from '../fields/field.ts';
import { readDate } from '../reading/read-date.ts';
import { readSpokenDate } from '../reading/read-spoken-date.ts';
import { readTime } from '../reading/read-time.ts';
import type { Reading } from '../reading/reading.ts';
import { type Gathering, isDate, leaveUnread, refuse, report, saysMissing } from './gathering.ts';

const UNKNOWN = { ok: false, why: 'unknown' } as const;
const IMPOSSIBLE = { ok: false, why: 'impossible' } as const;

/** Days that come after the record's own → the days that they cannot come before. */
export const NOT_BEFORE: ReadonlyMap<string, readonly string[]> = new Map([
  ['followUpOn', ['date']],
  ['reportedOn', ['date']],
  ['closedOn', ['date', 'reportedOn']],
]);

export function readDateField(g: Gathering, key: string, field: Field, raw: Raw): void {
  const read = dateIn(g, key, raw);
  if (!read.ok) {
    const { why, lastDay, month } = read;
    if (why === 'impossible') {
      const told = { ...(lastDay === undefined ? {} : { lastDay }), ...(month === undefined ? {} : { month }) };
      refuse(g, key, raw, { ...told, ...noSuchMonth(raw.text) });
    } else if (!saysMissing(raw.text)) leaveUnread(g, key, field, raw, 'not-a-number');
    return;
  }
  if (!isOfCalendar(read.value)) {
    refuse(g, key, raw, { firstYear: FIRST_YEAR, lastYear: LAST_YEAR });
    return;
  }
  g.values[key] = read.value;
  if (read.guess !== undefined) {
    // At a keyboard « 27/11 » is how a day of this year is said: no fault, only a guess.
    const doubtful = g.entry.source !== null || partsOf(read.value).year !== partsOf(g.context.today).year;
    if (doubtful) report(g, 'warning', 'year-guessed', key, raw, { args: { date: read.value } });
    g.guesses.push({ field: key, read: raw.text.trim(), value: read.value, why: 'year' });
  }
  if (read.value > g.context.today && key !== 'followUpOn') {
    // A keyboard answers for today; a file may hold next week's shifts.
    report(g, g.entry.source === null ? 'error' : 'warning', 'future-date', key, raw, { args: { date: read.value } });
  }
}

/** « 12/13/2026 »: the month at fault. */
function noSuchMonth(text: string): { readonly noMonth?: number } {
  const month = Number(
    /^\s*\d{1,2}\s*[/.-]\s*(\d{1,2})\b/.exec(text)?.[1] ?? /^\s*\d{4}-(\d{2})-/.exec(text)?.[1] ?? 1,
  );
  return month >= 1 && month <= 12 ? {} : { noMonth: month };
}

function dateIn(g: Gathering, key: string, raw: Raw): Reading<CalendarDate> {
  const { typed } = raw;
  if (typed?.type === 'moment') {
    if (typed.date === null) return UNKNOWN;
    const date = parseIsoDate(typed.date);
    return date === null ? IMPOSSIBLE : { ok: true, value: date };
  }
  if (typed?.type === 'duration' || typed?.type === 'boolean') return UNKNOWN;
  // « hier », « samedi » are said at a keyboard; in a file nobody knows of which day.
  const read = g.entry.source === null ? readSpokenDate : readDate;
  const { date } = g.values;
  const since = NOT_BEFORE.has(key) && isDate(date) ? { since: date } : {};
  return read(raw.text, { ...g.context, ...since, direction: key === 'followUpOn' ? 'next' : 'past' });
}

export function readTimeField(g: Gathering, key: string, field: Field, raw: Raw): void {
  const read = timeIn(raw);
  if (read.ok) g.values[key] = read.value;
  else if (read.why === 'impossible') refuse(g, key, raw, { expected: 'time' });
  else if (field.required === true || !saysMissing(raw.text)) leaveUnread(g, key, field, raw, 'not-a-number');
}

export function timeIn(raw: Raw): Reading<ClockTime> {
  const { typed } = raw;
  switch (typed?.type) {
    case 'moment':
      return typed.minutes === null ? UNKNOWN : timeAt(typed.minutes);
    case 'duration':
      return timeAt(typed.minutes);
    case 'number':
      // A fraction of a day whose cell has lost its format, else an hour (17, 17.5 is no spelling of an hour).
      return typed.number >= 0 && typed.number < 1 && raw.text.trim() !== '0'
        ? timeAt(typed.number * MINUTES_IN_DAY)
        : clockIn(raw.text);
    case 'boolean':
      return UNKNOWN;
    case undefined:
      return clockIn(raw.text);
  }
}

/** The time alone: one said as 24 h or more is the next morning's, and keeps the date of its shift. */
export function clockIn(text: string): Reading<ClockTime> {
  const read = readTime(text);
  return read.ok ? { ok: true, value: read.value.time } : read;
}

/** « 24h15 » is a quarter past midnight of the same shift. */
function timeAt(minutes: number): Reading<ClockTime> {
  const whole = Math.round(minutes);
  const time = whole < MINUTES_IN_DAY + 60 ? timeOfMinutes(whole % MINUTES_IN_DAY) : null;
  return time === null ? IMPOSSIBLE : { ok: true, value: time };
}

/** « 17h30-18h00 », « de 14 h à 15 h 30 »: both ends, or null when the text is no such range. */
export function timeRange(text: string): { start: string; end: string } | null {
  const found = /^(?:de\s+|entre\s+)?(\d.*?)\s*(?:-|–|—|→|>|\/|\s(?:à|a|et)\s)\s*(\d.*)$/iu.exec(text.trim());
  const [, start, end] = found ?? [];
  if (start === undefined || end === undefined) return null;
  // « 17-30 » may be a time as well as a range: without an hour sign it is neither.
  return isTime(start) && isTime(end) && /[h:]/iu.test(start + end) ? { start, end } : null;
}

function isTime(text: string): boolean {
  const read = clockIn(text);
  return read.ok || read.why === 'impossible';
}
