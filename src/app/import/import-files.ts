/** `import`: each file is read, planned, told, then written in one transaction of its own, or not at all. */

import { createHash } from 'node:crypto';
import { basename, dirname, extname, join } from 'node:path';
import { parseIsoDate } from '../../domain/calendar/calendar-date.ts';
import type { Change } from '../../domain/change-set.ts';
import type { RecordValues } from '../../domain/record.ts';
import { Cancelled, type ExitCode, UserError } from '../../errors.ts';
import { shiftHolding } from '../../importing/link-shift.ts';
import { type ImportChoices, type ImportPlan, planImport } from '../../importing/plan-import.ts';
import { makeLists } from '../../nomenclature/match.ts';
import { readSheetFile } from '../../sheets/read-sheet-file.ts';
import type { SheetFile } from '../../sheets/sheet.ts';
import type { Store } from '../../storage/store.ts';
import type { Session } from '../session.ts';
import { askPolicy, type Policy } from './ask-policy.ts';
import { checkChoices } from './check-choices.ts';
import { readingFile } from './reading-file.ts';
import { rejectsFile } from './rejects-file.ts';

export interface ImportOptions {
  readonly choices: ImportChoices;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** Null: asked on a terminal, else all or nothing. */
  readonly policy: Policy | null;
  /** Where rejected rows go; null: beside the file. */
  readonly rejects: string | null;
  readonly strict: boolean;
  /** The options as typed, for the command that a refusal shows. */
  readonly flags?: readonly string[];
}

export interface FileImport {
  readonly file: string;
  readonly sha256: string;
  readonly source: SheetFile;
  readonly plan: ImportPlan;
  readonly importId: number | null;
  readonly written: boolean;
  /** The file of the rejected rows, when one was written. */
  readonly rejects: string | null;
}

/** 50 MB holds any workbook; a text may be longer. */
const MOST_BYTES = 1_000_000_000;
const MOST_WORKBOOK_BYTES = 50_000_000;

export async function importFile(session: Session, path: string, options: ImportOptions): Promise<FileImport> {
  const { ports } = session;
  const flags = options.flags ?? [];
  const most = /\.xls[xmb]?$/i.test(path) ? MOST_WORKBOOK_BYTES : MOST_BYTES;
  const bytes = readingFile(path, flags, () => ports.files.read(ports.files.resolve(path), most));
  const file = basename(path);
  const source = readingFile(path, flags, () =>
    readSheetFile(bytes, {
      file,
      ...(options.encoding === null ? {} : { encoding: options.encoding }),
      ...(options.delimiter === null ? {} : { delimiter: options.delimiter }),
    }),
  );
  if (options.choices.sheet !== null && !source.sheets.some(({ name }) => name === options.choices.sheet)) {
    throw new UserError(
      'file-refused',
      { file, reason: 'sheet-absent', detail: options.choices.sheet },
      { aftermath: 'nothing-imported' },
    );
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const store = session.options.dryRun ? await session.storeOrMemory() : await session.storeOrCreate();
  const { timezone } = store.preset.dispositif;
  const lists = makeLists(store.preset.lists);
  const today = ports.clock.now(timezone).date;
  checkChoices(options.choices, { lists, today, timezone, files: [path], flags });
  const plan = planImport(source, {
    file,
    lists,
    today,
    timezone,
    choices: options.choices,
    known: (kind, keys) => store.knownContents(kind, keys),
  });
  if (plan.sheets.length === 0) {
    throw new UserError('file-refused', { file, reason: 'not-a-table', detail: '' }, { aftermath: 'nothing-imported' });
  }
  const planned: FileImport = { file: path, sha256, source, plan, importId: null, written: false, rejects: null };
  if (session.options.dryRun || plan.records.length === 0) return planned;
  if (plan.rejected.length > 0 && (await policyOf(session, planned, options)) === 'all-or-nothing') return planned;
  // The rejected rows are on disk before the others are in the base: no failure leaves them nowhere.
  const rejects = plan.rejected.length === 0 ? null : keepRejects(session, path, planned, options);
  try {
    return { ...planned, importId: write(session, store, planned), written: true, rejects };
  } catch (error) {
    if (rejects !== null) ports.files.remove(rejects);
    throw error;
  }
}

/** 0 all well; 3 when rows are rejected, or with --strict when anything is doubtful. */
export function exitOf(done: FileImport, strict: boolean): ExitCode {
  if (done.plan.rejected.length > 0) return 3;
  return strict && done.plan.issues.some(({ severity }) => severity === 'warning') ? 3 : 0;
}

async function policyOf(session: Session, planned: FileImport, options: ImportOptions): Promise<Policy> {
  if (options.policy !== null) return options.policy;
  if (!session.options.input) return 'all-or-nothing';
  const choice = await askPolicy(session, planned.plan);
  if (choice === null) throw new Cancelled('nothing-imported');
  return choice;
}

function write(session: Session, store: Store, { file, sha256, plan }: FileImport): number {
  const { read, new: added, known, rejected, skipped } = plan.rows;
  const applied = store.apply({
    action: 'import',
    who: session.who(store),
    at: session.ports.clock.now(store.preset.dispositif.timezone).instant,
    import: { file: basename(file), sha256, read, new: added, known, rejected, skipped },
    changes: linked(store, plan),
  });
  return applied.change;
}

/** The number that a new intervention takes for the shift written just before it. */
const LAST_SHIFT = -1;

/** A shift of the same import comes just before the interventions that it holds. */
function* linked(store: Store, plan: ImportPlan): Generator<Change> {
  const stored = new Map<string, ReturnType<Store['shiftsOn']>>();
  const fresh = new Map<string, { readonly id: number; readonly values: RecordValues['values'] }[]>();
  for (const [index, { record }] of plan.records.entries()) {
    if (record.kind !== 'shifts') continue;
    const date = String(record.values['date']);
    fresh.set(date, [...(fresh.get(date) ?? []), { id: LAST_SHIFT - index, values: record.values }]);
  }
  const held = new Map<number, Change[]>();
  for (const { record, contentKey } of plan.records) {
    if (record.kind === 'shifts') continue;
    const date = parseIsoDate(String(record.values['date']));
    let shiftId: number | null = null;
    if (record.kind === 'interventions' && date !== null) {
      const onDay = stored.get(date) ?? store.shiftsOn(date);
      stored.set(date, onDay);
      shiftId = shiftHolding(record, [...onDay, ...(fresh.get(date) ?? [])]);
    }
    if (shiftId === null || shiftId >= 0) {
      yield { op: 'insert', kind: record.kind, after: { ...record, shiftId }, contentKey };
      continue;
    }
    const change: Change = { op: 'insert', kind: record.kind, after: { ...record, shiftId: LAST_SHIFT }, contentKey };
    held.set(shiftId, [...(held.get(shiftId) ?? []), change]);
  }
  for (const [index, { record, contentKey }] of plan.records.entries()) {
    if (record.kind !== 'shifts') continue;
    yield { op: 'insert', kind: record.kind, after: record, contentKey };
    yield* held.get(LAST_SHIFT - index) ?? [];
  }
}

/** Never over a file that is there: it may hold corrections not imported yet. */
function keepRejects(session: Session, path: string, done: FileImport, options: ImportOptions): string {
  const { files } = session.ports;
  const rejected = rejectsFile(done.source, done.plan, session.messages);
  const extension = done.source.format === 'csv' || done.source.format === 'tsv' ? extname(path) : '.csv';
  const stem = join(dirname(path), `${basename(path, extname(path))} - à corriger`);
  let target = files.resolve(options.rejects ?? `${stem}${extension}`);
  for (let n = 2; options.rejects === null && files.look(target) !== null; n += 1) {
    target = files.resolve(`${stem} ${n}${extension}`);
  }
  files.writeWhole(target, rejected, { force: false });
  return target;
}
