import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  type CalendarDate,
  dateOfEpochDay,
  parseIsoDate,
  partsOf,
} from '../../../src/domain/calendar/calendar-date.ts';
import { type DateContext, readDate } from '../../../src/domain/reading/read-date.ts';
import { readSpokenDate } from '../../../src/domain/reading/read-spoken-date.ts';

function day(iso: string): CalendarDate {
  const date = parseIsoDate(iso);
  if (date === null) throw new Error(iso);
  return date;
}

const today = day('2026-11-28');
const read = (text: string, context: Partial<DateContext> = {}) => {
  const found = readDate(text, { today, ...context });
  return found.ok ? `${found.value}${found.guess === undefined ? '' : '~'}` : `${found.why}${found.lastDay ?? ''}`;
};
const spoken = (text: string, context: Partial<DateContext> = {}) => {
  const found = readSpokenDate(text, { today, ...context });
  return found.ok ? `${found.value}${found.guess === undefined ? '' : '~'}` : found.why;
};

describe('dates in spreadsheets', () => {
  test.each([
    ['03/11/2026', '2026-11-03'],
    ['3/11/26', '2026-11-03'],
    ['3/11/79', '2079-11-03'],
    ['3/11/98', '1998-11-03'],
    ['3.11.2026', '2026-11-03'],
    ['03-11-2026', '2026-11-03'],
    ['03 11 2026', '2026-11-03'],
    ['2026-11-03', '2026-11-03'],
    ['2026/11/03', '2026-11-03'],
    ['20261103', '2026-11-03'],
    ['2026-11-03T17:30', '2026-11-03'],
    ['2026-11-03T17:30:00.000+01:00', '2026-11-03'],
    ['2026-11-03 00:00:00', '2026-11-03'],
    ['03/11/2026 17:30', '2026-11-03'],
    ['03/11/2026 à 17h30', '2026-11-03'],
    ['3 novembre 2026', '2026-11-03'],
    ['mardi 3 novembre 2026 17h30', '2026-11-03'],
    ['1er déc. 2026', '2026-12-01'],
    ['1ᵉʳ août 2026'.replace('ᵉʳ', 'ER'), '2026-08-01'],
    ['3 nov.', '2026-11-03~'],
    ['mar. 3 nov.', '2026-11-03~'],
    ['vendredi 3 nov 26', '2026-11-03'],
    ['mar 03/11/2026', '2026-11-03'],
    ['le 3 novembre 2026', '2026-11-03'],
    ['28/11', '2026-11-28~'],
    ['29/11', '2025-11-29~'],
    ['1er déc.', '2025-12-01~'],
    ['\u00a03\u00a0novembre\u00a02026 ', '2026-11-03'],
  ])('%s is %s', (text, expected) => expect(read(text)).toBe(expected));

  test.each([
    ['31/02/2026', 'impossible28'],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2026', 'impossible28'],
    ['31/11', 'impossible30'],
    ['12/13/2026', 'impossible'],
    ['00/11/2026', 'impossible'],
    ['2026-13-01', 'impossible'],
    ['03/11/1026', 'impossible'],
    ['03/11/2026 25h00', 'impossible'],
    ['fin novembre', 'unknown'],
    ['novembre 2026', 'unknown'],
    ['28', 'unknown'],
    ['3,5', 'unknown'],
    ['14:30', 'unknown'],
    ['14h30', 'unknown'],
    ['12 avenue 4', 'unknown'],
    ['3 jeunes', 'unknown'],
    ['', 'unknown'],
  ])('%s: %s', (text, expected) => expect(read(text)).toBe(expected));

  test('the sheet gives the month and the year that a date lacks', () => {
    expect(read('28', { month: 10, year: 2025 })).toBe('2025-10-28');
    expect(read('mar. 3', { month: 11, year: 2026 })).toBe('2026-11-03');
    expect(read('28', { month: 12 })).toBe('2025-12-28~');
    expect(read('31', { month: 11, year: 2026 })).toBe('impossible30');
    expect(read('3 nov.', { year: 2024 })).toBe('2024-11-03');
    expect(read('3/12', { direction: 'next' })).toBe('2026-12-03~');
    expect(read('3/11', { direction: 'next' })).toBe('2027-11-03~');
  });

  test.each([
    ['12/11', '2026-11-03', {}, '2026-11-12~'],
    ['3 nov.', '2026-11-03', {}, '2026-11-03~'],
    ['2/11', '2026-11-03', {}, '2027-11-02~'],
    ['5/1', '2025-12-30', { year: 2025 }, '2026-01-05~'],
    ['31/12', '2025-12-30', { year: 2025 }, '2025-12-31'],
    ['5', '2025-10-30', { year: 2025, month: 10 }, '2025-11-05'],
    ['31', '2025-10-30', { year: 2025, month: 10 }, '2025-10-31'],
    ['31/2', '2026-01-03', {}, 'impossible28'],
  ])('%s, to come after %s', (text, since, told, expected) =>
    expect(read(text, { since: day(since), direction: 'next', ...told })).toBe(expected),
  );

  test('what is done was done after the record, and never in the future', () => {
    expect(read('12/11', { since: day('2025-11-03') })).toBe('2025-11-12~');
    expect(read('5/1', { since: day('2025-12-30'), year: 2025 })).toBe('2026-01-05~');
    expect(read('2/11', { since: day('2026-11-03') })).toBe('2026-11-02~');
  });

  test('every day is read back from its own spelling, and without a year as the last one past', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 40_000 }), fc.integer({ min: 0, max: 300 }), (epoch, ago) => {
        const date = dateOfEpochDay(epoch);
        const { year, month, day: d } = partsOf(date);
        expect(read(`${d}/${month}/${year}`)).toBe(date);
        expect(read(`${d}/${month}`, { today: addDays(date, ago) })).toBe(`${date}~`);
      }),
    );
  });
});

describe('dates as people say them', () => {
  test.each([
    ["aujourd'hui", '2026-11-28'],
    ['hier', '2026-11-27'],
    ['hier soir', '2026-11-27'],
    ['avant-hier', '2026-11-26'],
    ['samedi', '2026-11-28'],
    ['samedi dernier', '2026-11-21'],
    ['dimanche', '2026-11-22'],
    ['Vendredi soir', '2026-11-27'],
    ['le 28', '2026-11-28'],
    ['le 29', '2026-10-29'],
    ['le 31', '2026-10-31'],
    ['1er', '2026-11-01'],
    ['28/11', '2026-11-28~'],
    ['le 32', 'impossible'],
    ['bientôt', 'unknown'],
  ])('%s is %s', (text, expected) => expect(spoken(text)).toBe(expected));

  test('what is to come', () => {
    expect(spoken('mardi', { direction: 'next' })).toBe('2026-12-01');
    expect(spoken('le 2', { direction: 'next' })).toBe('2026-12-02');
    expect(spoken('demain')).toBe('2026-11-29');
  });
});
