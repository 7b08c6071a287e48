/** The quartier that a sheet's name or the title above its table names, when it names exactly one. */

import type { Lists } from '../domain/lists.ts';
import type { Sheet } from '../sheets/sheet.ts';

export function quartierIn(sheet: Sheet, headerRow: number, lists: Lists): string | null {
  const titles = sheet.rows
    .filter((row) => row.number < headerRow)
    .flatMap((row) => row.cells.map(({ shown }) => shown));
  for (const text of [sheet.name ?? '', ...titles]) {
    const whole = lists.match('quartier', text);
    if (whole.is === 'exact') return whole.item.code;
    const codes = new Set(
      text
        .split(/[\s,;:()/|·–—-]+/u)
        .flatMap((_, at, words) => [words.slice(at, at + 1), words.slice(at, at + 2), words.slice(at, at + 3)])
        .map((words) => lists.match('quartier', words.join(' ')))
        .flatMap((match) => (match.is === 'exact' ? [match.item.code] : [])),
    );
    const [only] = codes;
    if (only !== undefined && codes.size === 1) return only;
  }
  return null;
}
