/** A cell merged over several rows of data holds for all of them, in its own column alone. */

import type { Cell, Row, Sheet } from '../sheets/sheet.ts';

/** A row's cells, those it owes to a merge included. What is merged with the header or over one row gives nothing. */
export function mergedCells(sheet: Sheet, headerRow: number): (row: Row) => readonly Cell[] {
  const tall = sheet.merges
    .filter((one) => one.lastRow > one.firstRow && one.firstRow > headerRow)
    .sort((a, b) => a.firstRow - b.firstRow);
  if (tall.length === 0) return (row) => row.cells;
  const rows = new Map(sheet.rows.map((row) => [row.number, row]));
  const open = new Map<number, { readonly lastRow: number; readonly cell: Cell }>();
  let next = 0;
  // Rows come in order: each merge is opened once and closed by its last row.
  return (row) => {
    for (let one = tall[next]; one !== undefined && one.firstRow < row.number; one = tall[++next]) {
      const { firstRow, firstColumn, lastRow } = one;
      const cell = rows.get(firstRow)?.cells.find(({ column }) => column === firstColumn);
      if (cell !== undefined) open.set(firstColumn, { lastRow, cell });
    }
    const owed: Cell[] = [];
    for (const [column, { lastRow, cell }] of open) {
      if (lastRow < row.number) open.delete(column);
      else if (!row.cells.some((own) => own.column === column)) owed.push(cell);
    }
    return owed.length === 0 ? row.cells : [...row.cells, ...owed].sort((a, b) => a.column - b.column);
  };
}
