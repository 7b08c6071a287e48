/** What a change is worth: more than chance explains, up or down; within chance; of a base too small to say. Null: not testable. */

import { isSum } from './measure.ts';
import { findMeasure } from './measures.ts';
import type { Change, Comparison, MeasureHeader, Table } from './table.ts';

export type Verdict = 'more' | 'less' | 'within-chance' | 'weak-base';

export function verdictOf(measure: string | undefined, change: Change | null): Verdict | null {
  if (measure === undefined || findMeasure(measure)?.tested !== true) return null;
  if (change === null || change.change === null || (change.before === 0 && change.change === 0)) return null;
  if (change.significant === null) return 'weak-base';
  if (!change.significant) return 'within-chance';
  return change.change < 0 ? 'less' : 'more';
}

/** The change of a row's total, or of the whole for null. */
export function changeOfRow(compare: Comparison, row: number | null): Change {
  const of = <T>(values: readonly T[], whole: T): T | null => (row === null ? whole : (values[row] ?? null));
  return {
    before: of(compare.rowTotals, compare.total),
    change: of(compare.change, compare.totalChange),
    changePct: of(compare.changePct, compare.totalChangePct),
    significant: of(compare.significant, compare.totalSignificant),
  };
}

/** Under it, one event more or less is a large percentage. */
const LEAST_BASE = 10;

/** In the one period or in the other. */
export const isSmall = ({ before, change }: Change): boolean =>
  (before ?? 0) < LEAST_BASE || (before ?? 0) + (change ?? 0) < LEAST_BASE;

/** Some change of a sum is written without its percentage. */
export function hidesPercentage(table: Table): boolean {
  const { compare, measure, columnMeasures, rows } = table;
  if (compare === null || (columnMeasures !== null && table.rowDimension !== null)) return false;
  const changes: (readonly [MeasureHeader | null, Change | undefined])[] =
    columnMeasures === null
      ? [...rows.keys(), null].map((row) => [measure, changeOfRow(compare, row)] as const)
      : columnMeasures.map((header, n) => [header, compare.columns?.[n]] as const);
  return changes.some(([header, one]) => {
    const known = findMeasure(header?.code ?? '');
    return known !== undefined && isSum(known) && one !== undefined && one.change !== null && isSmall(one);
  });
}
