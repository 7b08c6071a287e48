import type { Cell, Sheet } from '../sheets/sheet.ts';
import { foldHeader } from './match-columns.ts';
import { opensTotal } from './row-kinds.ts';

/** Cells that say what their column holds. */
const ENOUGH = 60;
/** A title between rows, a note: no value of a table that is wider. */
const FEWEST_CELLS = 2;

/** The first ones below the header's row; a header that comes back is no value. */
export function cellsUnder(sheet: Sheet, headerRow: number, column: number): readonly Cell[] {
  const cells: Cell[] = [];
  let name: string | null = null;
  let width = 0;
  for (const { number, cells: all } of sheet.rows) {
    if (number < headerRow) continue;
    const cell = all.find((one) => one.column === column);
    if (number === headerRow) width = all.length;
    if (number === headerRow) name = cell === undefined ? null : foldHeader(cell.shown);
    else if (all.length < FEWEST_CELLS && width > FEWEST_CELLS) continue;
    else if (opensTotal(all[0])) continue;
    else if (cell !== undefined && foldHeader(cell.shown) !== name) cells.push(cell);
    if (cells.length >= ENOUGH) break;
  }
  return cells;
}
