/** ISO 8601 weeks as values: `2026-W53`. A week belongs to the year of its Thursday. */

import { addDays, type CalendarDate, dateOfEpochDay, epochDay, makeDate, partsOf, weekdayOf } from './calendar-date.ts';

declare const brand: unique symbol;
export type IsoWeek = string & { readonly [brand]: 'IsoWeek' };

export function weekOf(date: CalendarDate): IsoWeek {
  const thursday = addDays(date, 4 - weekdayOf(date));
  const { year } = partsOf(thursday);
  const week = Math.floor((epochDay(thursday) - epochDay(firstOf(year))) / 7) + 1;
  return makeWeek(year, week);
}

/** Reads `YYYY-Www`; null when that year has no such week (`2025-W53`). */
export function parseIsoWeek(text: string): IsoWeek | null {
  const found = /^(\d{4})-W(\d{2})$/i.exec(text);
  if (!found) return null;
  const year = Number(found[1]);
  const week = Number(found[2]);
  if (year < 1900 || year > 2198 || week < 1 || week > weeksInYear(year)) return null;
  return makeWeek(year, week);
}

export function weeksInYear(year: number): 52 | 53 {
  const first = weekdayOf(firstOf(year));
  const last = weekdayOf(dayOf(year, 12, 31));
  return first === 4 || last === 4 ? 53 : 52;
}

/** The Monday of the week; its Sunday is six days later. */
export function mondayOf(week: IsoWeek): CalendarDate {
  const year = Number(week.slice(0, 4));
  const fourth = dayOf(year, 1, 4);
  return dateOfEpochDay(epochDay(fourth) - (weekdayOf(fourth) - 1) + (Number(week.slice(6)) - 1) * 7);
}

function makeWeek(year: number, week: number): IsoWeek {
  return `${year}-W${String(week).padStart(2, '0')}` as IsoWeek;
}

function firstOf(year: number): CalendarDate {
  return dayOf(year, 1, 1);
}

function dayOf(year: number, month: number, day: number): CalendarDate {
  const date = makeDate(year, month, day);
  if (date === null) throw new RangeError(`${year}-${month}-${day} is no date`);
  return date;
}
