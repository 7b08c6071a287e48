/** What changes did to records that were there before them. */

import type { RecordImage, TouchedCounts } from '../domain/change-set.ts';
import type { KindName } from '../domain/fields/kinds.ts';
import { LINK_ALONE } from './built-on.ts';
import type { Database } from './driver.ts';

interface ImageRow {
  readonly kind: KindName;
  readonly id: number;
  readonly before: string;
  readonly after: string | null;
}

/** Of one change, by kind then number. */
export function* imagesOf(db: Database, change: number): Generator<RecordImage> {
  const rows = db.prepare(
    'SELECT kind, record_id AS id, before, after FROM change_image WHERE change_set_id = ? ORDER BY kind, record_id',
  );
  for (const { kind, id, before, after } of rows.iterate(change) as IterableIterator<ImageRow>) {
    yield { kind, id, before: JSON.parse(before), after: after === null ? null : JSON.parse(after) };
  }
}

/** By change; links to shifts alone are not counted. */
export function touchedCounts(db: Database): ReadonlyMap<number, TouchedCounts> {
  const rows = db
    .prepare(
      `SELECT change_set_id AS change, kind, after IS NULL AS gone, count(*) AS held FROM change_image
       WHERE NOT ${LINK_ALONE} GROUP BY 1, 2, 3`,
    )
    .all() as { change: number; kind: KindName; gone: 0 | 1; held: number }[];
  const counts = new Map<number, TouchedCounts>();
  for (const { change, kind, gone, held } of rows) {
    const { edited, removed } = counts.get(change) ?? { edited: {}, removed: {} };
    counts.set(
      change,
      gone === 1 ? { edited, removed: { ...removed, [kind]: held } } : { edited: { ...edited, [kind]: held }, removed },
    );
  }
  return counts;
}
