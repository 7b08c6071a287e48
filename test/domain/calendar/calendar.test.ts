import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  type CalendarDate,
  dateOfEpochDay,
  daysBetween,
  daysInMonth,
  epochDay,
  instantMillis,
  makeDate,
  parseIsoDate,
  partsOf,
  weekdayOf,
} from '../../../src/domain/calendar/calendar-date.ts';
import { minutesOf, parseIsoTime, timeOfMinutes } from '../../../src/domain/calendar/clock-time.ts';
import { mondayOf, parseIsoWeek, weekOf, weeksInYear } from '../../../src/domain/calendar/iso-week.ts';
import {
  lastComplete,
  type Period,
  parsePeriod,
  periodAround,
  previousOf,
  yearBefore,
} from '../../../src/domain/calendar/period.ts';

function day(iso: string): CalendarDate {
  const date = parseIsoDate(iso);
  if (date === null) throw new Error(iso);
  return date;
}

function period(code: string): Period {
  const found = parsePeriod(code);
  if (found === null) throw new Error(code);
  return found;
}

// 1900-01-05 to 2199-12-20, so that neighbours stay inside.
const anyDate = fc.integer({ min: -25_563, max: 83_995 }).map(dateOfEpochDay);
const kinds = ['week', 'month', 'quarter', 'year'] as const;

describe('days', () => {
  test('leap days', () => {
    for (const year of [1904, 2000, 2024, 2096]) expect(makeDate(year, 2, 29)).not.toBeNull();
    for (const year of [1900, 2025, 2026, 2100]) expect(makeDate(year, 2, 29)).toBeNull();
    expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(day('2026-02-28'), 1)).toBe('2026-03-01');
  });

  test('what is no date', () => {
    for (const text of [
      '2026-02-31',
      '2026-13-01',
      '2026-00-10',
      '1899-12-31',
      '2200-01-01',
      '2026-1-1',
      ' 2026-01-01',
      '2026-01-01T00:00',
    ]) {
      expect(parseIsoDate(text)).toBeNull();
    }
    expect(makeDate(2026, 1.5, 1)).toBeNull();
    expect(makeDate(Number.NaN, 1, 1)).toBeNull();
  });

  test('weekdays', () => {
    expect(weekdayOf(day('2026-11-28'))).toBe(6);
    expect(weekdayOf(day('1970-01-01'))).toBe(4);
    expect(weekdayOf(day('1900-01-01'))).toBe(1);
  });

  test('round trips and order', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -100, max: 100 }), (date, n) => {
        fc.pre(epochDay(date) + n > -25_567 && epochDay(date) + n < 84_006);
        expect(dateOfEpochDay(epochDay(date))).toBe(date);
        expect(parseIsoDate(date)).toBe(date);
        const { year, month, day: d } = partsOf(date);
        expect(makeDate(year, month, d)).toBe(date);
        const other = addDays(date, n);
        expect(daysBetween(date, other)).toBe(n);
        expect(other < date).toBe(n < 0);
        expect((weekdayOf(date) + n + 700) % 7).toBe(weekdayOf(other) % 7);
      }),
    );
  });

  test('agrees with the calendar of the machine', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const theirs = new Date(`${date}T00:00:00Z`);
        expect(epochDay(date)).toBe(theirs.getTime() / 86_400_000);
        expect(weekdayOf(date) % 7).toBe(theirs.getUTCDay());
        expect(instantMillis(`${date}T13:14:15.678Z`)).toBe(Date.parse(`${date}T13:14:15.678Z`));
      }),
    );
  });
});

describe('times', () => {
  test('every minute there and back; nothing outside', () => {
    for (let minutes = 0; minutes <= 1440; minutes++) {
      const time = timeOfMinutes(minutes);
      expect(time === null ? null : minutesOf(time)).toBe(minutes);
      expect(parseIsoTime(time ?? '')).toBe(time);
    }
    for (const text of ['24:01', '25:00', '12:60', '1:30', '12h30']) expect(parseIsoTime(text)).toBeNull();
    expect(timeOfMinutes(-1)).toBeNull();
    expect(timeOfMinutes(1.5)).toBeNull();
  });
});

describe('ISO weeks', () => {
  test('the years of 53 weeks', () => {
    const long = Array.from({ length: 30 }, (_, i) => 2000 + i).filter((year) => weeksInYear(year) === 53);
    expect(long).toEqual([2004, 2009, 2015, 2020, 2026]);
    expect(parseIsoWeek('2026-W53')).toBe('2026-W53');
    expect(parseIsoWeek('2025-W53')).toBeNull();
    expect(parseIsoWeek('2026-W00')).toBeNull();
    expect(parseIsoWeek('2026-w48')).toBe('2026-W48');
  });

  test('the turn of the year', () => {
    expect(weekOf(day('2026-12-31'))).toBe('2026-W53');
    expect(weekOf(day('2027-01-03'))).toBe('2026-W53');
    expect(weekOf(day('2027-01-04'))).toBe('2027-W01');
    expect(weekOf(day('2024-12-30'))).toBe('2025-W01');
    expect(mondayOf(weekOf(day('2026-01-01')))).toBe('2025-12-29');
  });

  test('a day is in its week, seven days a week', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        fc.pre(date < '2198-12-20');
        const week = weekOf(date);
        const monday = mondayOf(week);
        expect(weekdayOf(monday)).toBe(1);
        expect(daysBetween(monday, date)).toBe(weekdayOf(date) - 1);
        expect(parseIsoWeek(week)).toBe(week);
      }),
    );
  });
});

describe('periods', () => {
  test.each([
    ['2026-11', 'month', '2026-11-01', '2026-11-30'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['2026-W48', 'week', '2026-11-23', '2026-11-29'],
    ['2026-Q4', 'quarter', '2026-10-01', '2026-12-31'],
    ['2026-t1', 'quarter', '2026-01-01', '2026-03-31'],
    ['2026', 'year', '2026-01-01', '2026-12-31'],
    ['2026-11-01..2026-11-15', 'range', '2026-11-01', '2026-11-15'],
    ['2026-11-01_2026-11-15', 'range', '2026-11-01', '2026-11-15'],
  ])('%s is a %s', (code, kind, from, to) => expect(parsePeriod(code)).toMatchObject({ kind, from, to }));

  test.each([
    '2026-13',
    '2026-00',
    '2025-W53',
    '2026-Q5',
    '26',
    '2026-11-15..2026-11-01',
    '2026-02-30..2026-03-01',
    'novembre',
    '1999-12',
    '1900',
    '2100-Q1',
    '1999-12-31..2000-01-15',
    '2099-12-01..2100-01-01',
  ])('%s is none', (code) => expect(parsePeriod(code)).toBeNull());

  test('before, a year before, the last complete one', () => {
    expect(previousOf(period('2026-01')).code).toBe('2025-12');
    expect(previousOf(period('2027-W01')).code).toBe('2026-W53');
    expect(previousOf(period('2026-Q1')).code).toBe('2025-Q4');
    expect(previousOf(period('2026-11-01..2026-11-15')).code).toBe('2026-10-17_2026-10-31');
    expect(yearBefore(period('2026-W53')).code).toBe('2025-W52');
    expect(yearBefore(period('2026-W48')).code).toBe('2025-W48');
    expect(yearBefore(period('2024-02-01..2024-02-29')).code).toBe('2023-02-01_2023-02-28');
    expect(lastComplete('month', day('2026-11-29')).code).toBe('2026-10');
    expect(lastComplete('month', day('2026-11-30')).code).toBe('2026-11');
    expect(lastComplete('week', day('2026-11-29')).code).toBe('2026-W48');
  });

  test('what stands beside the first and the last periods of the calendar is still a period', () => {
    for (const code of ['2000', '2000-Q1', '2000-01', '2000-W01', '2000-01-01..2099-12-31', '2099-W53', '2099']) {
      expect(previousOf(period(code)).to, code).toBe(addDays(period(code).from, -1));
      expect(yearBefore(period(code)).from < period(code).from, code).toBe(true);
    }
  });

  test('a period holds its day, reads back from its code and touches the one before', () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom(...kinds), (date, kind) => {
        fc.pre(date > '2000-01-07' && date < '2099-12-28');
        const around = periodAround(kind, date);
        expect(around.from <= date && date <= around.to).toBe(true);
        expect(parsePeriod(around.code)).toEqual(around);
        expect(addDays(previousOf(around).to, 1)).toBe(around.from);
      }),
    );
  });

  test('months and quarters make the year, and so do its weeks', () => {
    for (let year = 1990; year < 2050; year++) {
      const days = daysBetween(day(`${year}-01-01`), day(`${year}-12-31`)) + 1;
      const months = Array.from({ length: 12 }, (_, i) => daysInMonth(year, i + 1));
      expect(months.reduce((sum, n) => sum + n)).toBe(days);
      const first = parseIsoWeek(`${year}-W01`);
      const next = parseIsoWeek(`${year + 1}-W01`);
      expect(first !== null && next !== null && daysBetween(mondayOf(first), mondayOf(next))).toBe(
        weeksInYear(year) * 7,
      );
    }
  });
});
