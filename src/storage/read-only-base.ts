/**
 * A base where nothing may be written (a read-only share or key, a folder of someone else's): SQLite cannot read one in WAL mode
 * without writing beside it, so it is read from memory. Changes that a crash left in its `-wal` would be missed: refused then.
 */

import { readFileSync, statSync } from 'node:fs';
import { type Database, openDatabase } from './driver.ts';

/** Offsets 18 and 19 of the header: 2 for WAL, 1 for a rollback journal (sqlite.org/fileformat2.html). */
const READ_VERSION = 19;
const WRITE_VERSION = 18;

/** Null when the file alone does not tell all. */
export function openReadOnly(file: string): Database | null {
  if ((statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) return null;
  return copyInMemory(readFileSync(file), { readonly: true });
}

/** A base of these bytes, which are its own from now on. */
export function copyInMemory(bytes: Buffer, { readonly }: { readonly: boolean }): Database {
  bytes[WRITE_VERSION] = 1;
  bytes[READ_VERSION] = 1;
  return openDatabase(bytes, { readonly, mustExist: false });
}
