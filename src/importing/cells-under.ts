import type { Cell, Sheet } from '../sheets/sheet.ts';
import { foldHeader } from './match-columns.ts';

/** Cells that say what their column holds. */
const ENOUGH = 60;

/** The first ones below the header's row; a header that comes back is no value. */
export function cellsUnder(sheet: Sheet, headerRow: number, column: number): readonly Cell[] {
  const cells: Cell[] = [];
  let name: string | null = null;
  for (const { number, cells: all } of sheet.rows) {
    if (number < headerRow) continue;
    const cell = all.find((one) => one.column === column);
    if (number === headerRow) name = cell === undefined ? null : foldHeader(cell.shown);
    else if (cell !== undefined && foldHeader(cell.shown) !== name) cells.push(cell);
    if (cells.length >= ENOUGH) break;
  }
  return cells;
}
