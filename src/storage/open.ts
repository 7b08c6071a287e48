/**
 * Opening a base: ours or refused, migrated after a verified backup, never written when it is foreign, damaged or newer.
 * A new base is made whole beside its place, then renamed, so that a half-made one never exists.
 */

import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname } from 'node:path';
import { codeOf, UserError } from '../errors.ts';
import type { Files } from '../ports.ts';
import { type Database, openDatabase } from './driver.ts';
import { damaged, isRefusedWriting, translating } from './faults.ts';
import { HALF_MADE, removeHalfMade } from './half-made.ts';
import { journalMode } from './journal-mode.ts';
import { migrate, takeSteps } from './migrate.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import { copyInMemory, openReadOnly } from './read-only-base.ts';

/** « Opmd » in the header of the file: what makes a SQLite base ours. */
export const APPLICATION_ID = 0x4f706d64;

/** What opening a base needs of the rest of the program. */
export interface Opening {
  /** `read`: the file stays as it is; an older base is brought to this version in memory. */
  readonly access: 'read' | 'write';
  readonly files: Pick<Files, 'takeName'>;
  /** UTC, asked only for the name of a backup. */
  readonly at: () => string;
  /** After an older base has become one of this version; `backup` is its copy. */
  readonly migrated: (backup: string) => void;
  /** Those of this program, unless a test has others. */
  readonly migrations?: readonly Migration[];
}

/** Where nothing can be written the base is read all the same; writing to it then says why it cannot. */
export function openBase(file: string, opening: Opening): Database {
  refuseWhatIsNotABase(file, (opening.migrations ?? MIGRATIONS).length);
  return translating(file, () => {
    try {
      return openOn(openDatabase(file, { readonly: false, mustExist: true }), file, opening);
    } catch (cause) {
      if (!isRefusedWriting(cause) && !(codeOf(cause).startsWith('SQLITE_CANTOPEN') && refusesFiles(file))) throw cause;
      const copy = openReadOnly(file);
      if (copy === null) throw cause;
      return openOn(copy, file, { ...opening, access: 'read' });
    }
  });
}

function refusesFiles(file: string): boolean {
  try {
    accessSync(dirname(realpathSync(file)), constants.W_OK);
    return false;
  } catch {
    return true;
  }
}

function openOn(db: Database, file: string, opening: Opening): Database {
  const { access, migrations = MIGRATIONS } = opening;
  try {
    const id = db.pragma('application_id', { simple: true });
    const version = Number(db.pragma('user_version', { simple: true }));
    if (id !== APPLICATION_ID) throw new UserError('db-foreign', { file });
    if (version < 1) throw new UserError('db-foreign', { file });
    if (version > migrations.length) throw new UserError('db-newer', { file });
    if (version < migrations.length && db.readonly) throw new UserError('folder-read-only', { folder: dirname(file) });
    if (access === 'read') return readingOf(db, file, migrations.slice(version));
    prepare(db);
    if (version < migrations.length) migrate(db, file, { ...opening, migrations });
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** The base itself, or a copy in memory that has taken the `steps` it lacks: whatever is asked of it, the file does not change. */
function readingOf(db: Database, file: string, steps: readonly Migration[]): Database {
  const read = steps.length === 0 ? db : copyInMemory(db.serialize(), { readonly: false });
  try {
    read.pragma('foreign_keys = OFF');
    if (steps.length > 0) takeSteps(read, file, steps, null);
    secure(read);
    read.pragma('query_only = ON');
    return read;
  } catch (cause) {
    read.close();
    throw cause;
  } finally {
    if (read !== db) db.close();
  }
}

/** A new empty base with its schema; `fill` copies the preset before the file takes its name. */
export function createBase(file: string, opening: Opening, fill: (db: Database) => void): Database {
  return translating(file, () => {
    if (existsSync(file)) throw new UserError('db-exists', { file });
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    removeHalfMade(dirname(file), `${basename(file)}.`);
    const making = `${file}.${process.pid}${HALF_MADE}`;
    closeSync(openSync(making, 'wx', 0o600));
    const db = openDatabase(making, { readonly: false, mustExist: true });
    try {
      build(db, fill);
      db.close();
      takeFreeName(opening.files, making, file);
    } finally {
      if (db.open) db.close();
      rmSync(making, { force: true });
    }
    return openBase(file, opening);
  });
}

/** A base that nothing keeps. */
export function memoryBase(fill: (db: Database) => void): Database {
  const db = openDatabase(':memory:', { readonly: false, mustExist: false });
  build(db, fill);
  return db;
}

/** Another window may have made this base meanwhile: it stays. */
function takeFreeName(files: Opening['files'], making: string, file: string): void {
  try {
    files.takeName(making, file);
  } catch (cause) {
    throw codeOf(cause) === 'file-exists' ? new UserError('db-exists', { file }, { cause }) : cause;
  }
}

function build(db: Database, fill: (db: Database) => void): void {
  prepare(db);
  db.transaction(() => {
    for (const step of MIGRATIONS) db.exec(step());
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${MIGRATIONS.length}`);
    fill(db);
  }).immediate();
}

function prepare(db: Database): void {
  secure(db);
  if (db.name !== ':memory:') db.pragma(`journal_mode = ${journalMode(db.name)}`);
  db.pragma('synchronous = FULL');
}

function secure(db: Database): void {
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('secure_delete = ON');
}

function refuseWhatIsNotABase(file: string, newest: number): void {
  const facts = reading(file, () => statSync(file, { throwIfNoEntry: false }));
  if (facts === undefined) throw new UserError('db-absent', { file });
  if (!facts.isFile()) throw new UserError('db-not-a-file', { file });
  if (facts.size === 0) throw damaged(file);
  const head = Buffer.alloc(72);
  const read = reading(file, () => {
    const descriptor = openSync(file, 'r');
    try {
      return readSync(descriptor, head, 0, 72, 0);
    } finally {
      closeSync(descriptor);
    }
  });
  if (read < 72 || head.toString('latin1', 0, 16) !== 'SQLite format 3\u0000') {
    throw new UserError('db-foreign', { file });
  }
  // Offset 60: user_version, 68: application_id (sqlite.org/fileformat2.html): refused before SQLite writes a byte.
  if (head.readUInt32BE(68) !== APPLICATION_ID) throw new UserError('db-foreign', { file });
  if (head.readUInt32BE(60) < 1) throw new UserError('db-foreign', { file });
  if (head.readUInt32BE(60) > newest) throw new UserError('db-newer', { file });
}

/** Faults of a file that is only read: a loop of links is no file, and a right that is missing is the file's. */
function reading<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    const code = codeOf(cause);
    if (code === 'ELOOP') throw new UserError('db-not-a-file', { file }, { cause });
    if (code === 'EACCES' || code === 'EPERM')
      throw new UserError('file-unreadable', { file, detail: code }, { cause });
    return translating(file, () => {
      throw cause;
    });
  }
}
