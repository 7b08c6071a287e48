/** The one gate, as `log` uses it: what is entered today cannot be of tomorrow, which the gate itself refuses at a keyboard. */

import { type CalendarDate, parseIsoDate } from '../../domain/calendar/calendar-date.ts';
import type { Entry, EntryResult, Issue } from '../../domain/entry.ts';
import type { Lists } from '../../domain/lists.ts';
import { readEntry } from '../../domain/read-entry.ts';

export type LogReader = (entry: Entry) => EntryResult;

export function readerOf(lists: Lists, today: CalendarDate, timezone: string): LogReader {
  return (entry) => readEntry(entry, lists, { today, timezone });
}

/** Of what is typed for one entry, words that give no value are refused: nobody would look for them later, as in a file's record. */
export function strictly(read: LogReader): LogReader {
  return (entry) => {
    const { record, issues, guesses } = read(entry);
    const strict = issues.map((issue) => (REFUSED.has(issue.code) ? { ...issue, severity: 'error' as const } : issue));
    return { record: strict.some(({ severity }) => severity === 'error') ? null : record, issues: strict, guesses };
  };
}

const REFUSED: ReadonlySet<string> = new Set(['unknown-word', 'not-a-number']);

/** A day in words (« hier », « samedi », « 13/11 »), or what keeps it from being one. */
export type DayRead =
  | { readonly ok: true; readonly date: CalendarDate }
  | { readonly ok: false; readonly why: 'future' | 'impossible' | 'unknown'; readonly lastDay: number | null };

/** Read by the one gate, as the date of a sollicitation: the kind that needs nothing else. */
export function readDay(words: string, read: LogReader): DayRead {
  const raw = new Map([['date', { text: words, column: null }]]);
  const { record, issues } = read({ kind: 'requests', raw, source: null });
  const date = record?.values['date'];
  const day = typeof date === 'string' ? parseIsoDate(date) : null;
  if (day !== null) return { ok: true, date: day };
  const issue = issues.find(({ severity }) => severity === 'error');
  return { ok: false, why: reasonOf(issue), lastDay: lastDayOf(issue) };
}

function reasonOf(issue: Issue | undefined): 'future' | 'impossible' | 'unknown' {
  if (issue?.code === 'future-date') return 'future';
  return issue?.code === 'impossible-value' ? 'impossible' : 'unknown';
}

function lastDayOf(issue: Issue | undefined): number | null {
  const last = issue?.args['lastDay'];
  return typeof last === 'number' ? last : null;
}
