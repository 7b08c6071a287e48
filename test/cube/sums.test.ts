import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Query } from '../../src/cube/query.ts';
import type { Table } from '../../src/cube/table.ts';
import { addIntervention, addShift, answered, ask, type Base, day, makeBase, period, type Told } from './base.ts';

const date = fc
  .tuple(fc.integer({ min: 9, max: 12 }), fc.integer({ min: 1, max: 30 }))
  .map(([m, d]) => day(2026, m, d));
const maybe = (...codes: string[]) => fc.option(fc.constantFrom(...codes), { nil: null });
const intervention: fc.Arbitrary<Told> = fc.record({
  date,
  quartier: fc.constantFrom('maurepas', 'blosne', 'villejean'),
  situation: fc.constantFrom('musique', 'conflit', 'autre'),
  origin: maybe('habitant', 'bailleur', 'non_renseigne'),
  outcome: maybe('regle', 'sans_effet', 'a_suivre'),
  start: fc.option(fc.integer({ min: 0, max: 1439 }), { nil: null }),
  // Never more told than the total: a contradiction is kept, and then the parts exceed it.
  persons: fc.integer({ min: 4, max: 9 }),
  women: fc.option(fc.integer({ min: 0, max: 2 }), { nil: null }),
  men: fc.option(fc.integer({ min: 0, max: 2 }), { nil: null }),
  ages: fc.dictionary(fc.constantFrom('enfants', 'a12_17'), fc.integer({ min: 1, max: 2 })),
  partners: fc.uniqueArray(fc.constantFrom('ville', 'ccas')),
  actions: fc.uniqueArray(fc.constantFrom('dialogue', 'appel_police')),
});
const shift = fc.record({ date, start: fc.integer({ min: 0, max: 1439 }), minutes: fc.integer({ min: 30, max: 600 }) });

const answer = (base: Base, more: Partial<Query>): Table => answered(base, ask({ period: period('2026-Q4'), ...more }));

const sum = (values: readonly (number | null)[]) => values.reduce<number>((all, value) => all + (value ?? 0), 0);

function filled(records: readonly Told[]): Base {
  const base = makeBase();
  for (const told of records) addIntervention(base, told);
  return base;
}

test('parts add up to the total, unless one record has several; the total is the plain count', () => {
  fc.assert(
    fc.property(fc.array(intervention, { maxLength: 25 }), (records) => {
      const base = filled(records);
      const kept = records.filter((told) => told.date >= '2026-10-01');
      const persons = sum(kept.map((told) => told.persons ?? 0));
      for (const rows of [
        'quartier',
        'situation',
        'family',
        'mission',
        'origin',
        'hour_band',
        'weekday',
        'day',
        'week',
        'month',
        'outcome',
      ]) {
        for (const cols of [null, 'quarter', 'channel']) {
          for (const [measure, expected] of [
            ['interventions', kept.length],
            ['persons', persons],
          ] as const) {
            const table = answer(base, { measures: [measure], rows, cols });
            expect(table.total).toBe(expected);
            expect(sum(table.rowTotals)).toBe(expected);
            if (cols !== null) expect(sum(table.colTotals)).toBe(expected);
            expect(table.cells.map((line) => sum(line))).toEqual(table.rowTotals);
          }
        }
      }
      for (const rows of ['age_band', 'sex']) {
        const table = answer(base, { measures: ['persons'], rows, cols: 'partner' });
        expect(sum(table.rowTotals)).toBe(persons);
        expect(table.total).toBe(persons);
      }
      for (const rows of ['partner', 'action', 'objective']) {
        const table = answer(base, { rows });
        expect(table.total).toBe(kept.length);
        expect(sum(table.rowTotals)).toBeGreaterThanOrEqual(kept.length);
        expect(table.multiple).toBe(sum(table.rowTotals) > kept.length);
      }
      const orientations = answer(base, { measures: ['orientations'], rows: 'partner' });
      expect(orientations.total).toBe(sum(kept.map((told) => told.partners?.length ?? 0)));
    }),
    { numRuns: 25 },
  );
});

test('weeks and days tell the same total', () => {
  fc.assert(
    fc.property(fc.array(intervention, { maxLength: 20 }), (records) => {
      const base = filled(records);
      const by = (rows: string) => sum(answer(base, { rows, period: period('2026-W44') }).rowTotals);
      expect(by('week')).toBe(by('day'));
      expect(by('day')).toBe(records.filter((told) => told.date >= '2026-10-26' && told.date <= '2026-11-01').length);
    }),
    { numRuns: 25 },
  );
});

test('hours shared out between bands keep their sum', () => {
  fc.assert(
    fc.property(fc.array(shift, { maxLength: 10 }), (shifts) => {
      const base = makeBase();
      for (const one of shifts) addShift(base, { ...one, end: (one.start + one.minutes) % 1440 });
      const minutes = sum(shifts.filter((one) => one.date >= '2026-10-01').map((one) => one.minutes));
      const table = answer(base, { measures: ['presence_hours'], rows: 'hour_band', cols: 'weekday' });
      expect(table.total).toBeCloseTo(minutes / 60, 4);
      expect(sum(table.rowTotals)).toBeCloseTo(minutes / 60, 4);
    }),
    { numRuns: 25 },
  );
});
