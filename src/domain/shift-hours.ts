/** When a shift was: its real hours, else the planned ones; an end at or before the start is the next morning's. */

import { MINUTES_IN_DAY, minutesOf, parseIsoTime } from './calendar/clock-time.ts';
import type { RecordValues } from './record.ts';

/** `14:00`, `21:30`. */
export interface Hours {
  readonly start: string;
  readonly end: string;
}

/** Minutes since midnight of the day; `to` is above `from`. */
interface Span {
  readonly from: number;
  readonly to: number;
}

type Values = Pick<RecordValues, 'values'>;

/** Null when they are not told. */
export function hoursOf({ values }: Values): Hours | null {
  const start = values['realStart'] ?? values['plannedStart'];
  const end = values['realEnd'] ?? values['plannedEnd'];
  return typeof start === 'string' && typeof end === 'string' ? { start, end } : null;
}

/** Null of unknown hours. */
export function spanOf(hours: Hours | null): Span | null {
  const from = minutesAt(hours?.start);
  const to = minutesAt(hours?.end);
  if (from === null || to === null) return null;
  return { from, to: to > from ? to : to + MINUTES_IN_DAY };
}

/** Whether they share a moment. */
export function meet(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}

/** Whether an hour (`17:30`) is one of these; false when either is unknown. */
export function holds(hours: Hours | null, start: unknown): boolean {
  const at = minutesAt(start);
  const span = spanOf(hours);
  if (at === null || span === null) return false;
  return (at >= span.from && at < span.to) || at + MINUTES_IN_DAY < span.to;
}

/** Of a day's shifts, the one whose hours hold an intervention; null when none does, or several. */
export function shiftHolding<S extends Values>({ values }: RecordValues, shifts: readonly S[]): S | null {
  const holding = shifts.filter((shift) => holds(hoursOf(shift), values['start']));
  return holding.length === 1 ? (holding[0] ?? null) : null;
}

function minutesAt(value: unknown): number | null {
  const time = typeof value === 'string' ? parseIsoTime(value) : null;
  return time === null ? null : minutesOf(time);
}
