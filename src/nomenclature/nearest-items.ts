/** Typing errors: the one clear neighbour of some words in a list, or the nearest values to suggest. */

import type { ListItem } from '../domain/lists.ts';
import { editDistance } from '../domain/reading/edit-distance.ts';
import type { ListIndex } from './list-index.ts';

const MOST = 3;

/** The one value at distance 1 (2 from eight letters on) of the words; digits are never a typing error. */
export function nearItem(index: ListIndex, folded: string): ListItem | null {
  const letters = lettersOf(folded);
  if (letters < 4) return null;
  const allowed = letters >= 8 ? 2 : 1;
  let best = allowed + 1;
  let found = new Set<ListItem>();
  for (const [key, items] of index.exact) {
    if (Math.abs(key.length - folded.length) > allowed || lettersOf(key) < 4) continue;
    if (digitsOf(key) !== digitsOf(folded)) continue;
    const distance = editDistance(folded, key, allowed);
    if (distance > best || distance > allowed) continue;
    if (distance < best) found = new Set();
    best = distance;
    for (const item of items) found.add(item);
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

/** Up to three values that the words resemble: those that share a word first, then by distance. */
export function nearestItems(index: ListIndex, folded: string): ListItem[] {
  const words = folded.split(' ').filter((word) => word.length >= 4);
  const scores = new Map<ListItem, number>();
  for (const [key, items] of index.exact) {
    const longest = Math.max(key.length, folded.length);
    const share = 1 - editDistance(folded, key, longest) / longest;
    const keyWords = key.split(' ');
    const common = words.filter((word) => keyWords.some((own) => own === word || near(own, word))).length;
    const score = share + common;
    if (common === 0 && share < 0.5) continue;
    for (const item of items) if (score > (scores.get(item) ?? 0)) scores.set(item, score);
  }
  return [...scores]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST)
    .map(([item]) => item);
}

function near(a: string, b: string): boolean {
  return a.length >= 4 && Math.abs(a.length - b.length) <= 1 && editDistance(a, b, 1) <= 1;
}

function lettersOf(text: string): number {
  return text.replace(/[^\p{L}]/gu, '').length;
}

function digitsOf(text: string): string {
  return text.replace(/[^\p{N}]/gu, '');
}
