/**
 * What is intrinsic to a field of a record: its type, its list, its range. Each room adds its own map beside this spine
 * (synonyms of columns in importing, labels in messages, order of questions in log, columns in storage).
 */

import type { ListName } from '../lists.ts';

export type FieldType =
  | 'date'
  | 'time'
  /** Whole minutes. */
  | 'minutes'
  /** Hours with decimals. */
  | 'hours'
  | 'count'
  /** 0 to 3. */
  | 'level'
  | 'flag'
  | 'code'
  | 'codes'
  /** A number of persons, exact or a band (`5-10`): JSON keys `persons`, `personsMax`, `personsEstimated`. */
  | 'band'
  /** Counts by item of a list: `{enfants: 2}`. */
  | 'margin'
  /** Times spent in places by a shift. */
  | 'passages'
  | 'text';

export interface Field {
  readonly type: FieldType;
  readonly list?: ListName;
  /** Needed for a record to exist at all, at import as in `log`. */
  readonly required?: true;
  /** Greatest value of a number, longest length of a text. */
  readonly max?: number;
  /** Above it a number is possible and seldom true: kept, and said. */
  readonly doubtAbove?: number;
  /** Free text written by a person: inspected by the privacy guard. */
  readonly freeText?: true;
  /** Computed from other fields by `readEntry`, never typed. */
  readonly derived?: true;
  /** What the field's number is expressed in when the words do not say. */
  readonly unit?: 'minutes' | 'hours';
}

/** The list that the codes of its values come from: a passage names a quartier. */
export function listOf({ type, list }: Field): ListName | undefined {
  return type === 'passages' ? 'quartier' : list;
}

export type FieldMap = Readonly<Record<string, Field>>;
