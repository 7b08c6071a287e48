/** `import` of several files: each its own transaction; one that is refused does not keep the others from being taken. */

import { Cancelled, type ExitCode, UserError } from '../../errors.ts';
import type { Session } from '../session.ts';
import type { FileImport, ImportOptions } from './file-import.ts';
import { importFile } from './import-file.ts';

export type FileResult =
  | { readonly is: 'done'; readonly done: FileImport }
  | { readonly is: 'refused'; readonly error: UserError };

/** `tell` says each file as soon as it is done; with one file alone, its refusal is thrown. */
export async function importFiles(
  session: Session,
  paths: readonly string[],
  options: ImportOptions,
  tell: (result: FileResult) => Promise<void> | null,
): Promise<readonly FileResult[]> {
  const results: FileResult[] = [];
  for (const path of paths) {
    const result = await oneOf(session, path, options, paths.length > 1, results);
    results.push(result);
    await tell(result);
  }
  return results;
}

/** 0 all well; 3 when rows are rejected, or with --strict when anything is doubtful; a refused file has its own. */
export function exitOf(result: FileResult, strict: boolean): ExitCode {
  if (result.is === 'refused') return result.error.exit;
  const { plan } = result.done;
  if (plan.rejected.length > 0) return 3;
  return strict && plan.issues.some(({ severity }) => severity === 'warning') ? 3 : 0;
}

async function oneOf(
  session: Session,
  path: string,
  options: ImportOptions,
  several: boolean,
  before: readonly FileResult[],
): Promise<FileResult> {
  try {
    return { is: 'done', done: await importFile(session, path, options) };
  } catch (error) {
    // Left at a later file: what the earlier ones brought is in the base, it was said, and « nothing » would be false.
    const written = before.some((one) => one.is === 'done' && one.done.written);
    if (error instanceof Cancelled && written) throw new Cancelled(null, error.exit);
    // A fault of the file is its own; one of the base or of the command is everybody's.
    const own = error instanceof UserError && (error.exit === 3 || error.exit === 5);
    if (!several || !own) throw error;
    return { is: 'refused', error };
  }
}
