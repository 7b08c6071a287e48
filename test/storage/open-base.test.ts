import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/storage/driver.ts';
import { translating } from '../../src/storage/faults.ts';
import { whereLies } from '../../src/storage/journal-mode.ts';
import { openBase } from '../../src/storage/open.ts';
import { openReadOnly } from '../../src/storage/read-only-base.ts';
import { createStore, openStore } from '../../src/storage/sqlite-store.ts';
import { OPENING, tinyBase } from '../support/new-base.ts';
import { tinyPreset } from '../support/tiny-preset.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'optimedia-open-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = () => join(folder, 'base.db');
const sql = (file: string, text: string) => {
  const db = openDatabase(file, { readonly: false, mustExist: true });
  db.exec(text);
  db.close();
};
const refused = (code: string) => expect.objectContaining({ code });

describe('links', () => {
  test('one that leads to a base is followed, its journal beside the base', () => {
    mkdirSync(join(folder, 'ici'));
    writeFileSync(join(folder, 'ici', 'base.db'), tinyBase());
    symlinkSync(join('ici', 'base.db'), path());
    const store = openStore(path(), OPENING);
    expect(readdirSync(folder).sort()).toEqual(['base.db', 'ici']);
    store.close();
    expect(readdirSync(join(folder, 'ici'))).toEqual(['base.db']);
  });

  test('one that leads nowhere, or to itself, is refused', () => {
    symlinkSync('nowhere', path());
    expect(() => openStore(path(), OPENING)).toThrow(refused('db-absent'));
    symlinkSync('loop', join(folder, 'loop'));
    expect(() => openStore(join(folder, 'loop'), OPENING)).toThrow(refused('db-not-a-file'));
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
  });

  test('a file in the place of a folder is said', () => {
    writeFileSync(join(folder, 'notes'), 'x');
    expect(() => openStore(join(folder, 'notes', 'base.db'), OPENING)).toThrow(refused('folder-absent'));
    expect(() => createStore(join(folder, 'notes', 'base.db'), tinyPreset(), OPENING)).toThrow(
      refused('folder-absent'),
    );
  });
});

describe('damage', () => {
  test.each([
    ['a dispositif that is no JSON', "UPDATE setting SET value = '{'"],
    ['a dispositif that is gone', 'DELETE FROM setting'],
    ['a list that no list is', "UPDATE list_item SET list = 'quartieq' WHERE list = 'quartier'"],
    ['lists that are gone', 'DROP TABLE calendar; ALTER TABLE list_item RENAME TO elsewhere'],
  ])('%s makes a damaged base, not a bug', (_what, change) => {
    writeFileSync(path(), tinyBase());
    sql(path(), `PRAGMA foreign_keys = OFF; ${change}`);
    expect(() => openStore(path(), OPENING)).toThrow(refused('db-damaged'));
  });

  test('a page that is lost is said by the rows that are read late', () => {
    const store = createStore(path(), tinyPreset(), OPENING);
    const words = 'x'.repeat(400);
    store.apply({
      action: 'log',
      who: 'C1',
      at: '2026-11-28T20:40:00.000Z',
      changes: Array.from({ length: 200 }, () => ({
        op: 'insert' as const,
        kind: 'signalements' as const,
        after: {
          kind: 'signalements' as const,
          values: { date: '2026-11-28', comment: words },
          unread: {},
          source: null,
          shiftId: null,
        },
      })),
    });
    store.close();
    const bytes = readFileSync(path());
    const first = bytes.indexOf(words);
    bytes.fill(0xff, first - (first % 4096), bytes.lastIndexOf(words));
    writeFileSync(path(), bytes);
    const again = openStore(path(), { ...OPENING, access: 'read' });
    const records = again.records('signalements', null);
    expect(() => [...records]).toThrow(refused('db-damaged'));
    again.close();
  });
});

test('what is said to be written is on disk: SQLite waits for it', () => {
  createStore(path(), tinyPreset(), OPENING).close();
  const db = openBase(path(), OPENING);
  // 2: FULL (sqlite.org/pragma.html, synchronous).
  expect(db.pragma('synchronous', { simple: true })).toBe(2);
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
  db.close();
});

describe('making one', () => {
  test('takes no name that another window took meanwhile', () => {
    writeFileSync(path(), 'autre');
    expect(() => createStore(path(), tinyPreset(), OPENING)).toThrow(refused('db-exists'));
    expect(readFileSync(path(), 'utf8')).toBe('autre');
  });

  test('clears away what a killed run left, not what a living one makes', () => {
    const child = spawn('sleep', ['30']);
    const living = `base.db.${child.pid}.new`;
    for (const name of ['base.db.99999999.new', 'base.db.99999999.new-wal', living, 'base.db.notes.new'])
      writeFileSync(join(folder, name), '');
    createStore(path(), tinyPreset(), OPENING).close();
    child.kill();
    expect(readdirSync(folder).sort()).toEqual(['base.db', living, 'base.db.notes.new'].sort());
  });

  test('leaves one private file', () => {
    createStore(path(), tinyPreset(), OPENING).close();
    expect(readdirSync(folder)).toEqual(['base.db']);
    expect(statSync(path()).mode & 0o077).toBe(0);
  });
});

describe('where nothing can be written', () => {
  test('a base is read from memory, and takes no change', () => {
    writeFileSync(path(), tinyBase());
    const db = openReadOnly(path());
    expect(db?.prepare('SELECT count(*) FROM calendar').pluck().get()).toBe(36_525);
    expect(() => db?.exec('DELETE FROM calendar')).toThrow(refused('SQLITE_READONLY'));
    db?.close();
  });

  test('changes that a crash left beside the base are not missed', () => {
    writeFileSync(path(), tinyBase());
    writeFileSync(`${path()}-wal`, 'x');
    expect(openReadOnly(path())).toBeNull();
  });
});

test('a base that another program holds is waited for, less than five seconds, then said', () => {
  writeFileSync(path(), tinyBase());
  const other = openDatabase(path(), { readonly: false, mustExist: true });
  expect(other.pragma('busy_timeout', { simple: true })).toBe(4500);
  other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  const mine = openDatabase(path(), { readonly: false, mustExist: true });
  mine.pragma('busy_timeout = 0');
  expect(() => translating(path(), () => mine.exec('BEGIN IMMEDIATE'))).toThrow(refused('db-busy'));
  mine.close();
  other.close();
});

test.each([
  ['/mnt/partage/base.db', 0xfe534d42, 'network'],
  ['/mnt/nfs/base.db', 0x6969, 'network'],
  ['/home/c/base.db', 0xef53, null],
  ['/home/c/base.db', null, null],
  ['/home/c/Documents/OneDriver/base.db', null, null],
  ['\\\\serveur\\mediation\\base.db', null, 'network'],
  ['C:\\Users\\c\\OneDrive - Optima\\base.db', null, { synced: 'OneDrive' }],
  ['/Users/c/Library/CloudStorage/OneDrive-Optima/base.db', null, { synced: 'OneDrive' }],
  ['/Users/c/Library/Mobile Documents/com~apple~CloudDocs/base.db', null, { synced: 'iCloud' }],
  ['/home/c/Nextcloud/base.db', 0xef53, { synced: 'Nextcloud' }],
] as const)('%s on %s lies elsewhere: %j', (file, type, expected) => {
  expect(whereLies(file, () => type)).toEqual(expected);
});

test('a base in a folder that is sent elsewhere, even by a link, has the rollback journal', () => {
  mkdirSync(join(folder, 'Nextcloud'));
  symlinkSync('Nextcloud', join(folder, 'ici'));
  const file = join(folder, 'ici', 'base.db');
  writeFileSync(file, tinyBase());
  openStore(file, OPENING).close();
  const db = openDatabase(file, { readonly: true, mustExist: true });
  expect(db.pragma('journal_mode', { simple: true })).toBe('delete');
  db.close();
});
