/** What an import leaves on disk: its records in one transaction, its rejected rows in a file of their own. */

import { basename, dirname, extname, join } from 'node:path';
import type { Change } from '../../domain/change-set.ts';
import { UserError } from '../../errors.ts';
import type { Resemblance } from '../../importing/resemblances.ts';
import type { Files } from '../../ports.ts';
import type { SheetFile } from '../../sheets/sheet.ts';
import type { Store } from '../../storage/store.ts';
import type { Session } from '../session.ts';
import type { FileImport } from './file-import.ts';
import { linkedChanges } from './link-changes.ts';
import { rejectsFile } from './rejects-file.ts';
import { rejectsWorkbook } from './rejects-workbook.ts';

/** `plannedAfter`: the last change when what is known was compared. Returns the import's number. */
export function writeRecords(session: Session, store: Store, done: FileImport, plannedAfter: number): number {
  const { file, sha256, plan, learned } = done;
  const { read, new: added, known, rejected, skipped } = plan.rows;
  const applied = store.apply({
    action: 'import',
    who: session.who(store),
    at: session.ports.clock.now(store.preset.dispositif.timezone).instant,
    import: { file: basename(file), sha256, read, new: added, known, rejected, skipped },
    changes: chain(linkedChanges(store, plan.records), plan.corrected.map(correction)),
    plannedAfter,
    ...(plan.same.length === 0 ? {} : { same: plan.same }),
    ...(learned === null ? {} : { profile: learned }),
  });
  return applied.change;
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

/** Rows that were rejected once already come back under the same name. */
const SUFFIX = / - à corriger(?: \d+)?$/;

/** Never the name of a file that is there: it may hold corrections not imported yet. */
export function rejectsPath(files: Files, path: string, { format }: SheetFile, asked: string | null): string {
  return asked ?? rejectsNames(files, path, format).free;
}

/** The last file of the rejected rows of `path` that is there; null: none, or `path` is one itself. */
export function rejectsThere(files: Files, path: string, { format }: SheetFile): string | null {
  if (SUFFIX.test(basename(path, extname(path)).normalize('NFC'))) return null;
  return rejectsNames(files, path, format).last;
}

/** The last name that is taken, null when none is, and the first that is free. */
function rejectsNames(files: Files, path: string, format: SheetFile['format']): { last: string | null; free: string } {
  const name = basename(path, extname(path)).normalize('NFC').replace(SUFFIX, '');
  const stem = join(dirname(path), `${name} - à corriger`);
  const extension = format === 'ods' ? '.csv' : extname(path);
  let last: string | null = null;
  let free = `${stem}${extension}`;
  for (let n = 2; files.look(files.resolve(free)) !== null; n += 1) [last, free] = [free, `${stem} ${n}${extension}`];
  return { last, free };
}

/** Before anything is in the base: a name that cannot be refuses the import. `bytes`: the imported file's own. */
export function writeRejects({ messages, ports }: Session, target: string, done: FileImport, bytes: Uint8Array): void {
  const { file, source, plan, lists } = done;
  const isBook = source.format === 'xlsx' || source.format === 'xlsm';
  // A name that ends in .csv asks for a text, whatever the rows come from.
  const rejected =
    isBook && !/\.(?:csv|txt|tsv)$/i.test(target)
      ? rejectsWorkbook(bytes, basename(file), plan, lists, messages)
      : rejectsFile(source, plan, messages);
  try {
    ports.files.writeWhole(ports.files.resolve(target), rejected, { force: false });
  } catch (error) {
    if (!(error instanceof UserError) || error.aftermath !== null) throw error;
    const { code, args, tries } = error;
    throw new UserError(code, args, { tries, aftermath: 'nothing-imported', cause: error });
  }
}
