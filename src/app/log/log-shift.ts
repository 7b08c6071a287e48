/** `log`: a whole vacation by questions, or one entry by flags, or a file of them. The same gate and one change set for all. */

import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import { inspectFreeText, neutralise } from '../../domain/privacy/free-text-guard.ts';
import { type ExitCode, UserError } from '../../errors.ts';
import { formatter } from '../../messages/format.ts';
import { makeLists } from '../../nomenclature/match.ts';
import type { Store } from '../../storage/store.ts';
import type { Session } from '../session.ts';
import { askShift } from './ask-shift.ts';
import { decideFlags } from './decide-same.ts';
import { doubtsOfRecords } from './doubts.ts';
import { draftPaths } from './draft.ts';
import type { FormContext } from './form-context.ts';
import { groundOf, groundOn } from './ground.ts';
import { type KnownShift, shiftAt } from './known-shift.ts';
import { entriesOfFile } from './log-file.ts';
import { entriesOfFlags, type FlagEntries } from './log-flags.ts';
import { kindsOf, type LogOptions } from './log-options.ts';
import { pastInterventions } from './past.ts';
import { interventionsOf } from './plan-saving.ts';
import { plannedHours, plannedOrKnown, plannedTeam } from './planned-hours.ts';
import { type LogReader, readDay, readerOf, strictly } from './read-with.ts';
import { saveEntries } from './save-records.ts';
import { shortDay } from './short-day.ts';

export async function logShift(session: Session, options: LogOptions): Promise<ExitCode> {
  if (options.discard) return discardDraft(session);
  const entries = options.file === null ? null : await entriesOfFile(session.ports, options.file, session.messages.log);
  const asks = entries === null && kindsOf(options).length === 0 && session.options.input;
  // Questions are asked on a base: what it is made for is said before an evening is typed.
  const ground = asks
    ? groundOn(session.options.dryRun ? await session.storeOrMemory() : await session.storeOrCreate())
    : await groundOf(session);
  const lists = makeLists(ground.preset.lists);
  const { timezone } = ground.preset.dispositif;
  const { date: today } = session.ports.clock.now(timezone);
  const read = readerOf(lists, today, timezone);
  if (asks) {
    const store = await ground.open();
    return askShift(session, store, contextOf(session, store, today, read, options), options.resume, read);
  }
  const decide = decideFlags(session, options, () => ground.open());
  if (entries !== null) return saveEntries(session, ground, entries, read, decide);
  const strict = strictly(read);
  if (options.resume && draftPaths(session.ports.files, session.options.db).length === 0) return noDraft(session);
  const told = entriesOfFlags(options, {
    lists,
    today,
    plannedOn: (words) => {
      const day = readDay(words, read);
      return day.ok ? plannedOrKnown(ground, day.date) : undefined;
    },
    team: (words) => {
      const day = readDay(words, read);
      return plannedTeam(ground, day.ok ? day.date : today);
    },
    words: session.messages.log,
  });
  refuseFlags(session, options, told, strict);
  sayDoubts(session, told, strict);
  return saveEntries(session, ground, told.entries, strict, decide);
}

/** Every fault at once: what lacks with its flag, and what cannot be. A single fault of the gate is left to it, but for a day. */
function refuseFlags(session: Session, options: LogOptions, told: FlagEntries, read: LogReader): void {
  const { messages } = session;
  const errors = told.entries
    .flatMap((entry) => read(entry).issues)
    .filter(({ severity, code }) => severity === 'error' && code !== 'required-missing');
  const problems = errors.map((issue) => ({
    field: issue.field,
    message: `${messages.issues[issue.code]({ ...issue, column: null })}.`,
  }));
  const faults = [...new Set(problems.map(({ message }) => message))];
  const aftermath = options.resume ? 'draft-kept' : 'nothing-saved';
  if (told.missing.length > 0) {
    const { inIsTTY, errIsTTY } = session.ports.terminal;
    const unasked = kindsOf(options).length === 0 && !(inIsTTY && errIsTTY);
    throw new UserError('answer-missing', { answers: told.missing, faults, unasked }, { aftermath });
  }
  const date = options.values['date'];
  // Without its day, a vacation lacks the hours of the planning too, which nobody should be told.
  if (date === undefined || !kindsOf(options).includes('shifts') || readDay(date, read).ok) return;
  if (faults.length < 2) dayAsked(date, read);
  throw new UserError('entry-refused', { file: null, problems }, { aftermath });
}

function sayDoubts({ messages, options, ports }: Session, { entries }: FlagEntries, read: LogReader): void {
  const records = entries.flatMap((entry) => read(entry).record ?? []);
  if (options.quiet || records.length < entries.length) return;
  for (const line of doubtsOfRecords(records, messages.log)) ports.terminal.err(`  ! ${line}\n`);
}

function noDraft({ ports, messages }: Session): ExitCode {
  ports.terminal.err(`${messages.log.draftNone}\n`);
  return 1;
}

function discardDraft(session: Session): ExitCode {
  const { files, terminal } = session.ports;
  const { log } = session.messages;
  const waiting = draftPaths(files, session.options.db);
  if (!session.options.dryRun) for (const path of waiting) files.remove(path);
  const gone = session.options.dryRun ? log.draftWouldGo : log.draftGone;
  terminal.err(`${waiting.length === 0 ? log.draftNone : gone(waiting.length)}\n`);
  return 0;
}

function contextOf(
  session: Session,
  store: Store,
  today: CalendarDate,
  read: LogReader,
  options: LogOptions,
): FormContext {
  const { preset } = store;
  const words = formatter(session.options.lang, 'screen');
  const asked = options.values['date'];
  const date = asked === undefined ? today : dayAsked(asked, read);
  return {
    lists: makeLists(preset.lists),
    today,
    date,
    plannedOn: (day) => plannedHours(store, day),
    knownShift: knownShifts(store),
    same: options.same,
    team: plannedTeam(store, date),
    past: pastInterventions(store, today),
    read,
    inspect: guardOf,
    neutralise: neutralise,
    words: session.messages.log,
    longDate: (day) => words.date(day, 'weekday'),
    shortDate: (day) => shortDay(day, today, words),
    keptAt: () =>
      session.options.dryRun ? null : words.time(session.ports.clock.now(preset.dispositif.timezone).time, 'sentence'),
  };
}

/** Asked hundreds of times for one answer, as all that was answered is replayed: read once, until the base changes. */
function knownShifts(store: Store): FormContext['knownShift'] {
  const known = new Map<string, KnownShift | null>();
  let readAfter = store.lastChange();
  return (day, hours) => {
    const last = store.lastChange();
    if (last !== readAfter) known.clear();
    readAfter = last;
    const key = `${day} ${hours?.start}–${hours?.end}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const shift = shiftAt(store.shiftsOn(day), hours);
    const read = shift === null ? null : { shift, interventions: interventionsOf(store, shift).length };
    known.set(key, read);
    return read;
  };
}

const guardOf: FormContext['inspect'] = (text) =>
  inspectFreeText(text).map(({ label, excerpt }) => ({ label, words: excerpt }));

/** The day of `--date`. Throws `date-impossible`, `date-future`, `option-value-unknown`. */
function dayAsked(words: string, read: LogReader): CalendarDate {
  const day = readDay(words, read);
  if (day.ok) return day.date;
  const aftermath = 'nothing-saved';
  if (day.why === 'future') throw new UserError('date-future', { given: words }, { aftermath });
  if (day.why === 'impossible') {
    const args = { given: words, lastDay: day.lastDay, try: lastOf(words, day.lastDay) };
    throw new UserError('date-impossible', args, { aftermath });
  }
  const allowed = ['28/11', 'hier', 'samedi'];
  throw new UserError('option-value-unknown', { option: '--date', given: words, allowed }, { aftermath });
}

/** « 28/02/2026 » for « 31/02/2026 ». */
function lastOf(words: string, lastDay: number | null): string | null {
  return lastDay !== null && /^\d{1,2}\/\d/.test(words) ? words.replace(/^\d{1,2}/, String(lastDay)) : null;
}
