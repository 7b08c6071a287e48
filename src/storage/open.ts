/**
 * Opening a base: ours or refused, migrated after a verified backup, never written when it is foreign, damaged or newer.
 * A new base is made whole beside its place, then renamed, so that a half-made one never exists.
 */

import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../errors.ts';
import { type Database, openDatabase } from './driver.ts';

/** « Opmd » in the header of the file: what makes a SQLite base ours. */
export const APPLICATION_ID = 0x4f706d64;

const MIGRATIONS = ['0001.sql'] as const;
export const SCHEMA_VERSION = MIGRATIONS.length;

export function openBase(file: string, access: 'read' | 'write'): Database {
  refuseWhatIsNotABase(file);
  return translating(file, () => {
    const db = openDatabase(file, { readonly: false, mustExist: true });
    try {
      const id = db.pragma('application_id', { simple: true });
      const version = Number(db.pragma('user_version', { simple: true }));
      if (id !== APPLICATION_ID) throw new UserError('db-foreign', { file });
      if (version > SCHEMA_VERSION) throw new UserError('db-newer', { file });
      prepare(db);
      if (version < SCHEMA_VERSION) migrate(db, file, version);
      if (access === 'read') db.pragma('query_only = ON');
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
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
    const making = `${file}.${process.pid}.new`;
    rmSync(making, { force: true });
    closeSync(openSync(making, 'wx', 0o600));
    const db = openDatabase(making, { readonly: false, mustExist: true });
    try {
      build(db, fill);
      db.close();
      syncFile(making);
      renameSync(making, file);
    } catch (error) {
      if (db.open) db.close();
      rmSync(making, { force: true });
      throw error;
    }
    return openBase(file, 'write');
  });
}

/** SQLite's and the disk's faults in our words; anything else passes. */
export function translating<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    const code = codeOf(cause);
    const more = { cause };
    if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
      throw new UserError('db-busy', { file }, more);
    if (code === 'SQLITE_NOTADB') throw new UserError('db-foreign', { file }, more);
    if (code.startsWith('SQLITE_CORRUPT'))
      throw new UserError('db-damaged', { file, backup: newestBackup(file) }, more);
    if (code === 'SQLITE_FULL' || code === 'ENOSPC') throw new UserError('disk-full', { file }, more);
    if (code.startsWith('SQLITE_IOERR') || code === 'EIO')
      throw new UserError('disk-fault', { file, detail: code }, more);
    if (code.startsWith('SQLITE_READONLY') || code === 'EROFS' || code === 'EACCES' || code === 'EPERM') {
      throw new UserError('folder-read-only', { folder: dirname(file) }, more);
    }
    if (code === 'SQLITE_CANTOPEN') throw new UserError('file-unreadable', { file, detail: code }, more);
    if (code === 'ENOTDIR' || code === 'ENOENT') throw new UserError('folder-absent', { folder: dirname(file) }, more);
    throw cause;
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
  if (db.name !== ':memory:') db.pragma('journal_mode = WAL');
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
  if (verdict !== 'ok') throw new UserError('db-damaged', { file, backup: newestBackup(file) });
  syncFile(making);
  renameSync(making, target);
}

function migrationSql(name: string): string {
  return readFileSync(fileURLToPath(new URL(`./migrations/${name}`, import.meta.url)), 'utf8');
}

function refuseWhatIsNotABase(file: string): void {
  const facts = statSync(file, { throwIfNoEntry: false });
  if (facts === undefined) throw new UserError('db-absent', { file });
  if (!facts.isFile()) throw new UserError('db-not-a-file', { file });
  if (facts.size === 0) throw new UserError('db-damaged', { file, backup: newestBackup(file) });
  const head = Buffer.alloc(72);
  const descriptor = translating(file, () => openSync(file, 'r'));
  const read = readSync(descriptor, head, 0, 72, 0);
  closeSync(descriptor);
  if (read < 72 || head.toString('latin1', 0, 16) !== 'SQLite format 3\u0000') {
    throw new UserError('db-foreign', { file });
  }
  // Offset 60: user_version, 68: application_id (sqlite.org/fileformat2.html): refused before SQLite writes a byte.
  if (head.readUInt32BE(68) !== APPLICATION_ID) throw new UserError('db-foreign', { file });
  if (head.readUInt32BE(60) > SCHEMA_VERSION) throw new UserError('db-newer', { file });
}

function newestBackup(file: string): string | null {
  const folder = join(dirname(file), 'backups');
  const found = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.db'))
        .sort()
    : [];
  const last = found.at(-1);
  return last === undefined ? null : join(folder, last);
}

function syncFile(path: string): void {
  const descriptor = openSync(path, 'r+');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
