/** Tables one under the other, each with its header and a title of its own that tells its quartier or its month. */

import type { Lists } from '../domain/lists.ts';
import type { Row, Sheet } from '../sheets/sheet.ts';
import type { FoundTable } from './find-table.ts';
import { foldHeader } from './match-columns.ts';
import { monthOrYearIn } from './title-period.ts';
import { quartierIn } from './title-quartier.ts';

/** A title fills a cell or two, at most so many rows above its header. */
const TITLE_CELLS = 2;
const TITLE_ROWS = 3;

/** One sheet when nothing but the same header comes back: those rows are no more than repeated headers. */
export function splitBlocks(sheet: Sheet, table: FoundTable, lists: Lists): readonly Sheet[] {
  const headers = new Map(table.columns.map(({ column, header }) => [column, foldHeader(header)]));
  const cuts: number[] = [];
  for (const [at, row] of sheet.rows.entries()) {
    if (row.number <= table.headerRow || !repeats(row, headers)) continue;
    const first = titleAbove(sheet.rows, at, table.headerRow);
    if (first < at && tells(sheet, sheet.rows.slice(first, at), row.number, lists)) cuts.push(first);
  }
  const from = [0, ...cuts];
  return from.map((start, index) => ({ ...sheet, rows: sheet.rows.slice(start, from[index + 1]) }));
}

function repeats({ cells }: Row, headers: ReadonlyMap<number, string>): boolean {
  return (
    cells.length >= 2 &&
    cells.every(({ column, value, shown }) => value.type === 'text' && headers.get(column) === foldHeader(shown))
  );
}

function titleAbove(rows: readonly Row[], at: number, headerRow: number): number {
  let first = at;
  while (at - first < TITLE_ROWS) {
    const row = rows[first - 1];
    const isTitle =
      row !== undefined &&
      row.number > headerRow &&
      row.cells.length <= TITLE_CELLS &&
      row.cells.every(({ value }) => value.type === 'text') &&
      !/^(?:s(?:ous)? |grand )?total/i.test(row.cells[0]?.shown ?? '');
    if (!isTitle) break;
    first -= 1;
  }
  return first;
}

function tells(sheet: Sheet, titles: readonly Row[], headerRow: number, lists: Lists): boolean {
  const block = { ...sheet, name: null, rows: titles };
  return quartierIn(block, headerRow, lists) !== null || Object.keys(monthOrYearIn(block, headerRow)).length > 0;
}
