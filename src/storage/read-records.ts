/** Rows into records, the inverse of write-records.ts. */

import { timeOfMinutes } from '../domain/calendar/clock-time.ts';
import type { KindName } from '../domain/fields/kinds.ts';
import type { FieldValue, Passage, StoredRecord } from '../domain/record.ts';
import { columnsOf } from './columns.ts';
import type { Database } from './driver.ts';
import type { ListIds } from './list-ids.ts';

type Row = Readonly<Record<string, string | number | Buffer | null>>;

/** Records whose row fits `where` (SQL on the kind's own table), by date then number. */
export function* readRecords(
  db: Database,
  ids: ListIds,
  kind: KindName,
  where: string,
  params: Record<string, string | number>,
): Generator<StoredRecord> {
  const shape = columnsOf(kind);
  const besides = shape.beside.map((beside) => ({
    ...beside,
    find: db.prepare(`SELECT * FROM ${beside.table} WHERE record_id = ? ORDER BY 1, 2`),
  }));
  const rows = db
    .prepare(
      `SELECT r.*, s.file AS source_file, s.sheet AS source_sheet FROM ${shape.table} r
       LEFT JOIN source s ON s.id = r.source_id WHERE ${where} ORDER BY r.date, r.id`,
    )
    .all(params) as Row[];
  for (const row of rows) {
    const values: Record<string, FieldValue> = {};
    for (const { key, field, columns } of shape.own) {
      const cell = row[columns[0] ?? ''];
      if (cell === null || cell === undefined || Buffer.isBuffer(cell)) continue;
      if (field.type === 'band') {
        const max = row[columns[1] ?? ''];
        values[key] = {
          min: Number(cell),
          max: typeof max === 'number' ? max : null,
          estimated: row[columns[2] ?? ''] === 1,
        };
      } else if (field.type === 'code') values[key] = ids.code(Number(cell));
      else if (field.type === 'flag') values[key] = cell === 1;
      else if (field.type === 'time') {
        const time = timeOfMinutes(Number(cell));
        if (time !== null) values[key] = time;
      } else values[key] = cell as FieldValue;
    }
    for (const beside of besides) {
      const found = beside.find.all(row['id']) as Row[];
      if (found.length === 0) continue;
      if (beside.holds === 'items') values[beside.key] = found.map((f) => ids.code(Number(f['item_id'])));
      else if (beside.holds === 'counts') {
        values[beside.key] = Object.fromEntries(found.map((f) => [ids.code(Number(f['item_id'])), Number(f['count'])]));
      } else values[beside.key] = found.map((f) => passageOf(f, ids));
    }
    const uid = row['uid'];
    const content = row['content_key'];
    yield {
      kind,
      id: Number(row['id']),
      uid: Buffer.isBuffer(uid) ? uid.toString('hex') : '',
      ...(Buffer.isBuffer(content) ? { contentKey: content.toString('hex') } : {}),
      values,
      unread: typeof row['unread'] === 'string' ? JSON.parse(row['unread']) : {},
      source:
        typeof row['source_file'] === 'string'
          ? {
              file: row['source_file'],
              sheet: typeof row['source_sheet'] === 'string' ? row['source_sheet'] : null,
              row: Number(row['source_row']),
            }
          : null,
      shiftId: typeof row['shift_id'] === 'number' ? row['shift_id'] : null,
    };
  }
}

function passageOf(row: Row, ids: ListIds): Passage {
  return {
    quartier: ids.code(Number(row['quartier_id'])),
    placeType: row['place_type_id'] === null ? null : ids.code(Number(row['place_type_id'])),
    start: typeof row['start_minute'] === 'number' ? timeOfMinutes(row['start_minute']) : null,
    minutes: typeof row['minutes'] === 'number' ? row['minutes'] : null,
  };
}
