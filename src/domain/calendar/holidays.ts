/** French public holidays (Code du travail, L3133-1; Alsace-Moselle: L3134-13), Easter by the anonymous Gregorian computus. */

import { addDays, type CalendarDate, makeDate } from './calendar-date.ts';

export type HolidayCalendar = 'FR' | 'FR-ALSACE-MOSELLE';

export function publicHolidays(year: number, calendar: HolidayCalendar): readonly CalendarDate[] {
  const fixed = [
    [1, 1],
    [5, 1],
    [5, 8],
    [7, 14],
    [8, 15],
    [11, 1],
    [11, 11],
    [12, 25],
    ...(calendar === 'FR-ALSACE-MOSELLE' ? [[12, 26]] : []),
  ].flatMap(([month = 0, day = 0]) => makeDate(year, month, day) ?? []);
  const easter = easterSunday(year);
  const moving = [1, 39, 50, ...(calendar === 'FR-ALSACE-MOSELLE' ? [-2] : [])].map((days) => addDays(easter, days));
  return [...fixed, ...moving].sort();
}

export function easterSunday(year: number): CalendarDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const date = makeDate(year, month, ((h + l - 7 * m + 114) % 31) + 1);
  if (date === null) throw new RangeError(`no Easter in ${year}`);
  return date;
}
