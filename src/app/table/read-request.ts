/** The words of `table` into one query: a G table or a measure, its dimensions, filters, period and comparison. */

import { nearest } from '../../cube/check-query.ts';
import { parseWhere } from '../../cube/parse-where.ts';
import { type Query, queryFor } from '../../cube/query.ts';
import { findGTable, G_TABLES, queryOf } from '../../cube/tables/g-tables.ts';
import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import { lastComplete, type Period, parsePeriod, previousOf, yearBefore } from '../../domain/calendar/period.ts';
import { UserError } from '../../errors.ts';

export interface TableRequest {
  readonly id: string | null;
  /** A code, or several between commas. */
  readonly measure: string | null;
  readonly rows: string | null;
  readonly cols: string | null;
  readonly where: readonly string[];
  /** Null: the last complete month. */
  readonly period: Period | null;
  readonly compare: string | null;
  readonly sort: string | null;
  readonly top: string | null;
  readonly all: boolean;
  readonly list: boolean;
  readonly format: 'screen' | 'json' | 'csv' | 'md';
  readonly audience: string | null;
}

export function readRequest(request: TableRequest, today: () => CalendarDate): Query {
  const period = request.period ?? lastComplete('month', today());
  const table = request.id === null ? undefined : findGTable(request.id);
  if (request.id !== null && table === undefined) {
    throw new UserError('table-unknown', { given: request.id, nearest: nearestTables(request.id) });
  }
  if (table === undefined && request.measure === null) {
    throw new UserError('argument-missing', { name: 'table', command: 'table' }, { tries: [['table', '--list']] });
  }
  const measures = request.measure === null ? null : request.measure.split(',').map((code) => code.trim());
  const several = (measures ?? table?.measures ?? []).length > 1;
  const more: Partial<Query> = {
    where: request.where.map(readFilter),
    compare: readCompare(request.compare, period),
    top: readTop(request.top),
    all: request.all,
    ...(request.sort === null ? {} : { sort: readSort(request.sort) }),
    ...(measures === null ? {} : { measures }),
    ...(request.rows === null ? {} : { rows: request.rows }),
    ...(request.cols === null ? {} : { cols: request.cols }),
  };
  if (several && request.cols !== null) {
    throw new UserError('options-conflict', { first: '--cols', second: table?.id ?? '--measure' });
  }
  if (request.rows !== null && request.rows === request.cols) {
    throw new UserError('options-conflict', { first: `--rows ${request.rows}`, second: `--cols ${request.cols}` });
  }
  if (table !== undefined) return queryOf(table, period, more);
  return queryFor([], period, more);
}

/** The table of that number, however it is written; else those whose names are near. */
function nearestTables(given: string): readonly string[] {
  const known = G_TABLES.map((one) => one.id);
  const digits = /^\D{0,2}(\d{1,2})$/.exec(given.trim())?.[1];
  const numbered = digits === undefined ? undefined : findGTable(`G${digits.padStart(2, '0')}`);
  return numbered === undefined ? nearest(given, known) : [numbered.id];
}

export function readFilter(text: string): Query['where'][number] {
  const filter = parseWhere(text);
  if (filter === null) throw new UserError('query-refused', { reason: 'where-malformed', given: text, allowed: [] });
  return filter;
}

/** `previous`, `year`, `none`, or a period's code. */
export function readCompare(text: string | null, period: Period): Period | null {
  if (text === null || text === 'none') return null;
  if (text === 'previous') return previousOf(period);
  if (text === 'year') return yearBefore(period);
  const other = parsePeriod(text);
  if (other !== null) return other;
  const allowed = ['previous', 'year', 'none', '2025', '2025-11', '2025-11-01..2025-11-15'];
  throw new UserError('query-refused', { reason: 'compare-unknown', given: text, allowed });
}

function readSort(text: string): Query['sort'] {
  if (text === 'list' || text === 'value') return text;
  throw new UserError('query-refused', { reason: 'sort-unknown', given: text, allowed: ['list', 'value'] });
}

function readTop(text: string | null): number | null {
  if (text === null) return null;
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new UserError('option-value-unknown', { option: '--top', given: text, allowed: ['5', '10', '20'] });
}
