/** The vacation that the base already holds at the hours of another: what may become of it, and what it says. */

import { type CalendarDate, parseIsoDate } from '../../domain/calendar/calendar-date.ts';
import type { RecordValues, StoredRecord } from '../../domain/record.ts';
import { type Hours, hoursOf, meet, spanOf } from '../../domain/shift-hours.ts';

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

/** The first of a day's shifts that shares a moment with these hours; of unknown hours, the first of the day. */
export function shiftAt(shifts: readonly StoredRecord[], hours: Hours | null): StoredRecord | null {
  return shifts.find((shift) => overlap(hoursOf(shift), hours)) ?? null;
}

function overlap(one: Hours | null, other: Hours | null): boolean {
  const [a, b] = [spanOf(one), spanOf(other)];
  return a === null || b === null || meet(a, b);
}

export function dateOf(record: Pick<RecordValues, 'values'>): CalendarDate | null {
  return parseIsoDate(String(record.values['date']));
}
