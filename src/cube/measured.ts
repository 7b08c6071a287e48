/** A measure as values by row and column: a sum, or a rate whose two parts are summed alike and divided cell by cell. */

import type { Period } from '../domain/calendar/period.ts';
import { type CubeContext, compile, type Question } from './compile.ts';
import { type DimensionCode, isDimensionCode, untoldCode } from './dimensions.ts';
import { type FactName, factNamed } from './facts.ts';
import { type Grid, gridOf, type Run } from './grid.ts';
import type { Measure } from './measure.ts';
import { factFor } from './measures.ts';
import { medianGrid } from './median.ts';
import type { Filter } from './query.ts';
import { roundedRatio, tidy } from './rounding.ts';

export interface Asked {
  readonly measure: Measure;
  readonly rows: DimensionCode | null;
  readonly cols: DimensionCode | null;
  readonly where: readonly Filter[];
  readonly period: Period | null;
}

export interface Valued {
  readonly rows: ReadonlySet<string>;
  readonly cols: ReadonlySet<string>;
  /** Records stand in several rows or columns, which add up to more than the total. */
  readonly multiple: boolean;
  /** The printed fraction of a rate. */
  readonly fraction: { readonly numerator: number; readonly denominator: number } | null;
  /** Of a rate per hour: the hours that stand in no line or column that can have a rate. */
  readonly notSituated: { readonly hours: number; readonly of: number } | null;
  readonly total: number | null;
  cell(row: string, col: string): number | null;
  rowTotal(row: string): number | null;
  colTotal(col: string): number | null;
}

export function valuedGrid(run: Run, asked: Asked, context: CubeContext): Valued {
  const { measure } = asked;
  if (measure.median) return medianValues(run, asked, context);
  const above = gridOf(run, questionOf(asked, measure.numerator), context);
  const below = measure.denominator === null ? null : gridOf(run, questionOf(asked, measure.denominator), context);
  const value = (read: (grid: Grid) => number | undefined): number | null => {
    const numerator = read(above) ?? 0;
    if (below === null) return tidy(numerator / measure.dividedBy);
    return roundedRatio(tidy(numerator * measure.times), tidy(read(below) ?? 0), measure.header.decimals);
  };
  const ofHours = measure.denominator !== null && HOURS.includes(measure.denominator);
  const nowhere = (dimension: DimensionCode | null, code: string) =>
    ofHours && dimension !== null && code === untoldCode(dimension);
  const codes = (read: (grid: Grid) => ReadonlyMap<string, number>) =>
    new Set([above, ...(below === null ? [] : [below])].flatMap((grid) => notZero(read(grid))));
  const held = [asked.rows, asked.cols].map((d) =>
    d === null ? undefined : factFor(measure.numerator, used(asked)).dimensions[d]?.is,
  );
  return {
    rows: codes((grid) => grid.rowTotals),
    cols: codes((grid) => grid.colTotals),
    multiple: held.includes('many') && [above, ...(below === null ? [] : [below])].some(exceedsTotal),
    fraction: below === null ? null : { numerator: tidy(above.total), denominator: tidy(below.total) },
    notSituated: ofHours && below !== null ? notSituated(below, asked) : null,
    total: value((grid) => grid.total),
    cell: (row, col) =>
      nowhere(asked.rows, row) || nowhere(asked.cols, col) ? null : value((grid) => grid.cells.get(row)?.get(col)),
    rowTotal: (row) => (nowhere(asked.rows, row) ? null : value((grid) => grid.rowTotals.get(row))),
    colTotal: (col) => (nowhere(asked.cols, col) ? null : value((grid) => grid.colTotals.get(col))),
  };
}

function exceedsTotal({ rowTotals, colTotals, total }: Grid): boolean {
  return [rowTotals, colTotals].some(
    (side) => tidy([...side.values()].reduce((sum, value) => sum + value, 0) - total) > 0,
  );
}

/** Hours that no passage and no time situates make no rate: interventions there are unknown, not 0. */
const HOURS: readonly FactName[] = ['presence', 'mediatorPresence'];

function notSituated(below: Grid, { rows, cols }: Asked): Valued['notSituated'] {
  let minutes = 0;
  for (const [row, line] of below.cells) {
    for (const [col, value] of line) {
      if ((rows !== null && row === untoldCode(rows)) || (cols !== null && col === untoldCode(cols))) minutes += value;
    }
  }
  return minutes === 0 ? null : { hours: tidy(minutes / 60), of: tidy(below.total / 60) };
}

function medianValues(run: Run, asked: Asked, context: CubeContext): Valued {
  const grid = medianGrid(run, questionOf(asked, asked.measure.numerator), context);
  return {
    rows: new Set(grid.rowTotals.keys()),
    cols: new Set(grid.colTotals.keys()),
    multiple: false,
    fraction: null,
    notSituated: null,
    total: grid.total ?? null,
    cell: (row, col) => grid.cells.get(row)?.get(col) ?? null,
    rowTotal: (row) => grid.rowTotals.get(row) ?? null,
    colTotal: (col) => grid.colTotals.get(col) ?? null,
  };
}

/** Nothing recorded, rather than a sum of 0. */
export function isEmpty(values: Valued): boolean {
  return (values.total === null || values.total === 0) && values.rows.size === 0;
}

export function used(asked: Asked): readonly DimensionCode[] {
  return [asked.rows, asked.cols, ...asked.where.map((filter) => filter.dimension)].filter(
    (d): d is DimensionCode => d !== null && isDimensionCode(d),
  );
}

export function questionOf(asked: Asked, name: FactName): Question {
  const { rows, cols, where, period } = asked;
  return { fact: factFor(name, used(asked)), rows, cols, where, period };
}

/** Records without the row's value: the records counted, or those behind the sum when they hold that dimension. */
export function missingOf(run: Run, asked: Asked, dimension: DimensionCode, context: CubeContext): number {
  const { measure } = asked;
  const records = factNamed(measure.records);
  const holds = records.dimensions[dimension] !== undefined;
  const margin = factNamed(measure.numerator).dimensions[dimension]?.is === 'margin';
  if (measure.numerator === 'plannedShifts' || isCalendar(dimension)) return 0;
  const fact = holds ? records : factFor(measure.numerator, used(asked));
  const where = asked.where.filter(
    ({ dimension: d }) => isDimensionCode(d) && fact.dimensions[d] !== undefined && !(margin && d === dimension),
  );
  return countOf(run, { fact, rows: null, cols: null, where, period: asked.period, without: dimension }, context);
}

/** The number that a question without rows and columns answers. */
export function countOf(run: Run, question: Question, context: CubeContext): number {
  const { sql, params } = compile(question, context);
  return run(sql, { ...params }).reduce((sum, record) => sum + Number(record['v'] ?? 0), 0);
}

function isCalendar(dimension: DimensionCode): boolean {
  return ['weekday', 'day', 'week', 'month', 'quarter', 'year'].includes(dimension);
}

function notZero(totals: ReadonlyMap<string, number>): string[] {
  return [...totals].filter(([, value]) => value !== 0).map(([code]) => code);
}
