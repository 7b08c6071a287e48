/** Lengths of time in minutes: `20`, `20 min`, `20'`, `1h05`, `1 h 30`, `1:30`, `0,5 h`, « une demi-heure », `3/4 h`. */

import { normalise } from './normalise.ts';
import { readNumber } from './read-number.ts';
import type { Reading } from './reading.ts';

const SAID: ReadonlyMap<string, number> = new Map([
  ['demi heure', 30],
  ['heure', 60],
  ['heure et demie', 90],
  ['quart d heure', 15],
  ['trois quarts d heure', 45],
  ['heure et quart', 75],
  ['deux heures', 120],
  ['deux heures et demie', 150],
  ['trois heures', 180],
]);
const PARTS: ReadonlyMap<string, number> = new Map([
  ['1/4', 15],
  ['¼', 15],
  ['1/2', 30],
  ['½', 30],
  ['3/4', 45],
  ['¾', 45],
]);
const FRACTION = /^(?:(\d{1,2})\s*(?:h|heures?)\s*)?(1\/4|1\/2|3\/4|[¼½¾])\s*(?:h|d['’ ]?heure|heures?)?$/;
const CLOCK = /^(\d{1,3})\s*(?:h|heures?|:)\s*(\d{1,2})\s*(?:m|mn|min|minutes?)?(?::\d{2})?$/;
const PLAIN = /^(.*?\d)\s*(?:(h|hr|hrs|heures?)|(m|mn|min|mins|minutes?|['’′]))?\.?$/;

/** `unit` is what a bare number is. */
export function readDuration(text: string, unit: 'minutes' | 'hours'): Reading<number> {
  const said = SAID.get(normalise(text).replace(/^(?:environ )?une? /, ''));
  if (said !== undefined) return { ok: true, value: said };
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/^(?:~|≈|env\.?\s|environ\s)\s*/, '')
    .replace(/\s+(?:env\.?|environ)$/, '');
  const fraction = FRACTION.exec(bare);
  const part = PARTS.get(fraction?.[2] ?? '');
  if (fraction && part !== undefined && (fraction[1] !== undefined || !/^\d\/\d$/.test(bare))) {
    return { ok: true, value: Number(fraction[1] ?? 0) * 60 + part };
  }
  const clock = CLOCK.exec(bare);
  if (clock) {
    const minutes = Number(clock[2]);
    return minutes > 59 ? { ok: false, why: 'impossible' } : { ok: true, value: Number(clock[1]) * 60 + minutes };
  }
  const found = PLAIN.exec(bare);
  if (!found) return { ok: false, why: 'unknown' };
  const number = readNumber(found[1] ?? '');
  if (!number.ok) return number;
  if (number.value < 0) return { ok: false, why: 'impossible' };
  const hours = found[2] !== undefined || (found[3] === undefined && unit === 'hours');
  return { ok: true, value: Math.round(number.value * (hours ? 60 : 1)) };
}

/** Hours with decimals: `3 h`, `3,5`, `3h30`, `45 min`. */
export function readHours(text: string): Reading<number> {
  const read = readDuration(text, 'hours');
  return read.ok ? { ok: true, value: read.value / 60 } : read;
}
