/** The G tables of this release, by their number, and the query that each one is. */

import { type Period, previousOf, yearBefore } from '../../domain/calendar/period.ts';
import { dimensionsOf, findMeasure } from '../measures.ts';
import { type Query, queryFor } from '../query.ts';
import { G01 } from './G01.ts';
import { G02 } from './G02.ts';
import { G03 } from './G03.ts';
import { G04 } from './G04.ts';
import { G05 } from './G05.ts';
import { G06 } from './G06.ts';
import { G07 } from './G07.ts';
import { G08 } from './G08.ts';
import { G09 } from './G09.ts';
import { G10 } from './G10.ts';
import { G11 } from './G11.ts';
import { G12 } from './G12.ts';
import { G13 } from './G13.ts';
import { G14 } from './G14.ts';
import { G15 } from './G15.ts';
import { G21 } from './G21.ts';
import type { GTable } from './g-table.ts';

/** Tables of the trade that later releases bring: meetings, cases, surveys, means, costs, examples. */
export const LATER_G_TABLES: readonly string[] = ['G16', 'G17', 'G18', 'G19', 'G20', 'G22'];

export const G_TABLES: readonly GTable[] = [
  G01,
  G02,
  G03,
  G04,
  G05,
  G06,
  G07,
  G08,
  G09,
  G10,
  G11,
  G12,
  G13,
  G14,
  G15,
  G21,
];

export function findGTable(id: string): GTable | undefined {
  return G_TABLES.find((table) => table.id === id.toUpperCase());
}

/** The query of a G table for a period; `more` changes its order, filters or comparison. */
export function queryOf(table: GTable, period: Query['period'], more: Partial<Query> = {}): Query {
  const { id, measures, rows, sort } = table;
  const cols = table.cols === 'period' ? null : table.cols;
  const asked = more.rows === undefined ? rows : more.rows;
  const query = queryFor(measuresBy(asked, measures), period, { id, rows, cols, sort, ...more });
  return table.cols === 'period' && period !== null ? overPeriods(query, period) : query;
}

/** What stands below the answer to `query`, when it is a table of the catalogue as it is declared and its filters allow it. */
export function queriesBelow({ id, rows, cols, where, period, all, sort }: Query): readonly Query[] {
  const table = id === null ? undefined : findGTable(id);
  if (table === undefined || table.rows !== rows || (table.cols ?? null) !== cols) return [];
  return (table.below ?? []).flatMap(({ measure, ...sides }) => {
    const found = findMeasure(measure);
    const held: readonly string[] = found === undefined ? [] : dimensionsOf(found);
    const crossed = (d: string) => [...where.map(({ dimension }) => dimension), sides.rows].includes(d);
    if (!where.every(({ dimension }) => held.includes(dimension)) || (crossed('age_band') && crossed('sex'))) return [];
    return [queryFor([measure], period, { ...sides, where, all, sort })];
  });
}

/** Of several measures, those that the lines hold: planned shifts have no quartier. None holds them: all, to be refused by name. */
function measuresBy(rows: string | null, measures: readonly string[]): readonly string[] {
  if (rows === null || measures.length === 1) return measures;
  const held = measures.filter((code) => {
    const measure = findMeasure(code);
    return measure !== undefined && dimensionsOf(measure).some((dimension) => dimension === rows);
  });
  return held.length === 0 ? measures : held;
}

/** Compared with the year before, each column is a year apart; else each is the period just before. */
function overPeriods(query: Query, period: Period): Query {
  if (query.cols !== null || query.measures.length > 1) return query;
  const before = query.compare?.code === yearBefore(period).code ? yearBefore : previousOf;
  const previous = before(period);
  return { ...query, compare: query.compare ?? previous, earlier: [before(previous), previous] };
}
