/**
 * Queries into tables. Pure but for `run`, which executes one SELECT; the same SELECT asked twice in one call runs once.
 * Every total counts each record once; a share is computed from the counts that are printed.
 */

import { type CalendarDate, parseIsoDate } from '../domain/calendar/calendar-date.ts';
import { answerPeriods } from './answer-periods.ts';
import { answerSeveral } from './answer-several.ts';
import { axesOf } from './axes.ts';
import { type CheckedQuery, checkQuery } from './check-query.ts';
import { comparisonOf } from './comparison.ts';
import type { CubeContext } from './compile.ts';
import { ONLY, type Run } from './grid.ts';
import { isSum } from './measure.ts';
import { type Asked, isEmpty, missingOf, valuedGrid } from './measured.ts';
import { notesOf, notesOfComparison } from './notes.ts';
import { periodOf, ranked } from './ordered.ts';
import { withOutside } from './outside.ts';
import type { Query } from './query.ts';
import { roundedRatio } from './rounding.ts';
import type { Table } from './table.ts';

export function answerQueries(
  run: Run,
  context: CubeContext,
  queries: readonly Query[],
  today: CalendarDate | null = null,
): Table[] {
  const kept = new Map<string, readonly Record<string, unknown>[]>();
  const once: Run = (sql, params) => {
    const key = `${sql}\n${JSON.stringify(params)}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const rows = run(sql, params);
    kept.set(key, rows);
    return rows;
  };
  return queries.map((query) => {
    const checked = checkQuery(query, context);
    const answered =
      checked.measures.length > 1
        ? answerSeveral(once, context, checked)
        : (query.earlier ?? []).length > 0
          ? answerPeriods(once, context, checked)
          : answerOne(once, context, checked);
    const told = checked.where.length === 0 ? answered : { ...answered, where: checked.where };
    return withOutside(told, { from: firstRecord(once), to: today });
  });
}

/** The day of the first record of any kind; null when there is none. */
export function firstRecord(run: Run): CalendarDate | null {
  const [record] = run(FIRST_RECORD, {});
  return parseIsoDate(String(record?.['v'] ?? ''));
}

const FIRST_RECORD = `SELECT min(d) AS v FROM (${['shift', 'intervention', 'request', 'signalement', 'event']
  .map((table) => `SELECT min(date) AS d FROM ${table}`)
  .join(' UNION ALL ')}) f`;

function answerOne(run: Run, context: CubeContext, checked: CheckedQuery): Table {
  const { query, rows: rowDimension, cols: colDimension } = checked;
  const [measure] = checked.measures;
  if (measure === undefined) throw new Error('invariant: a query has a measure');
  const asked: Asked = { measure, rows: rowDimension, cols: colDimension, where: query.where, period: query.period };
  const now = valuedGrid(run, asked, context);
  const before = query.compare === null ? null : valuedGrid(run, { ...asked, period: query.compare }, context);

  const found = (side: 'rows' | 'cols') => new Set([...now[side], ...(before === null ? [] : before[side])]);
  const natural = rowDimension === null ? [] : axesOf(rowDimension, found('rows'), query.all, query.period, context);
  const rows = ranked(natural, now, query);
  const cols = colDimension === null ? [] : axesOf(colDimension, found('cols'), query.all, query.period, context);
  const columnCodes = colDimension === null ? [ONLY] : cols.map((col) => col.code);

  const cells = rows.map((row) => columnCodes.map((col) => now.cell(row.code, col)));
  const rowTotals = rows.map((row) => now.rowTotal(row.code));
  const additive = isSum(measure);
  const multiple = now.multiple || before?.multiple === true;
  const total = now.total;
  const shares = rowTotals.map((value) =>
    additive && value !== null && total !== null ? roundedRatio(value * 100, total, 1) : null,
  );
  const missing = rowDimension === null ? 0 : missingOf(run, asked, rowDimension, context);
  const compare =
    before === null || query.compare === null
      ? null
      : comparisonOf(
          run,
          context,
          asked,
          { period: query.compare, values: before },
          { rows, columns: columnCodes, now },
        );
  return {
    id: query.id,
    measure: measure.header,
    columnMeasures: null,
    rowDimension,
    colDimension,
    period: periodOf(query.period),
    rows,
    cols,
    cells,
    shares,
    shareBase: 'all',
    rowTotals,
    colTotals: colDimension === null ? [] : columnCodes.map((col) => now.colTotal(col)),
    total,
    missing,
    multiple,
    masked: [],
    compare,
    notes: [
      ...notesOf(run, asked, context, {
        multiple,
        missing,
        shares: query.top === null && colDimension === null ? shares : [],
        now,
      }),
      ...(rows.length < natural.length
        ? [{ code: 'top', args: { shown: rows.length, of: natural.length } } as const]
        : []),
      ...notesOfComparison(compare, before !== null && isEmpty(before)),
    ],
  };
}
