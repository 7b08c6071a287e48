/**
 * The one gate in: a spreadsheet row, a form, flags and JSON all become an `Entry`, raw words by field, each with the place
 * they came from. `readEntry` (read-entry.ts) turns it into a record, issues and guesses.
 */

import type { CalendarDate } from './calendar/calendar-date.ts';
import type { KindName } from './fields/kinds.ts';
import type { FieldValue, RecordValues, Source } from './record.ts';

/** A raw value: the words as shown, and the typed cell that they come from, when a workbook gives one. */
export interface Raw {
  readonly text: string;
  readonly typed?:
    | { readonly type: 'number'; readonly number: number }
    | { readonly type: 'moment'; readonly date: string | null; readonly minutes: number | null }
    | { readonly type: 'duration'; readonly minutes: number }
    | { readonly type: 'boolean'; readonly boolean: boolean };
  /** The header of its column, or the flag or question that gave it: for messages. */
  readonly column: string | null;
  /** What a bare number is in this column: its header said « (h) » or « (min) ». */
  readonly unit?: 'minutes' | 'hours';
}

/**
 * Raw values by entry key: a field's key, or one of those that only an entry has:
 * `end` (gives the duration), `ages.CODE` (one column an age band), `quartiers` (passages as words).
 */
export interface Entry {
  readonly kind: KindName;
  readonly raw: ReadonlyMap<string, Raw>;
  readonly source: Source | null;
}

export type Severity = 'error' | 'warning' | 'info';

export type IssueCode =
  | 'required-missing'
  | 'required-unknown'
  | 'impossible-value'
  | 'unknown-word'
  | 'near-word'
  | 'ambiguous-word'
  | 'several-values'
  | 'not-a-number'
  | 'year-guessed'
  | 'parts-exceed-total'
  | 'end-before-start'
  | 'date-before'
  | 'long-time'
  | 'out-of-scale'
  | 'text-cut'
  | 'future-date'
  | 'out-of-use'
  | `privacy.${PrivacyLabel}`
  // said by the importer about the table rather than about a value
  | 'hidden-row'
  | 'hidden-sheet'
  | 'hidden-column'
  | 'column-ignored'
  | 'column-doubled'
  | 'column-contradicted'
  | 'month-first'
  | 'total-mismatch'
  | 'total-unchecked'
  | 'near-duplicate'
  | 'shift-overlap'
  | 'formula-without-result'
  | 'cell-error';

export type PrivacyLabel =
  | 'name'
  | 'phone'
  | 'email'
  | 'address'
  | 'plate'
  | 'nir'
  | 'birth_date'
  | 'health'
  | 'justice'
  | 'origin'
  | 'religion'
  | 'opinion'
  | 'sex_life';

export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** Field key, or null when the issue is about a row, column or sheet. */
  readonly field: string | null;
  readonly column: string | null;
  readonly row: number | null;
  readonly sheet: string | null;
  readonly value: string | null;
  /** Codes that would fit, best first: the suggestion gives the flag with the first of them. */
  readonly nearest: readonly { readonly code: string; readonly label: string }[];
  readonly args: Readonly<Record<string, string | number>>;
}

/** Words that gave no value: what they mean is still to be told. */
export function isUnread({ code }: Issue): boolean {
  return code === 'unknown-word' || code === 'required-unknown' || code === 'not-a-number' || code === 'several-values';
}

/** A value that was worked out rather than told. */
export interface Guess {
  readonly field: string;
  /** The words it was read from. */
  readonly read: string;
  readonly value: FieldValue;
  readonly why: 'near-word' | 'year' | 'end';
}

export interface EntryResult {
  /** Null when the row is rejected: at least one issue is then an error. */
  readonly record: RecordValues | null;
  readonly issues: readonly Issue[];
  readonly guesses: readonly Guess[];
}

/** What reading depends on beside the lists. */
export interface ReadingContext {
  readonly today: CalendarDate;
  readonly timezone: string;
  /** Year, month of the sheet's name or title, for dates that lack them. */
  readonly year?: number;
  readonly month?: number;
}
