/** Resemblances that were decided and are none: `--same 99=I1` on a row that is no record, `--same 2=I99` on one that is like no I99. */

import type { RecordValues } from '../domain/record.ts';

export interface StrayDecision {
  readonly row: number;
  readonly id: string;
  /** The row is in the table: the record is the slip. */
  readonly read: boolean;
}

interface Read {
  readonly found: readonly { readonly record: RecordValues }[];
  /** Those of `found` that make a record of their own. */
  readonly fresh: readonly { readonly record: RecordValues }[];
  readonly rejected: readonly { readonly row: number }[];
}

/** A row that is rejected or known already is settled otherwise, whatever was said of it. */
export function strayDecisions(
  same: ReadonlyMap<number, string> | undefined,
  { found, fresh, rejected }: Read,
): StrayDecision[] {
  const read = new Set(rejected.map(({ row }) => row));
  const settled = new Set(read);
  const own = new Set(fresh.map(({ record }) => record));
  for (const { record } of found) {
    const row = record.source?.row ?? 0;
    read.add(row);
    if (!own.has(record)) settled.add(row);
  }
  return [...(same ?? [])].flatMap(([row, id]) => {
    const fits = id.toLowerCase() === 'new' ? read.has(row) : settled.has(row);
    return fits ? [] : [{ row, id: id.toUpperCase(), read: read.has(row) }];
  });
}
