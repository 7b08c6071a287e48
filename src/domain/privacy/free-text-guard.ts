/**
 * The one guard of free texts, in `log` and at import: says what singles out or judges a person, and proposes neutral words.
 * Functions, streets, schools, services, things and events are left alone: warnings that cry wolf are no longer read.
 */

import type { PrivacyLabel } from '../entry.ts';
import { CONTACT_PATTERNS } from './contact-patterns.ts';
import { findNames } from './find-names.ts';
import { neutralEdit, type Passage } from './neutral-wording.ts';
import { properPlaces } from './proper-places.ts';
import { SENSITIVE_PATTERNS } from './sensitive-words.ts';

export interface PrivacyFinding {
  readonly label: PrivacyLabel;
  /** Offsets in the text, end excluded. */
  readonly start: number;
  readonly end: number;
  readonly excerpt: string;
}

/** Findings in the order of the text; of two that overlap, the first kind of the list above all others. */
export function inspectFreeText(text: string): PrivacyFinding[] {
  return passagesOf(text).map(({ label, start, end, excerpt }) => ({ label, start, end, excerpt }));
}

/** The text with neutral words for all that singles someone out; null when there is nothing, or when only its writer can say. */
export function neutralise(text: string): string | null {
  const passages = passagesOf(text);
  if (passages.length === 0) return null;
  let neutral = text.normalize('NFC');
  for (const passage of passages.toReversed()) {
    const edit = neutralEdit(passage, neutral);
    if (edit === null) return null;
    neutral = neutral.slice(0, edit.start) + edit.words + neutral.slice(edit.end);
  }
  neutral = neutral
    .replace(/ {2,}/g, ' ')
    .replace(/ +([,.])/g, '$1')
    .trim();
  return neutral === text || neutral === '' || inspectFreeText(neutral).length > 0 ? null : neutral;
}

function passagesOf(given: string): readonly Passage[] {
  const text = given.normalize('NFC');
  const found: Passage[] = [];
  const add = (passage: Passage): void => {
    if (found.every((other) => passage.end <= other.start || passage.start >= other.end)) found.push(passage);
  };
  for (const { label, pattern } of CONTACT_PATTERNS) {
    for (const hit of text.matchAll(pattern)) add(passageOf(label, hit));
  }
  for (const { start, end } of findNames(text)) add({ label: 'name', start, end, excerpt: text.slice(start, end) });
  const places = properPlaces(text);
  for (const { label, pattern } of SENSITIVE_PATTERNS) {
    for (const hit of text.matchAll(pattern)) {
      const passage = passageOf(label, hit);
      if (!places.some(({ start, end }) => passage.start < end && passage.end > start)) add(passage);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function passageOf(label: PrivacyLabel, hit: RegExpExecArray): Passage {
  const lead = hit[0].length - hit[0].trimStart().length;
  const [start, end] = [hit.index + lead, hit.index + hit[0].length];
  const said = hit.indices?.groups?.['said'];
  const is = hit.indices?.groups?.['is'];
  return {
    label,
    start,
    end,
    excerpt: hit[0].trimStart(),
    ...(said === undefined ? {} : { said: { start: said[0], end: said[1] } }),
    ...(is === undefined ? {} : { is: { start: is[0], end: is[1] } }),
  };
}
