/**
 * Opening a base: ours or refused, migrated after a verified backup, never written when it is foreign, damaged or newer.
 * A new base is made whole beside its place, then renamed, so that a half-made one never exists.
 */

import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../errors.ts';
import { type Database, openDatabase } from './driver.ts';
import { codeOf, damaged, isRefusedWriting, translating } from './faults.ts';
import { journalMode } from './journal-mode.ts';
import { openReadOnly } from './read-only-base.ts';

/** « Opmd » in the header of the file: what makes a SQLite base ours. */
export const APPLICATION_ID = 0x4f706d64;

const MIGRATIONS = ['0001.sql'] as const;
export const SCHEMA_VERSION = MIGRATIONS.length;

/** Where nothing can be written the base is read all the same; writing to it then says why it cannot. */
export function openBase(file: string, access: 'read' | 'write'): Database {
  refuseWhatIsNotABase(file);
  return translating(file, () => {
    try {
      return openOn(openDatabase(file, { readonly: false, mustExist: true }), file, access);
    } catch (cause) {
      if (!isRefusedWriting(cause) && !(codeOf(cause).startsWith('SQLITE_CANTOPEN') && refusesFiles(file))) throw cause;
      const copy = openReadOnly(file);
      if (copy === null) throw cause;
      return openOn(copy, file, 'read');
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

function openOn(db: Database, file: string, access: 'read' | 'write'): Database {
  try {
    const id = db.pragma('application_id', { simple: true });
    const version = Number(db.pragma('user_version', { simple: true }));
    if (id !== APPLICATION_ID) throw new UserError('db-foreign', { file });
    if (version < 1) throw new UserError('db-foreign', { file });
    if (version > SCHEMA_VERSION) throw new UserError('db-newer', { file });
    prepare(db);
    if (version < SCHEMA_VERSION) migrate(db, file, version);
    if (access === 'read') db.pragma('query_only = ON');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** A new empty base with its schema; `fill` copies the preset before the file takes its name. */
export function createBase(file: string, fill: (db: Database) => void): Database {
  if (file === ':memory:') {
    const db = openDatabase(file, { readonly: false, mustExist: false });
    build(db, fill);
    return db;
  }
  return translating(file, () => {
    if (existsSync(file)) throw new UserError('db-exists', { file });
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    removeHalfMade(file);
    const making = `${file}.${process.pid}.new`;
    closeSync(openSync(making, 'wx', 0o600));
    const db = openDatabase(making, { readonly: false, mustExist: true });
    try {
      build(db, fill);
      db.close();
      syncFile(making);
      takeName(making, file);
    } finally {
      if (db.open) db.close();
      rmSync(making, { force: true });
    }
    return openBase(file, 'write');
  });
}

/** A link never replaces a base that another window has just made; some keys and shares have no links. */
function takeName(making: string, file: string): void {
  try {
    linkSync(making, file);
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') throw new UserError('db-exists', { file }, { cause });
    renameSync(making, file);
  }
}

/** What a run that was killed left: nothing of it was ever a base. */
function removeHalfMade(file: string): void {
  for (const name of readdirSync(dirname(file))) {
    const rest = name.startsWith(basename(file)) ? name.slice(basename(file).length) : '';
    const pid = /^\.(\d+)\.new(?:-wal|-shm|-journal)?$/.exec(rest)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(dirname(file), name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function build(db: Database, fill: (db: Database) => void): void {
  prepare(db);
  db.transaction(() => {
    for (const name of MIGRATIONS) db.exec(migrationSql(name));
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${SCHEMA_VERSION}`);
    fill(db);
  }).immediate();
}

function prepare(db: Database): void {
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('secure_delete = ON');
  if (db.name !== ':memory:') db.pragma(`journal_mode = ${journalMode(db.name)}`);
  db.pragma('synchronous = FULL');
}

function migrate(db: Database, file: string, from: number): void {
  backUp(db, file, `avant-version-${SCHEMA_VERSION}`);
  for (let version = from; version < SCHEMA_VERSION; version++) {
    const name = MIGRATIONS[version];
    if (name === undefined) continue;
    db.transaction(() => {
      db.exec(migrationSql(name));
      db.pragma(`user_version = ${version + 1}`);
    }).immediate();
  }
}

/** A copy made by SQLite itself, checked before it takes its name. */
function backUp(db: Database, file: string, label: string): void {
  const folder = join(dirname(file), 'backups');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const target = join(folder, `${basename(file, '.db')}-${label}.db`);
  const making = `${target}.new`;
  rmSync(making, { force: true });
  db.prepare('VACUUM INTO ?').run(making);
  const copy = openDatabase(making, { readonly: true, mustExist: true });
  const verdict = copy.pragma('integrity_check', { simple: true });
  copy.close();
  if (verdict !== 'ok') throw damaged(file);
  syncFile(making);
  renameSync(making, target);
}

function migrationSql(name: string): string {
  return readFileSync(fileURLToPath(new URL(`./migrations/${name}`, import.meta.url)), 'utf8');
}

function refuseWhatIsNotABase(file: string): void {
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
  if (head.readUInt32BE(60) > SCHEMA_VERSION) throw new UserError('db-newer', { file });
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

function syncFile(path: string): void {
  const descriptor = openSync(path, 'r+');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
