/** The one gate, as `log` uses it: what is entered today cannot be of tomorrow. */

import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import type { Entry, EntryResult, Issue } from '../../domain/entry.ts';
import type { Lists } from '../../domain/lists.ts';
import { readEntry } from '../../domain/read-entry.ts';

export type LogReader = (entry: Entry) => EntryResult;

export function readerOf(lists: Lists, today: CalendarDate, timezone: string): LogReader {
  return (entry) => {
    const result = readEntry(entry, lists, { today, timezone });
    const date = result.record?.values['date'];
    if (typeof date !== 'string' || date <= today) return result;
    const issue: Issue = {
      code: 'future-date',
      severity: 'error',
      field: 'date',
      column: entry.raw.get('date')?.column ?? null,
      row: null,
      sheet: null,
      value: date,
      nearest: [],
      args: {},
    };
    const others = result.issues.filter(({ code }) => code !== 'future-date');
    return { ...result, record: null, issues: [...others, issue] };
  };
}
