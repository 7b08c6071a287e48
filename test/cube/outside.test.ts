/** Before the first record and after today, 0 is no count: null, with its reason, and a note that names the day. */

import { expect, test } from 'vitest';
import { answerQueries } from '../../src/cube/answer.ts';
import type { Query } from '../../src/cube/query.ts';
import type { Table } from '../../src/cube/table.ts';
import { makeDate } from '../../src/domain/calendar/calendar-date.ts';
import { addIntervention, addShift, ask, CONTEXT, makeBase, period } from './base.ts';

const base = makeBase();
addShift(base, { date: '2026-09-15', start: 840, end: 1290, minutes: 450, contacts: 3 });
addIntervention(base, { date: '2026-11-03', quartier: 'maurepas' });
const span = period('2026-08-01_2027-01-31');

function answered(more: Partial<Query>): Table {
  const [table] = answerQueries(base.run, CONTEXT, [ask(more)], makeDate(2026, 11, 30));
  if (table === undefined) throw new Error('no table');
  return table;
}

test('months without a record between the two are 0, the others null with their side', () => {
  const table = answered({ rows: 'month', period: span, all: true });
  expect(table.rows.map((row) => row.outside ?? null)).toEqual(['before', null, null, null, 'after', 'after']);
  expect([table.cells, table.rowTotals]).toEqual([
    [[null], [0], [0], [1], [null], [null]],
    [null, 0, 0, 1, null, null],
  ]);
  expect([table.shares[0], table.total]).toEqual([null, 1]);
  expect(table.notes).toContainEqual({ code: 'outside', args: { before: '2026-09-15', after: '2026-11-30' } });
});

test('as columns too; what is planned is known, and what is recorded stays', () => {
  const crossed = answered({ rows: 'quartier', cols: 'month', period: span, all: true });
  expect(crossed.cells[0]).toEqual([null, 0, 0, 1, null, null]);
  expect(crossed.colTotals).toEqual([null, 0, 0, 1, null, null]);
  const planned = answered({ measures: ['planned_shifts'], rows: 'month', period: span, all: true });
  expect(planned.rowTotals).not.toContain(null);
  const later = makeBase();
  addIntervention(later, { date: '2027-01-05' });
  const [table] = answerQueries(later.run, CONTEXT, [ask({ rows: 'month', period: span })], makeDate(2026, 11, 30));
  expect(table?.rowTotals).toEqual([1]);
});

test('a whole period out of reach has no total, and nothing is compared with it', () => {
  const whole = answered({ period: period('2026-07') });
  expect([whole.total, whole.outside]).toEqual([null, 'before']);
  expect(whole.notes.map((note) => note.code)).toEqual(['outside']);
  const { compare, notes } = answered({ rows: 'quartier', period: period('2026-11'), compare: period('2025-11') });
  expect(compare).toMatchObject({ outside: 'before', total: null, totalChange: null, change: [null], basis: null });
  expect(notes.map((note) => note.code)).toEqual(['outside']);
});

test('an empty base has no first record: it says that it is empty', () => {
  const [table] = answerQueries(makeBase().run, CONTEXT, [ask({ period: period('2026-11') })], makeDate(2026, 11, 30));
  expect([table?.total, table?.notes.map((note) => note.code)]).toEqual([0, ['empty']]);
});
