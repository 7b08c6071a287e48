/** A span of days, both ends included, and how it was asked for: what every report and table is about. */

import {
  addDays,
  type CalendarDate,
  dateOfEpochDay,
  daysBetween,
  daysInMonth,
  isOfCalendar,
  makeDate,
  parseIsoDate,
  partsOf,
} from './calendar-date.ts';
import { type IsoWeek, mondayOf, parseIsoWeek, weekOf } from './iso-week.ts';

export type PeriodKind = 'week' | 'month' | 'quarter' | 'year' | 'range';

export interface Period {
  readonly kind: PeriodKind;
  /** `2026-11`, `2026-W48`, `2026-Q4`, `2026`, `2026-11-01_2026-11-15`: as in file names. */
  readonly code: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** Reads a period's code; null when there is no such period (`2026-13`, `2025-W53`, an end before its start, 1999). */
export function parsePeriod(text: string): Period | null {
  const period = periodNamed(text);
  return period !== null && isOfCalendar(period.from) ? period : null;
}

function periodNamed(text: string): Period | null {
  const t = text.trim().toUpperCase();
  const week = parseIsoWeek(t);
  if (week !== null) return weekPeriod(week);
  let found = /^(\d{4})-(\d{2})$/.exec(t);
  if (found) return monthPeriod(Number(found[1]), Number(found[2]));
  found = /^(\d{4})-[QT]([1-4])$/.exec(t);
  if (found) return quarterPeriod(Number(found[1]), Number(found[2]));
  found = /^(\d{4})$/.exec(t);
  if (found) return yearPeriod(Number(found[1]));
  found = /^(\d{4}-\d{2}-\d{2})(?:\.\.|_)(\d{4}-\d{2}-\d{2})$/.exec(t);
  const from = found?.[1] === undefined ? null : parseIsoDate(found[1]);
  const to = found?.[2] === undefined ? null : parseIsoDate(found[2]);
  return from !== null && to !== null ? rangePeriod(from, to) : null;
}

export function rangePeriod(from: CalendarDate, to: CalendarDate): Period | null {
  return from <= to && isOfCalendar(from) && isOfCalendar(to) ? spanOf(from, to) : null;
}

/** A range made by arithmetic, which may reach before the calendar. */
export function spanOf(from: CalendarDate, to: CalendarDate): Period {
  return { kind: 'range', code: `${from}_${to}`, from, to };
}

function weekPeriod(week: IsoWeek): Period {
  return { kind: 'week', code: week, from: mondayOf(week), to: addDays(mondayOf(week), 6) };
}

/** The period of this kind that holds the day. */
export function periodAround(kind: Exclude<PeriodKind, 'range'>, date: CalendarDate): Period {
  const { year, month } = partsOf(date);
  const made =
    kind === 'week'
      ? weekPeriod(weekOf(date))
      : kind === 'month'
        ? monthPeriod(year, month)
        : kind === 'quarter'
          ? quarterPeriod(year, Math.ceil(month / 3))
          : yearPeriod(year);
  if (made === null) throw new RangeError(`no ${kind} around ${date}`);
  return made;
}

/** The last period of this kind that ended on `today` or before: a day alone is taken as its end. */
export function lastComplete(kind: Exclude<PeriodKind, 'range'>, today: CalendarDate): Period {
  const current = periodAround(kind, today);
  return current.to <= today ? current : periodAround(kind, addDays(current.from, -1));
}

/** The period just before: the week, month, quarter or year before, or as many days for a range (a century stops at 1900). */
export function previousOf(period: Period): Period {
  if (period.kind !== 'range') return periodAround(period.kind, addDays(period.from, -1));
  const days = Math.min(daysBetween(period.from, period.to) + 1, daysBetween(FIRST_DAY, period.from));
  return spanOf(addDays(period.from, -days), addDays(period.from, -1));
}

/** The same period a year before: same month, quarter or dates; for a week, the same number (W53 falls back on W52). */
export function yearBefore(period: Period): Period {
  const { year, month, day } = partsOf(period.from);
  switch (period.kind) {
    case 'month':
      return orThrow(monthPeriod(year - 1, month));
    case 'quarter':
      return orThrow(quarterPeriod(year - 1, Math.ceil(month / 3)));
    case 'year':
      return orThrow(yearPeriod(year - 1));
    case 'week': {
      const [isoYear, number] = period.code.split('-W');
      const before = Number(isoYear) - 1;
      return orThrow(periodNamed(`${before}-W${number}`) ?? periodNamed(`${before}-W52`));
    }
    case 'range': {
      const end = partsOf(period.to);
      const from = makeDate(year - 1, month, Math.min(day, daysInMonth(year - 1, month)));
      const to = makeDate(end.year - 1, end.month, Math.min(end.day, daysInMonth(end.year - 1, end.month)));
      return orThrow(from !== null && to !== null ? spanOf(from, to) : null);
    }
  }
}

function monthPeriod(year: number, month: number): Period | null {
  const from = makeDate(year, month, 1);
  const to = from === null ? null : makeDate(year, month, daysInMonth(year, month));
  return from && to ? { kind: 'month', code: from.slice(0, 7), from, to } : null;
}

function quarterPeriod(year: number, quarter: number): Period | null {
  const from = makeDate(year, quarter * 3 - 2, 1);
  const to = makeDate(year, quarter * 3, daysInMonth(year, quarter * 3));
  return from && to ? { kind: 'quarter', code: `${year}-Q${quarter}`, from, to } : null;
}

function yearPeriod(year: number): Period | null {
  const from = makeDate(year, 1, 1);
  const to = makeDate(year, 12, 31);
  return from && to ? { kind: 'year', code: String(year), from, to } : null;
}

const FIRST_DAY = dateOfEpochDay(-25_567);

function orThrow(period: Period | null): Period {
  if (period === null) throw new RangeError('the period is outside the calendar');
  return period;
}
