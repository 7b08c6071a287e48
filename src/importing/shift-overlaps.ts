/**
 * Shifts that one team cannot have worked both: the same evening on two lines, or on a line and in the base. Both are kept (two teams
 * may be told apart by nothing but their hours) and said: hours counted twice lower every rate.
 */

import type { Issue } from '../domain/entry.ts';
import { type RecordValues, recordNumber, type StoredRecord } from '../domain/record.ts';
import { hoursOf, meet, spanOf } from '../domain/shift-hours.ts';
import { issueOf } from './table-issues.ts';

/** `shiftsOn`: shifts of the base on a date. A shift is told once, beside the first that it overlaps: a row, or `V18` of the base. */
export function shiftOverlaps(
  records: readonly { readonly record: RecordValues }[],
  shiftsOn: (date: string) => readonly StoredRecord[],
): readonly Issue[] {
  const before = new Map<string, RecordValues[]>();
  return records.flatMap(({ record }): Issue[] => {
    const { date } = record.values;
    if (record.kind !== 'shifts' || typeof date !== 'string') return [];
    const same = before.get(date) ?? [];
    before.set(date, [...same, record]);
    const row = same.find((one) => overlap(one, record))?.source?.row;
    if (row !== undefined) return [overlapIssue(record, { row })];
    const stored = shiftsOn(date).find((one) => overlap(one, record));
    return stored === undefined ? [] : [overlapIssue(record, { id: recordNumber('shifts', stored.id) })];
  });
}

function overlapIssue({ source }: RecordValues, args: Issue['args']): Issue {
  const at = source === null ? {} : { row: source.row };
  return { ...issueOf('shift-overlap', 'warning', source?.sheet ?? null, at), args };
}

function overlap(one: RecordValues, other: RecordValues): boolean {
  const [a, b] = [spanOf(hoursOf(one)), spanOf(hoursOf(other))];
  if (a === null || b === null || !meet(a, b)) return false;
  const [team, others] = [teamOf(one), teamOf(other)];
  return team.length === 0 || others.length === 0 || team.some((who) => others.includes(who));
}

function teamOf({ values: { team } }: RecordValues): readonly unknown[] {
  return Array.isArray(team) ? team : [];
}
