/** Who was there, in a few words: `1f 1h`, « 3 ados », « 2 femmes 1 homme », « 5 jeunes dont 2 filles ». */

import type { Band } from '../record.ts';
import { normalise, singular } from './normalise.ts';
import { readBand } from './read-band.ts';
import type { Reading } from './reading.ts';

export interface PersonsRead {
  readonly band: Band;
  readonly women: number | null;
  readonly men: number | null;
  /** Words that may be an age band (« ados »), for the lists to recognise, with their counts. */
  readonly ages: readonly { readonly words: string; readonly count: number }[];
}

const WOMEN = new Set(['f', 'femme', 'dame', 'fille', 'mere', 'jeune fille', 'jeune femme']);
const MEN = new Set(['h', 'homme', 'monsieur', 'messieur', 'garcon', 'pere', 'jeune homme']);
const PERSONS = new Set(['', 'personne', 'pers', 'p', 'gens', 'individu', 'habitant']);
const COUNTS: ReadonlyMap<string, number> = new Map([
  ['un', 1],
  ['une', 1],
  ['deux', 2],
  ['trois', 3],
  ['quatre', 4],
  ['cinq', 5],
  ['six', 6],
]);
/** A count and the words up to the next count. */
const PART =
  /(\d{1,4}|(?<![\p{L}\p{N}])(?:une?|deux|trois|quatre|cinq|six)(?=\s))\s*([\p{L}][\p{L}' ’.]*?)?(?=\s*(?:[,;+/&()]|\bet\b|\bdont\b|\d|$|\s(?:une?|deux|trois|quatre|cinq|six)\s))/giu;

export function readPersons(text: string): Reading<PersonsRead> {
  const band = readBand(text);
  if (band.ok) return { ok: true, value: { band: band.value, women: null, men: null, ages: [] } };
  if (band.why === 'impossible') return band;
  // « 5 jeunes dont 2 filles », « 5 (2f 3h) »: what follows is a part of what is before.
  const [whole = '', inside] = text.split(/\bdont\b|\(/iu);
  const read = partsOf(whole);
  const within = inside === undefined ? null : partsOf(inside);
  if (read === null || (inside !== undefined && within === null)) return { ok: false, why: 'unknown' };
  const all = [...read, ...(within ?? [])];
  const total = sum(read);
  if (within !== null && sum(within) > total) return { ok: false, why: 'impossible' };
  return {
    ok: true,
    value: {
      band: { min: total, max: total, estimated: false },
      women: countOf(all, WOMEN),
      men: countOf(all, MEN),
      ages: all
        .filter(({ key }) => ![WOMEN, MEN, PERSONS].some((words) => words.has(key)))
        .map(({ words, count }) => ({ words, count })),
    },
  };
}

interface Part {
  readonly key: string;
  readonly words: string;
  readonly count: number;
}

/** Null when something else than counted words is left over. */
function partsOf(text: string): readonly Part[] | null {
  const parts: Part[] = [];
  const rest = text.replace(PART, (_, count: string, words: string | undefined) => {
    const said = (words ?? '').trim();
    parts.push({
      key: normalise(said).split(' ').map(singular).join(' '),
      words: said,
      count: COUNTS.get(count.toLowerCase()) ?? Number(count),
    });
    return ' ';
  });
  return parts.length === 0 || /[\p{L}\d]/u.test(rest.replace(/\bet\b/giu, '')) ? null : parts;
}

function sum(parts: readonly Part[]): number {
  return parts.reduce((total, { count }) => total + count, 0);
}

function countOf(parts: readonly Part[], words: ReadonlySet<string>): number | null {
  const own = parts.filter(({ key }) => words.has(key));
  return own.length === 0 ? null : sum(own);
}
