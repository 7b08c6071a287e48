/** `log`: a whole vacation by questions, or one entry by flags, or a file of them. The same gate and one change set for all. */

import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import { isInUse } from '../../domain/lists.ts';
import { inspectFreeText, neutralise } from '../../domain/privacy/free-text-guard.ts';
import { type ExitCode, UserError } from '../../errors.ts';
import { formatter } from '../../messages/format.ts';
import { makeLists } from '../../nomenclature/match.ts';
import type { Store } from '../../storage/store.ts';
import type { Session } from '../session.ts';
import { askShift } from './ask-shift.ts';
import { decideFlags } from './decide-same.ts';
import { draftPaths } from './draft.ts';
import type { FormContext } from './form-context.ts';
import { groundOf, groundOn } from './ground.ts';
import { shiftAt } from './known-shift.ts';
import { entriesOfFile } from './log-file.ts';
import { entryOfFlags, missingOf, REQUIRED, refuseMissing } from './log-flags.ts';
import { kindOf, type LogOptions } from './log-options.ts';
import { pastInterventions } from './past.ts';
import { interventionsOf } from './plan-saving.ts';
import { plannedHours } from './planned-hours.ts';
import { type LogReader, readDay, readerOf } from './read-with.ts';
import { saveEntries } from './save-records.ts';
import { shortDay } from './short-day.ts';

export async function logShift(session: Session, options: LogOptions): Promise<ExitCode> {
  if (options.discard) return discardDraft(session);
  const entries = options.file === null ? null : await entriesOfFile(session.ports, options.file, session.messages.log);
  const asks = entries === null && kindOf(options) === null;
  if (entries === null && lacksAnswers(options, session.options.input)) await refuseToAsk(session, options);
  // Questions are asked on a base: what it is made for is said before an evening is typed.
  const ground = asks
    ? groundOn(session.options.dryRun ? await session.storeOrMemory() : await session.storeOrCreate())
    : await groundOf(session);
  const lists = makeLists(ground.preset.lists);
  const { timezone } = ground.preset.dispositif;
  const { date: today } = session.ports.clock.now(timezone);
  const read = readerOf(lists, today, timezone);
  const decide = decideFlags(session, options.same, () => ground.open());
  if (entries !== null) return saveEntries(session, ground, entries, read, decide);
  if (asks) {
    const store = await ground.open();
    return askShift(session, store, contextOf(session, store, today, read, options), options.resume, read);
  }
  const plannedOn = (words: string) => plannedHours(ground, dayAsked(words, read));
  const entry = entryOfFlags(options, lists, today, plannedOn, session.messages.log);
  return saveEntries(session, ground, [entry], read, decide);
}

/** Whether an answer is missing that nobody will be asked for: told before a base is created. */
function lacksAnswers(options: LogOptions, input: boolean): boolean {
  const kind = kindOf(options);
  if (kind === 'shifts' || (kind === null && input)) return false;
  return missingOf(REQUIRED, options.values).length > 0;
}

async function refuseToAsk(session: Session, options: LogOptions): Promise<void> {
  const { lists, dispositif } = (await session.storeOrMemory()).preset;
  const today = session.ports.clock.now(dispositif.timezone).date;
  const inUse = (key: (typeof REQUIRED)[number]) => lists[key].filter((item) => isInUse(item, today));
  const aftermath = options.resume ? 'draft-kept' : 'nothing-saved';
  refuseMissing(REQUIRED, options.values, (key) => inUse(key).map(({ code }) => code), session.messages.log, aftermath);
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
    knownShift: (day, hours) => {
      const shift = shiftAt(store.shiftsOn(day), hours);
      return shift === null ? null : { shift, interventions: interventionsOf(store, shift).length };
    },
    same: options.same,
    team: preset.lists.team
      .filter((member) => member.role !== 'coordinator' && isInUse(member, date))
      .map((member) => member.code),
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
