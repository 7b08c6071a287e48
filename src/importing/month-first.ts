/**
 * Dates with the month first (« 11/25/2026 ») among those with the day first: every date of twelve days or fewer may have been
 * read the wrong way round, as when a file of another country is opened in a French spreadsheet.
 */

import type { Issue } from '../domain/entry.ts';
import type { Cell } from '../sheets/sheet.ts';
import { issueOf } from './table-issues.ts';

const SLASHED = /^(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})\b/;
const LAST_MONTH = 12;
const SEVERAL = 5;

/** `american`: whether the table has hours such as « 5:30 PM », looked for when nothing else tells. */
export function monthFirst(
  sheet: string | null,
  header: string,
  cells: readonly Cell[],
  american: () => boolean,
): Issue | null {
  const swapped: string[] = [];
  const doubtful: string[] = [];
  const firsts = new Set<string>();
  const seconds = new Set<string>();
  for (const { value, shown } of cells) {
    const [, first, second] = SLASHED.exec(shown.trim()) ?? [];
    if (first !== undefined && second !== undefined) {
      firsts.add(first);
      seconds.add(second);
    }
    if (value.type === 'moment') {
      if (value.date !== null && Number(value.date.slice(8, 10)) <= LAST_MONTH) doubtful.push(shown);
    } else if (first !== undefined && second !== undefined && Number(first) <= LAST_MONTH && first !== second) {
      (Number(second) > LAST_MONTH ? swapped : doubtful).push(shown);
    }
  }
  const [example] = swapped;
  const [other] = doubtful;
  if (other === undefined) return null;
  // The same day of many months is a month's days, read the wrong way round.
  const oneMonth = firsts.size === 1 && seconds.size >= SEVERAL && Number([...firsts][0]) <= LAST_MONTH;
  if (example === undefined) {
    if (!oneMonth && !(firsts.size > 0 && doubtful.length === cells.length && american())) return null;
    return issueOf('month-first', 'warning', sheet, { column: header, value: other });
  }
  const issue = issueOf('month-first', 'warning', sheet, { column: header, value: example });
  return { ...issue, args: { doubtful: doubtful.length, example: other } };
}
