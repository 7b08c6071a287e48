/** « Vouliez-vous dire … ? »: the one known word close enough to what was typed, else null. */

import { editDistance } from '../domain/reading/edit-distance.ts';

export function nearestWord(given: string, known: readonly string[]): string | null {
  const word = given.toLowerCase();
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: string | null = null;
  let distance = limit + 1;
  for (const candidate of known) {
    const d = editDistance(word, candidate.toLowerCase(), limit);
    if (d < distance) {
      best = candidate;
      distance = d;
    }
  }
  return best;
}
