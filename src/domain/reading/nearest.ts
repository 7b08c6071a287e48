/** The one known word within `limit` errors of what was typed, the first of the nearest; else null. */

import { editDistance } from './edit-distance.ts';

export function nearest(
  given: string,
  known: readonly string[],
  limit: number,
  fold: (word: string) => string = (word) => word,
): string | null {
  const word = fold(given);
  let best: string | null = null;
  let least = limit + 1;
  for (const candidate of known) {
    const distance = editDistance(word, fold(candidate), limit);
    if (distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}
