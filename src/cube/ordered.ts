/** The order of lines, and the period as a table tells it. */

import type { Period } from '../domain/calendar/period.ts';
import { UNTOLD } from './dimensions.ts';
import type { Valued } from './measured.ts';
import type { Query } from './query.ts';
import type { Axis, Table } from './table.ts';

/** In the list's order or by value; what is not told stands last, and a head of the table leaves it out. */
export function ranked(rows: readonly Axis[], values: Pick<Valued, 'rowTotal'>, query: Query): readonly Axis[] {
  const told = rows.filter((row) => !UNTOLD.has(row.code));
  const untold = rows.filter((row) => UNTOLD.has(row.code));
  const byValue = [...told].sort(
    (a, b) =>
      (values.rowTotal(b.code) ?? Number.NEGATIVE_INFINITY) - (values.rowTotal(a.code) ?? Number.NEGATIVE_INFINITY),
  );
  const ordered = query.sort === 'value' || query.top !== null ? byValue : told;
  return query.top === null ? [...ordered, ...untold] : ordered.slice(0, query.top);
}

export function periodOf(period: Period | null): Table['period'] {
  return period === null ? null : { kind: period.kind, code: period.code, from: period.from, to: period.to };
}
