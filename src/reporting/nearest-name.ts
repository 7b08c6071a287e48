/** The known name close enough to be what a template meant: an error in four letters. */

import { nearest } from '../domain/reading/nearest.ts';

export const nearestName = (given: string, known: readonly string[]): string | null =>
  nearest(given, known, Math.max(1, Math.floor(given.length / 4)));

/** The coordinator's own paragraphs, which a later version brings: no slip for another name. */
export const isPromised = (path: string): boolean => path.startsWith('text.');
