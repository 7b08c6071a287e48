/** Numbers by row and column codes, with the margins that count each record once: what the rows of one question become. */

import { daysBetween, parseIsoDate } from '../domain/calendar/calendar-date.ts';
import type { ListItem } from '../domain/lists.ts';
import { type CubeContext, compile, type Question, spreads } from './compile.ts';
import { type DimensionCode, isDimensionCode, untoldCode } from './dimensions.ts';
import type { Filter } from './query.ts';

export type Run = (sql: string, params: Record<string, string | number | null>) => readonly Record<string, unknown>[];

export interface Grid {
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly rowTotals: ReadonlyMap<string, number>;
  readonly colTotals: ReadonlyMap<string, number>;
  readonly total: number;
}

/** The one column of a table without columns, the one row of a table without rows. */
export const ONLY = '';

export function gridOf(run: Run, question: Question, context: CubeContext): Grid {
  const cells = new Map<string, Map<string, number>>();
  const rowTotals = new Map<string, number>();
  const colTotals = new Map<string, number>();
  let total = 0;
  for (const [row, col, value] of valuesOf(run, question, context)) {
    const line = cells.get(row) ?? new Map<string, number>();
    cells.set(row, line);
    plus(line, col, value);
    plus(rowTotals, row, value);
    plus(colTotals, col, value);
    total += value;
  }
  const overlapping = [question.rows, question.cols].some((d) => d !== null && overlaps(question, d));
  if (!overlapping) return { cells, rowTotals, colTotals, total };
  const { rows, cols } = question;
  const margin = (without: Partial<Question>) => gridOf(run, totalsOf({ ...question, ...without }), context);
  const byRow = cols === null ? new Map<string, number>() : margin({ cols: null }).rowTotals;
  const byCol = rows === null ? colTotals : margin({ rows: null }).colTotals;
  const alone = margin({ rows: null, cols: null });
  return {
    cells,
    rowTotals: cols === null ? rowTotals : byRow,
    colTotals: rows === null || cols === null ? (cols === null ? new Map([[ONLY, alone.total]]) : byCol) : byCol,
    total: alone.total,
  };
}

/** One record may stand in several rows, or its persons in rows that miss its total: margins are asked for on their own. */
function overlaps(question: Question, dimension: DimensionCode): boolean {
  const { dimensions, totals } = question.fact;
  const is = dimensions[dimension]?.is;
  return is === 'many' || is === 'margin' || (totals !== undefined && totals.dimensions[dimension] === undefined);
}

/** The fact of the totals, when it holds all that is left; bands of hours keep the fact that situates them. */
function totalsOf(question: Question): Question {
  const { fact, rows, cols, where } = question;
  const { totals } = fact;
  const left = [rows, cols, ...where.map((filter) => filter.dimension)].filter((d) => d !== null);
  const held = left.every((d) => isDimensionCode(d) && d !== 'hour_band' && totals?.dimensions[d] !== undefined);
  return totals === undefined || !held ? question : { ...question, fact: totals };
}

function* valuesOf(run: Run, question: Question, context: CubeContext): Iterable<[string, string, number]> {
  const { sql, params } = compile(question, context);
  const shared = spreads(question);
  const bandFilters = question.where.filter((filter) => filter.dimension === 'hour_band');
  for (const record of run(sql, params)) {
    const row = codeOf(record['row_code'], question.rows);
    const col = codeOf(record['col_code'], question.cols);
    const value = Number(record['v'] ?? 0) * daysOf(record);
    if (!shared) {
      yield [row, col, value];
      continue;
    }
    for (const [band, part] of sharedOut(record['s'], record['e'], value, context.lists.hour_band)) {
      if (!bandFilters.every((filter) => bandFits(band, filter))) continue;
      yield [question.rows === 'hour_band' ? band : row, question.cols === 'hour_band' ? band : col, part];
    }
  }
}

export function codeOf(value: unknown, dimension: DimensionCode | null): string {
  if (dimension === null) return ONLY;
  return value === null || value === undefined ? untoldCode(dimension) : String(value);
}

export function daysOf(record: Record<string, unknown>): number {
  if (record['d1'] === undefined) return 1;
  const from = parseIsoDate(String(record['d1']));
  const to = parseIsoDate(String(record['d2']));
  return from === null || to === null ? 0 : daysBetween(from, to);
}

function bandFits(band: string, filter: Filter): boolean {
  const fits = filter.values.includes(band) || (filter.missing && band === 'non_renseigne');
  return fits !== filter.negated;
}

/** Minutes between `start` and `end` shared out between the bands that they cross; without a start they are untold. */
export function sharedOut(
  start: unknown,
  end: unknown,
  minutes: number,
  bands: readonly ListItem[],
): readonly (readonly [string, number])[] {
  if (typeof start !== 'number' || typeof end !== 'number') return [['non_renseigne', minutes]];
  const last = end <= start ? end + 1440 : end;
  const length = last - start;
  const parts: [string, number][] = [];
  let left = length;
  for (const band of bands) {
    if (band.startMinute === undefined || band.endMinute === undefined) continue;
    const bandEnd = band.endMinute <= band.startMinute ? band.endMinute + 1440 : band.endMinute;
    let crossed = 0;
    for (const day of [-1440, 0, 1440]) {
      crossed += Math.max(0, Math.min(last, bandEnd + day) - Math.max(start, band.startMinute + day));
    }
    if (crossed > 0) parts.push([band.code, (minutes * crossed) / length]);
    left -= crossed;
  }
  const rest = bands.find((band) => band.startMinute === undefined)?.code ?? 'non_renseigne';
  if (left > 0) parts.push([rest, (minutes * left) / length]);
  return parts;
}

function plus(map: Map<string, number>, key: string, value: number): void {
  map.set(key, (map.get(key) ?? 0) + value);
}
