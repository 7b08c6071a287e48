/** What fields say together: an end gives a duration, hours give the presence, parts stand beside their total. */

import { type ClockTime, minutesOf } from '../calendar/clock-time.ts';
import { shiftMinutes } from '../calendar/zone.ts';
import type { Raw } from '../entry.ts';
import { type FieldValue, isBand } from '../record.ts';
import { type Gathering, isDate, keepWords, rawOf, refuse, report, saysMissing } from './gathering.ts';
import { NOT_BEFORE, timeIn } from './read-moments.ts';

/** Longer than any intervention or shift: an end typed before its start rather than the next morning's, or a slip. */
const DOUBTFUL_MINUTES = 720;

/** The end of an intervention, kept nowhere but in its duration. */
export function deriveDuration(g: Gathering): void {
  const raw = rawOf(g, 'end');
  if (raw === null || saysMissing(raw.text)) return;
  const end = timeIn(raw);
  if (!end.ok) {
    if (end.why === 'impossible') refuse(g, 'end', raw, { expected: 'time' });
    else leaveEnd(g, raw);
    return;
  }
  if (g.values['durationMinutes'] !== undefined) return;
  const { date, start } = g.values;
  if (!isDate(date)) return;
  if (!isTime(start)) {
    leaveEnd(g, raw);
    return;
  }
  const minutes = shiftMinutes(date, minutesOf(start), minutesOf(end.value), g.context.timezone);
  g.values['durationMinutes'] = minutes;
  g.guesses.push({ field: 'durationMinutes', read: raw.text.trim(), value: minutes, why: 'end' });
  doubtLong(g, 'end', raw, start, end.value, minutes);
}

function doubtLong(
  g: Gathering,
  key: string,
  raw: Raw | null,
  start: ClockTime,
  end: ClockTime,
  minutes: number,
): void {
  if (minutes <= DOUBTFUL_MINUTES) return;
  report(g, 'warning', end > start ? 'long-time' : 'end-before-start', key, raw, { args: { start, minutes } });
}

function leaveEnd(g: Gathering, raw: Raw): void {
  keepWords(g, 'end', raw.text.trim());
  report(g, 'warning', 'not-a-number', 'end', raw);
}

/** Real hours, else planned ones, with the change of summer time counted. */
export function derivePresence(g: Gathering): void {
  const { date } = g.values;
  const start = g.values['realStart'] ?? g.values['plannedStart'];
  const end = g.values['realEnd'] ?? g.values['plannedEnd'];
  if (!isDate(date) || !isTime(start) || !isTime(end)) return;
  const minutes = shiftMinutes(date, minutesOf(start), minutesOf(end), g.context.timezone);
  g.values['presenceMinutes'] = minutes;
  const key = g.values['realEnd'] === undefined ? 'plannedEnd' : 'realEnd';
  doubtLong(g, key, rawOf(g, key), start, end, minutes);
}

/** Women and men, or ages, above the total: possible to record, kept and said. */
export function compareParts(g: Gathering, totalKey: string): void {
  const total = g.values[totalKey];
  const most = isBand(total) ? total.max : typeof total === 'number' ? total : null;
  if (most === null) return;
  const women = g.values['women'];
  const men = g.values['men'];
  const sexes = (typeof women === 'number' ? women : 0) + (typeof men === 'number' ? men : 0);
  const ages = sumOf(g.values['ages']);
  for (const [parts, sum] of [
    ['sexes', sexes],
    ['ages', ages],
  ] as const) {
    if (sum > most) {
      report(g, 'warning', 'parts-exceed-total', totalKey, rawOf(g, totalKey), { args: { parts, sum, total: most } });
    }
  }
}

/** Closed before it was seen, followed up before it happened: possible to record, kept and said. */
export function compareDays(g: Gathering): void {
  for (const [key, others] of NOT_BEFORE) {
    const day = g.values[key];
    if (!isDate(day)) continue;
    for (const other of others) {
      const first = g.values[other];
      if (!isDate(first) || day >= first) continue;
      report(g, 'warning', 'date-before', key, rawOf(g, key), { args: { date: first, other } });
      break;
    }
  }
}

function sumOf(value: FieldValue | undefined): number {
  if (typeof value !== 'object' || Array.isArray(value)) return 0;
  return Object.values(value).reduce((sum: number, n: unknown) => sum + (typeof n === 'number' ? n : 0), 0);
}

function isTime(value: FieldValue | undefined): value is ClockTime {
  return typeof value === 'string' && /^\d{2}:\d{2}$/.test(value);
}
