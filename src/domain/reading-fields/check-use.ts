/** Values of a list that are not in use on the day of the record: kept, and said, with what takes over. */

import type { FieldMap } from '../fields/field.ts';
import { isInUse, type ListName } from '../lists.ts';
import type { FieldValue } from '../record.ts';
import { type Gathering, isDate, rawOf, report } from './gathering.ts';

export function checkUse(g: Gathering, fields: FieldMap): void {
  const { date } = g.values;
  if (!isDate(date)) return;
  for (const [key, { list }] of Object.entries(fields)) {
    for (const [name, code, from] of codesOf(key, list, g.values[key])) {
      const item = g.lists.find(name, code);
      if (item === undefined || isInUse(item, date)) continue;
      const raw = rawOf(g, from);
      const next = item.successor === undefined ? undefined : g.lists.find(name, item.successor);
      const ended = item.until !== undefined && item.until < date;
      report(g, 'warning', 'out-of-use', from, raw, {
        value: g.lists.match(name, raw?.text ?? '').is === 'exact' ? (raw?.text.trim() ?? '') : item.label,
        nearest: ended && next !== undefined ? [next] : [],
        args: { date: String(ended ? item.until : item.from), is: ended ? 'ended' : 'not-yet' },
      });
    }
  }
}

/** List, code, and the key of the entry that gave it. */
function codesOf(key: string, list: ListName | undefined, value: FieldValue | undefined): [ListName, string, string][] {
  if (typeof value === 'string') return list === undefined ? [] : [[list, value, key]];
  if (!Array.isArray(value)) return [];
  return [...new Set<unknown>(value)].flatMap((one): [ListName, string, string][] => {
    if (typeof one === 'string') return list === undefined ? [] : [[list, one, key]];
    return isPassage(one) ? [['quartier', one.quartier, 'quartiers']] : [];
  });
}

function isPassage(value: unknown): value is { readonly quartier: string } {
  return typeof value === 'object' && value !== null && 'quartier' in value && typeof value.quartier === 'string';
}
