/** The known names that a mistyped one resembles, nearest first: for fields, columns and sheets. */

import { editDistance } from '../domain/reading/edit-distance.ts';
import { normalise } from '../domain/reading/normalise.ts';

const MOST = 3;

export function nearestNames(given: string, names: readonly string[]): string[] {
  const word = normalise(given);
  if (word === '') return [];
  const limit = Math.max(1, Math.floor(word.length / 3));
  return names
    .map((name) => ({ name, distance: distanceOf(word, normalise(name), limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST)
    .map(({ name }) => name);
}

/** A name that holds the words whole comes after typing errors of one letter. */
function distanceOf(word: string, name: string, limit: number): number {
  const distance = editDistance(word, name, limit);
  return distance > 1 && word.length >= 3 && ` ${name}`.includes(` ${word}`) ? 1.5 : distance;
}
