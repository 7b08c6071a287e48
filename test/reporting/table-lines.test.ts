import { expect, test } from 'vitest';
import type { Table } from '../../src/cube/table.ts';
import { currentOnly } from '../../src/reporting/current-only.ts';
import { withoutUnderWay } from '../../src/reporting/under-way.ts';
import { visitedTable } from '../../src/reporting/visited.ts';
import { withOthers } from '../../src/reporting/with-others.ts';
import { tableOf } from './workbook/book-support.ts';

const INTERVENTIONS = {
  code: 'interventions',
  label: { fr: 'Interventions', en: 'Interventions' },
  unit: { fr: '', en: '' },
  definition: { fr: '', en: '' },
  decimals: 0,
  percent: false,
} as const;

test('the first lines of a table leave a line of all the others, so that they make its total', () => {
  const head: Table = {
    ...tableOf({ Bruit: [5], Rixe: [3] }),
    measure: INTERVENTIONS,
    total: 10,
    notes: [{ code: 'top', args: { shown: 2, of: 4 } }],
  };
  const whole = withOthers(head);
  expect(whole.rows.map(({ label }) => label.fr)).toEqual(['Bruit', 'Rixe', 'Autres']);
  expect(whole).toMatchObject({ rowTotals: [5, 3, 2], cells: [[5], [3], [2]] });
  expect(whole.shares[2]).toBe(20);
  expect(withOthers({ ...head, multiple: true })).toEqual({ ...head, multiple: true });
  expect(withOthers({ ...head, notes: [] }).rows).toHaveLength(2);
});

test('beside where the team went: no passage is no 0, a day without passage is no column, hours add up', () => {
  const days = ['2026-11-24', '2026-11-25', '2026-11-26'];
  const { table, visits } = visitedTable({
    table: tableOf({ Maurepas: [2, 0, 0], Cleunay: [0, 0, 0] }, days),
    passages: tableOf({ Maurepas: [1, 1, 0], Cleunay: [0, 0, 0] }, days),
    hours: tableOf({ Maurepas: [6], non_renseigne: [1.5] }),
    history: tableOf({ Maurepas: [0, 1, 1], Cleunay: [3, 0, 0] }, ['2026-11-02', ...days.slice(0, 2)]),
  });
  expect(table.cols.map(({ code }) => code)).toEqual(days.slice(0, 2));
  expect(table.rows.map(({ code }) => code)).toEqual(['Maurepas', 'Cleunay', 'non_renseigne']);
  expect(table.cells).toEqual([
    [2, 0],
    [null, null],
    [null, null],
  ]);
  expect(visits).toEqual({
    hours: [6, 0, 1.5],
    lastVisits: ['2026-11-25', '2026-11-02', null],
    totalHours: 7.5,
  });
});

test('a month under way that holds nothing yet says nothing; one that is over says 0', () => {
  const months = tableOf({ '2026-10': [0], '2026-11': [3], '2026-12': [0] });
  const { rows, cells, rowTotals } = withoutUnderWay(months, '2026-12-01');
  expect(cells).toEqual([[0], [3], [null]]);
  expect(rowTotals).toEqual([0, 3, null]);
  expect(rows.map(({ outside }) => outside)).toEqual([undefined, undefined, 'after']);
  expect(withoutUnderWay(tableOf({ '2026-12': [1] }), '2026-12-01').cells).toEqual([[1]]);
});

test('a column of zeros leaves a table that is compared with nothing too', () => {
  const { cols, cells } = currentOnly(tableOf({ Mardi: [1, 0], Jeudi: [2, 0] }, ['18 h', 'Hors horaires']));
  expect(cols.map(({ code }) => code)).toEqual(['18 h']);
  expect(cells).toEqual([[1], [2]]);
});
