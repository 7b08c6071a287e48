/** Totals that a table prints, beside our own sums of the rows above: a mismatch is said, never corrected. */

import type { FieldType } from '../domain/fields/field.ts';
import { fieldOf } from '../domain/fields/kinds.ts';
import { normalise } from '../domain/reading/normalise.ts';
import { readBand } from '../domain/reading/read-band.ts';
import { readDuration } from '../domain/reading/read-duration.ts';
import { readNumber } from '../domain/reading/read-number.ts';
import { saysMissing } from '../domain/reading-fields/gathering.ts';
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

/** A total that a rejected row keeps from being compared: what it says there is no number. */
export type TotalLeft = Pick<TotalChecked, 'row' | 'column' | 'printed'>;

export interface Totals {
  readonly checked: readonly TotalChecked[];
  readonly left: readonly TotalLeft[];
}

const SUMMED = new Set(['count', 'band', 'minutes', 'hours', 'margin']);

/**
 * `records`: those of each row of data, null when rejected: what the table says there is added, as the table does. A sub-total counts from the one before it, a
 * total from the start.
 */
export function checkTotals(
  { totals, rows }: RowsRead,
  table: FoundTable,
  records: readonly (readonly RecordValues[] | null)[],
): Totals {
  const checked: TotalChecked[] = [];
  const left: TotalLeft[] = [];
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
    if (/^moyenne/.test(normalise(label))) continue;
    for (const column of table.columns) {
      const printed = numberIn(row.cells.find((cell) => cell.column === column.column));
      if (printed === null) continue;
      const sums = starts.map((start) => sumOf(column, rows.slice(start, after), records.slice(start, after), table));
      const same = sums.find((sum) => sum !== null && Math.abs(printed - sum) < 1e-6);
      const [computed = null] = same === undefined ? sums : [same];
      if (computed === null) continue;
      if (Number.isNaN(computed)) {
        left.push({ row: row.number, column: column.header, printed });
        continue;
      }
      const matches = same !== undefined;
      checked.push({ row: row.number, column: column.header, label, printed, computed, matches });
    }
  }
  return { checked: [...checked, ...acrossTotals(rows, table)], left };
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

/** Null for a column that is not summed; not a number when what a rejected row says is none. */
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
  const type = field === null ? undefined : fieldOf(table.kind, field)?.type;
  if (field === null || type === undefined || !SUMMED.has(type)) return null;
  const sum = above.reduce((total, records, at) => {
    if (records !== null) return records.reduce((all, record) => all + amount(record, field), total);
    return (
      total +
      toldAmount(
        rows[at]?.cells.find((cell) => cell.column === column),
        type,
        unit,
      )
    );
  }, 0);
  return type === 'minutes' && unit === 'hours' ? sum / 60 : sum;
}

/** What the cell of a rejected row adds, in the field's unit. */
function toldAmount(cell: Cell | undefined, type: FieldType, unit: MatchedColumn['unit']): number {
  if (cell === undefined || cell.shown.trim() === '' || saysMissing(cell.shown)) return 0;
  if (type === 'band') {
    const band = readBand(cell.shown);
    return band.ok ? band.value.min : (numberIn(cell) ?? Number.NaN);
  }
  if (type !== 'minutes' && type !== 'hours') return numberIn(cell) ?? Number.NaN;
  const read = readDuration(cell.shown, unit ?? type);
  const minutes = cell.value.type === 'duration' ? cell.value.minutes : read.ok ? read.value : Number.NaN;
  return type === 'hours' ? minutes / 60 : minutes;
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
