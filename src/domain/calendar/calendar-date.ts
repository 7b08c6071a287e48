/** A day of the Gregorian calendar as a value: `2026-11-28`. No time, no zone, no `Date`. Sorts and compares as text. */

declare const brand: unique symbol;
export type CalendarDate = string & { readonly [brand]: 'CalendarDate' };

/** Days of the week as ISO 8601 counts them: Monday 1 … Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Years whose days a record or a period may have: those of the calendar that each base keeps. Arithmetic goes further. */
export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2099;

export function isOfCalendar(date: CalendarDate): boolean {
  const { year } = partsOf(date);
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** The date of these parts, or null when there is none (31 February, month 13, a year outside 1900–2199). */
export function makeDate(year: number, month: number, day: number): CalendarDate | null {
  if (!Number.isInteger(year) || year < 1900 || year > 2199) return null;
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null;
  return `${year}-${pad(month)}-${pad(day)}` as CalendarDate;
}

/** Reads `YYYY-MM-DD` alone; people's spellings are read by `reading/`. */
export function parseIsoDate(text: string): CalendarDate | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return found ? makeDate(Number(found[1]), Number(found[2]), Number(found[3])) : null;
}

export function partsOf(date: CalendarDate): DateParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** Days since 1 January 1970 (Howard Hinnant, « chrono-compatible low-level date algorithms », days_from_civil). */
export function epochDay(date: CalendarDate): number {
  const { year, month, day } = partsOf(date);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The inverse of `epochDay` (civil_from_days). Days outside 1900–2199 are a programming fault. */
export function dateOfEpochDay(days: number): CalendarDate {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  const made = makeDate(
    yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfYear - Math.floor((153 * mp + 2) / 5) + 1,
  );
  if (made === null) throw new RangeError(`epoch day ${days} is outside the calendar`);
  return made;
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfEpochDay(epochDay(date) + days);
}

/** Signed number of days from `from` to `to`. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return epochDay(to) - epochDay(from);
}

export function weekdayOf(date: CalendarDate): Weekday {
  return (((((epochDay(date) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}

/** Milliseconds since 1970 of a UTC instant `2026-11-28T20:40:00.000Z`. */
export function instantMillis(instant: string): number {
  const date = parseIsoDate(instant.slice(0, 10));
  if (date === null) throw new RangeError(`${instant} is no instant`);
  const [hours = 0, minutes = 0, seconds = 0] = instant.slice(11, 19).split(':').map(Number);
  return (
    epochDay(date) * 86_400_000 + (hours * 60 + minutes) * 60_000 + seconds * 1000 + Number(instant.slice(20, 23) || 0)
  );
}
