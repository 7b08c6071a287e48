/** `import`: each file is read, planned, told, then written in one transaction of its own, or not at all. */

import { createHash } from 'node:crypto';
import { basename, dirname, extname, join } from 'node:path';
import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import type { Change } from '../../domain/change-set.ts';
import { Cancelled, type ExitCode, UserError } from '../../errors.ts';
import { shiftHolding } from '../../importing/link-shift.ts';
import { type ImportChoices, type ImportPlan, planImport } from '../../importing/plan-import.ts';
import { makeLists } from '../../nomenclature/match.ts';
import { readSheetFile } from '../../sheets/read-sheet-file.ts';
import type { SheetFile } from '../../sheets/sheet.ts';
import type { Store } from '../../storage/store.ts';
import type { Session } from '../session.ts';
import { askPolicy, type Policy } from './ask-policy.ts';
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
  const most = /\.xls[xmb]?$/i.test(path) ? MOST_WORKBOOK_BYTES : MOST_BYTES;
  const bytes = reading(() => ports.files.read(ports.files.resolve(path), most));
  const file = basename(path);
  const source = reading(() =>
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
  const plan = planImport(source, {
    file,
    lists: makeLists(store.preset.lists),
    today: ports.clock.now(timezone).date,
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
  const importId = write(session, store, planned);
  const rejects = plan.rejected.length === 0 ? null : keepRejects(session, path, planned, bytes, options);
  return { ...planned, importId, written: true, rejects };
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

function* linked(store: Store, plan: ImportPlan): Generator<Change> {
  const shifts = new Map<CalendarDate, ReturnType<Store['shiftsOn']>>();
  for (const { record, contentKey } of plan.records) {
    const date = record.values['date'];
    if (record.kind !== 'interventions' || typeof date !== 'string') {
      yield { op: 'insert', kind: record.kind, after: record, contentKey };
      continue;
    }
    const day = date as CalendarDate;
    const onDay = shifts.get(day) ?? store.shiftsOn(day);
    shifts.set(day, onDay);
    yield { op: 'insert', kind: record.kind, after: { ...record, shiftId: shiftHolding(record, onDay) }, contentKey };
  }
}

function keepRejects(
  session: Session,
  path: string,
  done: FileImport,
  bytes: Uint8Array,
  options: ImportOptions,
): string {
  const rejected = rejectsFile(done.source, done.plan, bytes, session.messages);
  const extension = done.source.format === 'csv' || done.source.format === 'tsv' ? extname(path) : '.csv';
  const beside = join(dirname(path), `${basename(path, extname(path))} - à corriger${extension}`);
  const target = session.ports.files.resolve(options.rejects ?? beside);
  session.ports.files.writeWhole(target, rejected, { force: true });
  return target;
}

function reading<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UserError) || error.aftermath !== null) throw error;
    throw new UserError(error.code, error.args, { tries: error.tries, aftermath: 'nothing-imported', cause: error });
  }
}
