/** A question put to the cube: measure × dimensions × filter × period. Codes are checked by the catalogue, not here. */

import type { CalendarDate } from '../domain/calendar/calendar-date.ts';
import type { Period } from '../domain/calendar/period.ts';

export interface Filter {
  readonly dimension: string;
  /** Codes, any of which fits; empty with `missing`. */
  readonly values: readonly string[];
  readonly missing: boolean;
  readonly negated: boolean;
}

export interface Query {
  /** The G table it comes from, kept in the answer. */
  readonly id: string | null;
  /** One measure, or several that become the columns (then `cols` is null). */
  readonly measures: readonly string[];
  readonly rows: string | null;
  readonly cols: string | null;
  readonly where: readonly Filter[];
  /** Null: all that is recorded. */
  readonly period: Period | null;
  readonly compare: Period | null;
  /** Periods that stand as columns before that of the query, oldest first; then `cols` is null. */
  readonly earlier?: readonly Period[];
  readonly sort: 'list' | 'value';
  readonly top: number | null;
  /** Zero rows and columns too. */
  readonly all: boolean;
}

/** A plain question: these measures over the period, in the list's order; `more` says what differs. */
export function queryFor(measures: readonly string[], period: Period | null, more: Partial<Query> = {}): Query {
  return {
    id: null,
    measures,
    rows: null,
    cols: null,
    where: [],
    period,
    compare: null,
    sort: 'list',
    top: null,
    all: false,
    ...more,
  };
}

/** The one port through which figures are read; a federation of several bases would be a second implementation. */
export interface Cube {
  /** With `today`, the days after it are not known. */
  answer(queries: readonly Query[], today?: CalendarDate): Promise<readonly import('./table.ts').Table[]>;
}
