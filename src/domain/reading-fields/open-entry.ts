/** What one cell says for two fields, put where each belongs before the fields are read. */

import type { Entry, Raw } from '../entry.ts';
import { fieldsOf } from '../fields/kinds.ts';
import type { Lists } from '../lists.ts';
import { timeRange } from './read-moments.ts';

/** Start and end of each pair of hours: a range in the first gives both (« 17h30-18h00 »). */
const ENDS: Readonly<Record<string, string>> = { start: 'end', plannedStart: 'plannedEnd', realStart: 'realEnd' };

export function openEntry(entry: Entry, lists: Lists): Entry {
  const raw = new Map(entry.raw);
  const fields = fieldsOf(entry.kind);
  for (const [startKey, endKey] of Object.entries(ENDS)) {
    const start = raw.get(startKey);
    if (start === undefined || start.typed !== undefined || fields[startKey] === undefined) continue;
    const range = timeRange(start.text);
    if (range === null) continue;
    raw.set(startKey, { ...start, text: range.start });
    if (isBlank(raw.get(endKey))) raw.set(endKey, { ...start, text: range.end });
  }
  const place = raw.get('place');
  if (place !== undefined && fields['placeType'] !== undefined && isBlank(raw.get('placeType'))) {
    if (lists.match('place_type', place.text).is === 'exact') {
      raw.delete('place');
      raw.set('placeType', place);
    }
  }
  const quartiers = raw.get('quartiers');
  if (quartiers !== undefined && fields['passages'] !== undefined) {
    raw.delete('quartiers');
    if (isBlank(raw.get('passages'))) raw.set('passages', quartiers);
    else raw.set('quartiers', quartiers);
  }
  return { ...entry, raw };
}

function isBlank(raw: Raw | undefined): boolean {
  return raw === undefined || (raw.text.trim() === '' && raw.typed === undefined);
}
