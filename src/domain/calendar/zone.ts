/**
 * Real lengths across the change of summer time. European zones follow directive 2000/84/EC: the clock jumps at 01:00 UTC on the
 * last Sunday of March and of October. The other zones that a dispositif may have (overseas) keep one time all year.
 */

import { addDays, type CalendarDate, makeDate, partsOf, weekdayOf } from './calendar-date.ts';
import { MINUTES_IN_DAY } from './clock-time.ts';

/** Minutes really spent from `start` to `end` (minutes since midnight of `date`); an end at or before the start is the next morning's. */
export function shiftMinutes(date: CalendarDate, start: number, end: number, timezone: string): number {
  const length = end > start ? end - start : end + MINUTES_IN_DAY - start;
  // The change is in March or October, never on the first of the month.
  const { month } = partsOf(date);
  const zone = month === 3 || month === 10 ? standardOffset(timezone) : null;
  if (zone === null) return length;
  // The local clock reads `jump` when 01:00 UTC comes: 02:00 in Paris, 01:00 in Lisbon.
  const jump = 60 + zone;
  const days = [
    { day: date, at: jump },
    { day: addDays(date, 1), at: jump + MINUTES_IN_DAY },
  ];
  return days.reduce((minutes, { day, at }) => {
    if (start > at || start + length <= at) return minutes;
    return minutes + (isLastSunday(day, 3) ? -60 : isLastSunday(day, 10) ? 60 : 0);
  }, length);
}

/** Minutes ahead of UTC in winter, or null where the clock never changes. */
function standardOffset(timezone: string): number | null {
  const [area, city = ''] = timezone.split('/');
  if (area !== 'Europe' || SAME_TIME_ALL_YEAR.has(city)) return null;
  return WESTERN.has(city) ? 0 : EASTERN.has(city) ? 120 : 60;
}

const WESTERN = new Set(['Lisbon', 'London', 'Dublin', 'Belfast', 'Guernsey', 'Jersey', 'Isle_of_Man']);
const EASTERN = new Set([
  'Athens',
  'Bucharest',
  'Helsinki',
  'Kyiv',
  'Kiev',
  'Riga',
  'Sofia',
  'Tallinn',
  'Vilnius',
  'Mariehamn',
  'Chisinau',
]);
const SAME_TIME_ALL_YEAR = new Set([
  'Istanbul',
  'Minsk',
  'Moscow',
  'Kirov',
  'Kaliningrad',
  'Samara',
  'Saratov',
  'Simferopol',
  'Volgograd',
  'Ulyanovsk',
  'Astrakhan',
]);

function isLastSunday(date: CalendarDate, month: number): boolean {
  const { year, month: own } = partsOf(date);
  const last = makeDate(year, month, 31);
  return own === month && weekdayOf(date) === 7 && last !== null && addDays(date, 7) > last;
}
