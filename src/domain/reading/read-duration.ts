/** Lengths of time in minutes: `20`, `20 min`, `20'`, `1h05`, `1 h 30`, `1:30`, `0,5 h`, « une demi-heure », `3/4 h`. */

import { normalise } from './normalise.ts';
import { readNumber } from './read-number.ts';
import type { Reading } from './reading.ts';

const SAID: Readonly<Record<string, number>> = {
  'une demi heure': 30,
  'demi heure': 30,
  'une heure': 60,
  'une heure et demie': 90,
  'un quart d heure': 15,
  'quart d heure': 15,
  'trois quarts d heure': 45,
  '3 4 h': 45,
  '3 4 heure': 45,
  '1 2 h': 30,
  '1 4 h': 15,
  'deux heures': 120,
};

/** `unit` is what a bare number is. */
export function readDuration(text: string, unit: 'minutes' | 'hours'): Reading<number> {
  const said = SAID[normalise(text)];
  if (said !== undefined) return { ok: true, value: said };
  const bare = text.trim().toLowerCase();
  const clock = /^(\d{1,3})\s*(?:h|heures?|:)\s*(\d{1,2})\s*(?:m|mn|min|minutes?)?(?::\d{2})?$/.exec(bare);
  if (clock) {
    const minutes = Number(clock[2]);
    return minutes > 59 ? { ok: false, why: 'impossible' } : { ok: true, value: Number(clock[1]) * 60 + minutes };
  }
  const found = /^(.*?\d)\s*(h|hr|hrs|heures?|m|mn|min|mins|minutes?|['’′])?\.?$/.exec(bare.replace(/^[−–]/, '-'));
  if (!found) return { ok: false, why: 'unknown' };
  const number = readNumber(found[1] ?? '');
  if (!number.ok) return number;
  if (number.value < 0) return { ok: false, why: 'impossible' };
  const hours = found[2] === undefined ? unit === 'hours' : found[2].startsWith('h');
  return { ok: true, value: Math.round(number.value * (hours ? 60 : 1)) };
}
