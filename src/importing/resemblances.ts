/**
 * New rows that may be records of the base already: typed with `log` and present in a sheet, or one cell corrected. Only proposed:
 * nothing is merged until somebody says so, and two real events of one evening stay two.
 */

import type { RecordValues, StoredRecord } from '../domain/record.ts';

export interface Resemblance {
  readonly record: RecordValues;
  readonly base: StoredRecord;
  /** Fields whose values differ, and those that only one of both has. */
  readonly differing: readonly string[];
}

/** What makes two interventions worth comparing. */
const SAME_PLACE = ['date', 'quartier', 'situation'] as const;
/** The same hour, or as many other values told alike. */
const EVIDENCE = 2;
/** One value may have been corrected. */
const MOST_CONFLICTS = 1;

/** `claimed`: contents that rows of the file are already known by; a record stands for one row only. */
export function resemblances(
  records: readonly { readonly record: RecordValues; readonly own: boolean }[],
  claimed: ReadonlySet<string>,
  onDate: (date: string) => readonly StoredRecord[],
): readonly Resemblance[] {
  const taken = new Set<number>();
  const found: Resemblance[] = [];
  for (const { record, own } of records) {
    const { date } = record.values;
    if (own || record.kind !== 'interventions' || typeof date !== 'string') continue;
    const alike = onDate(date).flatMap((base) => {
      const free = !taken.has(base.id) && (base.contentKey === undefined || !claimed.has(base.contentKey));
      const differing = free ? differences(record, base) : null;
      return differing === null ? [] : [{ record, base, differing }];
    });
    const [best] = alike.sort((a, b) => a.differing.length - b.differing.length);
    if (best === undefined) continue;
    taken.add(best.base.id);
    found.push(best);
  }
  return found;
}

/** Null when the two are no likely twins. */
function differences(one: RecordValues, other: RecordValues): readonly string[] | null {
  const same = (key: string) => JSON.stringify(one.values[key]) === JSON.stringify(other.values[key]);
  const told = (key: string) => one.values[key] !== undefined && other.values[key] !== undefined;
  if (!SAME_PLACE.every((key) => told(key) && same(key))) return null;
  const keys = [...new Set([...Object.keys(one.values), ...Object.keys(other.values)])].filter(
    (key) => key !== 'comment',
  );
  const differing = keys.filter((key) => !same(key));
  const alike = keys.length - differing.length - SAME_PLACE.length;
  if (alike < EVIDENCE && !(told('start') && same('start'))) return null;
  return differing.filter(told).length > MOST_CONFLICTS ? null : differing;
}
