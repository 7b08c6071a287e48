/** The vacation that the base already holds at the hours of another: what may become of it, and what it says. */

import { type CalendarDate, parseIsoDate } from '../../domain/calendar/calendar-date.ts';
import { minutesOf, parseIsoTime } from '../../domain/calendar/clock-time.ts';
import type { RecordValues, StoredRecord } from '../../domain/record.ts';
import type { PlannedHours } from './planned-hours.ts';

/** Completed with what is told, replaced by it with its interventions, or left beside one more. */
export const SAME = ['complete', 'replace', 'new'] as const;

export type Same = (typeof SAME)[number];

export function isSame(text: string): text is Same {
  return SAME.some((one) => one === text);
}

export interface KnownShift {
  readonly shift: StoredRecord;
  /** How many interventions belong to it. */
  readonly interventions: number;
}

/** Real hours, else the planned ones; null when they are not told. */
export function hoursOf({ values }: Pick<RecordValues, 'values'>): PlannedHours | null {
  const start = values['realStart'] ?? values['plannedStart'];
  const end = values['realEnd'] ?? values['plannedEnd'];
  return typeof start === 'string' && typeof end === 'string' ? { start, end } : null;
}

/** The first of a day's shifts that shares a moment with these hours; of unknown hours, the first of the day. */
export function shiftAt(shifts: readonly StoredRecord[], hours: PlannedHours | null): StoredRecord | null {
  return shifts.find((shift) => overlap(hoursOf(shift), hours)) ?? null;
}

function overlap(one: PlannedHours | null, other: PlannedHours | null): boolean {
  const [a, b] = [spanOf(one), spanOf(other)];
  return a === null || b === null || (a.from < b.to && b.from < a.to);
}

/** Whether an hour (`17:30`) is one of the shift's; false when either is unknown. */
export function holds(shift: Pick<RecordValues, 'values'>, start: unknown): boolean {
  const at = minutesAt(start);
  const span = spanOf(hoursOf(shift));
  if (at === null || span === null) return false;
  return (at >= span.from && at < span.to) || at + 1440 < span.to;
}

/** In minutes; null of unknown hours. */
export function lengthOf(hours: PlannedHours | null): number | null {
  const span = spanOf(hours);
  return span === null ? null : span.to - span.from;
}

/** An end at or before the start is the next morning's. */
function spanOf(hours: PlannedHours | null): { from: number; to: number } | null {
  const from = minutesAt(hours?.start);
  const to = minutesAt(hours?.end);
  if (from === null || to === null) return null;
  return { from, to: to > from ? to : to + 1440 };
}

function minutesAt(value: unknown): number | null {
  const time = typeof value === 'string' ? parseIsoTime(value) : null;
  return time === null ? null : minutesOf(time);
}

export function dateOf(record: Pick<RecordValues, 'values'>): CalendarDate | null {
  return parseIsoDate(String(record.values['date']));
}
