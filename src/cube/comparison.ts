/** The same table for an earlier period, the differences of its totals, and whether chance alone may explain them. */

import type { Period } from '../domain/calendar/period.ts';
import { exceedsChance } from './chance.ts';
import type { CubeContext } from './compile.ts';
import { type Exposure, exposureOf } from './exposure.ts';
import type { Run } from './grid.ts';
import { isSum, type Measure } from './measure.ts';
import type { Asked, Valued } from './measured.ts';
import { roundedRatio, tidy } from './rounding.ts';
import type { Axis, Change, Comparison } from './table.ts';

export function comparisonOf(
  run: Run,
  context: CubeContext,
  asked: Asked,
  earlier: { readonly period: Period; readonly values: Valued },
  table: { readonly rows: readonly Axis[]; readonly columns: readonly string[]; readonly now: Valued },
): Comparison {
  const { measure } = asked;
  const { rows, columns, now } = table;
  const { period, values } = earlier;
  const exposure = measure.tested ? exposureOf(run, context, asked, period) : null;
  const changes = rows.map(({ code }) =>
    changeOf(measure, now.rowTotal(code), values.rowTotal(code), exposure?.ofRow(code) ?? null),
  );
  const whole = changeOf(measure, now.total, values.total, exposure?.whole ?? null);
  return {
    period: { code: period.code, from: period.from, to: period.to },
    cells: rows.map((row) => columns.map((col) => values.cell(row.code, col))),
    rowTotals: changes.map((one) => one.before),
    total: values.total,
    change: changes.map((one) => one.change),
    changePct: changes.map((one) => one.changePct),
    totalChange: whole.change,
    totalChangePct: whole.changePct,
    significant: changes.map((one) => one.significant),
    totalSignificant: whole.significant,
    basis: exposure?.basis ?? null,
    columns: null,
  };
}

/** Several measures side by side: each column has its own difference, over the whole table. */
export function comparisonOfSeveral(
  run: Run,
  context: CubeContext,
  asked: readonly Asked[],
  earlier: { readonly period: Period; readonly values: readonly Valued[] },
  table: { readonly now: readonly Valued[]; readonly cells: Comparison['cells'] },
): Comparison {
  const { period, values } = earlier;
  const none = table.cells.map(() => null);
  const exposures = asked.map((one) => (one.measure.tested ? exposureOf(run, context, one, period) : null));
  return {
    period: { code: period.code, from: period.from, to: period.to },
    cells: table.cells,
    rowTotals: none,
    total: null,
    change: none,
    changePct: none,
    totalChange: null,
    totalChangePct: null,
    significant: none,
    totalSignificant: null,
    basis: exposures.find((one) => one !== null)?.basis ?? null,
    columns: asked.map(({ measure }, n) =>
      changeOf(measure, table.now[n]?.total ?? null, values[n]?.total ?? null, exposures[n]?.whole ?? null),
    ),
  };
}

/** A rate has a difference (in points for a share), never a percentage of a percentage. */
function changeOf(measure: Measure, now: number | null, before: number | null, exposure: Exposure | null): Change {
  const change = now === null || before === null ? null : tidy(now - before);
  return {
    before,
    change,
    changePct: change === null || before === null || !isSum(measure) ? null : roundedRatio(change * 100, before, 1),
    significant: exposure === null ? null : exceedsChance(now, before, exposure.now, exposure.before),
  };
}
