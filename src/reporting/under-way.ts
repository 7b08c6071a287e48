/** Months side by side: one that is not over and holds nothing yet says nothing, where 0 would look like a fall. */

import type { Table } from '../cube/table.ts';
import { parsePeriod } from '../domain/calendar/period.ts';

export function withoutUnderWay(table: Table, today: string): Table {
  const open = table.rows.map(({ code }, row) => {
    const month = parsePeriod(code);
    return month !== null && month.to >= today && table.rowTotals[row] === 0;
  });
  if (!open.includes(true)) return table;
  return {
    ...table,
    rows: table.rows.map((axis, row) => (open[row] ? { ...axis, outside: 'after' } : axis)),
    cells: table.cells.map((line, row) => (open[row] ? line.map(() => null) : line)),
    rowTotals: table.rowTotals.map((value, row) => (open[row] ? null : value)),
    shares: table.shares.map((share, row) => (open[row] ? null : share)),
  };
}
