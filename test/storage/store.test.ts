import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CalendarDate, parseIsoDate } from '../../src/domain/calendar/calendar-date.ts';
import { parseIsoTime } from '../../src/domain/calendar/clock-time.ts';
import type { Change } from '../../src/domain/change-set.ts';
import { fieldsOf, KIND_NAMES } from '../../src/domain/fields/kinds.ts';
import type { FieldValue, RecordValues } from '../../src/domain/record.ts';
import { columnsOf } from '../../src/storage/columns.ts';
import { openDatabase } from '../../src/storage/driver.ts';
import { createStore, memoryStore, openStore } from '../../src/storage/sqlite-store.ts';
import { OPENING } from '../support/new-base.ts';
import { tinyPreset } from '../support/tiny-preset.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'optimedia-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const AT = '2026-11-28T20:40:00.000Z';

function day(text: string): CalendarDate {
  const date = parseIsoDate(text);
  if (date === null) throw new Error(text);
  return date;
}

function intervention(values: Record<string, FieldValue> = {}): RecordValues {
  return {
    kind: 'interventions',
    values: { date: day('2026-11-28'), quartier: 'nord', situation: 'musique', ...values },
    unread: {},
    source: null,
    shiftId: null,
  };
}

const shift: RecordValues = {
  kind: 'shifts',
  values: {
    date: day('2026-11-28'),
    plannedStart: parseIsoTime('14:00') ?? '',
    plannedEnd: parseIsoTime('21:30') ?? '',
    team: ['M1', 'M2'],
    passages: [{ quartier: 'nord', placeType: null, start: null, minutes: 180 }],
    contacts: 42,
    ras: false,
    presenceMinutes: 450,
  },
  unread: {},
  source: null,
  shiftId: null,
};

describe('a base', () => {
  test('keeps each kind of value and gives it back', () => {
    const store = createStore(join(folder, 'a.db'), tinyPreset(), OPENING);
    const full = intervention({
      start: parseIsoTime('17:30') ?? '',
      durationMinutes: 20,
      persons: { min: 5, max: 9, estimated: true },
      ages: { a12_17: 3 },
      actions: ['dialogue', 'orientation'],
      partners: ['bailleur'],
      mediators: ['M1'],
      comment: 'Retour au calme.',
    });
    store.apply({ action: 'log', who: 'C1', at: AT, changes: [{ op: 'insert', kind: 'interventions', after: full }] });
    store.apply({ action: 'log', who: 'C1', at: AT, changes: [{ op: 'insert', kind: 'shifts', after: shift }] });
    store.close();
    const again = openStore(join(folder, 'a.db'), OPENING);
    expect(again.record('interventions', 1)?.values).toEqual(full.values);
    expect(again.record('shifts', 1)?.values).toEqual(shift.values);
    again.close();
  });

  test('keeps any text of any field of text, whatever it looks like (property)', () => {
    const looks = fc.constantFrom('18:00', '23:59', '24:00', '99:99', '1080', '1080.0', '007', '1e3', '2026-11-28', '');
    const words = fc.oneof(looks, fc.string({ maxLength: 30 }));
    const sample = { ...shift.values, ...intervention().values };
    const store = memoryStore(tinyPreset());
    fc.assert(
      fc.property(fc.constantFrom(...KIND_NAMES), fc.array(words, { minLength: 6, maxLength: 6 }), (kind, texts) => {
        const fields = Object.entries(fieldsOf(kind));
        const told = fields.filter(([, { type }]) => type === 'text');
        const needed = fields.flatMap(([key, { required }]) => (required ? [[key, sample[key]]] : []));
        const values = Object.fromEntries([...needed, ...told.map(([key], at) => [key, texts[at] ?? ''])]);
        const after: RecordValues = { ...intervention(), kind, values };
        const { inserted } = store.apply({
          action: 'log',
          who: 'C1',
          at: AT,
          changes: [{ op: 'insert', kind, after }],
        });
        expect(store.record(kind, inserted[0]?.firstId ?? 0)?.values).toEqual(after.values);
      }),
      { numRuns: 60 },
    );
    store.close();
  });

  test('links an intervention to the shift of the same change', () => {
    const store = memoryStore(tinyPreset());
    const inserts: Change[] = [
      { op: 'insert', kind: 'shifts', after: shift },
      { op: 'insert', kind: 'interventions', after: { ...intervention(), shiftId: -1 } },
    ];
    store.apply({ action: 'log', who: 'C1', at: AT, changes: inserts });
    expect(store.record('interventions', 1)?.shiftId).toBe(1);
  });

  test('an undo takes a change back, keeps it in history, and never gives a number twice', () => {
    const store = memoryStore(tinyPreset());
    const insert: Change = { op: 'insert', kind: 'interventions', after: intervention() };
    const first = store.apply({ action: 'log', who: 'C1', at: AT, changes: [insert] });
    store.apply({ action: 'undo', who: 'C1', at: AT, undoes: first.change, changes: store.inverseOf(first.change) });
    expect(store.count('interventions', null)).toBe(0);
    expect(store.history().map((h) => [h.change, h.action, h.undoneBy])).toEqual([
      [2, 'undo', null],
      [1, 'log', 2],
    ]);
    const again = store.apply({ action: 'log', who: 'C1', at: AT, changes: [insert] });
    expect(again.inserted).toEqual([{ kind: 'interventions', firstId: 2, lastId: 2 }]);
  });

  test('what an undo took back holds again once that undo is taken back', () => {
    const store = memoryStore(tinyPreset());
    const insert: Change = { op: 'insert', kind: 'interventions', after: intervention() };
    store.apply({ action: 'log', who: 'C1', at: AT, changes: [insert] });
    const turn = (action: 'undo' | 'redo', undoes: number) =>
      store.apply({ action, who: 'C1', at: AT, undoes, changes: store.inverseOf(undoes) });
    turn('undo', 1);
    turn('redo', 2);
    expect(store.history().map((h) => [h.change, h.undoneBy])).toEqual([
      [3, null],
      [2, 3],
      [1, null],
    ]);
    turn('undo', 1);
    expect(store.count('interventions', null)).toBe(0);
    store.close();
  });

  test('edits come back to what they were (property)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ durationMinutes: fc.nat(600), women: fc.nat(9) }), { minLength: 1, maxLength: 8 }),
        (edits) => {
          const store = memoryStore(tinyPreset());
          store.apply({
            action: 'log',
            who: 'C1',
            at: AT,
            changes: [{ op: 'insert', kind: 'interventions', after: intervention() }],
          });
          const before = store.record('interventions', 1);
          const done: number[] = [];
          for (const edit of edits) {
            const now = store.record('interventions', 1);
            if (now === null) throw new Error('gone');
            const after = intervention(edit);
            done.push(
              store.apply({
                action: 'edit',
                who: 'C1',
                at: AT,
                changes: [{ op: 'update', kind: 'interventions', id: 1, before: now, after }],
              }).change,
            );
            expect(store.record('interventions', 1)?.values).toEqual(after.values);
          }
          for (const change of done.reverse()) {
            store.apply({ action: 'undo', who: 'C1', at: AT, undoes: change, changes: store.inverseOf(change) });
          }
          expect(store.record('interventions', 1)).toEqual(before);
          store.close();
        },
      ),
      { numRuns: 10 },
    );
  });

  test('a change that fails leaves nothing', () => {
    const store = memoryStore(tinyPreset());
    const bad: Change = { op: 'insert', kind: 'interventions', after: intervention({ quartier: 'nowhere' }) };
    expect(() =>
      store.apply({
        action: 'log',
        who: 'C1',
        at: AT,
        changes: [{ op: 'insert', kind: 'interventions', after: intervention() }, bad],
      }),
    ).toThrow();
    expect(store.count('interventions', null)).toBe(0);
    expect(store.history()).toEqual([]);
  });

  test('known contents are counted', () => {
    const store = memoryStore(tinyPreset());
    const key = 'ab'.repeat(16);
    const twice: Change[] = [1, 2].map(() => ({
      op: 'insert',
      kind: 'interventions',
      after: intervention(),
      contentKey: key,
    }));
    store.apply({ action: 'import', who: 'C1', at: AT, changes: twice });
    expect(store.knownContents('interventions', [key, 'cd'.repeat(16)])).toEqual(new Map([[key, 2]]));
  });
});

describe('opening', () => {
  const path = () => join(folder, 'base.db');

  test('is private', () => {
    createStore(path(), tinyPreset(), OPENING).close();
    expect(statSync(path()).mode & 0o077).toBe(0);
  });

  test.each([
    ['a text', 'db-foreign', (file: string) => writeFileSync(file, 'bonjour\n'.repeat(40))],
    ['an empty file', 'db-damaged', (file: string) => writeFileSync(file, '')],
    [
      'a foreign base',
      'db-foreign',
      (file: string) => {
        const db = openDatabase(file, { readonly: false, mustExist: false });
        db.exec('CREATE TABLE t (a)');
        db.close();
      },
    ],
    [
      'a newer base',
      'db-newer',
      (file: string) => {
        createStore(file, tinyPreset(), OPENING).close();
        const db = openDatabase(file, { readonly: false, mustExist: true });
        db.pragma('user_version = 999');
        db.close();
      },
    ],
  ])('%s is refused and not touched', (_what, code, make) => {
    make(path());
    const before = readFileSync(path());
    expect(() => openStore(path(), OPENING)).toThrow(expect.objectContaining({ code }));
    expect(readFileSync(path()).equals(before)).toBe(true);
  });

  test('a truncated base is said to be damaged', () => {
    createStore(path(), tinyPreset(), OPENING).close();
    truncateSync(path(), statSync(path()).size - 4096 * 3);
    expect(() => openStore(path(), OPENING)).toThrow(expect.objectContaining({ code: 'db-damaged' }));
  });

  test('an absent base and a folder are told apart', () => {
    expect(() => openStore(path(), OPENING)).toThrow(expect.objectContaining({ code: 'db-absent' }));
    expect(() => openStore(folder, OPENING)).toThrow(expect.objectContaining({ code: 'db-not-a-file' }));
  });
});

test('a change worked out before another one came in is refused, and nothing of it is written', () => {
  const store = memoryStore(tinyPreset());
  const change = { action: 'import', who: 'm1', at: AT, plannedAfter: 0 } as const;
  const insert: Change = { op: 'insert', kind: 'interventions', after: intervention() };
  store.apply({ ...change, changes: [insert] });
  expect(() => store.apply({ ...change, changes: [insert] })).toThrow(expect.objectContaining({ code: 'db-changed' }));
  expect(store.count('interventions', null)).toBe(1);
  store.close();
});

describe('the schema', () => {
  test('has the columns and tables that the fields ask for', () => {
    const file = join(folder, 'schema.db');
    createStore(file, tinyPreset(), OPENING).close();
    const db = openDatabase(file, { readonly: true, mustExist: true });
    const columns = (table: string) =>
      db.prepare('SELECT name, "notnull" AS required FROM pragma_table_info(?)').all(table) as {
        name: string;
        required: number;
      }[];
    const common = ['id', 'uid', 'shift_id', 'unread', 'source_id', 'source_row', 'content_key'];
    for (const kind of KIND_NAMES) {
      const { table, own, beside } = columnsOf(kind);
      const found = columns(table);
      // A later migration adds its columns at the end.
      const names = found.map((c) => c.name).filter((name) => !common.includes(name));
      expect(names.sort()).toEqual(own.flatMap((f) => f.columns).sort());
      const required = own.filter((f) => fieldsOf(kind)[f.key]?.required).flatMap((f) => f.columns);
      expect(found.filter((c) => c.required === 1 && !common.includes(c.name)).map((c) => c.name)).toEqual(required);
      for (const one of beside) expect(columns(one.table).length, one.table).toBeGreaterThan(1);
    }
    db.close();
  });
});
