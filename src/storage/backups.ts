/** A copy of the base made by SQLite itself, checked before it takes its name. */

import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../errors.ts';
import type { Files } from '../ports.ts';
import { backupFolder, freeBackupName, stemOf } from './backup-names.ts';
import { openDatabase } from './driver.ts';
import { translating } from './faults.ts';
import { HALF_MADE, removeHalfMade } from './half-made.ts';
import { verifyCopy } from './verify-copy.ts';

export interface BackUp {
  /** The base as it was named. */
  readonly file: string;
  readonly version: number;
  /** UTC, `2026-11-28T20:40:00.000Z`. */
  readonly at: string;
  readonly files: Pick<Files, 'takeName'>;
}

/**
 * The path of a new copy, verified before it takes its name. The base is read by another connection, so that the caller may hold
 * the right to write meanwhile and nothing moves. Throws UserError of the disk, `db-damaged`.
 */
export function backUp({ file, version, at, files }: BackUp): string {
  const folder = backupFolder(file);
  const making = join(folder, `${stemOf(file)}.${process.pid}${HALF_MADE}`);
  try {
    // A fault is told of the backup by the name that it would have had.
    translating(join(folder, freeBackupName(file, version, at)), () => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      removeHalfMade(folder, stemOf(file));
      rmSync(making, { force: true });
      closeSync(openSync(making, 'wx', 0o600));
      const base = openDatabase(file, { readonly: false, mustExist: true });
      try {
        base.prepare('VACUUM INTO ?').run(making);
        verifyCopy(making, base);
      } finally {
        base.close();
      }
    });
    for (;;) {
      const target = join(folder, freeBackupName(file, version, at));
      try {
        files.takeName(making, target);
        return target;
      } catch (cause) {
        // Another program has just taken this name: the next one is free.
        if (codeOf(cause) !== 'file-exists') throw cause;
      }
    }
  } finally {
    rmSync(making, { force: true });
  }
}
