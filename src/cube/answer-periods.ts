/** One measure for several periods side by side: the columns are the periods, the last one is compared with another. */

import { axesOf, periodAxis } from './axes.ts';
import type { CheckedQuery } from './check-query.ts';
import { comparisonOf } from './comparison.ts';
import type { CubeContext } from './compile.ts';
import { PERIODS } from './dimensions.ts';
import { ONLY, type Run } from './grid.ts';
import { isSum } from './measure.ts';
import { type Asked, isEmpty, missingOf, valuedGrid } from './measured.ts';
import { notesOf, notesOfComparison } from './notes.ts';
import { periodOf, ranked } from './ordered.ts';
import { roundedRatio, tidy } from './rounding.ts';
import type { Comparison, Table } from './table.ts';

export function answerPeriods(run: Run, context: CubeContext, checked: CheckedQuery): Table {
  const { query, rows: dimension } = checked;
  const [measure] = checked.measures;
  const { period: last, earlier = [] } = query;
  if (measure === undefined || last === null) throw new Error('invariant: a measure and a period');
  const asked: Asked = { measure, rows: dimension, cols: null, where: query.where, period: last };
  const periods = [...earlier, last];
  const grids = periods.map((period) => valuedGrid(run, { ...asked, period }, context));
  const now = valuedGrid(run, asked, context);
  const before = query.compare === null ? null : valuedGrid(run, { ...asked, period: query.compare }, context);
  const found = new Set([...grids, ...(before === null ? [] : [before])].flatMap((grid) => [...grid.rows]));
  const natural = dimension === null ? [] : axesOf(dimension, found, query.all, last, context);
  const rows = ranked(natural, now, query);
  // Rates of several periods add up to nothing.
  const sum = (values: readonly (number | null)[]) =>
    isSum(measure) ? tidy(values.reduce<number>((all, value) => all + (value ?? 0), 0)) : null;
  const cells = rows.map((row) => grids.map((grid) => grid.rowTotal(row.code)));
  const colTotals = grids.map((grid) => grid.total);
  const rowTotals = cells.map(sum);
  const total = sum(colTotals);
  const missing = (period: typeof last) =>
    dimension === null ? 0 : missingOf(run, { ...asked, period }, dimension, context);
  const compare: Comparison | null =
    before === null || query.compare === null
      ? null
      : {
          ...comparisonOf(
            run,
            context,
            asked,
            { period: query.compare, values: before },
            { rows, columns: [ONLY], now },
          ),
          // Of each period, the one before it.
          cells: cells.map((line) => line.map((_, n) => line[n - 1] ?? null)),
        };
  const shares = rowTotals.map((value) =>
    value === null || total === null ? null : roundedRatio(value * 100, total, 1),
  );
  const multiple = [...grids, ...(before === null ? [] : [before])].some((grid) => grid.multiple);
  const notes = notesOf(run, asked, context, {
    multiple,
    missing: missing(last),
    shares: [],
    now,
  });
  return {
    id: query.id,
    measure: measure.header,
    columnMeasures: null,
    rowDimension: dimension,
    colDimension: PERIODS,
    period: periodOf(last),
    rows,
    cols: periods.map(periodAxis),
    cells,
    shares,
    shareBase: 'all',
    rowTotals,
    colTotals,
    total,
    missing: periods.reduce((all, period) => all + missing(period), 0),
    multiple,
    masked: [],
    compare,
    notes: [
      ...notes.filter((note) => note.code !== 'empty' || grids.every(isEmpty)),
      ...notesOfComparison(compare, before !== null && isEmpty(before)),
    ],
  };
}
