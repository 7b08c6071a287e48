/** What is printed once a saving is on disk: its number, what it changes in the month, what to type next. */

import { queryFor } from '../../cube/query.ts';
import { partsOf } from '../../domain/calendar/calendar-date.ts';
import { periodAround } from '../../domain/calendar/period.ts';
import type { Preset } from '../../domain/dispositif.ts';
import { fieldsOf } from '../../domain/fields/kinds.ts';
import { type RecordValues, recordNumber, type StoredRecord } from '../../domain/record.ts';
import { capitalised, formatter } from '../../messages/format.ts';
import { valueWords } from '../../messages/record-words.ts';
import type { Store } from '../../storage/store.ts';
import type { Session } from '../session.ts';
import { dateOf } from './known-shift.ts';
import type { Saving } from './plan-saving.ts';
import { shortDay } from './short-day.ts';

const MEASURES = ['shifts', 'interventions', 'contacts'] as const;

export type Figures = Readonly<Record<(typeof MEASURES)[number], number | null>>;

export async function monthFigures(store: Store, records: readonly RecordValues[]): Promise<Figures | null> {
  const date = dateOf(records[0] ?? { values: {} });
  if (date === null) return null;
  const period = periodAround('month', date);
  const tables = await store.answer(MEASURES.map((measure) => queryFor([measure], period)));
  return { shifts: tables[0]?.total ?? 0, interventions: tables[1]?.total ?? 0, contacts: tables[2]?.total ?? 0 };
}

interface Saved {
  readonly saved: readonly StoredRecord[];
  /** Of a vacation that was known already. */
  readonly fate: 'complete' | 'replace' | null;
  readonly before: Figures | null;
  readonly after: Figures | null;
}

export function savedCard(
  session: Session,
  timezone: string,
  { saved, fate, before, after }: Saved,
): readonly string[] {
  const { log } = session.messages;
  const words = formatter(session.options.lang, 'screen');
  const shift = saved.find((record) => record.kind === 'shifts');
  const interventions = saved.filter((record) => record.kind === 'interventions').length;
  const ids = saved.map((record) => recordNumber(record.kind, record.id));
  const id = shift === undefined ? (ids[0] ?? '') : recordNumber('shifts', shift.id);
  const { contacts, team: told } = shift?.values ?? {};
  const team = Array.isArray(told) ? told.filter((code) => typeof code === 'string') : [];
  const date = dateOf(shift ?? saved[0] ?? { values: {} });
  const today = session.ports.clock.now(timezone).date;
  const day = date === null ? '' : shortDay(date, today, words);
  const head =
    shift === undefined
      ? log.savedRecords(ids.join(', '))
      : fate !== null
        ? log.savedKnown[fate](day, interventions, id)
        : shift.values['ras'] === true
          ? log.savedRas(team, typeof contacts === 'number' ? contacts : null, id)
          : log.savedShift(day, team, interventions, id);
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
  const short = partsOf(date ?? today).year === partsOf(today).year ? 'type' : 'short';
  const again =
    shift === undefined || date === null ? null : session.command(['log', '--date', words.date(date, short)]);
  const next = log.next(again, session.command(['undo']));
  const aside = `  ${next.join('   ')}`;
  return [...lines, ...(aside.length <= session.ports.terminal.columns ? [aside] : next.map((line) => `  ${line}`))];
}

/** What a dry run says: each record that would be written. */
export function planLines(
  { messages, options }: Session,
  preset: Preset,
  { records, known }: Saving,
): readonly string[] {
  const { log, records: said } = messages;
  const spoken = { preset, messages, words: formatter(options.lang, 'screen') };
  const lines = records.map((record) => {
    const fate = 'id' in record ? known.find(({ shift }) => shift.id === record.id) : undefined;
    const kind = capitalised(said.kinds[record.kind].one);
    const head = fate === undefined ? kind : log.sameShown[fate.same](recordNumber('shifts', fate.shift.id));
    const told = Object.entries(fieldsOf(record.kind)).filter(([, field]) => field.derived !== true);
    const values = told.map(([key]) => valueWords(record, key, spoken)).filter((text) => text !== '');
    return `  ${head} : ${values.join(', ')}`;
  });
  return [log.wouldSave(records.length), ...lines];
}
