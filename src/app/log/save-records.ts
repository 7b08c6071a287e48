/** Entries of one saving: read by the one gate, all or nothing, in one change set; then said as a card or as JSON. */

import { parseIsoDate } from '../../domain/calendar/calendar-date.ts';
import { minutesOf, parseIsoTime } from '../../domain/calendar/clock-time.ts';
import type { ChangeSet } from '../../domain/change-set.ts';
import type { Preset } from '../../domain/dispositif.ts';
import type { Entry, Guess, Issue } from '../../domain/entry.ts';
import type { KindName } from '../../domain/fields/kinds.ts';
import { type RecordValues, recordNumber, recordToJson, type StoredRecord } from '../../domain/record.ts';
import { type ExitCode, invariant } from '../../errors.ts';
import { formatter } from '../../messages/format.ts';
import type { Store } from '../../storage/store.ts';
import type { Session } from '../session.ts';
import type { Ground } from './ground.ts';
import type { LogReader } from './read-with.ts';
import { monthFigures, savedCard } from './saved-card.ts';
import { type Findings, sayFindings } from './say-findings.ts';

export async function saveEntries(
  session: Session,
  ground: Ground,
  entries: readonly Entry[],
  read: LogReader,
): Promise<ExitCode> {
  const results = entries.map((entry) => ({ kind: entry.kind, ...read(entry) }));
  const issues = results.flatMap((result) => result.issues);
  const guesses = results.flatMap((result) => result.guesses);
  const records = results.flatMap((result) => (result.record === null ? [] : [result.record]));
  if (records.length < results.length || results.length === 0) return refuse(session, ground.preset, results);
  const store = await ground.open();
  const linked = linkToShift(records, store);
  const { terminal, clock } = session.ports;
  const { log } = session.messages;
  if (session.options.dryRun) {
    if (session.options.json) await terminal.out(jsonOf(linked.map(asUnsaved), guesses, issues, session));
    else await session.say([log.wouldSave(linked.length)]);
    return 0;
  }
  const before = await monthFigures(store, linked);
  const changes: ChangeSet = {
    action: 'log',
    who: session.who(store),
    at: clock.now(store.preset.dispositif.timezone).instant,
    changes: linked.map((after) => ({ op: 'insert' as const, kind: after.kind, after })),
  };
  const saved = savedRecords(store, store.apply(changes).inserted);
  sayFindings(session, store.preset, results);
  if (session.options.json) await terminal.out(jsonOf(saved.map(recordToJson), guesses, issues, session));
  else
    await session.say(
      savedCard(session, store.preset.dispositif.timezone, saved, before, await monthFigures(store, linked)),
    );
  return 0;
}

async function refuse(session: Session, preset: Preset, results: readonly Findings[]): Promise<ExitCode> {
  const issues = results.flatMap((result) => result.issues);
  if (session.options.json) {
    const guesses = results.flatMap((result) => result.guesses);
    await session.ports.terminal.out(jsonOf([], guesses, issues, session));
  }
  const errors = issues.filter((issue) => issue.severity === 'error');
  session.ports.terminal.err(`${session.messages.log.refusedHead(errors.length)}\n`);
  sayFindings(
    session,
    preset,
    results.map((result) => ({ ...result, guesses: [] })),
  );
  return 3;
}

/** An intervention belongs to the shift saved with it; alone, to the one recorded shift whose hours hold it. */
function linkToShift(records: readonly RecordValues[], store: Store): readonly RecordValues[] {
  const shifts = records.filter((record) => record.kind === 'shifts');
  const ordered = [...shifts, ...records.filter((record) => record.kind !== 'shifts')];
  return ordered.map((record) => {
    if (record.kind !== 'interventions') return record;
    if (shifts.length === 1 && shifts[0]?.values['date'] === record.values['date']) return { ...record, shiftId: -1 };
    const date = parseIsoDate(String(record.values['date']));
    const holding = date === null ? [] : store.shiftsOn(date).filter((shift) => holds(shift, record));
    return { ...record, shiftId: holding.length === 1 ? (holding[0]?.id ?? null) : null };
  });
}

function holds(shift: StoredRecord, record: RecordValues): boolean {
  const at = minutesAt(record.values['start']);
  const from = minutesAt(shift.values['realStart'] ?? shift.values['plannedStart']);
  const to = minutesAt(shift.values['realEnd'] ?? shift.values['plannedEnd']);
  if (at === null || from === null || to === null) return false;
  return to > from ? at >= from && at < to : at >= from || at < to;
}

function minutesAt(value: unknown): number | null {
  const time = typeof value === 'string' ? parseIsoTime(value) : null;
  return time === null ? null : minutesOf(time);
}

function savedRecords(
  store: Store,
  inserted: readonly { readonly kind: KindName; readonly firstId: number; readonly lastId: number }[],
): readonly StoredRecord[] {
  const saved: StoredRecord[] = [];
  for (const { kind, firstId, lastId } of inserted) {
    for (let id = firstId; id <= lastId; id++) {
      const record = store.record(kind, id);
      invariant(record !== null, `${recordNumber(kind, id)} has just been saved`);
      saved.push(record);
    }
  }
  return saved;
}

function asUnsaved(record: RecordValues): Record<string, unknown> {
  return { ...recordToJson({ ...record, shiftId: null, id: 0, uid: '' }), id: null };
}

function jsonOf(
  records: readonly unknown[],
  guesses: readonly Guess[],
  issues: readonly Issue[],
  { messages, options }: Session,
): string {
  const { typo } = formatter(options.lang, 'screen');
  const told = issues.map((issue) => ({
    ...issue,
    message: typo(messages.issues[issue.code]({ ...issue, column: null })),
  }));
  return `${JSON.stringify({ schema: 'optimedia/log/1', records, guesses, issues: told }, null, 2)}\n`;
}
