/** What is printed once a saving is on disk: its number, what it changes in the month, what to type next. */

import { queryFor } from '../../cube/query.ts';
import { parseIsoDate } from '../../domain/calendar/calendar-date.ts';
import { periodAround } from '../../domain/calendar/period.ts';
import { type RecordValues, recordNumber, type StoredRecord } from '../../domain/record.ts';
import { capitalised, formatter } from '../../messages/format.ts';
import type { Store } from '../../storage/store.ts';
import type { Session } from '../session.ts';
import { shortDay } from './short-day.ts';

const MEASURES = ['shifts', 'interventions', 'contacts'] as const;

export type Figures = Readonly<Record<(typeof MEASURES)[number], number | null>>;

export async function monthFigures(store: Store, records: readonly RecordValues[]): Promise<Figures | null> {
  const date = parseIsoDate(String(records[0]?.values['date']));
  if (date === null) return null;
  const period = periodAround('month', date);
  const tables = await store.answer(MEASURES.map((measure) => queryFor([measure], period)));
  return { shifts: tables[0]?.total ?? 0, interventions: tables[1]?.total ?? 0, contacts: tables[2]?.total ?? 0 };
}

export function savedCard(
  session: Session,
  timezone: string,
  saved: readonly StoredRecord[],
  before: Figures | null,
  after: Figures | null,
): readonly string[] {
  const { log } = session.messages;
  const words = formatter(session.options.lang, 'screen');
  const shift = saved.find((record) => record.kind === 'shifts');
  const interventions = saved.filter((record) => record.kind === 'interventions').length;
  const ids = saved.map((record) => recordNumber(record.kind, record.id));
  const id = shift === undefined ? (ids[0] ?? '') : recordNumber('shifts', shift.id);
  const contacts = shift?.values['contacts'];
  const date = parseIsoDate(String((shift ?? saved[0])?.values['date']));
  const today = session.ports.clock.now(timezone).date;
  const head =
    shift === undefined
      ? log.savedRecords(ids.join(', '))
      : shift.values['ras'] === true
        ? log.savedRas(typeof contacts === 'number' ? contacts : null, id)
        : log.savedShift(date === null ? '' : shortDay(date, today, words), interventions, id);
  const lines = [head];
  if (before !== null && after !== null && date !== null) {
    const month = capitalised(words.date(date, 'month')).split(' ')[0] ?? '';
    if (!session.options.plain) lines.push(`  ${month.padEnd(14)} ${log.before.padStart(9)} ${log.now.padStart(11)}`);
    for (const measure of MEASURES) {
      if (before[measure] === after[measure]) continue;
      const [was, is] = [before[measure] ?? 0, after[measure] ?? 0].map((value) => words.number(value, 0));
      if (session.options.plain) lines.push(log.figureNow(log.figures[measure], was ?? '', is ?? ''));
      else lines.push(`  ${log.figures[measure].padEnd(14)} ${(was ?? '').padStart(9)} ${(is ?? '').padStart(11)}`);
    }
  }
  lines.push(`  ${log.undoOnly(session.command(['undo']))}`);
  return lines;
}
