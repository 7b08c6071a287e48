/** Several measures side by side: they are the columns, each with its unit and definition; nothing is added across them. */

import { axesOf } from './axes.ts';
import type { CheckedQuery } from './check-query.ts';
import { comparisonOfSeveral } from './comparison.ts';
import type { CubeContext } from './compile.ts';
import { ONLY, type Run } from './grid.ts';
import { type Asked, isEmpty, valuedGrid } from './measured.ts';
import { notesOf, notesOfComparison } from './notes.ts';
import { periodOf, ranked } from './ordered.ts';
import type { Axis, Table, TableNote } from './table.ts';

/** The one row of key figures. */
const WHOLE: Axis = { code: 'ensemble', label: { fr: 'Ensemble', en: 'Total' } };

export function answerSeveral(run: Run, context: CubeContext, checked: CheckedQuery): Table {
  const { query, measures, rows: dimension } = checked;
  const asked = measures.map((measure): Asked => {
    return { measure, rows: dimension, cols: null, where: query.where, period: query.period };
  });
  const now = asked.map((one) => valuedGrid(run, one, context));
  const before =
    query.compare === null ? null : asked.map((one) => valuedGrid(run, { ...one, period: query.compare }, context));
  const found = new Set([...now, ...(before ?? [])].flatMap((grid) => [...grid.rows]));
  const [first] = now;
  if (first === undefined) throw new Error('invariant: a query has a measure');
  const rows =
    dimension === null ? [WHOLE] : ranked(axesOf(dimension, found, query.all, query.period, context), first, query);
  const lineOf = (grids: typeof now, row: Axis) =>
    grids.map((grid) => (dimension === null ? grid.total : grid.cell(row.code, ONLY)));
  const none = rows.map(() => null);
  const compare =
    before === null || query.compare === null
      ? null
      : comparisonOfSeveral(
          run,
          context,
          asked,
          { period: query.compare, values: before },
          { now, cells: rows.map((row) => lineOf(before, row)) },
        );
  return {
    id: query.id,
    measure: null,
    columnMeasures: measures.map((measure) => measure.header),
    rowDimension: dimension,
    colDimension: null,
    period: periodOf(query.period),
    rows,
    cols: measures.map(({ header }) => ({ code: header.code, label: header.label })),
    cells: rows.map((row) => lineOf(now, row)),
    shares: none,
    shareBase: 'all',
    rowTotals: none,
    colTotals: now.map((grid) => grid.total),
    total: null,
    missing: 0,
    multiple: [...now, ...(before ?? [])].some((grid) => grid.multiple),
    masked: [],
    compare,
    notes: [
      ...notesTogether(
        asked.map((one, n) => notes(run, one, context, now[n] ?? first)),
        now.every((grid, n) => isEmpty(grid) || asked[n]?.measure.numerator === 'plannedShifts'),
      ),
      ...notesOfComparison(compare, before?.every(isEmpty) ?? false),
    ],
  };
}

function notes(run: Run, asked: Asked, context: CubeContext, now: ReturnType<typeof valuedGrid>) {
  return notesOf(run, asked, context, { multiple: now.multiple, missing: 0, shares: [], now });
}

/** Each remark once; « nothing recorded » only when every measure says so, what was planned apart. */
function notesTogether(all: readonly (readonly TableNote[])[], empty: boolean): readonly TableNote[] {
  const seen = new Set<string>();
  return all.flat().filter((note) => {
    const key = JSON.stringify(note);
    if (seen.has(key) || (note.code === 'empty' && !empty)) return false;
    seen.add(key);
    return true;
  });
}
