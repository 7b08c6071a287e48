/** `import` of one file: read, planned, shown, then written in one transaction, or not at all. */

import { basename, dirname, extname, join } from 'node:path';
import { parseIsoDate } from '../../domain/calendar/calendar-date.ts';
import { spanOf } from '../../domain/calendar/period.ts';
import type { Change } from '../../domain/change-set.ts';
import type { ImportProfile } from '../../domain/import-profile.ts';
import type { Lists } from '../../domain/lists.ts';
import type { StoredRecord } from '../../domain/record.ts';
import { Cancelled, UserError } from '../../errors.ts';
import { foldHeader } from '../../importing/match-columns.ts';
import { nearestNames } from '../../importing/nearest-names.ts';
import { type ImportChoices, type ImportPlan, planImport } from '../../importing/plan-import.ts';
import { learnedProfile, recogniseProfile, sameProfile, withProfile } from '../../importing/profile.ts';
import type { Resemblance } from '../../importing/resemblances.ts';
import { makeLists } from '../../nomenclature/match.ts';
import type { SheetFile } from '../../sheets/sheet.ts';
import type { Store } from '../../storage/store.ts';
import type { Session } from '../session.ts';
import { askMissing, askPlan } from './ask-plan.ts';
import { askPolicy, type Policy } from './ask-policy.ts';
import type { Asking, Decided } from './asking.ts';
import { checkChoices } from './check-choices.ts';
import { linkedChanges } from './link-changes.ts';
import { planLines } from './plan-lines.ts';
import { readSource, refuseChanged, sheetNamed } from './read-source.ts';
import { refusePlan } from './refuse-plan.ts';
import { rejectsFile } from './rejects-file.ts';
import { rejectsWorkbook } from './rejects-workbook.ts';
import { retype } from './retype.ts';

export interface ImportOptions {
  readonly choices: ImportChoices;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** Null: asked on a terminal, else all or nothing. */
  readonly policy: Policy | null;
  /** Where rejected rows go; null: beside the file. */
  readonly rejects: string | null;
  readonly strict: boolean;
  /** A profile by its name; absent or null: recognised by the header. */
  readonly profile?: string | null;
  /** The options as typed, for the command that a refusal shows. */
  readonly flags?: readonly string[];
}

export interface FileImport {
  readonly file: string;
  readonly sha256: string;
  readonly source: SheetFile;
  readonly plan: ImportPlan;
  /** What was understood, in lines. */
  readonly understood: readonly string[];
  readonly importId: number | null;
  readonly written: boolean;
  /** The file of the rejected rows, when one was written. */
  readonly rejects: string | null;
  /** The import of the same file that brought what is already known. */
  readonly knownFrom: number | null;
  /** The profile that the header was recognised by. */
  readonly profile: string | null;
  /** What is remembered for tables of this header, when the import taught anything. */
  readonly learned: ImportProfile | null;
}

export async function importFile(session: Session, path: string, options: ImportOptions): Promise<FileImport> {
  const { messages, ports } = session;
  const { files } = ports;
  const flags = options.flags ?? [];
  const { encoding, delimiter } = options;
  const { content: source, sha256 } = readSource(files, path, { encoding, delimiter, flags });
  const choices = { ...options.choices, sheet: sheetNamed(source, options.choices.sheet, path, flags) };
  const store = session.options.dryRun ? await session.storeOrMemory() : await session.storeOrCreate();
  const { timezone } = store.preset.dispositif;
  const lists = makeLists(store.preset.lists);
  const today = ports.clock.now(timezone).date;
  checkChoices(choices, { lists, today, timezone, files: [path], flags });
  const onDate = onDateOf(store);
  const planOf = (chosen: ImportChoices) =>
    planImport(source, {
      file: basename(path),
      lists,
      today,
      timezone,
      choices: chosen,
      known: (kind, keys) => store.knownContents(kind, keys),
      onDate,
    });
  const profile = chosenProfile(store.profiles(), source, options, path);
  const known = withProfile(choices, profile);
  const about = { path, source, lists, messages, lang: session.options.lang, profile: profile?.name ?? null };
  const said = await decide(
    session,
    { ...about, plan: planOf },
    { choices: known, plan: planOf(known) },
    options,
    flags,
  );
  const { plan } = said;
  const knownFrom = plan.rows.known === 0 ? null : importOf(store, sha256);
  const understood = planLines(plan.sheets, about);
  const learned = learnedProfile(freeName(store, path), said.choices, plan, profile);
  const planned: FileImport = {
    file: path,
    sha256,
    source,
    plan,
    understood,
    importId: null,
    written: false,
    rejects: null,
    knownFrom,
    profile: profile?.name ?? null,
    learned: learned === null || sameProfile(learned, profile) ? null : learned,
  };
  if (
    session.options.dryRun ||
    (plan.records.length === 0 && plan.same.length === 0) ||
    said.policy === 'all-or-nothing'
  )
    return planned;
  const bytes = refuseChanged(files, path, sha256, flags);
  // The rejected rows are on disk before the others are in the base: no failure leaves them nowhere.
  const rejects = plan.rejected.length === 0 ? null : keepRejects(session, path, planned, options, { bytes, lists });
  try {
    return { ...planned, importId: write(session, store, planned), written: true, rejects };
  } catch (error) {
    if (rejects !== null) ports.files.remove(rejects);
    throw error;
  }
}

/** The one that is named, else the one that the header is recognised by. */
function chosenProfile(
  profiles: readonly ImportProfile[],
  source: SheetFile,
  { profile: asked, flags = [] }: ImportOptions,
  path: string,
): ImportProfile | null {
  if (asked === null || asked === undefined) return recogniseProfile(profiles, source);
  const found =
    profiles.find(({ name }) => name === asked) ?? profiles.find(({ name }) => foldHeader(name) === foldHeader(asked));
  if (found !== undefined) return found;
  const names = profiles.map(({ name }) => name);
  const [near] = nearestNames(asked, names);
  throw new UserError(
    'option-value-unknown',
    { option: '--profile', given: asked, allowed: names },
    {
      aftermath: 'nothing-imported',
      tries: near === undefined ? [] : [retype([path], flags, '--profile', asked, near)],
    },
  );
}

/** Each day of the base is read once, and only when a new row falls on it. */
function onDateOf(store: Store): (date: string) => readonly StoredRecord[] {
  const days = new Map<string, readonly StoredRecord[]>();
  return (date) => {
    const day = parseIsoDate(date);
    if (day === null) return [];
    const known = days.get(date) ?? [...store.records('interventions', spanOf(day, day))];
    days.set(date, known);
    return known;
  };
}

/** The file's own name, as a person would call the profile; never that of another. */
function freeName(store: Store, path: string): string {
  const taken = new Set(store.profiles().map(({ name }) => name));
  const stem = basename(path, extname(path));
  let name = stem;
  for (let n = 2; taken.has(name); n += 1) name = `${stem} ${n}`;
  return name;
}

function importOf(store: Store, sha256: string): number | null {
  const same = store.history().find((one) => one.undoneBy === null && one.import?.sha256 === sha256);
  return same?.change ?? null;
}

/** What is asked on a terminal and nowhere else; then what is refused, whoever decided. */
async function decide(
  session: Session,
  about: Omit<Asking, 'prompter'>,
  start: Decided,
  options: ImportOptions,
  flags: readonly string[],
): Promise<Decided & { policy: Policy }> {
  const { input, dryRun, yes, plain, lang } = session.options;
  const refused = { path: about.path, flags, messages: about.messages };
  const policyOf = ({ rejected }: ImportPlan) =>
    rejected.length === 0 ? 'keep-good' : (options.policy ?? 'all-or-nothing');
  if (!input || dryRun) {
    refusePlan(start.plan, options.choices, refused);
    return { ...start, policy: policyOf(start.plan) };
  }
  const prompter = await session.ports.prompter({ plain, lang });
  try {
    const asking = { ...about, prompter };
    let decided = await askMissing(asking, start);
    refusePlan(decided.plan, options.choices, refused);
    const { rows } = decided.plan;
    if (!yes && rows.new + rows.rejected > 0) decided = await askPlan(asking, decided);
    const { plan } = decided;
    if (plan.rejected.length === 0 || plan.records.length === 0 || options.policy !== null) {
      return { ...decided, policy: policyOf(plan) };
    }
    const policy = await askPolicy(prompter, plan, about.messages);
    if (policy === null) throw new Cancelled('nothing-imported');
    return { ...decided, policy };
  } finally {
    prompter.close();
  }
}

function* chain(first: Iterable<Change>, then: readonly Change[]): Generator<Change> {
  yield* first;
  yield* then;
}

/** What the row does not say stays as the base has it. */
function correction({ base, record }: Resemblance): Change {
  const after = { ...base, values: { ...base.values, ...record.values }, unread: { ...base.unread, ...record.unread } };
  return { op: 'update', kind: base.kind, id: base.id, before: base, after };
}

function write(session: Session, store: Store, { file, sha256, plan, learned }: FileImport): number {
  const { read, new: added, known, rejected, skipped } = plan.rows;
  const applied = store.apply({
    action: 'import',
    who: session.who(store),
    at: session.ports.clock.now(store.preset.dispositif.timezone).instant,
    import: { file: basename(file), sha256, read, new: added, known, rejected, skipped },
    changes: chain(linkedChanges(store, plan.records), plan.corrected.map(correction)),
    ...(plan.same.length === 0 ? {} : { same: plan.same }),
    ...(learned === null ? {} : { profile: learned }),
  });
  return applied.change;
}

/** Never over a file that is there: it may hold corrections not imported yet. */
function keepRejects(
  session: Session,
  path: string,
  { source, plan }: FileImport,
  options: ImportOptions,
  { bytes, lists }: { bytes: Uint8Array; lists: Lists },
): string {
  const { messages, ports } = session;
  const { files } = ports;
  const isBook = source.format === 'xlsx' || source.format === 'xlsm';
  // A name that ends in .csv asks for a text, whatever the rows come from.
  const asText = !isBook || /\.(?:csv|txt|tsv)$/i.test(options.rejects ?? '');
  const rejected = asText
    ? rejectsFile(source, plan, messages)
    : rejectsWorkbook(bytes, basename(path), plan, lists, messages);
  const extension = source.format === 'ods' ? '.csv' : extname(path);
  const stem = join(dirname(path), `${basename(path, extname(path))} - à corriger`);
  let target = files.resolve(options.rejects ?? `${stem}${extension}`);
  for (let n = 2; options.rejects === null && files.look(target) !== null; n += 1) {
    target = files.resolve(`${stem} ${n}${extension}`);
  }
  files.writeWhole(target, rejected, { force: false });
  return target;
}
