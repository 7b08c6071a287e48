/** Words → one code, or several. */

import type { Raw } from '../entry.ts';
import type { Field } from '../fields/field.ts';
import type { ListItem, ListName, PartMatch } from '../lists.ts';
import { type Gathering, keepWords, leaveUnread, report, saysMissing } from './gathering.ts';

const MISSING_CODE = 'non_renseigne';

export function readCode(g: Gathering, key: string, field: Field, list: ListName, raw: Raw): void {
  const text = raw.text.trim();
  const match = g.lists.match(list, text);
  if (match.is === 'exact') {
    g.values[key] = match.item.code;
    return;
  }
  if (saysMissing(text)) {
    if (g.lists.find(list, MISSING_CODE) !== undefined) g.values[key] = MISSING_CODE;
    else if (field.required === true) report(g, 'error', 'required-missing', key, raw);
    return;
  }
  const parts = g.lists.matchSeveral(list, text);
  const known = distinct(parts);
  if (parts.length > 1 && known.length > 0) {
    const [only] = known;
    const clear = parts.every((part) => part.match.is === 'exact');
    if (known.length === 1 && only !== undefined && clear) g.values[key] = only.code;
    else if (known.length === 1) leaveUnread(g, key, field, raw, 'unknown-word', { nearest: known });
    else leaveUnread(g, key, field, raw, 'several-values', { nearest: known });
    return;
  }
  if (match.is === 'near') takeNear(g, key, raw, text, match.item, match.item.code);
  else if (match.is === 'ambiguous') leaveUnread(g, key, field, raw, 'ambiguous-word', { nearest: match.items });
  else leaveUnread(g, key, field, raw, 'unknown-word', { nearest: match.nearest });
}

export function readCodes(g: Gathering, key: string, list: ListName, raw: Raw): void {
  if (saysMissing(raw.text) && g.lists.match(list, raw.text).is !== 'exact') return;
  const codes: string[] = [];
  for (const { words, match } of g.lists.matchSeveral(list, raw.text)) {
    if (match.is === 'exact' || match.is === 'near') {
      if (!codes.includes(match.item.code)) codes.push(match.item.code);
      if (match.is === 'near') takeNear(g, key, raw, words, match.item, null);
    } else if (!saysMissing(words)) {
      keepWords(g, key, words);
      const nearest = match.is === 'ambiguous' ? match.items : match.nearest;
      const code = match.is === 'ambiguous' ? 'ambiguous-word' : 'unknown-word';
      report(g, 'warning', code, key, raw, { nearest, value: words });
    }
  }
  if (codes.length > 0) g.values[key] = codes;
}

function takeNear(g: Gathering, key: string, raw: Raw, words: string, item: ListItem, value: string | null): void {
  if (value !== null) g.values[key] = value;
  report(g, 'warning', 'near-word', key, raw, { nearest: [item], value: words, args: { label: item.label } });
  g.guesses.push({ field: key, read: words, value: item.code, why: 'near-word' });
}

function distinct(parts: readonly PartMatch[]): ListItem[] {
  const items = new Set<ListItem>();
  for (const { match } of parts) if (match.is === 'exact' || match.is === 'near') items.add(match.item);
  return [...items];
}
