/** What templates need, answered by the cube in one go: figures by measure, tables by name. */

import { findMeasure, MEASURES } from '../../cube/measures.ts';
import { parseWhere } from '../../cube/parse-where.ts';
import type { Query } from '../../cube/query.ts';
import type { Table } from '../../cube/table.ts';
import { findGTable, G_TABLES, queryOf } from '../../cube/tables/g-tables.ts';
import { type Period, periodAround, previousOf, spanOf, yearBefore } from '../../domain/calendar/period.ts';
import { UserError } from '../../errors.ts';
import type { ModelParts } from '../../reporting/build-model.ts';
import { currentOnly } from '../../reporting/current-only.ts';
import type { NeededTable } from '../../reporting/model.ts';
import type { Store } from '../../storage/store.ts';
import type { ReportRequest } from './report-options.ts';

export interface Answers {
  readonly figures: ModelParts['figures'];
  readonly tables: ReadonlyMap<string, Table>;
}

export async function answerNeeds(
  store: Store,
  request: ReportRequest,
  needed: readonly NeededTable[],
): Promise<Answers> {
  const single: Query[] = MEASURES.map(({ header }) => ({
    id: null,
    measures: [header.code],
    rows: null,
    cols: null,
    where: [],
    period: request.period,
    compare: null,
    sort: 'list',
    top: null,
    all: false,
  }));
  const named = [...new Map(needed.map((one) => [one.name, one])).values()];
  const answers = await store.answer([...single, ...named.map((one) => queryOfNeed(one, request))]);
  const figures = new Map(
    MEASURES.map(({ header }, index) => [header.code, { header, value: answers[index]?.total ?? null }] as const),
  );
  const tables = new Map<string, Table>();
  for (const [index, one] of named.entries()) {
    const table = answers[MEASURES.length + index];
    const asked = one.compare !== null || request.compare !== null || one.all;
    if (table !== undefined) tables.set(one.name, asked ? table : currentOnly(table));
  }
  return { figures, tables };
}

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
    all: need.all,
  };
  if (need.id !== null) {
    const known = findGTable(need.id);
    if (known === undefined) {
      throw new UserError('table-unknown', { given: need.id, nearest: G_TABLES.map((table) => table.id) });
    }
    const sort = need.sort === 'value' ? ('value' as const) : known.sort;
    return queryOf(known, period, { ...more, sort, top: need.top });
  }
  const measure = need.measure ?? 'interventions';
  if (findMeasure(measure) === undefined) {
    throw new UserError('query-refused', {
      reason: 'measure-unknown',
      given: measure,
      allowed: MEASURES.map((m) => m.header.code),
    });
  }
  return {
    id: null,
    measures: [measure],
    rows: need.rows,
    cols: need.cols,
    period,
    sort: need.sort,
    top: need.top,
    ...more,
  };
}

function comparedWith(compare: string, period: Period): Period | null {
  return compare === 'none' ? null : compare === 'year' ? yearBefore(period) : previousOf(period);
}

/** The month of the period's end and the twelve before it: a month beside the same one a year earlier. */
function thirteenMonths(period: Period): Period {
  let first = periodAround('month', period.to);
  for (let back = 0; back < 12; back++) first = previousOf(first);
  return spanOf(first.from, periodAround('month', period.to).to);
}
