/** What lies outside the days that the base tells of is unknown, not 0: before its first record, or not over and after its last. */

import type { Table } from '../cube/table.ts';
import { parsePeriod } from '../domain/calendar/period.ts';

/** ISO dates of the first and last record of any kind, and of today. */
export interface KnownSpan {
  readonly first: string;
  readonly last: string;
  readonly today: string;
}

interface Span {
  readonly from: string;
  readonly to: string;
}

export const isUnknown = ({ from, to }: Span, { first, last, today }: KnownSpan): boolean =>
  to < first || (from > last && to >= today);

export const DATED = ['day', 'week', 'month', 'quarter', 'year'];

/** A table whose lines are days, months…: those that nothing tells of say nothing. */
export function knownOnly(table: Table, span: KnownSpan): Table {
  if (!DATED.includes(table.rowDimension ?? '')) return table;
  const unknown = table.rows.map(({ code }) => isUnknown(spanOfCode(code), span));
  const known = <T>(values: readonly (T | null)[]) => values.map((value, row) => (unknown[row] ? null : value));
  return {
    ...table,
    cells: table.cells.map((line, row) => (unknown[row] ? line.map(() => null) : line)),
    rowTotals: known(table.rowTotals),
    shares: known(table.shares),
  };
}

const spanOfCode = (code: string): Span => parsePeriod(code) ?? { from: code, to: code };
