/** The changes that take a change back, in an order that never leaves an intervention with a shift that is not there. */

import type { Change } from '../domain/change-set.ts';
import type { KindName } from '../domain/fields/kinds.ts';
import type { StoredRecord } from '../domain/record.ts';
import { LINK_ALONE, refuseBuiltOn, refuseShiftGone } from './built-on.ts';
import type { Database } from './driver.ts';

type Read = (kind: KindName, firstId: number, lastId: number) => Iterable<StoredRecord>;

interface Image {
  readonly kind: KindName;
  readonly record_id: number;
  readonly before: string;
  readonly after: string | null;
  /** 1: nothing but the link to a shift changed. */
  readonly link: 0 | 1;
}

interface Range {
  readonly kind: KindName;
  readonly first_id: number;
  readonly last_id: number;
}

/** Shifts come back first and leave last. Throws `change-built-on`, naming the later change that is to be taken back first. */
export function* inverseChanges(db: Database, change: number, read: Read): Generator<Change> {
  const images = db
    .prepare(
      `SELECT kind, record_id, before, after, ${LINK_ALONE} AS link FROM change_image WHERE change_set_id = ?
       ORDER BY kind = 'shifts' DESC, kind, record_id`,
    )
    .all(change) as Image[];
  const ranges = db
    .prepare(
      `SELECT kind, first_id, last_id FROM change_range WHERE change_set_id = ?
       ORDER BY kind = 'shifts', kind, first_id`,
    )
    .all(change) as Range[];
  refuseBuiltOn(db, change);
  const back = new Set(images.filter(({ kind }) => kind === 'shifts').map(({ record_id }) => record_id));
  for (const { kind, record_id, before, after, link } of images) {
    const was: StoredRecord = JSON.parse(before);
    const [now] = read(kind, record_id, record_id);
    if (after === null && now === undefined) {
      refuseShiftGone(db, change, was, back);
      yield { op: 'restore', kind, after: was };
    } else if (after !== null && now !== undefined) {
      const told: StoredRecord = JSON.parse(after);
      // Links come and go with the shifts: what another change made of one stays.
      const shiftId = told.shiftId === now.shiftId ? was.shiftId : now.shiftId;
      const then = { ...(link === 1 ? now : was), shiftId };
      refuseShiftGone(db, change, then, back);
      yield { op: 'update', kind, id: record_id, before: now, after: then };
    }
  }
  const touched = new Set(images.filter(({ kind }) => kind === 'interventions').map(({ record_id }) => record_id));
  yield* unlinking(db, ranges, touched, read);
  for (const { kind, first_id, last_id } of ranges) {
    for (const record of read(kind, first_id, last_id)) yield { op: 'delete', kind, id: record.id, before: record };
  }
}

/** Interventions that stay lose the shift that leaves, by a change that can itself be taken back. */
function* unlinking(
  db: Database,
  ranges: readonly Range[],
  touched: ReadonlySet<number>,
  read: Read,
): Generator<Change> {
  const leaving = (id: number) =>
    ranges.some(({ kind, first_id, last_id }) => kind === 'interventions' && first_id <= id && id <= last_id);
  const held = db.prepare('SELECT id FROM intervention WHERE shift_id BETWEEN ? AND ? ORDER BY id').pluck();
  for (const { kind, first_id, last_id } of ranges) {
    if (kind !== 'shifts') continue;
    for (const id of held.all(first_id, last_id).map(Number)) {
      if (leaving(id) || touched.has(id)) continue;
      const [before] = read('interventions', id, id);
      if (before !== undefined) {
        yield { op: 'update', kind: 'interventions', id, before, after: { ...before, shiftId: null } };
      }
    }
  }
}
