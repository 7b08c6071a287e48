import { expect, test } from 'vitest';
import { missingDays } from '../../src/app/missing-days.ts';
import { parseIsoDate } from '../../src/domain/calendar/calendar-date.ts';
import { rangePeriod } from '../../src/domain/calendar/period.ts';
import type { StoredRecord } from '../../src/domain/record.ts';
import { tinyPreset } from '../support/tiny-preset.ts';

const day = (text: string) => {
  const date = parseIsoDate(text);
  if (date === null) throw new Error(text);
  return date;
};

test('the evening of today lacks once it is over, not while it lasts', () => {
  const preset = tinyPreset();
  const today = day('2026-11-25');
  const period = rangePeriod(day('2026-11-24'), today);
  if (period === null) throw new Error('no period');
  const values = { date: day('2026-11-24') };
  const shift: StoredRecord = { kind: 'shifts', id: 1, uid: '', values, unread: {}, source: null, shiftId: null };
  const missingAt = (time: string) => missingDays({ preset, records: () => [shift] }, period, { date: today, time });
  expect(missingAt('15:50')).toEqual([]);
  expect(missingAt('23:59')).toEqual([today]);
});
