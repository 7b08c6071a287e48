/** `import` of one file: read, planned, shown, then written in one transaction, or not at all. */

import { basename } from 'node:path';
import { parseIsoDate } from '../../domain/calendar/calendar-date.ts';
import { spanOf } from '../../domain/calendar/period.ts';
import type { StoredRecord } from '../../domain/record.ts';
import { Cancelled, UserError } from '../../errors.ts';
import {
  type ImportChoices,
  type ImportContext,
  type ImportPlan,
  planImport,
  planSteps,
} from '../../importing/plan-import.ts';
import { learnedProfile, sameProfile, withProfile } from '../../importing/profile.ts';
import { makeLists } from '../../nomenclature/match.ts';
import type { Store } from '../../storage/store.ts';
import type { Session } from '../session.ts';
import { askMissing, askPlan } from './ask-plan.ts';
import { askPolicy, type Policy } from './ask-policy.ts';
import type { Asking, Decided } from './asking.ts';
import { checkChoices } from './check-choices.ts';
import { chosenProfile, freeName } from './chosen-profile.ts';
import type { FileImport, ImportOptions } from './file-import.ts';
import { planLines } from './plan-lines.ts';
import { readSource, refuseChanged, sheetNamed } from './read-source.ts';
import { refusePlan } from './refuse-plan.ts';
import { plannedWith, rowProgress } from './row-progress.ts';
import { toldFlags } from './told-flags.ts';
import { rejectsPath, rejectsThere, writeRecords, writeRejects } from './write-import.ts';

export async function importFile(session: Session, path: string, options: ImportOptions): Promise<FileImport> {
  const { messages, ports } = session;
  const { files } = ports;
  const { dryRun, lang } = session.options;
  const flags = options.flags ?? [];
  const { encoding, delimiter } = options;
  const { content: source, sha256 } = readSource(files, path, { encoding, delimiter, flags });
  const choices = { ...options.choices, sheet: sheetNamed(source, options.choices.sheet, path, flags) };
  // A base that is not there is made when there is something to write in it, and not before.
  const there = files.look(session.options.db) !== null;
  const ground = dryRun || !there ? await session.storeOrMemory() : await session.storeOrCreate();
  const { timezone } = ground.preset.dispositif;
  const lists = makeLists(ground.preset.lists);
  const today = ports.clock.now(timezone).date;
  checkChoices(choices, { lists, today, timezone, files: [path], flags });
  const progress = rowProgress(
    session,
    source.sheets.reduce((sum, { rows }) => sum + rows.length, 0),
  );
  const contextOn = (store: Store) => {
    const onDate = onDateOf(store, 'interventions');
    const shiftsOn = onDateOf(store, 'shifts');
    return (chosen: ImportChoices): ImportContext => ({
      file: basename(path),
      lists,
      today,
      timezone,
      choices: chosen,
      known: (kind, keys) => store.knownContents(kind, keys),
      onDate,
      shiftsOn,
    });
  };
  const contextOf = contextOn(ground);
  const planOf = (chosen: ImportChoices) => planImport(source, contextOf(chosen));
  const before = ground.lastChange();
  const profile = chosenProfile(ground.profiles(), source, options, path);
  const known = withProfile(choices, profile);
  const about = { path, source, lists, messages, lang, profile: profile?.name ?? null };
  const asking = { ...about, plan: planOf };
  const first = await plannedWith(progress, planSteps(source, contextOf(known)), ports.terminal);
  const said = await decide(session, asking, { choices: known, plan: first }, options, flags);
  const { plan, policy } = said;
  const nothing = policy === 'all-or-nothing' || (plan.records.length === 0 && plan.same.length === 0);
  const learned = learnedProfile(freeName(ground, path), said.choices, plan, profile);
  const planned: FileImport = {
    file: path,
    sha256,
    source,
    plan,
    lists,
    understood: planLines(plan.sheets, about),
    shown: said.shown,
    policy,
    importId: null,
    written: false,
    rejects: nothing || plan.rejected.length === 0 ? null : rejectsPath(files, path, source, options.rejects),
    correcting: plan.rows.new === 0 && plan.rejected.length > 0 ? rejectsThere(files, path, source) : null,
    knownFrom: plan.rows.known === 0 ? null : importOf(ground, sha256),
    profile: profile?.name ?? null,
    learned: learned === null || sameProfile(learned, profile) ? null : learned,
  };
  if (dryRun || nothing) return planned;
  const bytes = refuseChanged(files, path, sha256, flags);
  const store = await session.storeOrCreate();
  const last = store.lastChange();
  if (last !== before && !sameRows(planImport(source, contextOn(store)(said.choices)), plan)) {
    const tries = [['import', path, ...flags]];
    throw new UserError('db-changed', {}, { aftermath: 'nothing-imported', tries });
  }
  // The rejected rows are on disk before the others are in the base: no failure leaves them nowhere.
  const { rejects } = planned;
  if (rejects !== null) writeRejects(session, rejects, planned, bytes);
  try {
    progress.say(messages.importing.writing(plan.records.length));
    const importId = writeRecords(session, store, planned, last);
    return { ...planned, importId, written: true };
  } catch (error) {
    if (rejects !== null) files.remove(files.resolve(rejects));
    throw error;
  } finally {
    progress.clear();
  }
}

/** Whatever else came into the base in the meantime, the same rows are new, known and alike. */
function sameRows(one: ImportPlan, other: ImportPlan): boolean {
  const facts = ({ rows, twins, same }: ImportPlan) => JSON.stringify([rows, twins.length, same]);
  return facts(one) === facts(other);
}

/** Each day of the base is read once, and only when a new row falls on it. */
function onDateOf(store: Store, kind: 'interventions' | 'shifts'): (date: string) => readonly StoredRecord[] {
  const days = new Map<string, readonly StoredRecord[]>();
  return (date) => {
    const day = parseIsoDate(date);
    if (day === null) return [];
    const known = days.get(date) ?? [...store.records(kind, spanOf(day, day))];
    days.set(date, known);
    return known;
  };
}

function importOf(store: Store, sha256: string): number | null {
  const same = store.history().find((one) => one.undoneBy === null && one.import?.sha256 === sha256);
  return same?.change ?? null;
}

/** What is asked on a terminal and nowhere else; then what is refused, whoever decided. */
async function decide(
  session: Session,
  about: Omit<Asking, 'prompter' | 'keep'>,
  start: Decided,
  options: ImportOptions,
  flags: readonly string[],
): Promise<Decided & { policy: Policy; shown: boolean }> {
  const { input, dryRun, yes, plain, lang } = session.options;
  const refused = { path: about.path, flags, messages: about.messages };
  const policyOf = ({ rejected }: ImportPlan) =>
    rejected.length === 0 ? 'keep-good' : (options.policy ?? 'all-or-nothing');
  if (!input || dryRun) {
    refusePlan(start.plan, options.choices, refused);
    return { ...start, policy: policyOf(start.plan), shown: false };
  }
  const prompter = await session.ports.prompter({ plain, lang });
  let latest = start.choices;
  const keep = (choices: ImportChoices) => {
    latest = choices;
  };
  try {
    const asking = { ...about, prompter, keep };
    let decided = await askMissing(asking, start);
    refusePlan(decided.plan, options.choices, refused);
    const { rows } = decided.plan;
    const shown = !yes && rows.new + rows.rejected > 0;
    for (;;) {
      if (shown) decided = await askPlan(asking, decided);
      const { plan } = decided;
      if (plan.rejected.length === 0 || plan.records.length === 0 || options.policy !== null) {
        return { ...decided, policy: policyOf(plan), shown };
      }
      const policy = await askPolicy(asking, plan);
      if (policy !== null) return { ...decided, policy, shown };
      if (!shown) throw new Cancelled('nothing-imported');
    }
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    // Ctrl-C at a question or « < » at the first: the command again, with what was answered.
    const again = ['import', about.path, ...flags, ...toldFlags(latest, start.choices)];
    throw new Cancelled('nothing-imported', error.exit, [again]);
  } finally {
    prompter.close();
  }
}
