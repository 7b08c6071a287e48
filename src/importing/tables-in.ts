/** The tables that a file holds: one a sheet, side by side, or one under the other. */

import type { CalendarDate } from '../domain/calendar/calendar-date.ts';
import type { Issue } from '../domain/entry.ts';
import type { Lists } from '../domain/lists.ts';
import type { Sheet, SheetFile } from '../sheets/sheet.ts';
import { chooseTable, type LeftOut, type TableChoices } from './choose-table.ts';
import type { FoundTable } from './find-table.ts';
import { splitBlocks } from './split-blocks.ts';
import { splitSides } from './split-sides.ts';

interface TablesContext {
  readonly file: string;
  readonly lists: Lists;
  readonly today: CalendarDate;
  readonly choices: TableChoices;
}

interface TableIn {
  readonly sheet: Sheet;
  readonly table: FoundTable;
  /** Rows of title and header that stand inside of the sheet's data. */
  readonly before: number;
}

/** The tables of every sheet: one each, or one a block that has its own title. */
export function* tablesIn(
  source: SheetFile,
  context: TablesContext,
  issues: Issue[],
  leftOut: LeftOut[],
): Generator<TableIn> {
  for (const whole of source.sheets) {
    const choose = (part: Sheet) => chooseTable(part, context, context.choices);
    for (const { sheet: side, chosen } of splitSides(whole, choose(whole), choose)) {
      const { table, leftOut: lacking, issues: said } = chosen;
      issues.push(...said);
      if (lacking !== null) leftOut.push(lacking);
      if (table === null) continue;
      const blocks = context.choices.headerRow === null ? splitBlocks(side, table, context.lists) : [side];
      for (const [at, sheet] of blocks.entries()) {
        const own = at === 0 ? table : choose(sheet).table;
        if (own === null) continue;
        yield {
          sheet,
          table: own,
          before: at === 0 ? 0 : sheet.rows.filter(({ number }) => number <= own.headerRow).length,
        };
      }
    }
  }
}
