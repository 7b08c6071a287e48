/** A change on which a later one builds is not taken back under it: what the later one wrote would be lost without a word. */

import type { KindName } from '../domain/fields/kinds.ts';
import { recordNumber, type StoredRecord } from '../domain/record.ts';
import { UserError } from '../errors.ts';
import type { Database } from './driver.ts';

/** Records named in a refusal; the others are told by the later change itself. */
const NAMED = 3;

/** Of an image: the link to a shift changed, nothing else. No plan of a person: links follow the shifts, both ways. */
export const LINK_ALONE = "(after IS NOT NULL AND json_remove(before, '$.shiftId') = json_remove(after, '$.shiftId'))";

interface Touched {
  readonly by: number;
  readonly kind: KindName;
  readonly id: number;
}

/**
 * Throws `change-built-on` of the newest change after `change` that edited or took out a record of it, links to shifts apart.
 * Undone ones do not count, nor the turns that undid them; an undo counts for what was done before `change`.
 */
export function refuseBuiltOn(db: Database, change: number): void {
  const found = db
    .prepare(
      `SELECT later.id AS by, image.kind, image.record_id AS id
       FROM change_set own
       JOIN change_set later ON later.id > own.id AND later.undone_by IS NULL
         AND (later.undoes IS NULL OR (own.undoes IS NOT NULL AND later.undoes < own.id))
       JOIN (SELECT * FROM change_image WHERE NOT ${LINK_ALONE}) image ON image.change_set_id = later.id
       WHERE own.id = ? AND (
         EXISTS (SELECT 1 FROM change_image
                 WHERE change_set_id = own.id AND kind = image.kind AND record_id = image.record_id AND NOT ${LINK_ALONE})
         OR EXISTS (SELECT 1 FROM change_range r
                    WHERE r.change_set_id = own.id AND r.kind = image.kind
                      AND image.record_id BETWEEN r.first_id AND r.last_id))
       ORDER BY later.id DESC, image.kind, image.record_id LIMIT ?`,
    )
    .all(change, NAMED + 1) as Touched[];
  const by = found[0]?.by;
  if (by === undefined) return;
  const numbers = found.filter((one) => one.by === by).map(({ kind, id }) => recordNumber(kind, id));
  throw builtOn(change, by, numbers.length > NAMED ? [...numbers.slice(0, NAMED), '…'] : numbers);
}

/** A record that comes back to a shift that is there no more, nor comes `back` with it: what took the shift away is undone first. */
export function refuseShiftGone(
  db: Database,
  change: number,
  { shiftId }: StoredRecord,
  back: ReadonlySet<number>,
): void {
  if (shiftId === null || back.has(shiftId)) return;
  if (db.prepare('SELECT 1 FROM shift WHERE id = ?').get(shiftId) !== undefined) return;
  const by = db
    .prepare("SELECT max(change_set_id) FROM change_image WHERE kind = 'shifts' AND record_id = ? AND after IS NULL")
    .pluck()
    .get(shiftId);
  throw builtOn(change, Number(by), [recordNumber('shifts', shiftId)]);
}

function builtOn(change: number, by: number, records: readonly string[]): UserError {
  return new UserError(
    'change-built-on',
    { change, by, records },
    { tries: [['undo', String(by)]], aftermath: 'not-touched' },
  );
}
