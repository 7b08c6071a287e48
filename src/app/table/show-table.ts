/** `table`: one figure table, on screen, as JSON, for a spreadsheet or in Markdown. Reads, never writes. */

import type { Query } from '../../cube/query.ts';
import type { Table } from '../../cube/table.ts';
import { LATER_G_TABLES, queriesBelow } from '../../cube/tables/g-tables.ts';
import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import { type ExitCode, invariant, UserError } from '../../errors.ts';
import { formatter } from '../../messages/format.ts';
import { periodLabel, shortPeriodLabel } from '../../messages/period-label.ts';
import type { Store } from '../../storage/store.ts';
import type { Session } from '../session.ts';
import { periodWords, tableWords, withCorrection } from './corrected.ts';
import { readRequest, type TableRequest } from './read-request.ts';
import type { Shown } from './shown.ts';
import { tableJson } from './table-json.ts';
import { tableLines } from './table-lines.ts';

export async function showTable(session: Session, request: TableRequest): Promise<ExitCode> {
  const { messages, options, ports } = session;
  const { lang } = options;
  const asJson = request.format === 'json' || options.json;
  if (request.list) return showList(session, asJson);
  if (request.audience !== null && request.audience !== 'internal') {
    if (request.audience === 'funder') throw new UserError('not-yet', { what: messages.tables.funder });
    const allowed = ['internal', 'funder'];
    throw new UserError('option-value-unknown', { option: '--audience', given: request.audience, allowed });
  }
  const id = request.id?.toUpperCase() ?? '';
  if (LATER_G_TABLES.includes(id)) {
    throw new UserError('not-yet', { what: messages.tables.later(id) }, { tries: [['table', '--list']] });
  }
  const store = await session.store();
  const today = () => ports.clock.now(store.preset.dispositif.timezone).date;
  const query = queryOfRequest(request, today);
  const words = formatter(lang, 'screen');
  const inWords = (period: typeof query.period) =>
    period === null ? messages.tables.everything : periodLabel(period, words, messages);
  const named = (period: typeof query.period) => ({
    label: inWords(period),
    short: period === null ? inWords(period) : shortPeriodLabel(period, words, messages),
  });
  const spans = [query.period, ...(query.compare === null ? [] : [query.compare]), ...(query.earlier ?? [])];
  const past = spans.every((span) => span !== null && span.to <= ports.clock.overEverywhere());
  const alone = asJson || request.format === 'csv';
  const queries = [query, ...(alone ? [] : queriesBelow(query))];
  const [table, ...below] = await answerOf(store, queries, past ? undefined : today(), request);
  invariant(table !== undefined, 'a query has an answer');
  if (request.period === null && !options.quiet) {
    ports.terminal.err(`${messages.tables.defaultPeriod(inWords(query.period))}\n`);
  }
  const shown: Shown = {
    lang,
    messages,
    medium: request.format === 'md' ? 'report' : 'screen',
    sort: query.sort,
    width: ports.terminal.outIsTTY ? Math.max(20, ports.terminal.columns) : 80,
    period: named(query.period),
    compared: query.compare === null ? null : named(query.compare),
  };
  if (asJson) {
    const document = tableJson(table, lang, messages, query.compare, query.period);
    await ports.terminal.out(`${JSON.stringify(document)}\n`);
    return 0;
  }
  if (request.format === 'screen') {
    const lines = [tableLines(table, shown), ...below.map((one) => ['', ...tableLines(one, shown)])];
    await ports.terminal.out(`${lines.flat().join('\n')}\n`);
    return 0;
  }
  const { tableCsv, tableMarkdown } = await import('./table-export.ts');
  await ports.terminal.out(
    request.format === 'csv'
      ? tableCsv(table, shown)
      : [table, ...below].map((one) => tableMarkdown(one, shown)).join('\n'),
  );
  return 0;
}

function queryOfRequest(request: TableRequest, today: () => CalendarDate): Query {
  try {
    return readRequest(request, today);
  } catch (error) {
    throw withCorrection(error, [...tableWords(request), ...periodWords(request.period)]);
  }
}

async function answerOf(
  store: Store,
  queries: readonly Query[],
  today: CalendarDate | undefined,
  request: TableRequest,
): Promise<readonly Table[]> {
  try {
    return await store.answer(queries, today);
  } catch (error) {
    throw withCorrection(error, [...tableWords(request), ...periodWords(request.period)]);
  }
}

async function showList({ messages, options, ports }: Session, asJson: boolean): Promise<ExitCode> {
  const { tableListJson, tableListLines } = await import('./table-list.ts');
  const text = asJson
    ? JSON.stringify(tableListJson(options.lang))
    : tableListLines(options.lang, messages, ports.terminal.outIsTTY ? ports.terminal.columns : 80).join('\n');
  await ports.terminal.out(`${text}\n`);
  return 0;
}
