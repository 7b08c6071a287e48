import { describe, expect, test } from 'vitest';
import { answerQueries } from '../../src/cube/answer.ts';
import { dimensionsOf, MEASURES } from '../../src/cube/measures.ts';
import type { Query } from '../../src/cube/query.ts';
import type { Table } from '../../src/cube/table.ts';
import { G_TABLES, queryOf } from '../../src/cube/tables/g-tables.ts';
import { makeDate } from '../../src/domain/calendar/calendar-date.ts';
import { addIntervention, addShift, answered, ask, type Base, CONTEXT, filter, makeBase, period } from './base.ts';

const codes = (table: Table) => table.rows.map((row) => row.code);

function november(): Base {
  const base = makeBase();
  addIntervention(base, {
    date: '2026-11-03',
    quartier: 'blosne',
    situation: 'conflit',
    origin: 'habitant',
    outcome: 'regle',
    start: 850,
    persons: 4,
    women: 1,
    men: 1,
    ages: { enfants: 1 },
    partners: ['ville', 'ccas'],
    actions: ['appel_police', 'appel_secours'],
  });
  addIntervention(base, {
    date: '2026-11-04',
    outcome: 'sans_effet',
    start: 960,
    persons: 2,
    women: 2,
    partners: ['ville'],
  });
  addIntervention(base, {
    date: '2026-11-30',
    origin: 'non_renseigne',
    outcome: 'a_suivre',
    start: 600,
    persons: null,
  });
  addIntervention(base, { date: '2026-10-31', quartier: 'villejean', outcome: 'regle' });
  addShift(base, { date: '2026-11-03', start: 840, end: 1290, minutes: 450, contacts: 30 }, [
    { quartier: 'blosne', start: 900, minutes: 120 },
    { quartier: 'maurepas', start: null, minutes: 60 },
  ]);
  addShift(base, { date: '2026-11-04', start: 840, end: 1080, minutes: 240, contacts: 11, team: ['M1', 'C1'] });
  return base;
}

describe('interventions', () => {
  test('rows by list order with shares of the total', () => {
    const table = answered(november(), ask({ rows: 'quartier' }));
    expect(codes(table)).toEqual(['maurepas', 'blosne']);
    expect(table.cells).toEqual([[2], [1]]);
    expect(table.shares).toEqual([66.7, 33.3]);
    expect(table.total).toBe(3);
    expect(table.cols).toEqual([]);
    expect(table.colTotals).toEqual([]);
  });

  test('what is not told is one last row, null and non_renseigne together, counted by missing', () => {
    const table = answered(november(), ask({ rows: 'origin', sort: 'value' }));
    expect(codes(table)).toEqual(['habitant', 'non_renseigne']);
    expect(table.cells).toEqual([[1], [2]]);
    expect(table.missing).toBe(2);
  });

  test('several answers: each record once in the totals', () => {
    const table = answered(november(), ask({ rows: 'partner', cols: 'quartier' }));
    expect(table.multiple).toBe(true);
    expect(codes(table)).toEqual(['ville', 'ccas', 'non_renseigne']);
    expect(table.cells).toEqual([
      [1, 1],
      [0, 1],
      [1, 0],
    ]);
    expect(table.colTotals).toEqual([2, 1]);
    expect(table.rowTotals).toEqual([2, 1, 1]);
    expect(table.total).toBe(3);
    expect(table.notes.map((note) => note.code)).toContain('multiple');
  });

  test('an hour belongs to the band that its start opens', () => {
    const table = answered(november(), ask({ rows: 'hour_band' }));
    expect(codes(table)).toEqual(['h14', 'h16', 'autre_horaire']);
    expect(table.cells).toEqual([[1], [1], [1]]);
  });

  test('filters: or, not, missing', () => {
    const base = november();
    const total = (text: string) => answered(base, ask({ where: [filter(text)] })).total;
    expect(total('quartier=blosne,maurepas')).toBe(3);
    expect(total('quartier!=blosne')).toBe(2);
    expect(total('origin=nr')).toBe(2);
    expect(total('origin!=habitant')).toBe(2);
    expect(total('partner=ville')).toBe(2);
    expect(total('partner=?')).toBe(1);
    expect(total('partner!=ville')).toBe(1);
    expect(total('weekday=tue')).toBe(1);
    expect(total('hour_band=h14')).toBe(1);
    expect(total('objective=lien')).toBe(1);
    expect(total('family=bruit')).toBe(2);
  });

  test('all lines, top and comparison', () => {
    const base = november();
    expect(codes(answered(base, ask({ rows: 'quartier', all: true })))).toEqual(['maurepas', 'blosne', 'villejean']);
    expect(codes(answered(base, ask({ rows: 'quartier', top: 1 })))).toEqual(['maurepas']);
    const table = answered(base, ask({ rows: 'quartier', compare: period('2026-10') }));
    expect(codes(table)).toEqual(['maurepas', 'blosne', 'villejean']);
    expect(table.compare).toMatchObject({
      cells: [[0], [0], [1]],
      total: 1,
      change: [2, 1, -1],
      changePct: [null, null, -100],
      totalChange: 2,
      totalChangePct: 200,
      significant: [null, null, null],
    });
  });

  test('all lines are those in use: what was retired before stays only where it counts something', () => {
    const retired = (code: string) => {
      const quartier = CONTEXT.lists.quartier.map((item) =>
        item.code === code ? { ...item, until: makeDate(2026, 10, 31) ?? undefined } : item,
      );
      const context = { ...CONTEXT, lists: { ...CONTEXT.lists, quartier } };
      const base = november();
      return answerQueries(base.run, context, [ask({ rows: 'quartier', all: true })])[0]?.rows.map((row) => row.code);
    };
    expect(retired('villejean')).toEqual(['maurepas', 'blosne']);
    expect(retired('blosne')).toEqual(['maurepas', 'blosne', 'villejean']);
  });

  test('the calendar in words', () => {
    const table = answered(november(), ask({ rows: 'month', cols: 'weekday', period: period('2026-Q4') }));
    expect(table.rows.map((row) => row.label.fr)).toEqual(['oct. 2026', 'nov. 2026']);
    expect(table.cols.map((col) => col.code)).toEqual(['mon', 'tue', 'wed', 'sat']);
  });

  test('settled out of closed, with its fraction', () => {
    const table = answered(november(), ask({ measures: ['settlement_rate'] }));
    expect(table.total).toBe(50);
    expect(table.notes).toContainEqual({
      code: 'fraction',
      args: { numerator: 1, denominator: 2, measure: 'settlement_rate', open: 1, untold: 0, share: 50 },
    });
  });

  test('calls and orientations', () => {
    const base = november();
    expect(answered(base, ask({ measures: ['escalations'], rows: 'action' })).cells).toEqual([[1], [1]]);
    const table = answered(base, ask({ measures: ['orientations'], rows: 'partner' }));
    expect(table.cells).toEqual([[2], [1]]);
    expect([table.total, table.multiple]).toEqual([3, false]);
  });
});

describe('persons', () => {
  test('by age and sex, the untold is the rest, never below 0', () => {
    const base = november();
    const ages = answered(base, ask({ measures: ['persons'], rows: 'age_band' }));
    expect(codes(ages)).toEqual(['enfants', 'age_nr']);
    expect(ages.cells).toEqual([[1], [5]]);
    expect([ages.total, ages.multiple, ages.missing]).toEqual([6, false, 2]);
    const sexes = answered(base, ask({ measures: ['persons'], rows: 'sex', cols: 'quartier' }));
    expect(codes(sexes)).toEqual(['femme', 'homme', 'sexe_nr']);
    expect(sexes.rowTotals).toEqual([3, 1, 2]);
    expect(sexes.total).toBe(6);
  });

  test('told by sex or age beyond the total, they leave no rest: none is taken off another record', () => {
    const base = makeBase();
    addIntervention(base, { date: '2026-11-03', persons: 2, women: 3, ages: { enfants: 4 } });
    addIntervention(base, { date: '2026-11-04', persons: 5, women: 1, ages: { enfants: 1 } });
    const by = (rows: string) => {
      const table = answered(base, ask({ measures: ['persons'], rows }));
      return [codes(table), table.rowTotals, table.total];
    };
    expect(by('sex')).toEqual([['femme', 'sexe_nr'], [4, 4], 7]);
    expect(by('age_band')).toEqual([['enfants', 'age_nr'], [5, 4], 7]);
  });

  test('without a total, those told by sex or age count', () => {
    const base = makeBase();
    addIntervention(base, { date: '2026-11-03', women: 2, ages: { enfants: 1, a12_17: 2 } });
    addIntervention(base, { date: '2026-11-03' });
    expect(answered(base, ask({ measures: ['persons'], rows: 'sex' }))).toMatchObject({ cells: [[2], [1]], total: 3 });
    expect(answered(base, ask({ measures: ['persons'], rows: 'age_band' }))).toMatchObject({
      cells: [[1], [2]],
      total: 3,
    });
  });

  test('filtered by sex, those persons only', () => {
    const table = answered(november(), ask({ measures: ['persons'], rows: 'quartier', where: [filter('sex=femme')] }));
    expect(table.cells).toEqual([[2], [1]]);
    expect(table.total).toBe(3);
  });

  test('ages and sexes do not cross', () => {
    expect(() => answered(november(), ask({ measures: ['persons'], rows: 'age_band', cols: 'sex' }))).toThrow(
      expect.objectContaining({ code: 'query-refused', args: expect.objectContaining({ reason: 'ages-cross-sexes' }) }),
    );
  });
});

describe('presence', () => {
  test('hours by hour band come from the times of the shift', () => {
    const table = answered(november(), ask({ measures: ['presence_hours'], rows: 'hour_band', cols: 'weekday' }));
    expect(codes(table)).toEqual(['h14', 'h16', 'autre_horaire']);
    expect(table.cells).toEqual([
      [2, 2],
      [2, 2],
      [3.5, 0],
    ]);
    expect(table.total).toBe(11.5);
  });

  test('hours by quartier come from passages, the rest is not located', () => {
    const table = answered(november(), ask({ measures: ['presence_hours'], rows: 'quartier' }));
    expect(codes(table)).toEqual(['maurepas', 'blosne', 'non_renseigne']);
    expect(table.cells).toEqual([[1], [2], [8.5]]);
    expect(table.total).toBe(11.5);
  });

  test('by quartier and hour band only passages with a start are situated', () => {
    const table = answered(november(), ask({ measures: ['presence_hours'], rows: 'quartier', cols: 'hour_band' }));
    expect(table.cols.map((col) => col.code)).toEqual(['h14', 'h16', 'non_renseigne']);
    expect(table.cells).toEqual([
      [0, 0, 1],
      [1, 1, 0],
      [0, 0, 8.5],
    ]);
  });

  test('rates by hour, contacts by shift, planned shifts', () => {
    const base = november();
    const total = (measure: string) => answered(base, ask({ measures: [measure] })).total;
    expect(total('interventions_per_hour')).toBe(0.26);
    expect(total('mediator_hours')).toBe(19);
    expect(total('interventions_per_mediator_hour')).toBe(0.16);
    expect(total('contacts_per_shift')).toBe(20.5);
    expect(total('planned_shifts')).toBe(20);
    expect(answered(base, ask({ measures: ['interventions_per_hour'], rows: 'quartier' })).cells).toEqual([
      [2],
      [0.5],
      [null],
    ]);
  });

  test('a rate takes only dimensions of its denominator', () => {
    expect(() => answered(november(), ask({ measures: ['interventions_per_hour'], rows: 'origin' }))).toThrow(
      expect.objectContaining({ args: expect.objectContaining({ reason: 'dimension-not-of-measure' }) }),
    );
  });
});

test('days to closing are a mean of the closed ones', () => {
  const base = makeBase();
  for (const [n, closed] of [
    ['a', '2026-11-11'],
    ['b', '2026-12-01'],
    ['c', null],
  ] as const) {
    base.insert('signalement', {
      uid: Buffer.from(n),
      date: '2026-11-01',
      nature_id: base.idOf('watch_nature', 'tags'),
      closed_on: closed,
    });
  }
  const table = answered(base, ask({ measures: ['days_to_close'], rows: 'nature' }));
  expect([table.cells, table.total]).toEqual([[[20]], 20]);
});

test('a table of several measures has them as columns', () => {
  const table = answered(november(), ask({ measures: ['shifts', 'interventions', 'settlement_rate'] }));
  expect(table.measure).toBeNull();
  expect(table.columnMeasures?.map((one) => one.code)).toEqual(['shifts', 'interventions', 'settlement_rate']);
  expect(table.cells).toEqual([[2, 3, 50]]);
  expect(table.colTotals).toEqual([2, 3, 50]);
});

test('unknown words are refused with the nearest', () => {
  const refused = (query: Partial<Query>) => {
    try {
      answered(makeBase(), ask(query));
    } catch (error) {
      return error;
    }
    return null;
  };
  expect(refused({ measures: ['intervention'] })).toMatchObject({ args: { allowed: ['interventions'] } });
  expect(refused({ rows: 'quartiers' })).toMatchObject({
    args: { reason: 'dimension-unknown', allowed: ['quartier'] },
  });
  expect(refused({ where: [filter('quartier=mauripas')] })).toMatchObject({
    args: { reason: 'value-unknown', allowed: ['maurepas'] },
  });
  // A value of another dimension that the measure holds.
  expect(refused({ where: [filter('situation=bruit')] })).toMatchObject({ args: { allowed: ['family=bruit'] } });
});

test('every measure by each of its dimensions, and every G table, answers', () => {
  const base = november();
  for (const measure of MEASURES) {
    for (const rows of dimensionsOf(measure)) {
      for (const cols of dimensionsOf(measure)) {
        if (rows === cols || (rows === 'sex' && cols === 'age_band') || (rows === 'age_band' && cols === 'sex'))
          continue;
        expect(
          () => answered(base, ask({ measures: [measure.header.code], rows, cols })),
          `${measure.header.code} ${rows} ${cols}`,
        ).not.toThrow();
      }
    }
  }
  for (const table of G_TABLES) expect(answered(base, queryOf(table, period('2026-11'))).id).toBe(table.id);
});

test('nothing recorded is said', () => {
  const table = answered(makeBase(), ask({ rows: 'quartier' }));
  expect([table.rows, table.total, table.notes.map((note) => note.code)]).toEqual([[], 0, ['empty']]);
});

test("a shift with two passages without the row's value lacks it once", () => {
  const base = makeBase();
  const passage = { quartier: 'maurepas', start: 840, minutes: 60 };
  addShift(base, { date: '2026-11-03', start: 840, end: 960, minutes: 120 }, [passage, passage]);
  const table = answered(base, ask({ measures: ['presence_hours'], rows: 'place_type' }));
  expect([codes(table), table.rowTotals, table.missing]).toEqual([['non_renseigne'], [2], 1]);
});
