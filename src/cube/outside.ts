/**
 * What nobody can know: months before the base's first record, days still to come. There 0 is no count: such cells are null, and
 * the line, the column or the table says on which side it lies. What is recorded there all the same stays.
 */

import { type CalendarDate, parseIsoDate } from '../domain/calendar/calendar-date.ts';
import { parsePeriod } from '../domain/calendar/period.ts';
import { PERIODS } from './dimensions.ts';
import type { Axis, Comparison, MeasureHeader, Outside, Table, TableNote } from './table.ts';

/** From the first record to today; null: not known, nothing lies on that side. */
export interface Known {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

interface Span {
  readonly from: string;
  readonly to: string;
}

const DATED: ReadonlySet<string> = new Set(['day', 'week', 'month', 'quarter', 'year', PERIODS]);

export function withOutside(table: Table, known: Known): Table {
  if (table.measure?.code === PLANNED) return table;
  const header = (col: number): MeasureHeader | null => table.columnMeasures?.[col] ?? table.measure;
  const nothing = (values: readonly (number | null)[]) =>
    values.every((value, col) => (value ?? 0) === 0 || header(col)?.code === PLANNED);
  const side = (span: Span | null): Outside | null => {
    if (span === null) return null;
    if (known.from !== null && span.to < known.from) return 'before';
    return known.to !== null && span.from > known.to ? 'after' : null;
  };
  const sideOf = (axis: Axis, dimension: string | null, cells: readonly (number | null)[]) =>
    dimension !== null && DATED.has(dimension) && nothing(cells) ? side(spanOfCode(axis.code)) : null;
  const whole = nothing(table.colTotals) && (table.total ?? 0) === 0 ? side(table.period) : null;
  const rowSides = table.rows.map((row, r) => whole ?? sideOf(row, table.rowDimension, table.cells[r] ?? []));
  const colSides = table.cols.map((col, c) => {
    const own = sideOf(col, table.colDimension, [table.colTotals[c] ?? null]);
    return own ?? (periods(table) ? null : whole);
  });
  const then = table.compare === null ? null : side(table.compare.period);
  if ([whole, then, ...rowSides, ...colSides].every((one) => one === null)) return table;

  const hidden = (value: number | null, at: Outside | null | undefined, measure: MeasureHeader | null) =>
    (at ?? null) !== null && value === 0 && measure?.code !== PLANNED ? null : value;
  const cells = table.cells.map((line, r) =>
    line.map((cell, c) => hidden(cell, colSides[c] ?? rowSides[r], header(c))),
  );
  const marked = (axes: readonly Axis[], sides: readonly (Outside | null)[]) =>
    axes.map((axis, n): Axis => {
      const one = sides[n] ?? null;
      return one === null ? axis : { ...axis, outside: one };
    });
  const before = table.compare === null || then === null ? table.compare : unknownBefore(table.compare, then, table);
  const compare = before === null || whole === null || periods(table) ? before : withoutChange(before);
  /** Remarks that speak of what is not known as of something empty. */
  const said = ({ code }: TableNote) =>
    (whole !== null && (code === 'empty' || code === 'fraction' || (code === 'chance' && !periods(table)))) ||
    (compare?.outside !== undefined && (code === 'empty-before' || code === 'chance'));
  const sides = [whole, ...(whole === null ? [...rowSides, ...colSides] : [])];
  return {
    ...table,
    ...(whole === null || periods(table) ? {} : { outside: whole }),
    rows: marked(table.rows, rowSides),
    cols: marked(table.cols, colSides),
    cells,
    rowTotals: table.rowTotals.map((value, r) => hidden(value, rowSides[r], table.measure)),
    colTotals: table.colTotals.map((value, c) => hidden(value, colSides[c] ?? whole, header(c))),
    shares: table.shares.map((share, r) => (rowSides[r] === null ? share : null)),
    total: hidden(table.total, periods(table) ? null : whole, table.measure),
    compare,
    notes: [...table.notes.filter((note) => !said(note)), ...noteOf([...sides, compare?.outside ?? null], known)],
  };
}

/** The planning tells what is planned on any day. */
const PLANNED = 'planned_shifts';

const periods = (table: Table): boolean => table.colDimension === PERIODS;

function spanOfCode(code: string): Span | null {
  const day = parseIsoDate(code);
  return day === null ? parsePeriod(code) : { from: day, to: day };
}

/** Nothing is compared with what is not known. */
function unknownBefore(compare: Comparison, outside: Outside, { columnMeasures }: Table): Comparison {
  const recorded = [compare.total, ...compare.rowTotals, ...(compare.columns ?? []).map((one) => one.before)];
  if (columnMeasures === null && recorded.some((value) => (value ?? 0) !== 0)) return compare;
  return {
    ...withoutChange(compare),
    outside,
    cells: compare.cells.map(none),
    rowTotals: none(compare.rowTotals),
    total: null,
    columns:
      compare.columns?.map((one, n) =>
        columnMeasures?.[n]?.code === PLANNED || (one.before ?? 0) !== 0 ? one : UNKNOWN,
      ) ?? null,
  };
}

/** What is not known has not changed. */
function withoutChange(compare: Comparison): Comparison {
  return {
    ...compare,
    change: none(compare.change),
    changePct: none(compare.changePct),
    totalChange: null,
    totalChangePct: null,
    significant: none(compare.significant),
    totalSignificant: null,
    basis: null,
  };
}

const none = <T>(values: readonly T[]) => values.map(() => null);

const UNKNOWN = { before: null, change: null, changePct: null, significant: null };

function noteOf(sides: readonly (Outside | null)[], known: Known): readonly TableNote[] {
  const before = sides.includes('before') && known.from !== null ? { before: known.from } : {};
  const after = sides.includes('after') && known.to !== null ? { after: known.to } : {};
  const args = { ...before, ...after };
  return Object.keys(args).length === 0 ? [] : [{ code: 'outside', args }];
}
