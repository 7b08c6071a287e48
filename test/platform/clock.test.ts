import { expect, test } from 'vitest';
import { processClock } from '../../src/platform/clock.ts';
import type { Env } from '../../src/ports.ts';

const told = (today: string): Env => ({ get: () => today, platform: 'linux', home: null, cwd: '/' });
const now = (today: string, timezone = 'Europe/Paris') => processClock(told(today)).now(timezone);

test('a moment taken as now is told in local time, and its instant in UTC', () => {
  expect(now('2026-11-28T20:40')).toMatchObject({
    date: '2026-11-28',
    time: '20:40',
    instant: '2026-11-28T19:40:00.000Z',
  });
  expect(now('2026-07-01T00:30')).toMatchObject({ date: '2026-07-01', instant: '2026-06-30T22:30:00.000Z' });
  expect(now('2026-11-28T00:30', 'Indian/Reunion').instant).toBe('2026-11-27T20:30:00.000Z');
});

test('a day alone means its end', () => {
  expect(now('2026-11-28')).toMatchObject({ date: '2026-11-28', time: '23:59', instant: '2026-11-28T22:59:00.000Z' });
});

test('around the change of summer time', () => {
  expect(now('2026-03-29T01:59').instant).toBe('2026-03-29T00:59:00.000Z');
  expect(now('2026-03-29T03:00').instant).toBe('2026-03-29T01:00:00.000Z');
  expect(now('2026-10-25T04:00').instant).toBe('2026-10-25T03:00:00.000Z');
});

test.each([
  'demain',
  '28/11/2026',
  '2026-02-30',
  '2026-11-28T25:00',
  '2026-11-28T24:00',
  '1999-12-31',
  '2026-11-28 20:40',
])('« %s » is no moment: refused rather than replaced by the machine’s', (text) => {
  expect(() => now(text)).toThrow(expect.objectContaining({ code: 'option-value-unknown', exit: 2 }));
});

test('without one, the machine’s clock in the zone of the dispositif', () => {
  const { date, time, instant } = processClock({ ...told(''), get: () => undefined }).now('UTC');
  expect(`${date}T${time}`).toBe(instant.slice(0, 16));
});

test('a day over everywhere is before today in every zone', () => {
  expect(processClock(told('2026-12-01')).overEverywhere()).toBe('2026-11-30');
  const over = processClock(told('')).overEverywhere();
  for (const zone of ['Pacific/Kiritimati', 'Etc/GMT+12', 'Europe/Paris']) expect(over < now('', zone).date).toBe(true);
});
