/** Entries of one saving: read by the one gate, all or nothing, in one change set; then said as a card or as JSON. */

import type { AppliedChanges } from '../../domain/change-set.ts';
import type { Preset } from '../../domain/dispositif.ts';
import type { Entry } from '../../domain/entry.ts';
import type { KindName } from '../../domain/fields/kinds.ts';
import { type RecordValues, recordNumber, recordToJson, type StoredRecord } from '../../domain/record.ts';
import { codeOf, type ExitCode, invariant } from '../../errors.ts';
import { formatter } from '../../messages/format.ts';
import type { Store } from '../../storage/store.ts';
import type { Session } from '../session.ts';
import type { Ground } from './ground.ts';
import { type Decide, planSaving } from './plan-saving.ts';
import type { LogReader } from './read-with.ts';
import { monthFigures, planLines, savedCard } from './saved-card.ts';
import { type Findings, sayFindings } from './say-findings.ts';
import { sayLosses } from './say-losses.ts';

/** Throws what `decide` throws of a vacation that is known already. */
export async function saveEntries(
  session: Session,
  ground: Ground,
  entries: readonly Entry[],
  read: LogReader,
  decide: Decide,
): Promise<ExitCode> {
  const results = entries.map((entry) => ({ entry, kind: entry.kind, ...read(entry) }));
  const reads = results.flatMap(({ entry, record }) => (record === null ? [] : [{ entry, record }]));
  if (reads.length < results.length || results.length === 0) return refuse(session, ground.preset, results);
  const store = await ground.open();
  let plannedAfter = store.lastChange();
  let saving = await planSaving(reads, store, decide);
  const { terminal, clock } = session.ports;
  const { dispositif } = store.preset;
  sayFindings(session, store.preset, results);
  sayLosses(session, store, saving);
  if (session.options.dryRun) {
    if (session.options.json) await terminal.out(jsonOf(saving.records.map(asUnsaved), results, session));
    else await session.say(planLines(session, store.preset, saving));
    return 0;
  }
  const who = session.who(store);
  let before = await monthFigures(store, saving.records);
  let applied: AppliedChanges | null = null;
  while (applied === null) {
    try {
      const at = clock.now(dispositif.timezone).instant;
      applied = store.apply({ action: 'log', who, at, changes: saving.changes, plannedAfter });
    } catch (error) {
      // Another window saved meanwhile: what is typed stands, the vacation that it meets may be another.
      if (codeOf(error) !== 'db-changed') throw error;
      plannedAfter = store.lastChange();
      saving = await planSaving(reads, store, decide);
      before = await monthFigures(store, saving.records);
    }
  }
  const { inserted } = applied;
  const saved = [...saving.known.map(({ shift }) => kept(store, 'shifts', shift.id)), ...savedRecords(store, inserted)];
  if (session.options.json) await terminal.out(jsonOf(saved.map(recordToJson), results, session));
  else {
    const after = await monthFigures(store, saved);
    await session.say(
      savedCard(session, dispositif.timezone, { saved, fate: saving.known[0]?.same ?? null, before, after }),
    );
  }
  return 0;
}

async function refuse(session: Session, preset: Preset, results: readonly Findings[]): Promise<ExitCode> {
  if (session.options.json) await session.ports.terminal.out(jsonOf([], results, session));
  const errors = results.flatMap(({ issues }) => issues.filter((issue) => issue.severity === 'error'));
  session.ports.terminal.err(`${session.messages.log.refusedHead(errors.length)}\n`);
  sayFindings(
    session,
    preset,
    results.map((result) => ({ ...result, guesses: [] })),
  );
  return 3;
}

function savedRecords(
  store: Store,
  inserted: readonly { readonly kind: KindName; readonly firstId: number; readonly lastId: number }[],
): readonly StoredRecord[] {
  const saved: StoredRecord[] = [];
  for (const { kind, firstId, lastId } of inserted) {
    for (let id = firstId; id <= lastId; id++) saved.push(kept(store, kind, id));
  }
  return saved;
}

function kept(store: Store, kind: KindName, id: number): StoredRecord {
  const record = store.record(kind, id);
  invariant(record !== null, `${recordNumber(kind, id)} has just been saved`);
  return record;
}

/** Of what is not saved, only a vacation that is known has a number. */
function asUnsaved(record: RecordValues | StoredRecord): Record<string, unknown> {
  const id = 'id' in record ? recordNumber(record.kind, record.id) : null;
  return { ...recordToJson({ ...record, shiftId: null, id: 0, uid: '' }), id };
}

function jsonOf(records: readonly unknown[], results: readonly Findings[], { messages, options }: Session): string {
  const { typo } = formatter(options.lang, 'screen');
  const guesses = results.flatMap((result) => result.guesses);
  const issues = results.flatMap((result) => result.issues);
  const told = issues.map((issue) => ({
    ...issue,
    message: typo(messages.issues[issue.code]({ ...issue, column: null })),
  }));
  return `${JSON.stringify({ schema: 'optimedia/log/1', records, guesses, issues: told }, null, 2)}\n`;
}
