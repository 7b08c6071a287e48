/** Tables side by side under one header row: « Date, Quartier, Situation » twice. Each is read as a sheet of its own. */

import type { Sheet } from '../sheets/sheet.ts';
import type { ChosenTable } from './choose-table.ts';

/** `choose`: the table that a part of the sheet holds alone. One part when the columns that come back make no table. */
export function splitSides(
  sheet: Sheet,
  found: ChosenTable,
  choose: (part: Sheet) => ChosenTable,
): readonly { readonly sheet: Sheet; readonly chosen: ChosenTable }[] {
  const whole = [{ sheet, chosen: found }];
  const cut = found.table?.columns.find(({ doubled }) => doubled)?.column;
  if (found.table === null || cut === undefined) return whole;
  const left = part(sheet, (column) => column < cut);
  const right = part(sheet, (column) => column >= cut);
  const [one, other] = [choose(left), choose(right)];
  const { kind, headerRow } = found.table;
  const both = [one, other].every(({ table }) => table?.kind === kind && table.headerRow === headerRow);
  if (!both) return whole;
  return [{ sheet: left, chosen: one }, ...splitSides(right, other, choose)];
}

function part(sheet: Sheet, holds: (column: number) => boolean): Sheet {
  const rows = sheet.rows.map((row) => ({ ...row, cells: row.cells.filter(({ column }) => holds(column)) }));
  return {
    ...sheet,
    rows: rows.filter(({ cells }) => cells.length > 0),
    merges: sheet.merges.filter(({ firstColumn }) => holds(firstColumn)),
  };
}
