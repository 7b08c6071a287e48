/** Fields that the tables of a report use and that many records of its period do not tell. */

import { DIMENSIONS, type DimensionCode } from '../../cube/dimensions.ts';
import { queryFor } from '../../cube/query.ts';
import type { Words } from '../../cube/table.ts';
import type { Period } from '../../domain/calendar/period.ts';
import type { Store } from '../../storage/store.ts';

export interface MissingField {
  readonly dimension: DimensionCode;
  readonly label: Words;
  /** Interventions that do not tell it, of all those of the period. */
  readonly missing: number;
  readonly of: number;
}

/** One record in five: beyond, what is not told could put another line first in most tables of a report. */
const MANY = 0.2;

const USED: readonly DimensionCode[] = [
  'situation',
  'quartier',
  'hour_band',
  'origin',
  'channel',
  'outcome',
  'cooperation',
  'age_band',
  'sex',
];

/** The least told first. */
export async function missingFields(store: Pick<Store, 'answer'>, period: Period): Promise<readonly MissingField[]> {
  const [all, ...tables] = await store.answer([
    queryFor(['interventions'], period),
    ...USED.map((rows) =>
      queryFor([rows === 'age_band' || rows === 'sex' ? 'persons' : 'interventions'], period, { rows }),
    ),
  ]);
  const of = all?.total ?? 0;
  return USED.map((dimension, n): MissingField => {
    return { dimension, label: DIMENSIONS[dimension].label, missing: tables[n]?.missing ?? 0, of };
  })
    .filter(({ missing }) => missing > of * MANY)
    .sort((a, b) => b.missing - a.missing);
}
