/** Small bases whose figures were counted by hand: what published reports confuse, and what is missing. */

import { describe, expect, test } from 'vitest';
import type { Query } from '../../src/cube/query.ts';
import type { Table } from '../../src/cube/table.ts';
import {
  addEvent,
  addIntervention,
  addRequest,
  addShift,
  addSignalement,
  answered,
  ask,
  type Base,
  filter,
  gTable,
  makeBase,
  period,
} from './base.ts';

const answer = (base: Base, more: Partial<Query>): Table => answered(base, ask(more));

const november = (base: Base, id: string, more: Partial<Query> = {}): Table => gTable(base, id, '2026-11', more);

const codes = (table: Table) => table.rows.map((row) => row.code);
const note = (table: Table, code: string) => table.notes.find((one) => one.code === code)?.args;
const lines = (table: Table) => Object.fromEntries(table.rows.map((row, n) => [row.code, table.cells[n]?.[0] ?? null]));

describe('passages longer than their shift', () => {
  const base = makeBase();
  const long = [
    { quartier: 'maurepas', start: null, minutes: 240 },
    { quartier: 'blosne', start: null, minutes: 240 },
  ];
  addShift(base, { date: '2026-11-03', start: 840, end: 1290, minutes: 450 }, long);
  addShift(base, { date: '2026-11-04', start: 840, end: 1290, minutes: 450 }, long.slice(0, 1));
  addIntervention(base, { date: '2026-11-03', quartier: 'maurepas' });

  test('the total stays the hours of the shifts, and the note says by how much lines exceed it', () => {
    const table = answer(base, { measures: ['presence_hours'], rows: 'quartier' });
    expect(lines(table)).toEqual({ maurepas: 8, blosne: 4, non_renseigne: 3.5 });
    expect(table.total).toBe(15);
    expect(note(table, 'overfilled')).toEqual({ shifts: 1, hours: 0.5, measure: 'presence_hours' });
    const crossed = answer(base, { measures: ['presence_hours'], rows: 'quartier', cols: 'weekday' });
    expect([crossed.rowTotals, crossed.colTotals, crossed.total]).toEqual([[8, 4, 3.5], [7.5, 7.5], 15]);
  });

  test('a rate has the same whole in every table; without places there is nothing to say', () => {
    const whole = answer(base, { measures: ['interventions_per_hour'] });
    const placed = answer(base, { measures: ['interventions_per_hour'], rows: 'quartier' });
    expect([placed.total, placed.colTotals]).toEqual([whole.total, []]);
    expect(note(placed, 'overfilled')?.['measure']).toBe('interventions_per_hour');
    expect(note(whole, 'overfilled')).toBeUndefined();
    expect(note(answer(base, { measures: ['presence_hours'], rows: 'weekday' }), 'overfilled')).toBeUndefined();
  });
});

describe('a table of several measures by another line', () => {
  const base = makeBase();
  addShift(base, { date: '2026-11-03', start: 840, end: 1290, minutes: 450 });
  addIntervention(base, { date: '2026-11-03', persons: 2 });
  const measured = (id: string, rows: string) => {
    const table = november(base, id, { rows });
    return (table.columnMeasures ?? [table.measure]).map((header) => header?.code);
  };

  test('keeps the measures that the line holds', () => {
    expect(measured('G14', 'quartier')).toEqual(['presence_hours', 'passages']);
    expect(measured('G14', 'weekday')).toEqual([
      'planned_shifts',
      'shifts',
      'presence_hours',
      'mediator_hours',
      'passages',
    ]);
    expect(measured('G07', 'age_band')).toEqual(['persons']);
  });

  test('is refused by name when none does', () => {
    expect(() => november(base, 'G14', { rows: 'origin' })).toThrow(
      expect.objectContaining({ code: 'query-refused', args: expect.objectContaining({ given: 'origin' }) }),
    );
  });
});

describe('units kept apart', () => {
  /** One evening of 7.5 h with two mediators, 30 contacts; one intervention, 4 persons, 2 partners; 3 requests; a RAS evening. */
  const evening = () => {
    const base = makeBase();
    addShift(base, { date: '2026-11-03', start: 840, end: 1290, minutes: 450, contacts: 30 });
    addShift(base, { date: '2026-11-04', start: 840, end: 1290, minutes: 450, contacts: 12, ras: true });
    addIntervention(base, {
      date: '2026-11-03',
      persons: 4,
      partners: ['ville', 'ccas'],
      actions: ['dialogue', 'appel_police', 'appel_secours'],
      outcome: 'regle',
    });
    for (let i = 0; i < 3; i++) addRequest(base, { date: '2026-11-03', origin: 'habitant' });
    addSignalement(base, { date: '2026-11-03', nature: 'tags' });
    addEvent(base, { date: '2026-11-07', participants: 25 });
    return base;
  };

  test('each key figure counts its own records', () => {
    const table = november(evening(), 'G01');
    const figures = Object.fromEntries((table.columnMeasures ?? []).map((one, n) => [one.code, table.cells[0]?.[n]]));
    expect(figures).toMatchObject({
      shifts: 2,
      ras_shifts: 1,
      planned_shifts: 20,
      presence_hours: 15,
      mediator_hours: 30,
      interventions: 1,
      interventions_per_hour: 0.07,
      interventions_per_mediator_hour: 0.03,
      persons: 4,
      contacts: 42,
      contacts_per_shift: 21,
      requests: 3,
      orientations: 2,
      signalements: 1,
      events: 1,
      settlement_rate: 100,
    });
    expect(table.total).toBeNull();
    expect(table.rowTotals).toEqual([null]);
  });

  test('one intervention with three actions is one intervention; two of them are calls', () => {
    const table = answer(evening(), { rows: 'action' });
    expect(lines(table)).toEqual({ dialogue: 1, appel_police: 1, appel_secours: 1 });
    expect([table.total, table.multiple]).toEqual([1, true]);
    expect(lines(november(evening(), 'G11'))).toEqual({ maurepas: 1 });
    expect(november(evening(), 'G11').cells).toEqual([[1, 2]]);
    expect(note(november(evening(), 'G11'), 'untold')).toBe(undefined);
    const quiet = evening();
    addIntervention(quiet, { date: '2026-11-05' });
    expect(note(november(quiet, 'G11'), 'untold')).toEqual({ measure: 'escalations', records: 1, of: 2, share: 50 });
  });
});

describe('rates', () => {
  test('without presence there is no rate, rather than 0', () => {
    const base = makeBase();
    addIntervention(base, { date: '2026-11-03', outcome: 'a_suivre' });
    for (const measure of [
      'interventions_per_hour',
      'interventions_per_mediator_hour',
      'contacts_per_shift',
      'settlement_rate',
      'days_to_close',
    ]) {
      expect([measure, answer(base, { measures: [measure] }).total]).toEqual([measure, null]);
      expect(note(answer(base, { measures: [measure] }), 'fraction')).toMatchObject({ denominator: 0 });
    }
    expect(lines(answer(base, { measures: ['interventions_per_hour'], rows: 'quartier' }))).toEqual({ maurepas: null });
    expect(lines(answer(base, { measures: ['interventions_per_hour'], rows: 'weekday' }))).toEqual({ tue: null });
  });

  test('presence without intervention is a rate of 0', () => {
    const base = makeBase();
    addShift(base, { date: '2026-11-03', start: 840, end: 1290, minutes: 450, ras: true });
    expect(answer(base, { measures: ['interventions_per_hour'] }).total).toBe(0);
    expect(answer(base, { measures: ['interventions_per_hour'], rows: 'weekday' }).cells).toEqual([[0]]);
  });

  test('hours that no passage situates make no rate of their own, and their share is said', () => {
    const base = makeBase();
    addIntervention(base, { date: '2026-11-03', quartier: 'blosne', start: 850 });
    addIntervention(base, { date: '2026-11-03', quartier: 'blosne', start: null });
    addShift(base, { date: '2026-11-03', start: 840, end: 1080, minutes: 240 }, [
      { quartier: 'blosne', start: 840, minutes: 60 },
    ]);
    const table = answer(base, { measures: ['interventions_per_hour'], rows: 'quartier' });
    expect(lines(table)).toEqual({ blosne: 2, non_renseigne: null });
    expect(table.total).toBe(0.5);
    expect(note(table, 'not-situated')).toEqual({ hours: 3, of: 4, share: 75 });
    const crossed = answer(base, { measures: ['interventions_per_hour'], rows: 'quartier', cols: 'hour_band' });
    expect(crossed.cols.map((col) => col.code)).toEqual(['h14', 'non_renseigne']);
    expect(crossed.cells).toEqual([
      [1, null],
      [null, null],
    ]);
    expect(note(crossed, 'not-situated')).toEqual({ hours: 3, of: 4, share: 75 });
    expect(note(answer(base, { measures: ['interventions_per_hour'], rows: 'weekday' }), 'not-situated')).toBe(
      undefined,
    );
  });

  test('the rate of settlement names what is open and what is not told, beside the outcomes too', () => {
    const base = makeBase();
    for (const outcome of ['regle', 'regle', 'sans_effet', 'a_suivre', null]) {
      addIntervention(base, { date: '2026-11-03', outcome });
    }
    const told = { numerator: 2, denominator: 3, measure: 'settlement_rate', open: 1, untold: 1, share: 66.7 };
    const rate = answer(base, { measures: ['settlement_rate'] });
    expect([rate.total, note(rate, 'fraction')]).toEqual([66.7, told]);
    const outcomes = november(base, 'G08');
    expect(lines(outcomes)).toEqual({ regle: 2, sans_effet: 1, a_suivre: 1, non_renseigne: 1 });
    expect(note(outcomes, 'fraction')).toEqual(told);
  });
});

describe('what is not told', () => {
  test('persons and contacts not told are said, and never a 0', () => {
    const base = makeBase();
    addIntervention(base, { date: '2026-11-03', persons: 3, ages: { enfants: 1 } });
    addIntervention(base, { date: '2026-11-03', persons: null });
    addIntervention(base, { date: '2026-11-03', persons: null, women: 2 });
    addIntervention(base, { date: '2026-11-03', persons: 0 });
    const persons = answer(base, { measures: ['persons'] });
    expect(persons.total).toBe(5);
    expect(note(persons, 'untold')).toEqual({ measure: 'persons', records: 1, of: 4, share: 25 });
    const ages = answer(base, { measures: ['persons'], rows: 'age_band' });
    expect(lines(ages)).toEqual({ enfants: 1, age_nr: 4 });
    expect(ages.total).toBe(5);
    addShift(base, { date: '2026-11-03', start: 840, end: 1290, minutes: 450, contacts: 10 });
    addShift(base, { date: '2026-11-04', start: 840, end: 1290, minutes: 450, contacts: null });
    addShift(base, { date: '2026-11-05', start: 840, end: 1290, minutes: 450, contacts: 0, ras: true });
    const contacts = answer(base, { measures: ['contacts_per_shift'] });
    expect([contacts.total, note(contacts, 'untold')]).toEqual([
      3.3,
      { measure: 'contacts', records: 1, of: 3, share: 33.3 },
    ]);
    addEvent(base, { date: '2026-11-07', participants: null });
    expect(note(answer(base, { measures: ['participants'] }), 'untold')).toEqual({
      measure: 'participants',
      records: 1,
      of: 1,
      share: 100,
    });
    addIntervention(base, { date: '2026-11-03', duration: 20 });
    expect(note(answer(base, { measures: ['intervention_minutes'] }), 'untold')).toMatchObject({ records: 4, of: 5 });
  });

  test('what lacks an origin is counted as the row counts it', () => {
    const base = makeBase();
    addIntervention(base, { date: '2026-11-03', partners: ['ville', 'ccas'] });
    addIntervention(base, { date: '2026-11-03', partners: ['ville'], origin: 'habitant' });
    const table = answer(base, { measures: ['orientations'], rows: 'origin' });
    expect([lines(table), table.missing, table.total]).toEqual([{ habitant: 1, non_renseigne: 2 }, 2, 3]);
  });
});

describe('hours', () => {
  test('a shift over midnight is of its own day, its hours shared out between the bands it crosses', () => {
    const base = makeBase();
    addShift(base, { date: '2026-11-03', start: 1320, end: 360, minutes: 480 });
    addIntervention(base, { date: '2026-11-03', start: 30 });
    expect(lines(answer(base, { measures: ['presence_hours'], rows: 'weekday' }))).toEqual({ tue: 8 });
    expect(lines(answer(base, { measures: ['presence_hours'], rows: 'hour_band' }))).toEqual({ autre_horaire: 8 });
    expect(lines(answer(base, { rows: 'hour_band' }))).toEqual({ autre_horaire: 1 });
  });

  test('without real hours the planned ones count, over midnight too, and it is said', () => {
    const base = makeBase();
    addShift(base, { date: '2026-11-03', start: 1320, end: 60, minutes: null });
    const table = answer(base, { measures: ['presence_hours'] });
    expect([table.total, note(table, 'planned-hours')]).toEqual([3, { shifts: 1 }]);
  });

  test('a coordinator is present, and no mediator', () => {
    const base = makeBase();
    addShift(base, { date: '2026-11-03', start: 840, end: 1080, minutes: 240, team: ['M1', 'C1'] });
    addShift(base, { date: '2026-11-04', start: 840, end: 1080, minutes: 240, team: [] });
    expect(answer(base, { measures: ['presence_hours'] }).total).toBe(8);
    expect(answer(base, { measures: ['mediator_hours'] }).total).toBe(4);
  });
});

describe('periods', () => {
  test('weeks of the turn of the year belong to their ISO year', () => {
    const base = makeBase();
    for (const date of ['2026-12-27', '2026-12-28', '2026-12-31', '2027-01-01', '2027-01-03', '2027-01-04']) {
      addIntervention(base, { date });
    }
    const all = { from: period('2026-12').from, to: period('2027-01').to, kind: 'range', code: 'x' } as const;
    expect(lines(answer(base, { rows: 'week', period: all }))).toEqual({ '2026-W52': 1, '2026-W53': 4, '2027-W01': 1 });
    expect(answer(base, { period: period('2026-W53') }).total).toBe(4);
    expect(lines(answer(base, { rows: 'year', period: period('2026-W53') }))).toEqual({ '2026': 2, '2027': 2 });
  });

  test('a period of one record, and one of none', () => {
    const base = makeBase();
    addIntervention(base, { date: '2026-11-30', quartier: 'villejean' });
    const table = november(base, 'G04');
    expect([table.cells, table.rowTotals, table.colTotals, table.total, table.shares]).toEqual([
      [[1]],
      [1],
      [1],
      1,
      [100],
    ]);
    for (const id of ['G01', 'G02', 'G04', 'G05', 'G06', 'G07', 'G08', 'G09', 'G10', 'G11', 'G12', 'G14', 'G15']) {
      const empty = november(base, id, { period: period('2026-W53') });
      expect([id, empty.notes.map((one) => one.code).filter((code) => code === 'empty')]).toEqual([id, ['empty']]);
      expect(empty.shares.filter((share) => share !== null)).toEqual([]);
    }
  });

  test('a filter on the calendar must be a day, week, month… that can be', () => {
    const base = makeBase();
    addIntervention(base, { date: '2026-11-30' });
    const total = (text: string) => answer(base, { period: null, where: [filter(text)] }).total;
    expect([total('month=2026-11'), total('week=2026-W49'), total('day=2026-11-30'), total('year!=2026')]).toEqual([
      1, 1, 1, 0,
    ]);
    for (const [text, allowed] of [
      ['month=novembre', ['2026-11', '2026-12']],
      ['month=2026-13', ['2026-11', '2026-12']],
      ['week=2026-w49', ['2026-W49']],
      ['week=2025-W53', ['2026-W48', '2026-W49']],
      ['day=30/11/2026', ['2026-11-28', '2026-11-29']],
      ['quarter=2026', ['2026-Q3', '2026-Q4']],
      ['quarter=2026-T4', ['2026-Q4']],
      ['year=26', ['2026', '2027']],
    ] as const) {
      expect(() => total(text), text).toThrow(
        expect.objectContaining({ args: expect.objectContaining({ reason: 'value-unknown', allowed }) }),
      );
    }
  });
});

describe('delays', () => {
  test('mean and median of what is closed, in whichever month; open ones are not in it', () => {
    const base = makeBase();
    for (const [date, closed, nature] of [
      ['2026-11-02', '2026-11-02', 'tags'],
      ['2026-11-30', '2026-12-02', 'tags'],
      ['2026-11-03', '2026-12-31', 'eclairage'],
      ['2026-11-04', '2026-11-09', null],
      ['2026-11-05', null, 'tags'],
      ['2026-10-05', '2026-11-10', 'tags'],
    ] as const) {
      addSignalement(base, { date, closed, nature });
    }
    // 0, 2, 58 and 5 days: mean 16.25, median 3.5.
    const mean = answer(base, { measures: ['days_to_close'], rows: 'nature' });
    expect([lines(mean), mean.total]).toEqual([{ eclairage: 58, tags: 1, non_renseigne: 5 }, 16.3]);
    expect(note(mean, 'fraction')).toEqual({ numerator: 65, denominator: 4, measure: 'days_to_close' });
    expect(note(mean, 'median')).toEqual({ days: 3.5 });
    const median = answer(base, { measures: ['days_to_close_median'], rows: 'nature' });
    expect([lines(median), median.total]).toEqual([{ eclairage: 58, tags: 1, non_renseigne: 5 }, 3.5]);
    expect(median.shares).toEqual([null, null, null]);
    expect(answer(base, { measures: ['days_to_close_median'], period: period('2026-12') }).total).toBeNull();
  });

  test('closed before its date makes no delay, and it is said', () => {
    const base = makeBase();
    addSignalement(base, { date: '2026-11-10', closed: '2026-11-04' });
    addSignalement(base, { date: '2026-11-10', closed: '2026-11-14' });
    for (const measure of ['days_to_close', 'days_to_close_median']) {
      const table = answer(base, { measures: [measure] });
      expect([table.total, note(table, 'closed-before')]).toEqual([4, { records: 1 }]);
    }
  });
});

describe('shares', () => {
  test('where they miss 100 the sum is said, one head of the table aside', () => {
    const base = makeBase();
    for (const quartier of ['maurepas', 'blosne', 'villejean']) addIntervention(base, { date: '2026-11-03', quartier });
    const table = answer(base, { rows: 'quartier' });
    expect([table.shares, note(table, 'shares-rounded')]).toEqual([[33.3, 33.3, 33.3], { sum: 99.9 }]);
    const head = answer(base, { rows: 'quartier', top: 2 });
    expect([codes(head), head.total, note(head, 'top')]).toEqual([['maurepas', 'blosne'], 3, { shown: 2, of: 3 }]);
    expect(note(answer(base, { rows: 'quartier', top: 3 }), 'top')).toBe(undefined);
  });
});
