/** Records into rows: one prepared statement a table, ids given in order. Called by apply-changes.ts alone. */

import { minutesOf, parseIsoTime } from '../domain/calendar/clock-time.ts';
import type { Field } from '../domain/fields/field.ts';
import type { KindName } from '../domain/fields/kinds.ts';
import { type FieldValue, isBand, type Passage, type RecordValues } from '../domain/record.ts';
import { invariant } from '../errors.ts';
import { columnsOf, type FieldTable } from './columns.ts';
import type { Database, Statement } from './driver.ts';
import type { ListIds } from './list-ids.ts';

type Cell = string | number | Uint8Array | null;

export interface RecordWriter {
  insert(id: number, uid: Uint8Array, record: RecordValues, contentKey: string | undefined): void;
  update(id: number, record: RecordValues): void;
  remove(id: number): void;
}

export function recordWriter(db: Database, ids: ListIds, kind: KindName, sources: SourceIds): RecordWriter {
  const shape = columnsOf(kind);
  const linked = kind === 'interventions' ? ['shift_id'] : [];
  const names = [...shape.own.flatMap((f) => f.columns), ...linked, 'unread', 'source_id', 'source_row'];
  const insert = db.prepare(
    `INSERT INTO ${shape.table} (id, uid, content_key, ${names.join(', ')}) VALUES (?, ?, ?, ${names.map(() => '?').join(', ')})`,
  );
  const update = db.prepare(`UPDATE ${shape.table} SET ${names.map((n) => `${n} = ?`).join(', ')} WHERE id = ?`);
  const remove = db.prepare(`DELETE FROM ${shape.table} WHERE id = ?`);
  const besides = shape.beside.map((table) => besideWriter(db, ids, table));

  function cells(record: RecordValues): Cell[] {
    const row: Cell[] = [];
    for (const { key, field } of shape.own) row.push(...cellsOf(record.values[key], field, ids));
    if (linked.length > 0) row.push(record.shiftId);
    const unread = Object.keys(record.unread).length === 0 ? null : JSON.stringify(record.unread);
    row.push(unread, record.source === null ? null : sources.idOf(record.source.file, record.source.sheet));
    row.push(record.source?.row ?? null);
    return row;
  }

  return {
    insert(id, uid, record, contentKey) {
      insert.run(id, uid, contentKey === undefined ? null : Buffer.from(contentKey, 'hex'), ...cells(record));
      for (const beside of besides) beside.fill(id, record);
    },
    update(id, record) {
      update.run(...cells(record), id);
      for (const beside of besides) {
        beside.clear(id);
        beside.fill(id, record);
      }
    },
    remove(id) {
      remove.run(id);
    },
  };
}

export interface SourceIds {
  idOf(file: string, sheet: string | null): number;
}

export function sourceIds(db: Database): SourceIds {
  const known = new Map<string, number>();
  const find = db.prepare('SELECT id FROM source WHERE file = ? AND sheet IS ?').pluck();
  const add = db.prepare('INSERT INTO source (file, sheet) VALUES (?, ?)');
  return {
    idOf(file, sheet) {
      const name = `${file}\n${sheet ?? ''}`;
      const seen = known.get(name);
      if (seen !== undefined) return seen;
      const found = find.get(file, sheet);
      const id = typeof found === 'number' ? found : Number(add.run(file, sheet).lastInsertRowid);
      known.set(name, id);
      return id;
    },
  };
}

function cellsOf(value: FieldValue | undefined, field: Field, ids: ListIds): Cell[] {
  if (field.type === 'band') {
    if (!isBand(value)) return [null, null, null];
    return [value.min, value.max, value.estimated ? 1 : 0];
  }
  if (value === undefined) return [null];
  if (typeof value === 'boolean') return [value ? 1 : 0];
  if (typeof value === 'number') return [value];
  invariant(typeof value === 'string', 'a single value is text or a number');
  if (field.list !== undefined) return [ids.id(field.list, value)];
  if (field.type !== 'time') return [value];
  const time = parseIsoTime(value);
  invariant(time !== null, 'a time is one of the clock');
  return [minutesOf(time)];
}

function besideWriter(db: Database, ids: ListIds, beside: FieldTable) {
  const list = beside.field.list ?? 'quartier';
  const clear = db.prepare(`DELETE FROM ${beside.table} WHERE record_id = ?`);
  const width = beside.holds === 'items' ? 2 : beside.holds === 'counts' ? 3 : 6;
  const add: Statement = db.prepare(`INSERT INTO ${beside.table} VALUES (${Array(width).fill('?').join(', ')})`);
  return {
    clear(id: number) {
      clear.run(id);
    },
    fill(id: number, record: RecordValues) {
      const value = record.values[beside.key];
      if (value === undefined) return;
      if (beside.holds === 'items') {
        for (const code of new Set(value as readonly string[])) add.run(id, ids.id(list, code));
      } else if (beside.holds === 'counts') {
        for (const [code, count] of Object.entries(value)) add.run(id, ids.id(list, code), count);
      } else {
        for (const [position, passage] of (value as readonly Passage[]).entries()) {
          add.run(
            id,
            position,
            ids.id('quartier', passage.quartier),
            passage.placeType === null ? null : ids.id('place_type', passage.placeType),
            passage.start === null ? null : minutesOf(passage.start),
            passage.minutes,
          );
        }
      }
    },
  };
}
