/**
 * A table that nobody asked to compare has the columns of its own period: the days of an earlier one would stand there as zeros
 * that nobody asked for, and so would hours without any intervention, compared or not. Without columns, rows of either period stay: the numbers of both sum to their totals.
 */

import type { Axis, Table } from '../cube/table.ts';

/** `rowsBefore`: a row of the earlier period stays, where its number is told. */
export function currentOnly(table: Table, rowsBefore = table.cols.length === 0): Table {
  const { compare } = table;
  if (table.columnMeasures !== null) return table;
  const filled = (values: readonly (number | null)[]) => values.some((value) => value !== 0);
  const before = rowsBefore ? (compare?.rowTotals ?? []) : [];
  const rows = indexes(table.rows, (_, row) =>
    filled([...(table.cells[row] ?? []), table.rowTotals[row] ?? null, before[row] ?? 0]),
  );
  const cols = indexes(table.cols, (_, col) => filled(table.cells.map((cells) => cells[col] ?? 0)));
  const pick = <T>(values: readonly T[], at: readonly number[]) => at.flatMap((index) => values[index] ?? []);
  const at = <T>(values: readonly T[], kept: readonly number[]) =>
    kept.map((index) => values[index]).filter((v) => v !== undefined);
  const grid = (cells: Table['cells']) =>
    table.cols.length === 0 ? at(cells, rows) : at(cells, rows).map((one) => at(one, cols));
  return {
    ...table,
    rows: pick(table.rows, rows),
    cols: pick(table.cols, cols),
    cells: grid(table.cells),
    shares: at(table.shares, rows),
    rowTotals: at(table.rowTotals, rows),
    colTotals: at(table.colTotals, cols),
    masked: table.masked.flatMap(([row, col]) =>
      rows.includes(row) && (table.cols.length === 0 || cols.includes(col))
        ? [[rows.indexOf(row), Math.max(0, cols.indexOf(col))] as const]
        : [],
    ),
    compare:
      compare === null
        ? null
        : {
            ...compare,
            cells: grid(compare.cells),
            rowTotals: at(compare.rowTotals, rows),
            change: at(compare.change, rows),
            changePct: at(compare.changePct, rows),
            significant: at(compare.significant, rows),
          },
  };
}

function indexes(axes: readonly Axis[], keep: (axis: Axis, index: number) => boolean): number[] {
  return axes.flatMap((axis, index) => (keep(axis, index) ? [index] : []));
}
