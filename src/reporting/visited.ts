/**
 * A table beside where the team went: days without any passage leave it, a cell without passage is empty rather than 0, and each
 * line has its hours and its last passage. Line of hours that no passage situates: kept, so that hours add up.
 */

import { UNTOLD } from '../cube/dimensions.ts';
import type { Table } from '../cube/table.ts';

/** One a row of the table; `lastVisits` are ISO dates. */
export interface Visits {
  readonly hours: readonly (number | null)[];
  readonly lastVisits: readonly (string | null)[];
  readonly totalHours: number | null;
}

export interface VisitedParts {
  /** With all its lines and columns. */
  readonly table: Table;
  /** Passages of the same lines and columns. */
  readonly passages: Table;
  /** Hours of the same lines. */
  readonly hours: Table;
  /** Passages of the same lines by day, to the end of the period. */
  readonly history: Table;
}

export function visitedTable({ table: given, passages, hours, history }: VisitedParts): {
  readonly table: Table;
  readonly visits: Visits;
} {
  const table = withUntoldHours(given, hours);
  const cols = table.cols.flatMap(({ code }, col) =>
    (table.colTotals[col] ?? 0) !== 0 || columnOf(passages, code) !== 0 ? [col] : [],
  );
  const pick = <T>(values: readonly T[]): T[] => cols.map((col) => values[col]).filter((one) => one !== undefined);
  const cells = table.cells.map((line, row) => {
    const code = table.rows[row]?.code ?? '';
    return table.cols.length === 0
      ? line
      : cols.map((col) => {
          const value = line[col] ?? null;
          return value === 0 && cellOf(passages, code, table.cols[col]?.code ?? '') === 0 ? null : value;
        });
  });
  const { compare } = table;
  const before = compare === null || table.cols.length === 0 ? compare : { ...compare, cells: compare.cells.map(pick) };
  return {
    table: { ...table, cols: pick(table.cols), colTotals: pick(table.colTotals), cells, compare: before },
    visits: {
      hours: table.rows.map(({ code }) => hours.rowTotals[indexOf(hours.rows, code)] ?? 0),
      lastVisits: table.rows.map(({ code }) => lastDay(history, code)),
      totalHours: hours.total,
    },
  };
}

const indexOf = (axes: Table['rows'], code: string): number => axes.findIndex((one) => one.code === code);

const columnOf = (table: Table, code: string): number => table.colTotals[indexOf(table.cols, code)] ?? 0;

const cellOf = (table: Table, row: string, col: string): number =>
  table.cells[indexOf(table.rows, row)]?.[indexOf(table.cols, col)] ?? 0;

function withUntoldHours(table: Table, hours: Table): Table {
  const untold = hours.rows.filter(({ code }) => UNTOLD.has(code) && indexOf(table.rows, code) < 0);
  if (untold.length === 0) return table;
  const none = <T>(value: T): T[] => untold.map(() => value);
  return {
    ...table,
    rows: [...table.rows, ...untold],
    cells: [...table.cells, ...none(table.cols.length === 0 ? [0] : table.cols.map(() => 0))],
    rowTotals: [...table.rowTotals, ...none(0)],
    shares: [...table.shares, ...none(0)],
    compare:
      table.compare === null
        ? null
        : {
            ...table.compare,
            cells: [...table.compare.cells, ...none(table.cols.map(() => null))],
            rowTotals: [...table.compare.rowTotals, ...none(null)],
            change: [...table.compare.change, ...none(null)],
            changePct: [...table.compare.changePct, ...none(null)],
            significant: [...table.compare.significant, ...none(null)],
          },
  };
}

function lastDay({ rows, cols, cells }: Table, code: string): string | null {
  const line = cells[indexOf(rows, code)] ?? [];
  const at = line.findLastIndex((value) => (value ?? 0) > 0);
  return cols[at]?.code ?? null;
}
