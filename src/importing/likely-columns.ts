/** Which unread column most likely gives a required field: its values fit it, or are words that come back. */

import type { CalendarDate } from '../domain/calendar/calendar-date.ts';
import { fieldsOf, type KindName } from '../domain/fields/kinds.ts';
import type { Lists } from '../domain/lists.ts';
import type { Cell } from '../sheets/sheet.ts';
import { foldHeader } from './match-columns.ts';
import { weighValues } from './weigh-values.ts';

export interface UnreadColumn {
  readonly header: string;
  readonly cells: readonly Cell[];
}

/** Values that fit their field go before whatever comes back often. */
const FITTING = 2;

/** Field → header, each header once; a field that no column may give is absent. */
export function likelyColumns(
  kind: KindName,
  missing: readonly string[],
  unread: readonly UnreadColumn[],
  lists: Lists,
  today: CalendarDate,
): ReadonlyMap<string, string> {
  const pairs = missing.flatMap((key) =>
    unread.flatMap(({ header, cells }) => {
      const score = scoreOf(kind, key, cells, lists, today);
      return score === null ? [] : [{ key, header, score }];
    }),
  );
  // In a recap nothing fits at all: its words are no words of a record.
  const required = Object.values(fieldsOf(kind)).filter((field) => field.required === true);
  if (missing.length === required.length && pairs.every(({ score }) => score < FITTING)) return new Map();
  const likely = new Map<string, string>();
  const used = new Set<string>();
  for (const { key, header } of pairs.sort((a, b) => b.score - a.score)) {
    if (likely.has(key) || used.has(foldHeader(header))) continue;
    likely.set(key, header);
    used.add(foldHeader(header));
  }
  return likely;
}

function scoreOf(
  kind: KindName,
  key: string,
  cells: readonly Cell[],
  lists: Lists,
  today: CalendarDate,
): number | null {
  const field = fieldsOf(kind)[key];
  if (field === undefined || cells.length === 0) return null;
  const weight = weighValues(cells, field, lists, today);
  if (weight.says === 'against' || (weight.says === 'open' && field.list === undefined)) return null;
  const distinct = new Set(cells.map(({ shown }) => foldHeader(shown))).size;
  return (weight.says === 'fits' ? FITTING : 0) + 1 - distinct / cells.length;
}
