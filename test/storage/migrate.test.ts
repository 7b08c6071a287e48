import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newestBackup } from '../../src/storage/backup-names.ts';
import { type Database, openDatabase } from '../../src/storage/driver.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { MIGRATIONS, type Migration } from '../../src/storage/migrations.ts';
import { APPLICATION_ID } from '../../src/storage/open.ts';
import { openStore } from '../../src/storage/sqlite-store.ts';
import { verifyCopy } from '../../src/storage/verify-copy.ts';
import { OPENING, tinyBase } from '../support/new-base.ts';
import { tinyPreset } from '../support/tiny-preset.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'optimedia-migrate-'));
  writeFileSync(path(), tinyBase());
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = () => join(folder, 'base.db');
const backups = () => (existsSync(join(folder, 'backups')) ? readdirSync(join(folder, 'backups')).sort() : []);
const BACKUP = `base-v${MIGRATIONS.length}-20261128T204000Z.db`;
const NEW_TABLE = 'CREATE TABLE later (id INTEGER PRIMARY KEY, calendar_date TEXT REFERENCES calendar (date)) STRICT;';
const refused = (code: string, args: object = {}) =>
  expect.objectContaining({ code, args: expect.objectContaining(args) });

/** The steps of this program, then others. */
const through = (...steps: (string | Migration)[]) => ({
  ...OPENING,
  migrations: [...MIGRATIONS, ...steps.map((step) => (typeof step === 'string' ? () => step : step))],
});

function on<T>(file: string, work: (db: Database) => T): T {
  const db = openDatabase(file, { readonly: false, mustExist: true });
  try {
    return work(db);
  } finally {
    db.close();
  }
}

/** Everything of a base that a migration could change. */
const contentOf = (file: string) =>
  on(file, (db) => ({
    version: db.pragma('user_version', { simple: true }),
    schema: db.prepare('SELECT sql FROM sqlite_schema ORDER BY name').pluck().all(),
    items: db.prepare('SELECT * FROM list_item ORDER BY id').all(),
    whole: db.pragma('integrity_check', { simple: true }),
  }));

describe('an older base', () => {
  test('is copied, then takes every step that it lacks', () => {
    const before = contentOf(path());
    const store = openStore(path(), through(NEW_TABLE, "INSERT INTO later VALUES (1, '2026-11-28');"));
    expect(store.preset).toEqual(tinyPreset());
    store.close();
    expect(on(path(), (db) => db.prepare('SELECT * FROM later').all())).toEqual([
      { id: 1, calendar_date: '2026-11-28' },
    ]);
    expect(contentOf(path()).version).toBe(MIGRATIONS.length + 2);
    expect(backups()).toEqual([BACKUP]);
    expect(contentOf(join(folder, 'backups', BACKUP))).toEqual(before);
    expect(statSync(join(folder, 'backups', BACKUP)).mode & 0o077).toBe(0);
  });

  test('that is only read is brought to this version in memory: the file, its folder and its journal stay', () => {
    on(path(), (db) => db.pragma('journal_mode = DELETE'));
    const before = readFileSync(path());
    const migrated = vi.fn();
    const store = openStore(path(), { ...through(NEW_TABLE), access: 'read', migrated });
    expect(store.preset).toEqual(tinyPreset());
    expect(() => store.dropProfile('suivi')).toThrow(refused('folder-read-only'));
    store.close();
    openStore(path(), { ...OPENING, access: 'read' }).close();
    expect(() => openStore(path(), { ...through('CREATE TABLE calendar (a);'), access: 'read' })).toThrow(
      refused('db-migration-failed', { backup: null }),
    );
    expect(readdirSync(folder)).toEqual(['base.db']);
    expect(readFileSync(path()).equals(before)).toBe(true);
    expect(migrated).not.toHaveBeenCalled();
  });

  test('is copied under another name when that one is taken', () => {
    openStore(path(), through(NEW_TABLE)).close();
    const first = readFileSync(join(folder, 'backups', BACKUP));
    on(path(), (db) => db.exec(`DROP TABLE later; PRAGMA user_version = ${MIGRATIONS.length}`));
    openStore(path(), through(NEW_TABLE)).close();
    expect(backups()).toEqual([BACKUP.replace('.db', '-2.db'), BACKUP]);
    expect(readFileSync(join(folder, 'backups', BACKUP)).equals(first)).toBe(true);
  });

  test.each([
    ['a step that SQLite refuses', 'CREATE TABLE calendar (date TEXT);'],
    ['a link that leads nowhere', "INSERT INTO later VALUES (1, '1800-01-01');"],
    [
      'a row that breaks a rule',
      `PRAGMA ignore_check_constraints = ON; UPDATE list_item SET closed = 7; PRAGMA ignore_check_constraints = OFF;`,
    ],
  ])('stays as it was after %s, its copy named', (_what, step) => {
    const before = contentOf(path());
    const backup = join(folder, 'backups', BACKUP);
    expect(() => openStore(path(), through(NEW_TABLE, step))).toThrow(
      refused('db-migration-failed', { file: path(), backup }),
    );
    expect(contentOf(path())).toEqual(before);
    expect(contentOf(backup)).toEqual(before);
  });

  test('stays as it was on a full disk', () => {
    const before = contentOf(path());
    const fills = `PRAGMA max_page_count = 1; CREATE TABLE big AS SELECT c.* FROM calendar c, calendar d;`;
    expect(() => openStore(path(), through(NEW_TABLE, fills))).toThrow(refused('disk-full', { file: path() }));
    expect(contentOf(path())).toEqual(before);
  });

  test('takes no step without its copy', () => {
    const before = contentOf(path());
    writeFileSync(join(folder, 'backups'), 'a file where the folder would be');
    expect(() => openStore(path(), through(NEW_TABLE))).toThrow(refused('folder-absent'));
    expect(contentOf(path())).toEqual(before);
  });

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'is refused where nothing can be written',
    () => {
      chmodSync(folder, 0o500);
      expect(() => openStore(path(), through(NEW_TABLE))).toThrow(refused('folder-read-only', { folder }));
      chmodSync(folder, 0o700);
    },
  );

  test('shows the old form to others until all is done, and lets no one else write', () => {
    const seen: unknown[] = [];
    const looks = () => {
      const other = openDatabase(path(), { readonly: false, mustExist: true });
      seen.push(other.pragma('user_version', { simple: true }));
      seen.push(other.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'later'").pluck().get());
      other.pragma('busy_timeout = 0');
      expect(() => other.exec('BEGIN IMMEDIATE')).toThrow(expect.objectContaining({ code: 'SQLITE_BUSY' }));
      other.close();
      return 'SELECT 1;';
    };
    openStore(path(), through(NEW_TABLE, looks)).close();
    expect(seen).toEqual([MIGRATIONS.length, 0]);
  });

  test('is left alone by a program that finds it done when its turn comes', () => {
    const late = openDatabase(path(), { readonly: false, mustExist: true });
    const opening = through(NEW_TABLE);
    openStore(path(), opening).close();
    migrate(late, path(), opening);
    late.close();
    expect(backups()).toEqual([BACKUP]);
  });
});

test('a base of the first version keeps its lists, and says what a town writes of the standard ones', () => {
  const first = join(folder, 'first.db');
  const preset = tinyPreset();
  const db = openDatabase(first, { readonly: false, mustExist: false });
  db.exec(MIGRATIONS[0]?.() ?? '');
  db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 1`);
  db.prepare("INSERT INTO setting VALUES ('dispositif', ?)").run(JSON.stringify(preset.dispositif));
  const add = db.prepare('INSERT INTO list_item (list, code, position, label) VALUES (?, ?, ?, ?)');
  for (const [at, { code, label }] of preset.lists.action.entries()) add.run('action', code, at, label);
  db.close();
  const store = openStore(first, OPENING);
  expect(store.preset.lists.action.map(({ code, label, standard }) => [code, label, standard])).toEqual(
    preset.lists.action.map(({ code, label }) => [code, label, undefined]),
  );
  store.close();
  expect(backups()).toEqual(['first-v1-20261128T204000Z.db']);
});

describe('a copy', () => {
  const copyOf = (change: string) => {
    const copy = join(folder, 'copy.db');
    on(path(), (db) => db.prepare('VACUUM INTO ?').run(copy));
    on(copy, (db) => db.exec(change));
    return () => on(path(), (db) => verifyCopy(copy, db));
  };

  test('that is the base is good', () => {
    expect(copyOf('SELECT 1')).not.toThrow();
  });

  test.each([
    'DELETE FROM calendar WHERE date = (SELECT min(date) FROM calendar)',
    'PRAGMA user_version = 9',
    'DROP TABLE setting',
  ])('is refused after %s', (change) => {
    expect(copyOf(change)).toThrow(refused('disk-fault', { file: join(folder, 'copy.db') }));
  });

  test('that was cut is refused', () => {
    const copy = join(folder, 'copy.db');
    writeFileSync(copy, readFileSync(path()).subarray(0, 40_960));
    expect(() => on(path(), (db) => verifyCopy(copy, db))).toThrow(refused('db-damaged'));
  });
});

test('the newest backup is told by moment and number, among those of this base', () => {
  mkdirSync(join(folder, 'backups'));
  for (const name of [
    'base-v9-20251231T235959Z.db',
    'base-v1-20261128T204000Z.db',
    'base-v1-20261128T204000Z-2.db',
    'base-v1-20261128T204000Z-10.db',
    'base-v10-20260101T000000Z.db',
    'autre-v1-20271231T000000Z.db',
    'base-vieille.db',
    'base-v1-20281128T204000Z.db.99.new',
  ]) {
    writeFileSync(join(folder, 'backups', name), '');
  }
  expect(newestBackup(path())).toBe(join(folder, 'backups', 'base-v1-20261128T204000Z-10.db'));
  expect(newestBackup(join(folder, 'seule.db'))).toBeNull();
});
