/** One list prepared for matching: every spelling of every value, folded. */

import type { ListItem } from '../domain/lists.ts';
import { dropSmallWords, foldWords } from './fold-words.ts';

export interface ListIndex {
  readonly items: readonly ListItem[];
  readonly byCode: ReadonlyMap<string, ListItem>;
  /** The values that these folded words name: of the best rank only (a label before another's synonym). */
  readonly exact: ReadonlyMap<string, readonly ListItem[]>;
  /** The same without small words, tried second. */
  readonly loose: ReadonlyMap<string, readonly ListItem[]>;
  /** The values whose spelling opens with these whole words. */
  readonly leading: ReadonlyMap<string, ReadonlySet<ListItem>>;
}

export function indexList(items: readonly ListItem[]): ListIndex {
  const leading = new Map<string, Set<ListItem>>();
  const spellings: { key: string; rank: number; item: ListItem }[] = [];
  for (const item of items) {
    const names = [item.code, item.label, item.short, item.official, ...item.synonyms];
    for (const [rank, name] of names.entries()) {
      const key = name === undefined ? '' : foldWords(name);
      if (key !== '') spellings.push({ key, rank: rank < 2 ? 0 : rank < 4 ? 1 : 2, item });
    }
  }
  for (const { key, item } of spellings) {
    const words = key.split(' ');
    for (let n = 1; n < words.length; n += 1) {
      const head = words.slice(0, n).join(' ');
      const known = leading.get(head);
      if (known === undefined) leading.set(head, new Set([item]));
      else known.add(item);
    }
  }
  return {
    items,
    byCode: new Map(items.map((item) => [item.code, item])),
    exact: bestOf(spellings),
    loose: bestOf(spellings.map((s) => ({ ...s, key: dropSmallWords(s.key) }))),
    leading,
  };
}

function bestOf(spellings: readonly { key: string; rank: number; item: ListItem }[]): Map<string, ListItem[]> {
  const best = new Map<string, { rank: number; items: ListItem[] }>();
  for (const { key, rank, item } of spellings) {
    const known = best.get(key);
    if (known === undefined || rank < known.rank) best.set(key, { rank, items: [item] });
    else if (rank === known.rank && !known.items.includes(item)) known.items.push(item);
  }
  return new Map([...best].map(([key, { items }]) => [key, items]));
}
