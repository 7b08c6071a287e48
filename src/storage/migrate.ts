/**
 * An older base becomes one of this version: one transaction holds the backup, every step, the checks and the new version. Whatever
 * fails, the base is as it was.
 */

import { UserError } from '../errors.ts';
import type { Files } from '../ports.ts';
import { backUp } from './backups.ts';
import type { Database } from './driver.ts';
import { translating } from './faults.ts';
import type { Migration } from './migrations.ts';

export interface Migrating {
  readonly migrations: readonly Migration[];
  /** UTC, for the name of the backup. */
  readonly at: () => string;
  readonly files: Pick<Files, 'takeName'>;
  readonly migrated: (backup: string) => void;
}

/** Throws UserError `db-migration-failed` that names the backup, or what the disk said. */
export function migrate(db: Database, file: string, { migrations, at, files, migrated }: Migrating): void {
  // A step may make a table anew: its links are checked at the end instead (sqlite.org/lang_altertable.html, 7).
  db.pragma('foreign_keys = OFF');
  try {
    const backup = db
      .transaction((): string | null => {
        // Read again now that no other program can write: another one may have been here first.
        const from = versionOf(db);
        if (from >= migrations.length) return null;
        const copy = backUp({ file, version: from, at: at(), files });
        takeSteps(db, file, migrations.slice(from), copy);
        return copy;
      })
      .immediate();
    if (backup !== null) migrated(backup);
  } finally {
    db.pragma('foreign_keys = ON');
  }
}

/** The last steps there are, on a base that lacks them; links between tables are off meanwhile. `backup` null: none is needed. */
export function takeSteps(db: Database, file: string, steps: readonly Migration[], backup: string | null): void {
  try {
    translating(file, () => {
      const from = versionOf(db);
      for (const step of steps) db.exec(step());
      refuseFaults(db);
      db.pragma(`user_version = ${from + steps.length}`);
    });
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw new UserError('db-migration-failed', { file, backup }, { cause });
  }
}

function versionOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

function refuseFaults(db: Database): void {
  const whole = db.pragma('integrity_check', { simple: true });
  if (whole !== 'ok') throw new Error(String(whole));
  const [stray] = db.pragma('foreign_key_check') as unknown[];
  if (stray !== undefined) throw new Error(`foreign_key_check: ${JSON.stringify(stray)}`);
}
