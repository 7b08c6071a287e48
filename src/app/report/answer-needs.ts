/** What templates need, answered by the cube: figures by measure, the same for all of them, and each one's tables by name. */

import { fractionOf } from '../../cube/fraction.ts';
import { findMeasure, MEASURES } from '../../cube/measures.ts';
import { parseWhere } from '../../cube/parse-where.ts';
import { type Query, queryFor } from '../../cube/query.ts';
import type { MeasureHeader, Table } from '../../cube/table.ts';
import { findGTable, G_TABLES, queryOf } from '../../cube/tables/g-tables.ts';
import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import {
  type Period,
  parsePeriod,
  periodAround,
  previousOf,
  spanOf,
  yearBefore,
} from '../../domain/calendar/period.ts';
import { UserError } from '../../errors.ts';
import { currentOnly } from '../../reporting/current-only.ts';
import type { NeededTable } from '../../reporting/model.ts';
import type { Figure, Figures } from '../../reporting/told-period.ts';
import { withoutUnderWay } from '../../reporting/under-way.ts';
import { type Visits, visitedTable } from '../../reporting/visited.ts';
import { withOthers } from '../../reporting/with-others.ts';
import type { Store } from '../../storage/store.ts';
import { comparedPeriod, type ReportRequest } from './report-options.ts';
import { withoutShifts } from './without-shifts.ts';

/** The periods whose figures a template may say: its own, the one before, the same one a year before. */
export const TOLD_PERIODS = ['own', 'previous', 'yearBefore'] as const;

export type ToldFigures = Readonly<Record<(typeof TOLD_PERIODS)[number], Figures>>;

export async function answerFigures(
  store: Pick<Store, 'answer'>,
  request: Pick<ReportRequest, 'period' | 'compare'>,
  today: CalendarDate,
): Promise<ToldFigures> {
  const periods = periodsOf(request);
  const queries = TOLD_PERIODS.flatMap((name) => MEASURES.map(({ header }) => queryFor([header.code], periods[name])));
  const answers = await store.answer(queries, today);
  const figuresOf = (at: number): Figures =>
    withoutShifts(
      new Map(MEASURES.map(({ header }, index) => [header.code, figureOf(header, answers[at + index])] as const)),
    );
  const count = MEASURES.length;
  return { own: figuresOf(0), previous: figuresOf(count), yearBefore: figuresOf(2 * count) };
}

export interface AnsweredTables {
  readonly tables: ReadonlyMap<string, Table>;
  readonly visits: ReadonlyMap<string, Visits>;
}

export async function answerTables(
  store: Store,
  request: ReportRequest,
  needed: readonly NeededTable[],
  today: CalendarDate,
  first: string | null,
): Promise<AnsweredTables> {
  const named = [...new Map(needed.map((one) => [one.name, one])).values()];
  const answers = await store.answer(
    named.map((one) => queryOfNeed(one, request)),
    today,
  );
  const tables = new Map<string, Table>();
  for (const [index, one] of named.entries()) {
    const table = answers[index];
    const compared = request.compare !== null && request.compare !== 'none';
    const asked = one.compare !== null || compared || one.all || one.visited;
    if (table === undefined) continue;
    const whole = withOthers(asked ? table : currentOnly(table));
    tables.set(one.name, one.period === '13-months' ? withoutUnderWay(whole, today) : whole);
  }
  const visits = new Map<string, Visits>();
  for (const one of named.filter(({ visited }) => visited)) {
    const table = tables.get(one.name);
    if (table === undefined) continue;
    const beside = await visitedBeside(store, request, one, { table, today, first });
    if (beside === null) continue;
    tables.set(one.name, beside.table);
    visits.set(one.name, beside.visits);
  }
  return { tables, visits };
}

async function visitedBeside(
  store: Store,
  request: ReportRequest,
  { rows, cols }: NeededTable,
  { table, today, first }: { readonly table: Table; readonly today: CalendarDate; readonly first: string | null },
) {
  const { period } = request;
  const sofar = parsePeriod(`${first === null || first > period.to ? period.from : first}_${period.to}`);
  const [passages, hours, history] = await store.answer(
    [
      queryFor(['passages'], period, { rows, cols, all: true }),
      queryFor(['presence_hours'], period, { rows, all: true }),
      queryFor(['passages'], sofar, { rows, cols: 'day' }),
    ],
    today,
  );
  if (passages === undefined || hours === undefined || history === undefined) return null;
  return visitedTable({ table, passages, hours, history });
}

export function periodsOf({
  period,
  compare,
}: Pick<ReportRequest, 'period' | 'compare'>): Readonly<Record<(typeof TOLD_PERIODS)[number], Period>> {
  return { own: period, previous: comparedPeriod(period, compare), yearBefore: yearBefore(period) };
}

const figureOf = (header: MeasureHeader, table: Table | undefined): Figure => ({
  header,
  value: table?.total ?? null,
  fraction: fractionOf(table),
  unknown: table?.outside !== undefined,
});

function queryOfNeed(need: NeededTable, request: ReportRequest): Query {
  const where = need.where.map((text) => {
    const filter = parseWhere(text);
    if (filter === null) throw new UserError('query-refused', { reason: 'where-malformed', given: text, allowed: [] });
    return filter;
  });
  const period = need.period === '13-months' ? thirteenMonths(request.period) : request.period;
  const more = {
    where,
    compare: comparedWith(need.compare ?? (need.period === 'own' ? (request.compare ?? 'previous') : 'none'), period),
    all: need.all || need.visited,
  };
  if (need.id !== null) {
    const known = findGTable(need.id);
    if (known === undefined) {
      throw new UserError('table-unknown', { given: need.id, nearest: G_TABLES.map((table) => table.id) });
    }
    const sort = need.sort === 'value' ? ('value' as const) : known.sort;
    const other = need.rows === null ? {} : { rows: need.rows };
    return queryOf(known, period, { ...more, ...other, sort, top: need.top });
  }
  const measure = need.measure ?? 'interventions';
  if (findMeasure(measure) === undefined) {
    throw new UserError('query-refused', {
      reason: 'measure-unknown',
      given: measure,
      allowed: MEASURES.map((m) => m.header.code),
    });
  }
  const { rows, cols, sort, top } = need;
  return queryFor([measure], period, { rows, cols, sort, top, ...more });
}

function comparedWith(compare: string, period: Period): Period | null {
  return compare === 'none' ? null : comparedPeriod(period, compare);
}

/** The month of the period's end and the twelve before it: a month beside the same one a year earlier. */
function thirteenMonths(period: Period): Period {
  let first = periodAround('month', period.to);
  for (let back = 0; back < 12; back++) first = previousOf(first);
  return spanOf(first.from, periodAround('month', period.to).to);
}
