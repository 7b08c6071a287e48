/**
 * Times spent in quartiers by a shift, in words: « Maurepas 3 h, Villejean 4 h », « Maurepas », « 14h-17h Maurepas »,
 * `maurepas (hall) 14:00 180 min`.
 */

import { minutesOf } from '../calendar/clock-time.ts';
import type { Raw } from '../entry.ts';
import { readDuration } from '../reading/read-duration.ts';
import type { Passage } from '../record.ts';
import { type Gathering, keepWords, report, saysMissing } from './gathering.ts';
import { clockIn, timeRange } from './read-moments.ts';

/** A comma between digits is a decimal one. */
const SEPARATOR = /\s*(?:[;/+&\n]|,(?!\d)|(?<!\d),|\s(?:et|puis)\s)\s*/iu;
const FIRST_SIGN = 0xe000;
const CLOCK = String.raw`\d{1,2}\s?(?:h|:)\s?\d{0,2}`;
const RANGE = new RegExp(String.raw`${CLOCK}\s*(?:-|–|—|→|\sà\s)\s*${CLOCK}`, 'iu');
const START = /\b(\d{1,2}:\d{2})\s+(?=\d)/u;
const LENGTH = /\d+(?:[.,]\d+)?\s*(?:(?:h|heures?)\s*\d{0,2}|min(?:utes?)?|mn|m|')?\.?\s*$/iu;

export function readPassages(g: Gathering, key: string, raw: Raw): void {
  if (saysMissing(raw.text)) return;
  const passages: Passage[] = [];
  for (const part of partsOf(g, raw.text)) {
    const passage = readPassage(g, key, raw, part);
    if (passage !== null) passages.push(passage);
  }
  if (passages.length > 0) g.values[key] = passages;
}

/** A label that holds a separator (« Bréquigny / Champs-Manceaux ») stays whole. */
function partsOf(g: Gathering, text: string): string[] {
  const kept: string[] = [];
  let masked = text;
  const labels = g.lists
    .items('quartier')
    .flatMap(({ label, official, synonyms }) => [label, official ?? '', ...synonyms])
    .filter((label) => SEPARATOR.test(label))
    .sort((a, b) => b.length - a.length);
  for (const label of labels) {
    const at = masked.toLowerCase().indexOf(label.toLowerCase());
    if (at < 0) continue;
    // A sign of the private area holds the place of the label while the text is cut.
    masked = `${masked.slice(0, at)}${String.fromCodePoint(FIRST_SIGN + kept.length)}${masked.slice(at + label.length)}`;
    kept.push(label);
  }
  return masked
    .split(SEPARATOR)
    .filter((part) => part.trim() !== '')
    .map((part) => part.replace(/[\ue000-\uf8ff]/gu, (sign) => kept[(sign.codePointAt(0) ?? 0) - FIRST_SIGN] ?? sign));
}

function readPassage(g: Gathering, key: string, raw: Raw, part: string): Passage | null {
  if (g.lists.match('quartier', part).is === 'exact') return passageIn(g, key, raw, part, '', null, null);
  const inner = /\(([^()]*)\)/u.exec(part);
  const place = inner?.[1] ?? '';
  const isPlace = place !== '' && g.lists.match('place_type', place).is === 'exact';
  let rest = part.replace(/\(([^()]*)\)/u, isPlace ? ' ' : ' $1 ');
  let start: Passage['start'] = null;
  let minutes: number | null = null;
  const range = RANGE.exec(rest);
  const ends = range === null ? null : timeRange(range[0].replace(/\s*(?:-|–|—|→|\sà\s)\s*/iu, '-'));
  if (range !== null && ends !== null) {
    const [from, to] = [clockIn(ends.start), clockIn(ends.end)];
    if (from.ok && to.ok) {
      start = from.value;
      minutes = (minutesOf(to.value) - minutesOf(from.value) + 1440) % 1440 || null;
      rest = rest.replace(range[0], ' ');
    }
  } else {
    const clock = START.exec(rest);
    const from = clock?.[1] === undefined ? null : clockIn(clock[1]);
    if (clock !== null && from?.ok === true) {
      start = from.value;
      rest = rest.replace(clock[0], '');
    }
    const length = LENGTH.exec(rest);
    const read = length === null ? null : readDuration(length[0].trim(), raw.unit ?? 'minutes');
    if (length !== null && read?.ok === true) {
      minutes = read.value;
      rest = rest.slice(0, length.index);
    }
  }
  return passageIn(g, key, raw, rest.replace(/[\s:=–-]+$/u, '').trim(), isPlace ? place : '', start, minutes);
}

function passageIn(
  g: Gathering,
  key: string,
  raw: Raw,
  words: string,
  place: string,
  start: Passage['start'],
  minutes: number | null,
): Passage | null {
  const match = g.lists.match('quartier', words);
  if (match.is === 'ambiguous' || match.is === 'unknown') {
    keepWords(g, key, words);
    const nearest = match.is === 'ambiguous' ? match.items : match.nearest;
    report(g, 'warning', match.is === 'ambiguous' ? 'ambiguous-word' : 'unknown-word', key, raw, {
      nearest,
      value: words,
    });
    return null;
  }
  if (match.is === 'near') {
    report(g, 'warning', 'near-word', key, raw, {
      nearest: [match.item],
      value: words,
      args: { label: match.item.label },
    });
    g.guesses.push({ field: key, read: words, value: match.item.code, why: 'near-word' });
  }
  const placed = place === '' ? null : g.lists.match('place_type', place);
  return { quartier: match.item.code, placeType: placed?.is === 'exact' ? placed.item.code : null, start, minutes };
}
