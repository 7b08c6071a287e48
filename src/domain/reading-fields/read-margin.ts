/** Counts by item of a list: one column an item (`ages.CODE`), or all in one text (« enfants 2, 12-17 ans : 3 »). */

import type { Entry, Raw } from '../entry.ts';
import type { Field } from '../fields/field.ts';
import type { ListName } from '../lists.ts';
import type { Margin } from '../record.ts';
import { type Gathering, keepWords, rawOf, refuse, report, saysMissing } from './gathering.ts';
import { wholeOf } from './read-numbers.ts';

export function readMargin(g: Gathering, key: string, field: Field, list: ListName): void {
  const counts: Record<string, number> = {};
  for (const { code, raw, from } of columnsOf(g, key, list)) {
    const item = g.lists.find(list, code);
    const read = wholeOf(raw, field.max ?? Number.MAX_SAFE_INTEGER);
    if (saysMissing(raw.text)) continue;
    if (item !== undefined && read.ok) counts[code] = (counts[code] ?? 0) + read.value;
    else if (!read.ok && read.why === 'impossible') refuse(g, from, raw, { expected: 'count', max: field.max ?? 0 });
    else {
      keepWords(g, from, raw.text.trim());
      report(g, 'warning', item === undefined ? 'unknown-word' : 'not-a-number', from, raw, {
        nearest: item === undefined ? g.lists.items(list).slice(0, 3) : [],
      });
    }
  }
  if (Object.keys(counts).length > 0) g.values[key] = counts satisfies Margin;
}

interface Column {
  readonly code: string;
  readonly raw: Raw;
  readonly from: string;
}

function columnsOf(g: Gathering, key: string, list: ListName): Column[] {
  const columns: Column[] = [];
  for (const from of keysUnder(g.entry, key)) {
    const raw = rawOf(g, from);
    if (raw !== null) columns.push({ code: from.slice(key.length + 1), raw, from });
  }
  const whole = rawOf(g, key);
  if (whole !== null && !saysMissing(whole.text)) {
    for (const part of whole.text.split(/[;,/\n]/)) {
      const found = /^\s*(.*?)\s*[=:]\s*(\d+)\s*$/u.exec(part) ?? /^\s*(\D.*?)\s+(\d+)\s*$/u.exec(part);
      const turned = found === null ? /^\s*(\d+)\s+(\D.*?)\s*$/u.exec(part) : null;
      const words = found?.[1] ?? turned?.[2] ?? part.trim();
      const number = found?.[2] ?? turned?.[1] ?? part.trim();
      if (words === '') continue;
      const match = g.lists.match(list, words);
      const code = match.is === 'exact' || match.is === 'near' ? match.item.code : words;
      columns.push({
        code,
        raw: { ...whole, text: code === words && match.is === 'unknown' ? part.trim() : number },
        from: key,
      });
    }
  }
  return columns;
}

export function keysUnder(entry: Entry, key: string): string[] {
  return [...entry.raw.keys()].filter((own) => own.startsWith(`${key}.`));
}
