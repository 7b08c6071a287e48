/** A table as templates see it: rows with their value, share and evolution, whatever renders them. */

import type { Table } from '../cube/table.ts';
import { changeOfRow, verdictOf } from '../cube/verdict.ts';
import type { ReportModel } from './model.ts';

export interface TemplateRow {
  readonly code: string;
  readonly label: string;
  /** Where there is little room; months say their year at both ends and in January, and « n. d. » when nothing tells of them. */
  readonly short: string;
  /** The row's total: its own number when the table has no columns. */
  readonly value: number | null;
  readonly share: number | null;
  readonly previous: number | null;
  readonly change: number | null;
  readonly changePct: number | null;
  /** Whether chance may explain the change: « significatif »; nothing where it cannot be said. */
  readonly reading: string;
  readonly cells: readonly (number | null)[];
  /** Of a table beside where the team went: hours of presence, ISO date of the last passage. */
  readonly hours: number | null;
  readonly lastVisit: string | null;
}

/** What a template may say of a row: complete by its type. */
const NAMES: Readonly<Record<keyof TemplateRow, true>> = {
  code: true,
  label: true,
  short: true,
  value: true,
  share: true,
  previous: true,
  change: true,
  changePct: true,
  reading: true,
  cells: true,
  hours: true,
  lastVisit: true,
};
export const ROW_NAMES = Object.keys(NAMES);

export function templateRows(table: Table, model: ReportModel, name = ''): TemplateRow[] {
  const visits = model.visits(name);
  return table.rows.map((axis, index) => ({
    code: axis.code,
    label: model.label(axis),
    short: shortLabel(table, index, model),
    value: table.rowTotals[index] ?? null,
    share: table.shares[index] ?? null,
    previous: table.compare?.rowTotals[index] ?? null,
    change: table.compare?.change[index] ?? null,
    changePct: table.compare?.changePct[index] ?? null,
    reading: readingOf(table, index, model),
    cells: table.cells[index] ?? [],
    hours: visits?.hours[index] ?? null,
    lastVisit: visits?.lastVisits[index] ?? null,
  }));
}

function shortLabel({ rows, rowDimension, rowTotals }: Table, index: number, model: ReportModel): string {
  const axis = rows[index];
  if (axis === undefined) return '';
  const short = axis.short === undefined ? model.label(axis) : model.label({ ...axis, label: axis.short });
  const dated = index === 0 || index === rows.length - 1 || axis.code.endsWith('-01');
  const named = rowDimension === 'month' && dated ? `${short} ${axis.code.slice(2, 4)}` : short;
  const unknown = axis.outside !== undefined && (rowTotals[index] ?? null) === null;
  // Thirteen of them stand side by side.
  return unknown ? `${named} ${model.words.unknown.replaceAll(/\s/g, '\u202f')}` : named;
}

/** Of a row, or of the whole for null. */
export function readingOf({ measure, compare }: Table, row: number | null, model: ReportModel): string {
  if (compare === null) return '';
  const verdict = verdictOf(measure?.code, changeOfRow(compare, row));
  return verdict === null ? '' : model.reading(verdict);
}
