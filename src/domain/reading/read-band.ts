/** Numbers of persons: `2`, `5-10`, « 5 à 10 », « 20+ », « plus de 20 », « une dizaine », « ~10 », « deux ». */

import type { Band } from '../record.ts';
import { normalise } from './normalise.ts';
import { readCount } from './read-number.ts';
import type { Reading } from './reading.ts';

const SAID: ReadonlyMap<string, number> = new Map([
  ['aucun', 0],
  ['aucune', 0],
  ['zero', 0],
  ...['un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze', 'treize'].map(
    (word, i) => [word, i + 1] as const,
  ),
  ['une', 1],
  ['quatorze', 14],
  ['quinze', 15],
  ['seize', 16],
  ['vingt', 20],
  ['trente', 30],
  ['couple', 2],
  ['un couple', 2],
]);
const ABOUT: ReadonlyMap<string, number> = new Map([
  ['dizaine', 10],
  ['10aine', 10],
  ['douzaine', 12],
  ['quinzaine', 15],
  ['vingtaine', 20],
  ['20aine', 20],
  ['trentaine', 30],
  ['quarantaine', 40],
  ['cinquantaine', 50],
  ['soixantaine', 60],
  ['centaine', 100],
]);
const PEOPLE = /(?<=[\p{L}\d+.)])\s*(?:de\s+|d['’]\s*)?\b(?:personnes?|pers|gens|jeunes|habitants?|individus?)\.?$/iu;
const ROUGHLY = /^(?:[~≈±]|env\.|env\b|environ\b|autour de\b|à peu près\b|a peu pres\b|approx\.)\s*/iu;
const ROUGHLY_AFTER = /\s*(?:~|\benv\.?|\benviron)$/iu;
const RANGE = /^(?:entre\s+|de\s+)?(\d{1,6})\s*(?:[-‐-―]|à|a\b|et\b|ou\b)\s*(\d{1,6})$/iu;
const MORE =
  /^(?:(?:\+\s*de|plus\s+de|au\s+moins|>=?|≥)\s*(\d{1,6})|(\d{1,6})\s*(?:\+|et\s+\+|et\s+plus|ou\s+plus|minimum))$/iu;

export function readBand(text: string): Reading<Band> {
  const people = text.trim().replace(PEOPLE, '').trim();
  const bare = people.replace(ROUGHLY, '').replace(ROUGHLY_AFTER, '').trim();
  const rough = bare !== people;
  const said = normalise(bare);
  const about = ABOUT.get(said.replace(/^une /, ''));
  if (about !== undefined) return estimated(about, null);
  const range = RANGE.exec(bare);
  if (range) {
    const [low, high] = [Number(range[1]), Number(range[2])];
    if (low > high) return { ok: false, why: 'impossible' };
    return low === high && !rough ? exact(low) : estimated(low, high);
  }
  const more = MORE.exec(bare);
  if (more) return estimated(Number(more[1] ?? more[2]), null);
  const word = /^\p{L}/u.test(bare) ? SAID.get(said) : undefined;
  const number = word === undefined ? readCount(bare) : ({ ok: true, value: word } as const);
  if (!number.ok) return number;
  return rough ? estimated(number.value, null) : exact(number.value);
}

function exact(count: number): Reading<Band> {
  return { ok: true, value: { min: count, max: count, estimated: false } };
}

function estimated(min: number, max: number | null): Reading<Band> {
  return { ok: true, value: { min, max, estimated: true } };
}
