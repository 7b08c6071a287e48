import { editDistance } from '../domain/reading/edit-distance.ts';

/** The known name close enough to be what was meant, else null. */
export function nearestName(given: string, known: readonly string[]): string | null {
  const limit = Math.max(1, Math.floor(given.length / 4));
  let best: string | null = null;
  let least = limit + 1;
  for (const name of known) {
    const distance = editDistance(given, name, limit);
    if (distance < least) {
      best = name;
      least = distance;
    }
  }
  return best;
}
