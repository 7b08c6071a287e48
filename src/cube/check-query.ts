/** Refuses a question that has no answer, naming the nearest words; what passes is compiled without further doubt. */

import { editDistance } from '../domain/reading/edit-distance.ts';
import { type QueryRefusal, UserError } from '../errors.ts';
import { axesOf, betterCalendarValues, knownValues } from './axes.ts';
import type { CubeContext } from './compile.ts';
import { DIMENSION_CODES, DIMENSIONS, type DimensionCode, isDimensionCode, untoldCode } from './dimensions.ts';
import type { Measure } from './measure.ts';
import { dimensionsOf, findMeasure, MEASURES } from './measures.ts';
import type { Filter, Query } from './query.ts';
import type { ToldFilter } from './table.ts';

export interface CheckedQuery {
  readonly query: Query;
  readonly measures: readonly Measure[];
  readonly rows: DimensionCode | null;
  readonly cols: DimensionCode | null;
  readonly where: readonly ToldFilter[];
}

export function checkQuery(query: Query, context: CubeContext): CheckedQuery {
  const measures = query.measures.map((code) => {
    const measure = findMeasure(code);
    if (measure !== undefined) return measure;
    return refuse(
      'measure-unknown',
      code,
      nearest(
        code,
        MEASURES.map((one) => one.header.code),
      ),
    );
  });
  if (measures.length === 0)
    refuse(
      'measure-unknown',
      '',
      MEASURES.map((one) => one.header.code),
    );
  const checked = (code: string): DimensionCode => {
    if (!isDimensionCode(code)) return refuse('dimension-unknown', code, nearest(code, DIMENSION_CODES));
    for (const measure of measures) {
      const allowed = dimensionsOf(measure);
      if (!allowed.includes(code)) refuse('dimension-not-of-measure', code, allowed);
    }
    return code;
  };
  const rows = query.rows === null ? null : checked(query.rows);
  const cols = query.cols === null ? null : checked(query.cols);
  const used = new Set<DimensionCode>([rows, cols].filter((d) => d !== null));
  const held = DIMENSION_CODES.filter((d) => measures.every((measure) => dimensionsOf(measure).includes(d)));
  const where = query.where.map((filter): ToldFilter => {
    const dimension = checked(filter.dimension);
    used.add(dimension);
    checkValues(filter, dimension, context, held);
    const codes = [...filter.values, ...(filter.missing ? [untoldCode(dimension)] : [])];
    const { label } = DIMENSIONS[dimension];
    return {
      dimension,
      label,
      negated: filter.negated,
      values: axesOf(dimension, new Set(codes), false, null, context),
    };
  });
  if (used.has('age_band') && used.has('sex')) refuse('ages-cross-sexes', 'age_band × sex', []);
  if (rows !== null && rows === cols)
    refuse(
      'dimension-not-of-measure',
      rows,
      DIMENSION_CODES.filter((d) => d !== rows),
    );
  return { query, measures, rows, cols, where };
}

/** Throws `query-refused` for a value that the dimension cannot have, naming the dimension of `held` whose value it is. */
export function checkValues(
  filter: Filter,
  dimension: DimensionCode,
  context: CubeContext,
  held: readonly DimensionCode[],
): void {
  const known = knownValues(dimension, context);
  for (const value of filter.values) {
    if (known !== null && !known.includes(value)) {
      const other = held.find((d) => knownValues(d, context)?.includes(value.toLowerCase()) === true);
      const meant = other === undefined ? nearest(value, known) : [`${other}=${value.toLowerCase()}`];
      refuse('value-unknown', value, meant);
    }
    const better = betterCalendarValues(dimension, value);
    if (better.length > 0) refuse('value-unknown', value, better);
  }
}

export function refuse(reason: QueryRefusal, given: string, allowed: readonly string[]): never {
  throw new UserError('query-refused', { reason, given, allowed });
}

/** The three nearest words, the clear neighbour alone when there is one. */
export function nearest(given: string, known: readonly string[]): readonly string[] {
  const word = given.toLowerCase();
  const ranked = known
    .map((code) => {
      const distance = editDistance(word, code, 20);
      return { code, distance: word !== '' && code.startsWith(word) ? Math.min(distance, 2) : distance };
    })
    .sort((a, b) => a.distance - b.distance || (a.code < b.code ? -1 : 1));
  const [first, second] = ranked;
  if (first === undefined) return [];
  if (first.distance <= Math.max(1, word.length / 3) && (second === undefined || second.distance > first.distance)) {
    return [first.code];
  }
  return ranked.slice(0, 3).map((one) => one.code);
}
