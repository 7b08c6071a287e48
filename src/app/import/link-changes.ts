/** The changes of an import, each intervention beside the shift that holds it, whichever of them came first. */

import { parseIsoDate } from '../../domain/calendar/calendar-date.ts';
import { type Period, parsePeriod } from '../../domain/calendar/period.ts';
import type { Change } from '../../domain/change-set.ts';
import type { RecordValues } from '../../domain/record.ts';
import { shiftHolding } from '../../domain/shift-hours.ts';
import type { PlannedRecord } from '../../importing/plan-import.ts';
import type { Store } from '../../storage/store.ts';

/** The number that a change takes for the shift written just before it. */
const LAST_SHIFT = -1;

interface ShiftHours {
  readonly id: number;
  readonly values: RecordValues['values'];
}

interface DayShifts {
  on(date: string): readonly ShiftHours[];
  /** Days for which the import brings a shift. */
  readonly fresh: ReadonlyMap<string, readonly ShiftHours[]>;
}

/** A shift comes just before what it holds: interventions of the same import, then those that waited for it in the base. */
export function* linkedChanges(store: Store, records: readonly PlannedRecord[]): Generator<Change> {
  const shifts = shiftsByDay(store, records);
  const held = new Map<number, Change[]>();
  const hold = (shiftId: number, change: Change) => {
    const waiting = held.get(shiftId);
    if (waiting === undefined) held.set(shiftId, [change]);
    else waiting.push(change);
  };
  for (const { record, contentKey } of records) {
    if (record.kind === 'shifts') continue;
    const date = record.values['date'];
    const found = record.kind === 'interventions' && typeof date === 'string';
    const shiftId = found ? idHolding(record, shifts.on(date)) : null;
    const after = { ...record, shiftId: shiftId === null || shiftId >= 0 ? shiftId : LAST_SHIFT };
    const change: Change = { op: 'insert', kind: record.kind, after, contentKey };
    if (shiftId === null || shiftId >= 0) yield change;
    else hold(shiftId, change);
  }
  for (const change of waitingInBase(store, shifts)) hold(change.shiftId, change.change);
  for (const [index, { record, contentKey }] of records.entries()) {
    if (record.kind !== 'shifts') continue;
    yield { op: 'insert', kind: record.kind, after: record, contentKey };
    yield* held.get(freshId(index)) ?? [];
  }
}

/** Fresh shifts are told apart by negative numbers, from −1 down, until they are written. */
const freshId = (index: number): number => -1 - index;

function idHolding(intervention: RecordValues, shifts: readonly ShiftHours[]): number | null {
  return shiftHolding(intervention, shifts)?.id ?? null;
}

function shiftsByDay(store: Store, records: readonly PlannedRecord[]): DayShifts {
  const fresh = new Map<string, ShiftHours[]>();
  for (const [index, { record }] of records.entries()) {
    if (record.kind !== 'shifts') continue;
    const date = String(record.values['date']);
    const shift = { id: freshId(index), values: record.values };
    const onDay = fresh.get(date);
    if (onDay === undefined) fresh.set(date, [shift]);
    else onDay.push(shift);
  }
  const known = new Map<string, readonly ShiftHours[]>();
  return {
    fresh,
    on(date) {
      const onDay = known.get(date);
      if (onDay !== undefined) return onDay;
      const day = parseIsoDate(date);
      const all = [...(day === null ? [] : store.shiftsOn(day)), ...(fresh.get(date) ?? [])];
      known.set(date, all);
      return all;
    },
  };
}

/** Interventions of the base without a shift, on the days for which one comes. */
function* waitingInBase(store: Store, shifts: DayShifts): Generator<{ shiftId: number; change: Change }> {
  const period = periodOf(shifts.fresh.keys());
  if (period === null) return;
  for (const before of store.records('interventions', period)) {
    const date = before.values['date'];
    if (before.shiftId !== null || typeof date !== 'string' || !shifts.fresh.has(date)) continue;
    const shiftId = idHolding(before, shifts.on(date));
    if (shiftId === null || shiftId >= 0) continue;
    const after = { ...before, shiftId: LAST_SHIFT };
    yield { shiftId, change: { op: 'update', kind: 'interventions', id: before.id, before, after } };
  }
}

function periodOf(dates: Iterable<string>): Period | null {
  const sorted = [...dates].sort();
  return parsePeriod(`${sorted[0]}_${sorted.at(-1)}`);
}
