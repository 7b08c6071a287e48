/** Totals that a table prints, beside our own sums of the rows above: a mismatch is said, never corrected. */

import { fieldsOf } from '../domain/fields/kinds.ts';
import { normalise } from '../domain/reading/normalise.ts';
import { readNumber } from '../domain/reading/read-number.ts';
import { isBand, type RecordValues } from '../domain/record.ts';
import type { Cell } from '../sheets/sheet.ts';
import type { FoundTable } from './find-table.ts';
import type { MatchedColumn } from './match-columns.ts';
import type { ReadRow, RowsRead } from './read-rows.ts';

export interface TotalChecked {
  readonly row: number;
  /** Header of its column. */
  readonly column: string;
  /** Words of the row: « Total octobre ». */
  readonly label: string;
  readonly printed: number;
  readonly computed: number;
  readonly matches: boolean;
}

const SUMMED = new Set(['count', 'band', 'minutes', 'hours', 'margin']);

/** `records`: those of each row of data, null when rejected. A sub-total counts from the one before it, a total from the start. */
export function checkTotals(
  { totals, rows }: RowsRead,
  table: FoundTable,
  records: readonly (readonly RecordValues[] | null)[],
): readonly TotalChecked[] {
  const checked: TotalChecked[] = [];
  let since = 0;
  let before = 0;
  for (const { row, after } of totals) {
    const label = row.cells.find(({ value }) => value.type === 'text')?.shown ?? '';
    const part = /^s(?:ous)? /.test(normalise(label));
    const from = part ? since : 0;
    // « Total S46 » may count from the total before it, whatever it is called.
    const starts = [...new Set([from, before])];
    if (part) since = after;
    before = after;
    // A rejected row has no value to add: the sum would accuse the table wrongly.
    if (/^moyenne/.test(normalise(label)) || records.slice(from, after).includes(null)) continue;
    for (const column of table.columns) {
      const printed = numberIn(row.cells.find((cell) => cell.column === column.column));
      if (printed === null) continue;
      const sums = starts.map((start) => sumOf(column, rows.slice(start, after), records.slice(start, after), table));
      const same = sums.find((sum) => sum !== null && Math.abs(printed - sum) < 1e-6);
      const computed = same ?? sums[0] ?? null;
      if (computed === null) continue;
      const matches = same !== undefined;
      checked.push({ row: row.number, column: column.header, label, printed, computed, matches });
    }
  }
  return [...checked, ...acrossTotals(rows, table)];
}

/** « Total » at the right of columns of counts: the sum of its own row. */
function acrossTotals(rows: readonly ReadRow[], table: FoundTable): TotalChecked[] {
  const total = table.columns.find(({ field, header }) => field === null && /^tota(?:l|ux)\b/.test(normalise(header)));
  if (total === undefined) return [];
  return rows.flatMap(({ number, counts, cells }) => {
    const printed = numberIn(cells.find(({ column }) => column === total.column));
    if (printed === null || counts.size === 0) return [];
    const computed = [...counts.values()].reduce((sum, one) => sum + one, 0);
    return [
      { row: number, column: total.header, label: total.header, printed, computed, matches: printed === computed },
    ];
  });
}

/** Null for a column that is not summed. */
function sumOf(
  { column, field, choice, unit }: MatchedColumn,
  rows: readonly ReadRow[],
  above: readonly (readonly RecordValues[] | null)[],
  table: FoundTable,
): number | null {
  if (choice !== null) {
    const counts = rows.flatMap((row) => row.counts.get(column) ?? []);
    return counts.length === 0 ? null : counts.reduce((total, one) => total + one, 0);
  }
  const type = field === null ? undefined : fieldsOf(table.kind)[field.split('.')[0] ?? '']?.type;
  if (field === null || type === undefined || !SUMMED.has(type)) return null;
  const made = above.flatMap((records) => records ?? []);
  const sum = made.reduce((total, record) => total + amount(record, field), 0);
  return type === 'minutes' && unit === 'hours' ? sum / 60 : sum;
}

function numberIn(cell: Cell | undefined): number | null {
  if (cell?.value.type === 'number') return cell.value.number;
  if (cell?.value.type === 'duration') return cell.value.minutes;
  const read = cell === undefined ? null : readNumber(cell.shown);
  return read?.ok === true ? read.value : null;
}

function amount({ values }: RecordValues, field: string): number {
  const [key = '', code] = field.split('.');
  const value: unknown = values[key];
  if (isBand(values[key])) return values[key].min;
  if (code !== undefined && typeof value === 'object' && value !== null) {
    const found = Object.entries(value).find(([own]) => own === code)?.[1];
    return typeof found === 'number' ? found : 0;
  }
  return typeof value === 'number' ? value : 0;
}
