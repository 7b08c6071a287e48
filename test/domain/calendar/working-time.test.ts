import { describe, expect, test } from 'vitest';
import { type CalendarDate, parseIsoDate, weekdayOf } from '../../../src/domain/calendar/calendar-date.ts';
import { easterSunday, publicHolidays } from '../../../src/domain/calendar/holidays.ts';
import { plannedShifts } from '../../../src/domain/calendar/working-hours.ts';
import { shiftMinutes } from '../../../src/domain/calendar/zone.ts';

function day(iso: string): CalendarDate {
  const date = parseIsoDate(iso);
  if (date === null) throw new Error(iso);
  return date;
}

describe('public holidays', () => {
  test('Easter', () => {
    const known = [
      '1961-04-02',
      '2000-04-23',
      '2008-03-23',
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2038-04-25',
    ];
    for (const date of known) expect(easterSunday(Number(date.slice(0, 4)))).toBe(date);
    for (let year = 1900; year < 2200; year++) expect(weekdayOf(easterSunday(year))).toBe(7);
  });

  test('of 2026, eleven, and two more in Alsace and Moselle', () => {
    expect(publicHolidays(2026, 'FR')).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ]);
    const more = publicHolidays(2026, 'FR-ALSACE-MOSELLE').filter((date) => !publicHolidays(2026, 'FR').includes(date));
    expect(more).toEqual(['2026-04-03', '2026-12-26']);
  });
});

describe('real minutes of a shift', () => {
  const at = (hours: number) => hours * 60;
  test.each([
    ['2026-11-28', 14, 21.5, 'Europe/Paris', 7.5],
    ['2026-11-28', 22, 6, 'Europe/Paris', 8],
    ['2026-03-28', 22, 6, 'Europe/Paris', 7],
    ['2026-10-24', 22, 6, 'Europe/Paris', 9],
    ['2026-03-29', 14, 21.5, 'Europe/Paris', 7.5],
    ['2026-03-29', 0, 6, 'Europe/Paris', 5],
    ['2026-10-25', 0, 6, 'Europe/Paris', 7],
    ['2026-03-28', 20, 2, 'Europe/Paris', 6],
    ['2026-03-28', 22, 6, 'Europe/Brussels', 7],
    ['2026-03-28', 22, 6, 'Europe/Stockholm', 7],
    ['2026-03-28', 20, 2, 'Europe/Lisbon', 5],
    ['2026-03-28', 22, 6, 'Europe/Istanbul', 8],
    ['2026-03-28', 22, 6, 'Indian/Reunion', 8],
    ['2026-10-24', 22, 6, 'America/Martinique', 8],
    ['2026-11-28', 14, 14, 'Europe/Paris', 24],
  ])('%s from %d to %d in %s: %d h', (date, start, end, zone, hours) => {
    expect(shiftMinutes(day(date), at(start), at(end), zone)).toBe(at(hours));
  });
});

describe('planned shifts', () => {
  const hours = [
    { days: [2, 3, 4, 5, 6], startMinute: 840, endMinute: 1290 },
    { days: [6], startMinute: 600, endMinute: 720 },
    { days: [5], startMinute: 1320, endMinute: 1440 },
  ];
  const planned = (date: string, holidays: 'FR' | 'none' | readonly string[] = 'FR') =>
    plannedShifts({ hours, holidays }, day(date)).map(({ start, end }) => `${start}-${end}`);

  test('of a week day, a day that opens twice, a closed day, a holiday', () => {
    expect(planned('2026-11-26')).toEqual(['14:00-21:30']);
    expect(planned('2026-11-28')).toEqual(['10:00-12:00', '14:00-21:30']);
    expect(planned('2026-11-27')).toEqual(['14:00-21:30', '22:00-24:00']);
    expect(planned('2026-11-30')).toEqual([]);
    expect(planned('2026-11-11')).toEqual([]);
    expect(planned('2026-11-11', 'none')).toEqual(['14:00-21:30']);
    expect(planned('2026-11-26', ['2026-11-26'])).toEqual([]);
  });
});
