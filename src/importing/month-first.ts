/**
 * Dates with the month first (« 11/25/2026 ») among those with the day first: every date of twelve days or fewer may have been
 * read the wrong way round, as when a file of another country is opened in a French spreadsheet.
 */

import type { Issue } from '../domain/entry.ts';
import type { Cell } from '../sheets/sheet.ts';
import { issueOf } from './table-issues.ts';

const SLASHED = /^(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})\b/;
const LAST_MONTH = 12;

export function monthFirst(sheet: string | null, header: string, cells: readonly Cell[]): Issue | null {
  const swapped: string[] = [];
  const doubtful: string[] = [];
  for (const { value, shown } of cells) {
    const [, first, second] = SLASHED.exec(shown.trim()) ?? [];
    if (value.type === 'moment') {
      if (value.date !== null && Number(value.date.slice(8, 10)) <= LAST_MONTH) doubtful.push(shown);
    } else if (first !== undefined && second !== undefined && Number(first) <= LAST_MONTH && first !== second) {
      (Number(second) > LAST_MONTH ? swapped : doubtful).push(shown);
    }
  }
  const [example] = swapped;
  const [other] = doubtful;
  if (example === undefined || other === undefined) return null;
  const issue = issueOf('month-first', 'warning', sheet, { column: header, value: example });
  return { ...issue, args: { doubtful: doubtful.length, example: other } };
}
