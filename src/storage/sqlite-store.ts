/** The base behind the `Store` port: reads straight, writes through apply-changes.ts alone. */

import { answerQueries, firstRecord } from '../cube/answer.ts';
import type { Run } from '../cube/grid.ts';
import { selectRecords } from '../cube/select-records.ts';
import type { Period } from '../domain/calendar/period.ts';
import type { HistoryEntry } from '../domain/change-set.ts';
import type { Preset } from '../domain/dispositif.ts';
import { KINDS, type KindName } from '../domain/fields/kinds.ts';
import type { StoredRecord } from '../domain/record.ts';
import { UserError } from '../errors.ts';
import { aliasesOf } from './aliases.ts';
import { applyChanges, lastChange } from './apply-changes.ts';
import { imagesOf, touchedCounts } from './change-images.ts';
import type { Database } from './driver.ts';
import { damaged, translating, translatingEach } from './faults.ts';
import { inverseChanges } from './inverse-changes.ts';
import { keepPreset, loadPreset } from './keep-preset.ts';
import { type ListIds, loadListIds } from './list-ids.ts';
import { createBase, memoryBase, type Opening, openBase } from './open.ts';
import { dropProfile, readProfiles } from './profiles.ts';
import { readRecords } from './read-records.ts';
import type { Store } from './store.ts';

export function openStore(file: string, opening: Opening): Store {
  return storeOn(openBase(file, opening), file);
}

export function createStore(file: string, preset: Preset, opening: Opening): Store {
  return storeOn(
    createBase(file, opening, (db) => keepPreset(db, preset)),
    file,
  );
}

/** A base that nothing keeps: dry runs without a base, tests. */
export function memoryStore(preset: Preset): Store {
  return storeOn(
    memoryBase((db) => keepPreset(db, preset)),
    ':memory:',
  );
}

/** A dispositif or lists that cannot be read make no base, whatever the words of the fault. */
function loaded(db: Database, file: string): { preset: Preset; ids: ListIds } {
  try {
    return translating(file, () => ({ preset: loadPreset(db), ids: loadListIds(db) }));
  } catch (cause) {
    db.close();
    throw cause instanceof UserError ? cause : damaged(file, cause);
  }
}

function storeOn(db: Database, file: string): Store {
  const { preset, ids } = loaded(db, file);
  const run: Run = (sql, params) => db.prepare(sql).all(params) as Record<string, unknown>[];
  const within = (period: Period | null) =>
    period === null
      ? { where: '1', params: {} }
      : { where: 'date BETWEEN :from AND :to', params: { from: period.from as string, to: period.to as string } };
  const ofRange = (kind: KindName, first: number, last: number): Iterable<StoredRecord> =>
    translatingEach(file, readRecords(db, ids, kind, 'r.id BETWEEN :first AND :last', { first, last }));

  return {
    file,
    preset,
    apply: (changes) => translating(file, () => applyChanges(db, ids, changes)),
    lastChange: () => translating(file, () => lastChange(db)),
    history: () => translating(file, () => readHistory(db)),
    touchedCounts: () => translating(file, () => touchedCounts(db)),
    imagesOf: (change) => translatingEach(file, imagesOf(db, change)),
    inverseOf: (change) => translatingEach(file, inverseChanges(db, change, ofRange)),
    records(kind, period, filters = []) {
      const { where, params } = within(period);
      if (filters.length === 0) return translatingEach(file, readRecords(db, ids, kind, where, params));
      const kept = selectRecords(kind, filters, preset);
      const fits = `${where} AND r.id IN (${kept.sql})`;
      return translatingEach(file, readRecords(db, ids, kind, fits, { ...params, ...kept.params }));
    },
    record: (kind, id) => [...ofRange(kind, id, id)][0] ?? null,
    count(kind, period) {
      const { where, params } = within(period);
      const sql = `SELECT count(*) FROM ${KINDS[kind].table} WHERE ${where}`;
      return translating(file, () => Number(db.prepare(sql).pluck().get(params)));
    },
    knownContents(kind, keys) {
      // A thousand keys a query: the list is read by SQLite itself, so that the statement is prepared once.
      const counts = db.prepare(
        `SELECT hex(content_key) AS key, count(*) AS held FROM ${KINDS[kind].table}
         WHERE content_key IN (SELECT unhex(value) FROM json_each(?)) GROUP BY content_key`,
      );
      return translating(file, () => {
        const known = new Map<string, number>();
        const sought = [...new Set(keys)];
        for (let at = 0; at < sought.length; at += 1000) {
          const part = sought.slice(at, at + 1000);
          const found = counts.all(JSON.stringify(part)) as { key: string; held: number }[];
          for (const { key, held } of found) known.set(key.toLowerCase(), held);
          for (const key of aliasesOf(db, KINDS[kind].table, kind, part)) known.set(key, (known.get(key) ?? 0) + 1);
        }
        return known;
      });
    },
    profiles: () => translating(file, () => readProfiles(db)),
    dropProfile: (name) => translating(file, () => dropProfile(db, name)),
    shiftsOn: (date) => translating(file, () => [...readRecords(db, ids, 'shifts', 'r.date = :date', { date })]),
    answer: async (queries, today) => translating(file, () => answerQueries(run, preset, queries, today)),
    firstRecord: () => translating(file, () => firstRecord(run)),
    close() {
      if (db.open) db.close();
    },
  };
}

interface HistoryRow {
  readonly id: number;
  readonly at: string;
  readonly who: string;
  readonly action: HistoryEntry['action'];
  readonly undoes: number | null;
  readonly undone_by: number | null;
  readonly file: string | null;
  readonly sha256: string;
  readonly read: number;
  readonly added: number;
  readonly known: number;
  readonly rejected: number;
  readonly skipped: number;
}

function readHistory(db: Database): HistoryEntry[] {
  const rows = db
    .prepare('SELECT c.*, i.* FROM change_set c LEFT JOIN import i ON i.change_set_id = c.id ORDER BY c.id DESC')
    .all() as HistoryRow[];
  const ranges = db.prepare(
    'SELECT kind, first_id, last_id FROM change_range WHERE change_set_id = ? ORDER BY kind, first_id',
  );
  return rows.map((row) => ({
    change: row.id,
    action: row.action,
    who: row.who,
    at: row.at,
    undoneBy: row.undone_by,
    undoes: row.undoes,
    inserted: (ranges.all(row.id) as { kind: KindName; first_id: number; last_id: number }[]).map((range) => ({
      kind: range.kind,
      firstId: range.first_id,
      lastId: range.last_id,
    })),
    import:
      row.file === null
        ? null
        : {
            file: row.file,
            sha256: row.sha256,
            read: row.read,
            new: row.added,
            known: row.known,
            rejected: row.rejected,
            skipped: row.skipped,
          },
  }));
}
