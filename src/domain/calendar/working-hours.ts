/** The shifts that a week of opening hours plans: none on a closed day or a holiday. */

import type { Dispositif, OpeningHours } from '../dispositif.ts';
import { type CalendarDate, partsOf, weekdayOf } from './calendar-date.ts';
import { type ClockTime, MINUTES_IN_DAY, timeOfMinutes } from './clock-time.ts';
import { publicHolidays } from './holidays.ts';

export interface PlannedShift {
  readonly start: ClockTime;
  /** At or before the start: the next morning. `24:00` when it closes at midnight. */
  readonly end: ClockTime;
}

/** Several when the day opens twice; in the order of the day. */
export function plannedShifts(
  { hours, holidays }: Pick<Dispositif, 'hours' | 'holidays'>,
  date: CalendarDate,
): readonly PlannedShift[] {
  if (isHoliday(holidays, date)) return [];
  return hours
    .filter(({ days }) => days.includes(weekdayOf(date)))
    .toSorted((a, b) => a.startMinute - b.startMinute)
    .flatMap((opening) => shiftOf(opening) ?? []);
}

export function isHoliday(holidays: Dispositif['holidays'], date: CalendarDate): boolean {
  if (holidays === 'none') return false;
  if (holidays !== 'FR' && holidays !== 'FR-ALSACE-MOSELLE') return holidays.includes(date);
  return publicHolidays(partsOf(date).year, holidays).includes(date);
}

function shiftOf({ startMinute, endMinute }: OpeningHours): PlannedShift | null {
  const start = timeOfMinutes(startMinute % MINUTES_IN_DAY);
  const end = timeOfMinutes(endMinute % MINUTES_IN_DAY === 0 ? MINUTES_IN_DAY : endMinute % MINUTES_IN_DAY);
  return start === null || end === null ? null : { start, end };
}
