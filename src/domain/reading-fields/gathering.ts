/** What is known of an entry while its fields are read, one after the other: values, words left, issues, guesses. */

import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Entry, Guess, Issue, IssueCode, Raw, ReadingContext, Severity } from '../entry.ts';
import type { Field } from '../fields/field.ts';
import type { ListItem, Lists } from '../lists.ts';
import type { FieldValue } from '../record.ts';

export interface Gathering {
  readonly entry: Entry;
  readonly lists: Lists;
  readonly context: ReadingContext;
  readonly values: Record<string, FieldValue>;
  readonly unread: Record<string, string>;
  readonly issues: Issue[];
  readonly guesses: Guess[];
}

export interface Finding {
  readonly nearest?: readonly ListItem[];
  readonly args?: Readonly<Record<string, string | number>>;
  readonly value?: string;
}

export function gather(entry: Entry, lists: Lists, context: ReadingContext): Gathering {
  return { entry, lists, context, values: {}, unread: {}, issues: [], guesses: [] };
}

/** The raw value under this key, or null when nothing was written. */
export function rawOf(g: Gathering, key: string): Raw | null {
  const raw = g.entry.raw.get(key);
  if (raw === undefined) return null;
  return raw.text.trim() === '' && (raw.typed === undefined || isEmptyMoment(raw)) ? null : raw;
}

function isEmptyMoment(raw: Raw): boolean {
  return raw.typed?.type === 'moment' && raw.typed.date === null && raw.typed.minutes === null;
}

export function report(
  g: Gathering,
  severity: Severity,
  code: IssueCode,
  key: string,
  raw: Raw | null,
  finding: Finding = {},
): void {
  g.issues.push({
    code,
    severity,
    field: key,
    column: raw?.column ?? null,
    row: g.entry.source?.row ?? null,
    sheet: g.entry.source?.sheet ?? null,
    value: finding.value ?? raw?.text.trim() ?? null,
    nearest: (finding.nearest ?? []).map(({ code: c, label }) => ({ code: c, label })),
    args: finding.args ?? {},
  });
}

/** Words that gave no value: kept in `unread`; an error when the field is required. */
export function leaveUnread(
  g: Gathering,
  key: string,
  field: Field,
  raw: Raw,
  code: 'unknown-word' | 'ambiguous-word' | 'several-values' | 'not-a-number',
  finding: Finding = {},
): void {
  keepWords(g, key, finding.value ?? raw.text.trim());
  if (field.required !== true) report(g, 'warning', code, key, raw, finding);
  else
    report(
      g,
      'error',
      code === 'unknown-word' || code === 'not-a-number' ? 'required-unknown' : code,
      key,
      raw,
      finding,
    );
}

export function keepWords(g: Gathering, key: string, words: string): void {
  const before = g.unread[key];
  g.unread[key] = before === undefined ? words : `${before}, ${words}`;
}

/** A value that cannot be (31/02, 25h00, −3 persons): the whole row is rejected. */
export function refuse(
  g: Gathering,
  key: string,
  raw: Raw,
  args: Readonly<Record<string, string | number>> = {},
): void {
  report(g, 'error', 'impossible-value', key, raw, { args });
}

export function isDate(value: FieldValue | undefined): value is CalendarDate {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

const MISSING =
  /^(?:\?+|[-‐-―−_.]+|n\.?\s?[cr]\.?|n\/[acr]|#n\/a|nsp|non\s(?:renseign|communiqu|précis)ée?s?|inconnue?)$/iu;

/** `NC`, `?`, `-`: said to be missing. */
export function saysMissing(text: string): boolean {
  return MISSING.test(text.trim().normalize('NFC'));
}
