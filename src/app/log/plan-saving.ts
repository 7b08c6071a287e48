/** What one saving writes: a vacation alone, completed, or in the place of the one known; its interventions; all else beside. */

import { addDays } from '../../domain/calendar/calendar-date.ts';
import { minutesOf, parseIsoTime } from '../../domain/calendar/clock-time.ts';
import { rangePeriod } from '../../domain/calendar/period.ts';
import { shiftMinutes } from '../../domain/calendar/zone.ts';
import type { Change } from '../../domain/change-set.ts';
import type { Entry } from '../../domain/entry.ts';
import { ownerKey } from '../../domain/fields/kinds.ts';
import { type RecordValues, recordToJson, type StoredRecord } from '../../domain/record.ts';
import { holds, hoursOf, shiftHolding } from '../../domain/shift-hours.ts';
import type { Store } from '../../storage/store.ts';
import { dateOf, type Same, shiftAt } from './known-shift.ts';

export interface Read {
  readonly entry: Entry;
  readonly record: RecordValues;
}

/** Asks, or is told, what becomes of a vacation already known. Throws when nothing is to be saved. */
export type Decide = (known: StoredRecord, told: Read) => Promise<Same>;

export interface Saving {
  readonly changes: readonly Change[];
  /** What is written, in order; an updated vacation with its number. */
  readonly records: readonly (RecordValues | StoredRecord)[];
  /** What became of each vacation already known. */
  readonly known: readonly Known[];
  /** Interventions that the completed vacation held already, at the same hour and alike. */
  readonly alike: number;
  /** Vacations that are no longer quiet, now that they hold an intervention; null: a new one, said to be quiet. */
  readonly unquiet: readonly (StoredRecord | null)[];
}

/** A vacation already known: as it was, as it will be, and how many of its interventions go. */
export interface Known {
  readonly shift: StoredRecord;
  readonly same: 'complete' | 'replace';
  readonly after: RecordValues;
  readonly removed: number;
}

export async function planSaving(reads: readonly Read[], store: Store, decide: Decide): Promise<Saving> {
  const changes: Change[] = [];
  const known: Known[] = [];
  const unquiet = new Map<number | null, StoredRecord | null>();
  const shifts = reads.filter(({ record }) => record.kind === 'shifts');
  let alike = 0;
  for (const shift of shifts) {
    const own = reads.filter((one) => ownerOf(one.record, shifts) === shift).map(({ record }) => record);
    const date = dateOf(shift.record);
    const stored = date === null ? null : shiftAt(store.shiftsOn(date), hoursOf(shift.record));
    const same = stored === null ? 'new' : await decide(stored, shift);
    const told = own.length > 0 ? withoutQuiet(shift.record) : shift.record;
    if (told !== shift.record) unquiet.set(null, null);
    if (stored === null || same === 'new') {
      changes.push(inserted(told), ...own.map((record) => inserted({ ...record, shiftId: -1 })));
      continue;
    }
    const before = interventionsOf(store, stored);
    const added = same === 'complete' ? own.filter((record) => !isAmong(record, before)) : own;
    alike += own.length - added.length;
    const { timezone } = store.preset.dispositif;
    const kept = same === 'replace' ? told : completed(stored, { ...shift, record: told }, timezone);
    const after = same === 'complete' && added.length > 0 ? withoutQuiet(kept) : kept;
    if (after !== kept) unquiet.set(stored.id, stored);
    known.push({ shift: stored, same, after, removed: same === 'replace' ? before.length : 0 });
    changes.push({ op: 'update', kind: 'shifts', id: stored.id, before: stored, after });
    if (same === 'replace') changes.push(...before.map(removed));
    changes.push(...added.map((record) => inserted({ ...record, shiftId: stored.id })));
  }
  for (const { record } of reads) {
    if (record.kind === 'shifts' || ownerOf(record, shifts) !== null) continue;
    const owner = holderOf(record, store);
    if (owner !== null && owner.values['ras'] === true) unquiet.set(owner.id, owner);
    changes.push(inserted({ ...record, shiftId: owner?.id ?? null }));
  }
  const records = changes.flatMap(written);
  for (const before of unquiet.values()) {
    if (before === null || known.some(({ shift }) => shift.id === before.id)) continue;
    changes.push({ op: 'update', kind: 'shifts', id: before.id, before, after: withoutQuiet(before) });
  }
  return { changes, records, known, alike, unquiet: [...unquiet.values()] };
}

/** What holds an intervention is no quiet evening. The record itself when it was not said to be one. */
function withoutQuiet(shift: RecordValues): RecordValues {
  const { ras, ...values } = shift.values;
  return ras === true ? { ...shift, values } : shift;
}

export function interventionsOf(store: Store, shift: StoredRecord): readonly StoredRecord[] {
  const date = dateOf(shift);
  if (date === null) return [];
  const near = store.records('interventions', rangePeriod(date, addDays(date, 1)));
  return [...near].filter(({ shiftId }) => shiftId === shift.id);
}

/** The vacation of the same saving that an intervention belongs to: the only one of its day, else the one that holds its hour. */
function ownerOf(record: RecordValues, shifts: readonly Read[]): Read | null {
  if (record.kind !== 'interventions') return null;
  const sameDay = shifts.filter((shift) => shift.record.values['date'] === record.values['date']);
  if (sameDay.length < 2) return sameDay[0] ?? null;
  return sameDay.find((shift) => holds(hoursOf(shift.record), record.values['start'])) ?? null;
}

/** Alone, an intervention belongs to the one recorded vacation whose hours hold it. */
function holderOf(record: RecordValues, store: Store): StoredRecord | null {
  const date = record.kind === 'interventions' ? dateOf(record) : null;
  return date === null ? null : shiftHolding(record, store.shiftsOn(date));
}

/** What is told takes the place of what was known, field by field; the planning's hours and team, which nobody told, stay. */
function completed(known: StoredRecord, { entry, record }: Read, timezone: string): RecordValues {
  const values = { ...known.values };
  const unread = { ...known.unread };
  for (const [key, { column }] of entry.raw) {
    const owner = ownerKey(key);
    if (/^(?:planned|team$)/.test(owner) && column === null) continue;
    const value = record.values[owner];
    if (value === undefined) delete values[owner];
    else values[owner] = value;
    delete unread[owner];
  }
  const hours = hoursOf({ values });
  const [start, end] = [parseIsoTime(hours?.start ?? ''), parseIsoTime(hours?.end ?? '')];
  const date = dateOf(known);
  if (date !== null && start !== null && end !== null) {
    values['presenceMinutes'] = shiftMinutes(date, minutesOf(start), minutesOf(end), timezone);
  }
  return { ...known, values, unread: { ...unread, ...record.unread } };
}

/** The same hour and the same answers: typed twice. Without an hour, two alike may both have been. */
function isAmong(record: RecordValues, known: readonly StoredRecord[]): boolean {
  return record.values['start'] !== undefined && known.some((one) => contentOf(one) === contentOf(record));
}

function contentOf({ kind, values }: RecordValues): string {
  return JSON.stringify(recordToJson({ kind, values, unread: {}, source: null, shiftId: null, id: 0, uid: '' }));
}

function inserted(after: RecordValues): Change {
  return { op: 'insert', kind: after.kind, after };
}

function removed(before: StoredRecord): Change {
  return { op: 'delete', kind: before.kind, id: before.id, before };
}

function written(change: Change): readonly (RecordValues | StoredRecord)[] {
  if (change.op === 'insert') return [change.after];
  return change.op === 'update' ? [{ ...change.before, ...change.after, id: change.id }] : [];
}
