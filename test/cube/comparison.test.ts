import { expect, test } from 'vitest';
import type { Query } from '../../src/cube/query.ts';
import type { Table } from '../../src/cube/table.ts';
import { addIntervention, addRequest, addShift, answered, ask, type Base, makeBase, period } from './base.ts';

const answer = (base: Base, more: Partial<Query>): Table =>
  answered(base, ask({ compare: period('2026-10'), ...more }));

/** 34 music in November, 18 in October; 5 conflicts, 12 in October. */
function base(hours: { now: number; before: number }): Base {
  const made = makeBase();
  const add = (n: number, date: string, situation: string, outcome: string | null) => {
    for (let i = 0; i < n; i++) addIntervention(made, { date, situation, outcome });
  };
  add(34, '2026-11-03', 'musique', 'regle');
  add(18, '2026-10-06', 'musique', 'sans_effet');
  add(5, '2026-11-04', 'conflit', null);
  add(12, '2026-10-07', 'conflit', 'regle');
  if (hours.now > 0) addShift(made, { date: '2026-11-03', start: 840, end: 1290, minutes: hours.now * 60 });
  if (hours.before > 0) addShift(made, { date: '2026-10-06', start: 840, end: 1290, minutes: hours.before * 60 });
  return made;
}

const chance = (table: Table) => table.notes.find((note) => note.code === 'chance')?.args;

test('a change is beyond chance at equal hours, not with 6 % more of them; a base under 10 is not tested', () => {
  const equal = answer(base({ now: 100, before: 100 }), { rows: 'situation' });
  expect(equal.compare).toMatchObject({
    change: [16, -7],
    changePct: [88.9, -58.3],
    significant: [true, null],
    totalChange: 9,
    totalSignificant: false,
  });
  expect(chance(equal)).toEqual({ basis: 'presence', lines: 1 });
  const more = answer(base({ now: 106, before: 100 }), { rows: 'situation' });
  expect(more.compare?.significant).toEqual([false, null]);
});

test('without shifts in one period, the planned hours of both stand for them', () => {
  const table = answer(base({ now: 100, before: 0 }), { rows: 'situation' });
  expect(table.compare?.significant).toEqual([true, null]);
  expect(chance(table)).toEqual({ basis: 'planning', lines: 1 });
});

test('weekdays have their own hours: none, not testable', () => {
  const made = base({ now: 100, before: 100 });
  expect(answer(made, { rows: 'weekday' }).compare?.significant).toEqual([true, null]);
  for (let i = 0; i < 20; i++) {
    addIntervention(made, { date: '2026-11-05' });
    addIntervention(made, { date: '2026-10-08' });
  }
  expect(answer(made, { rows: 'weekday' }).compare?.significant).toEqual([true, null, null]);
});

test('persons and hours are no independent events: never tested', () => {
  const made = base({ now: 100, before: 100 });
  for (const measure of ['persons', 'presence_hours', 'contacts', 'shifts', 'settlement_rate']) {
    const { compare, notes } = answer(made, { measures: [measure] });
    expect([measure, compare?.totalSignificant, compare?.basis]).toEqual([measure, null, null]);
    expect(notes.map((note) => note.code)).not.toContain('chance');
  }
});

test('a rate changes by points, without a percentage of a percentage', () => {
  const { compare } = answer(base({ now: 100, before: 100 }), { measures: ['settlement_rate'] });
  expect(compare).toMatchObject({ total: 40, totalChange: 60, totalChangePct: null });
});

test('key figures: each its own change', () => {
  const measures = ['shifts', 'interventions', 'settlement_rate', 'signalements'];
  const { compare } = answer(base({ now: 100, before: 100 }), { measures });
  expect(compare?.columns).toEqual([
    { before: 1, change: 0, changePct: 0, significant: null },
    { before: 30, change: 9, changePct: 30, significant: false },
    { before: 40, change: 60, changePct: null, significant: null },
    { before: 0, change: 0, changePct: null, significant: null },
  ]);
});

test('nothing before is said, and no percentage is made of it', () => {
  const made = makeBase();
  addIntervention(made, { date: '2026-11-03' });
  addRequest(made, { date: '2026-08-31', origin: 'habitant' });
  const table = answer(made, { rows: 'situation', compare: period('2026-09') });
  expect(table.compare).toMatchObject({ changePct: [null], totalChangePct: null, significant: [null] });
  expect(table.notes.map((note) => note.code)).toEqual(['empty-before', 'chance']);
});
