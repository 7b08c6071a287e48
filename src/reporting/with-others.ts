/** The head of a long table with what it leaves out in one last line, so that its lines add up to its total. */

import { isSum } from '../cube/measure.ts';
import { findMeasure } from '../cube/measures.ts';
import { roundedRatio, tidy } from '../cube/rounding.ts';
import type { Axis, Table } from '../cube/table.ts';

const OTHERS: Axis = { code: 'autres', label: { fr: 'Autres', en: 'Others' } };

/** A rate has no remainder; neither has a table whose records stand in several lines. */
export function withOthers(table: Table): Table {
  const measure = findMeasure(table.measure?.code ?? '');
  if (measure === undefined || !isSum(measure) || table.multiple) return table;
  if (!table.notes.some(({ code }) => code === 'top')) return table;
  const rest = (total: number | null | undefined, shown: readonly (number | null | undefined)[]): number =>
    tidy(shown.reduce<number>((left, value) => left - (value ?? 0), total ?? 0));
  const value = rest(table.total, table.rowTotals);
  const before = table.compare === null ? 0 : rest(table.compare.total, table.compare.rowTotals);
  if (value === 0 && before === 0) return table;
  const cells =
    table.cols.length === 0
      ? [value]
      : table.cols.map((_, col) =>
          rest(
            table.colTotals[col],
            table.cells.map((line) => line[col]),
          ),
        );
  const { compare } = table;
  return {
    ...table,
    rows: [...table.rows, OTHERS],
    cells: [...table.cells, cells],
    rowTotals: [...table.rowTotals, value],
    shares: [...table.shares, table.total === null ? null : roundedRatio(value * 100, table.total, 1)],
    compare:
      compare === null
        ? null
        : {
            ...compare,
            cells: [...compare.cells, cells.map(() => null)],
            rowTotals: [...compare.rowTotals, before],
            change: [...compare.change, tidy(value - before)],
            changePct: [...compare.changePct, roundedRatio((value - before) * 100, before, 1)],
            significant: [...compare.significant, null],
          },
  };
}
