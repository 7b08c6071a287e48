/** Totals that a table prints, beside our own sums of the rows above: a mismatch is said, never corrected. */

import { fieldsOf } from '../domain/fields/kinds.ts';
import { normalise } from '../domain/reading/normalise.ts';
import { readNumber } from '../domain/reading/read-number.ts';
import { isBand, type RecordValues } from '../domain/record.ts';
import type { Cell } from '../sheets/sheet.ts';
import type { FoundTable } from './find-table.ts';
import type { TotalRow } from './read-rows.ts';

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

/** `records`: one a row of data, null when rejected. A sub-total counts from the one before it, a total from the start. */
export function checkTotals(
  totals: readonly TotalRow[],
  table: FoundTable,
  records: readonly (RecordValues | null)[],
): readonly TotalChecked[] {
  const fields = fieldsOf(table.kind);
  const checked: TotalChecked[] = [];
  let since = 0;
  for (const { row, after } of totals) {
    const label = row.cells.find(({ value }) => value.type === 'text')?.shown ?? '';
    const part = /^s(?:ous)? /.test(normalise(label));
    const above = records.slice(part ? since : 0, after);
    if (part) since = after;
    // A rejected row has no value to add: the sum would accuse the table wrongly.
    if (/^moyenne/.test(normalise(label)) || above.includes(null)) continue;
    for (const { column, field, header, unit } of table.columns) {
      const type = field === null ? undefined : fields[field.split('.')[0] ?? '']?.type;
      const printed = numberIn(row.cells.find((cell) => cell.column === column));
      if (field === null || type === undefined || !SUMMED.has(type) || printed === null) continue;
      const sum = above.reduce((total, record) => total + (record === null ? 0 : amount(record, field)), 0);
      const computed = type === 'minutes' && unit === 'hours' ? sum / 60 : sum;
      const matches = Math.abs(printed - computed) < 1e-6;
      checked.push({ row: row.number, column: header, label, printed, computed, matches });
    }
  }
  return checked;
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
