/** What becomes of a sheet's rows and columns: which rows are repeated, which columns expand, which formulas are filled right. */

import { formulaTokens } from '../../ooxml/formula-tokens.ts';
import type { Growth, SheetMoves } from '../../ooxml/moves.ts';
import type { SheetCell, SheetRow } from '../../ooxml/worksheet.ts';
import type { ReportModel } from '../model.ts';
import { heightOf, widthOf } from './cell-values.ts';
import { markersIn } from './marker.ts';
import type { TemplateSheet } from './open-template.ts';

export interface RowPlan {
  readonly row: SheetRow;
  readonly times: number;
  /** What it is repeated for. */
  readonly table: string;
  /** The repeated table has no row: one line says so. */
  readonly empty: boolean;
}

export interface SheetPlan {
  readonly sheet: TemplateSheet;
  readonly rows: readonly RowPlan[];
  readonly moves: SheetMoves;
  readonly hasMarkers: boolean;
  /** Formulas of an expanding column that are filled right with it. */
  readonly filledRight: ReadonlySet<SheetCell>;
}

export function planSheet(sheet: TemplateSheet, model: ReportModel): SheetPlan {
  const rows = sheet.rows.map((row) => planRow(row, model));
  const widths = new Map<number, { extra: number; across: Set<number> }>();
  for (const { cells } of sheet.rows) {
    for (const cell of cells) {
      const extra = Math.max(0, ...markersIn(cell.text).map((marker) => widthOf(marker, model) - 1));
      if (extra === 0) continue;
      const known = widths.get(cell.column) ?? { extra: 0, across: new Set() };
      known.extra = Math.max(known.extra, extra);
      widths.set(cell.column, known);
      known.across.add(cell.row);
    }
  }
  const filledRight = new Set<SheetCell>();
  for (const [column, { across }] of widths) {
    for (const cell of formulasThatFollow(sheet, column, across)) {
      filledRight.add(cell);
      across.add(cell.row);
    }
  }
  const growths: Growth[] = rows.flatMap(({ row, times, table }) =>
    times > 1 ? [{ at: row.number, extra: times - 1, table }] : [],
  );
  return {
    sheet,
    rows,
    hasMarkers: sheet.rows.some(({ cells }) => cells.some((cell) => markersIn(cell.text).length > 0)),
    moves: {
      rows: growths,
      columns: [...widths].map(([at, { extra, across }]) => ({ at, extra, across: [...across] })),
    },
    filledRight,
  };
}

function planRow(row: SheetRow, model: ReportModel): RowPlan {
  for (const cell of row.cells) {
    for (const marker of markersIn(cell.text)) {
      const times = heightOf(marker, model);
      if (times === null || marker.is !== 'field') continue;
      return { row, times, table: marker.table, empty: model.table(marker.table)?.rows.length === 0 };
    }
  }
  return { row, times: 1, table: '', empty: false };
}

/** Formulas that read, in their own expanding column, a row that expands: each copy of the column gets its own. */
function formulasThatFollow(sheet: TemplateSheet, column: number, across: ReadonlySet<number>): SheetCell[] {
  const found: SheetCell[] = [];
  const rows = new Set(across);
  const cells = sheet.rows.flatMap((row) =>
    row.cells.filter((cell) => cell.column === column && cell.formula !== null),
  );
  for (let before = -1; before !== found.length; ) {
    before = found.length;
    for (const cell of cells) {
      if (found.includes(cell) || !readsOwnColumn(cell, sheet.name, rows)) continue;
      found.push(cell);
      rows.add(cell.row);
    }
  }
  return found;
}

function readsOwnColumn(cell: SheetCell, home: string, rows: ReadonlySet<number>): boolean {
  if (cell.formula === null || cell.formula.kind === 'array' || cell.formula.kind === 'dataTable') return false;
  return [...formulaTokens(cell.formula.text)].some((token) => {
    if (token.is !== 'reference' || token.reference.outside) return false;
    const { start, end, sheet } = token.reference;
    const last = end ?? start;
    if (sheet !== null && sheet.toLowerCase() !== home.toLowerCase()) return false;
    if (start.column?.at !== cell.column || last.column?.at !== cell.column) return false;
    if (start.column.fixed || last.column.fixed || start.row === null || last.row === null) return false;
    const [first, final] = [start.row.at, last.row.at];
    return [...rows].some((row) => row >= first && row <= final);
  });
}
