/** « Vouliez-vous dire … ? »: the known word close enough to what was typed, capitals or not: an error in three letters. */

import { nearest } from '../domain/reading/nearest.ts';

export const nearestWord = (given: string, known: readonly string[]): string | null =>
  nearest(given, known, Math.max(1, Math.floor(given.length / 3)), (word) => word.toLowerCase());
