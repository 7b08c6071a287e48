/** A table as templates see it: rows with their value, share and evolution, whatever renders them. */

import type { Table } from '../cube/table.ts';
import type { ReportModel } from './model.ts';

export interface TemplateRow {
  readonly code: string;
  readonly label: string;
  /** The row's total: its own number when the table has no columns. */
  readonly value: number | null;
  readonly share: number | null;
  readonly previous: number | null;
  readonly change: number | null;
  readonly changePct: number | null;
  readonly cells: readonly (number | null)[];
}

export function templateRows(table: Table, model: ReportModel): TemplateRow[] {
  return table.rows.map((axis, index) => ({
    code: axis.code,
    label: model.label(axis),
    value: table.rowTotals[index] ?? null,
    share: table.shares[index] ?? null,
    previous: table.compare?.rowTotals[index] ?? null,
    change: table.compare?.change[index] ?? null,
    changePct: table.compare?.changePct[index] ?? null,
    cells: table.cells[index] ?? [],
  }));
}
