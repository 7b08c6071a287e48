/** The one door to disk: a change set, one transaction, and the history that can invert it. */

import { instantMillis } from '../domain/calendar/calendar-date.ts';
import type { Action, AppliedChanges, ChangeSet } from '../domain/change-set.ts';
import type { KindName } from '../domain/fields/kinds.ts';
import type { RecordValues } from '../domain/record.ts';
import { UserError } from '../errors.ts';
import { keepAlias } from './aliases.ts';
import { columnsOf } from './columns.ts';
import type { Database } from './driver.ts';
import type { ListIds } from './list-ids.ts';
import { keepProfile } from './profiles.ts';
import { type RecordWriter, recordWriter, sourceIds } from './write-records.ts';

type Range = { kind: KindName; firstId: number; lastId: number };

export function applyChanges(db: Database, ids: ListIds, changes: ChangeSet): AppliedChanges {
  return db
    .transaction(() => {
      if (changes.plannedAfter !== undefined) refuseOtherSince(db, changes.plannedAfter, changes.action);
      const change = Number(
        db
          .prepare('INSERT INTO change_set (at, who, action, undoes) VALUES (?, ?, ?, ?)')
          .run(changes.at, changes.who, changes.action, changes.undoes ?? null).lastInsertRowid,
      );
      if (changes.undoes !== undefined) {
        const marked = db
          .prepare('UPDATE change_set SET undone_by = ? WHERE id = ? AND undone_by IS NULL')
          .run(change, changes.undoes);
        // What that change had itself undone holds again.
        db.prepare('UPDATE change_set SET undone_by = NULL WHERE undone_by = ?').run(changes.undoes);
        if (marked.changes === 0) throw new UserError('change-not-found', { id: String(changes.undoes) });
      }
      const inserted = writeAll(db, ids, change, changes);
      for (const one of changes.same ?? []) keepAlias(db, one);
      if (changes.profile !== undefined) keepProfile(db, changes.profile);
      const facts = changes.import;
      if (facts !== undefined) {
        db.prepare('INSERT INTO import VALUES (?, ?, ?, ?, ?, ?, ?, ?)').run(
          change,
          facts.file,
          facts.sha256,
          facts.read,
          facts.new,
          facts.known,
          facts.rejected,
          facts.skipped,
        );
      }
      return { change, inserted };
    })
    .immediate();
}

/** The number of the last change; 0: none. */
export function lastChange(db: Database): number {
  return Number(db.prepare('SELECT coalesce(max(id), 0) FROM change_set').pluck().get());
}

/** The plan was made outside of the transaction: a change since then may have brought the same rows, or edited the same records. */
function refuseOtherSince(db: Database, planned: number, action: Action): void {
  if (lastChange(db) === planned) return;
  throw new UserError('db-changed', {}, { aftermath: action === 'import' ? 'nothing-imported' : 'not-touched' });
}

function writeAll(db: Database, ids: ListIds, change: number, changes: ChangeSet): Range[] {
  const writers = new Map<KindName, { writer: RecordWriter; nextId: number }>();
  const sources = sourceIds(db);
  const uid = uidMaker(db, changes.at);
  const ranges: Range[] = [];
  let lastShift: number | null = null;
  const image = db.prepare('INSERT INTO change_image VALUES (?, ?, ?, ?, ?)');
  const of = (kind: KindName) => {
    const known = writers.get(kind);
    if (known !== undefined) return known;
    const { table } = columnsOf(kind);
    // Numbers are never given twice, even after a deletion: the history remembers the highest.
    const top = Number(
      db
        .prepare(
          `SELECT max((SELECT coalesce(max(id), 0) FROM ${table}), (SELECT coalesce(max(last_id), 0) FROM change_range WHERE kind = ?))`,
        )
        .pluck()
        .get(kind),
    );
    const made = { writer: recordWriter(db, ids, kind, sources), nextId: top + 1 };
    writers.set(kind, made);
    return made;
  };
  for (const one of changes.changes) {
    const target = of(one.kind);
    // −1: the shift written just before.
    const linked = <R extends RecordValues>(after: R): R =>
      after.shiftId === -1 ? { ...after, shiftId: lastShift } : after;
    if (one.op === 'insert' || one.op === 'restore') {
      const id = one.op === 'insert' ? target.nextId++ : one.after.id;
      if (one.op === 'insert') target.writer.insert(id, uid(), linked(one.after), one.contentKey);
      else target.writer.insert(id, Buffer.from(one.after.uid, 'hex'), one.after, one.after.contentKey);
      if (one.kind === 'shifts') lastShift = id;
      const last = ranges.at(-1);
      if (last?.kind === one.kind && last.lastId === id - 1) last.lastId = id;
      else ranges.push({ kind: one.kind, firstId: id, lastId: id });
    } else {
      const after = one.op === 'update' ? linked(one.after) : null;
      if (after === null) target.writer.remove(one.id);
      else target.writer.update(one.id, after);
      image.run(change, one.kind, one.id, JSON.stringify(one.before), after === null ? null : JSON.stringify(after));
    }
  }
  const keep = db.prepare('INSERT INTO change_range VALUES (?, ?, ?, ?)');
  for (const range of ranges) keep.run(change, range.kind, range.firstId, range.lastId);
  return ranges;
}

/** UUIDv7 (RFC 9562): 48 bits of the change's instant, then a counter and chance, so that the records of a change sort as written. */
function uidMaker(db: Database, at: string): () => Uint8Array {
  const millis = BigInt(instantMillis(at));
  let counter = 0;
  const chance = db.prepare('SELECT randomblob(8192)').pluck();
  let pool = Buffer.from(chance.get() as Uint8Array);
  let used = 0;
  return () => {
    if (used + 8 > pool.length) {
      pool = Buffer.from(chance.get() as Uint8Array);
      used = 0;
    }
    const uid = Buffer.alloc(16);
    uid.writeBigUInt64BE(millis << 16n);
    uid.writeUInt16BE(0x7000 | ((counter >> 12) & 0xfff), 6);
    pool.copy(uid, 8, used, used + 8);
    uid.writeUInt16BE(0x8000 | (counter & 0xfff), 8);
    used += 8;
    counter += 1;
    return uid;
  };
}
