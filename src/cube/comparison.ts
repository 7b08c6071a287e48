/** The same table for an earlier period, and the differences of its totals. Significance is not computed in this release. */

import type { Period } from '../domain/calendar/period.ts';
import type { Valued } from './measured.ts';
import { roundedRatio, tidy } from './rounding.ts';
import type { Axis, Comparison } from './table.ts';

export function comparisonOf(
  period: Period,
  before: Valued,
  rows: readonly Axis[],
  columns: readonly string[],
  rowTotals: readonly (number | null)[],
  total: number | null,
): Comparison {
  const earlier = rows.map((row) => before.rowTotal(row.code));
  const change = rowTotals.map((now, n) => difference(now, earlier[n] ?? null));
  return {
    period: { code: period.code, from: period.from, to: period.to },
    cells: rows.map((row) => columns.map((col) => before.cell(row.code, col))),
    rowTotals: earlier,
    total: before.total,
    change,
    changePct: change.map((value, n) => percentOf(value, earlier[n] ?? null)),
    totalChange: difference(total, before.total),
    totalChangePct: percentOf(difference(total, before.total), before.total),
    significant: rows.map(() => null),
    totalSignificant: null,
  };
}

export function difference(now: number | null, before: number | null): number | null {
  return now === null || before === null ? null : tidy(now - before);
}

export function percentOf(change: number | null, base: number | null): number | null {
  return change === null || base === null ? null : roundedRatio(change * 100, base, 1);
}
