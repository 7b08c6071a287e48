import { expect, test } from 'vitest';
import { parseIsoDate } from '../../../src/domain/calendar/calendar-date.ts';
import { nearPeriod } from '../../../src/domain/reading/near-period.ts';

const today = parseIsoDate('2026-11-28');

test.each([
  ['month', 'nov', '2026-11'],
  ['month', 'décembre', '2025-12'],
  ['month', 'Novembre 2025', '2025-11'],
  ['month', 'february', '2026-02'],
  ['month', '11', '2026-11'],
  ['month', '12', '2025-12'],
  ['month', '11/2026', '2026-11'],
  ['month', '2026/3', '2026-03'],
  ['month', '2026-13', '2026-12'],
  ['month', '2026-00', '2026-01'],
  ['month', '2026-Q4', '2026-Q4'],
  ['month', '2026', '2026'],
  ['month', '28/11/2026', '2026-11'],
  ['week', '2025-W53', '2025-W52'],
  ['week', '2026-W54', '2026-W53'],
  ['week', 'sem 48', '2026-W48'],
  ['week', 'S48', '2026-W48'],
  ['week', '50', '2025-W50'],
  ['week', '2026-48', '2026-W48'],
  ['week', '28/11', '2026-W48'],
  ['week', '2026-W0', '2026-W01'],
  ['quarter', 'T4', '2026-Q4'],
  ['quarter', '2026-Q5', '2026-Q4'],
  ['quarter', '3e trimestre 2025', '2025-Q3'],
  ['quarter', 'novembre 2026', '2026-11'],
  ['year', '26', '2026'],
  ['year', '2026-11', '2026-11'],
  ['month', 'la semaine dernière', null],
  ['month', '', null],
  ['week', 'x', null],
  ['year', '20266', null],
] as const)('--%s %s means %s', (kind, given, near) => {
  if (today === null) throw new Error('a day');
  expect(nearPeriod(kind, given, today)?.code ?? null).toBe(near);
});
