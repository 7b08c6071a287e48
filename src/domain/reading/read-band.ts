/** Numbers of persons: `2`, `5-10`, « 5 à 10 », « 20+ », « plus de 20 », « une dizaine », « ~10 », « deux ». */

import type { Band } from '../record.ts';
import { normalise } from './normalise.ts';
import { readNumber } from './read-number.ts';
import type { Reading } from './reading.ts';

const SAID: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
};
const ABOUT: Readonly<Record<string, number>> = {
  dizaine: 10,
  quinzaine: 15,
  vingtaine: 20,
  trentaine: 30,
  quarantaine: 40,
  cinquantaine: 50,
  soixantaine: 60,
  centaine: 100,
};
const PEOPLE = /\s*\b(personnes?|pers|gens|jeunes|habitants?|individus?)\.?$/i;

export function readBand(text: string): Reading<Band> {
  const bare = text.trim().replace(PEOPLE, '').trim();
  const said = normalise(bare);
  const word = SAID[said];
  if (word !== undefined) return exact(word);
  const about = ABOUT[said.replace(/^(une|environ une|a peu pres une) /, '')];
  if (about !== undefined) return estimated(about, null);
  const range = /^(?:entre\s+|de\s+)?(\d{1,5})\s*(?:-|–|—|à|a|et|\/)\s*(\d{1,5})$/i.exec(bare);
  if (range) {
    const [low, high] = [Number(range[1]), Number(range[2])];
    return low > high ? { ok: false, why: 'impossible' } : low === high ? exact(low) : estimated(low, high);
  }
  const more = /^(?:(?:plus de|au moins|>=?|≥)\s*(\d{1,5})|(\d{1,5})\s*(?:\+|et plus|ou plus))$/i.exec(bare);
  if (more) return estimated(Number(more[1] ?? more[2]), null);
  const roughly = /^(?:(?:~|≈|env\.?|environ|vers)\s*(\d{1,5})|(\d{1,5})\s*(?:env\.?|environ|~))$/i.exec(bare);
  if (roughly) return estimated(Number(roughly[1] ?? roughly[2]), null);
  const number = readNumber(bare);
  if (!number.ok) return number;
  if (number.value < 0 || !Number.isInteger(number.value)) return { ok: false, why: 'impossible' };
  return exact(number.value);
}

function exact(count: number): Reading<Band> {
  return { ok: true, value: { min: count, max: count, estimated: false } };
}

function estimated(min: number, max: number | null): Reading<Band> {
  return { ok: true, value: { min, max, estimated: true } };
}
