/** What SQLite and the disk throw, in our words; anything else passes. */

import { dirname } from 'node:path';
import { codeOf, UserError } from '../errors.ts';
import { newestBackup } from './backup-names.ts';

export function translating<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw translated(file, cause);
  }
}

/** The same for rows that are read one by one, long after the call. */
export function* translatingEach<T>(file: string, rows: Iterable<T>): Generator<T> {
  try {
    yield* rows;
  } catch (cause) {
    throw translated(file, cause);
  }
}

function translated(file: string, cause: unknown): unknown {
  if (cause instanceof UserError) return cause;
  const code = codeOf(cause);
  const more = { cause };
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new UserError('db-busy', { file }, more);
  if (code === 'SQLITE_NOTADB') return new UserError('db-foreign', { file }, more);
  if (code.startsWith('SQLITE_CORRUPT')) return damaged(file, cause);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT')
    return new UserError('disk-full', { file }, more);
  if (code.startsWith('SQLITE_IOERR') || code === 'EIO')
    return new UserError('disk-fault', { file, detail: code }, more);
  if (isRefusedWriting(cause) || code === 'EACCES' || code === 'EPERM')
    return new UserError('folder-read-only', { folder: dirname(file) }, more);
  if (code.startsWith('SQLITE_CANTOPEN')) return new UserError('file-unreadable', { file, detail: code }, more);
  if (code === 'ENOTDIR' || code === 'ENOENT' || code === 'EEXIST')
    return new UserError('folder-absent', { folder: dirname(file) }, more);
  return cause;
}

export function damaged(file: string, cause?: unknown): UserError {
  return new UserError('db-damaged', { file, backup: newestBackup(file) }, cause === undefined ? {} : { cause });
}

export function isRefusedWriting(cause: unknown): boolean {
  const code = codeOf(cause);
  return code.startsWith('SQLITE_READONLY') || code === 'EROFS';
}
