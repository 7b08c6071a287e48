/**
 * Backups lie in `backups/` beside the base. A name says of which base, of which version and when (UTC): `optimedia-v1-20261128T204000Z.db`.
 * They are ordered by these values, not by their text; two of one second are numbered (`…Z-2.db`), so that none is ever replaced.
 */

import { readdirSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

export function backupFolder(file: string): string {
  return join(dirname(file), 'backups');
}

export function stemOf(file: string): string {
  return basename(file, extname(file));
}

/** `at` is UTC, `2026-11-28T20:40:00.000Z`. */
export function freeBackupName(file: string, version: number, at: string): string {
  const stem = `${stemOf(file)}-v${version}-${at.replace(/\.\d+|[-:]/g, '')}`;
  const taken = namesOf(backupFolder(file));
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${stem}.db` : `${stem}-${number}.db`;
    if (!taken.includes(name)) return name;
  }
}

/** Path of the newest backup of this base, or null. */
export function newestBackup(file: string): string | null {
  const start = `${stemOf(file)}-v`;
  const found = namesOf(backupFolder(file)).flatMap((name) => {
    const said = name.startsWith(start) ? /^\d+-(\d{8}T\d{6}Z)(?:-(\d+))?\.db$/.exec(name.slice(start.length)) : null;
    return said?.[1] === undefined ? [] : [{ name, at: said[1], number: Number(said[2] ?? 1) }];
  });
  const [newest] = found.sort((a, b) => (a.at === b.at ? b.number - a.number : a.at < b.at ? 1 : -1));
  return newest === undefined ? null : join(backupFolder(file), newest.name);
}

function namesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
