/**
 * What can be counted or summed: for each fact, where it stands in the base, its value, and how it holds each dimension. The SQL
 * keeps to what SQLite and PostgreSQL share: no date or JSON function, the calendar table instead.
 */

import type { DimensionCode } from './dimensions.ts';

export type HeldAs =
  /** A column that points to a list item. */
  | { readonly is: 'item'; readonly column: string }
  /** A word kept on the item that a column points to. */
  | { readonly is: 'attribute'; readonly column: string; readonly attribute: 'family' | 'mission' }
  /** Several items: parts exceed the total. */
  | { readonly is: 'many'; readonly table: string; readonly key: string; readonly item: string; readonly on: string }
  | { readonly is: 'calendar'; readonly column: 'week' | 'month' | 'quarter' | 'year' | 'weekday' }
  | { readonly is: 'day' }
  | { readonly is: 'band'; readonly column: string }
  /** Hours that overlap several bands: shared out from the extra columns `s` and `e`. */
  | { readonly is: 'spread' }
  | { readonly is: 'margin'; readonly of: 'ages' | 'sexes' }
  | { readonly is: 'text'; readonly column: string };

export interface Fact {
  readonly name: string;
  /** Its row is `f`, with `f.date`. */
  readonly from: string;
  readonly value: string;
  readonly condition?: string;
  readonly dimensions: Readonly<Partial<Record<DimensionCode, HeldAs>>>;
  /** What gives the totals where no dimension of its own is asked for: hours of presence are a shift's, not its passages'. */
  readonly totals?: Fact;
  /** Start and end of what is shared out between hour bands, minutes since midnight. */
  readonly span?: { readonly start: string; readonly end: string };
  /** The two margins of persons: the table of the record and the column of its total. */
  readonly margins?: { readonly table: string; readonly total: string };
  /** Dates whose distance is the value: grouped by both, computed outside SQL. */
  readonly days?: { readonly from: string; readonly to: string };
}

export const item = (column: string): HeldAs => ({ is: 'item', column });

export const CALENDAR = {
  weekday: { is: 'calendar', column: 'weekday' },
  day: { is: 'day' },
  week: { is: 'calendar', column: 'week' },
  month: { is: 'calendar', column: 'month' },
  quarter: { is: 'calendar', column: 'quarter' },
  year: { is: 'calendar', column: 'year' },
} as const satisfies Fact['dimensions'];

export const SITUATION = {
  situation: item('f.situation_id'),
  family: { is: 'attribute', column: 'f.situation_id', attribute: 'family' },
  mission: { is: 'attribute', column: 'f.situation_id', attribute: 'mission' },
  objective: { is: 'many', table: 'item_objective', key: 'item_id', item: 'objective_id', on: 'f.situation_id' },
} as const satisfies Fact['dimensions'];

export const many = (table: string): HeldAs => ({ is: 'many', table, key: 'record_id', item: 'item_id', on: 'f.id' });

export const MARGINS = {
  age_band: { is: 'margin', of: 'ages' },
  sex: { is: 'margin', of: 'sexes' },
} as const satisfies Fact['dimensions'];

/** Neither a total nor a person by sex or age. */
export const untold = ({ table, total }: NonNullable<Fact['margins']>) =>
  `f.${total} IS NULL AND f.women IS NULL AND f.men IS NULL AND NOT EXISTS (SELECT 1 FROM ${table}_ages g WHERE g.record_id = f.id)`;

/** More persons told by sex, or by age, than the total that the same record tells. */
export function exceeds({ table, total }: NonNullable<Fact['margins']>, of: 'ages' | 'sexes'): string {
  const told =
    of === 'sexes'
      ? 'coalesce(f.women, 0) + coalesce(f.men, 0)'
      : `(SELECT coalesce(sum(g.count), 0) FROM ${table}_ages g WHERE g.record_id = f.id)`;
  return `f.${total} IS NOT NULL AND ${told} > f.${total}`;
}

/** The total told, else the persons told by sex or by age: what a record says at least. */
export function personsOf(alias: string, { table, total }: NonNullable<Fact['margins']>): string {
  const sexes = `coalesce(${alias}.women, 0) + coalesce(${alias}.men, 0)`;
  const ages = `(SELECT coalesce(sum(g.count), 0) FROM ${table}_ages g WHERE g.record_id = ${alias}.id)`;
  return `coalesce(${alias}.${total}, CASE WHEN ${sexes} > ${ages} THEN ${sexes} ELSE ${ages} END)`;
}
