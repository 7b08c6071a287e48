/** The one guard of free texts, in `log` and at import: says what singles out or judges a person, and proposes neutral words. */

import type { PrivacyLabel } from '../entry.ts';
import { PRIVACY_PATTERNS } from './patterns.ts';

export interface PrivacyFinding {
  readonly label: PrivacyLabel;
  /** Offsets in the text, end excluded. */
  readonly start: number;
  readonly end: number;
  readonly excerpt: string;
}

/** Findings in the order of the text; of two that overlap, the first declared. */
export function inspectFreeText(text: string): PrivacyFinding[] {
  const found: PrivacyFinding[] = [];
  for (const { label, pattern } of PRIVACY_PATTERNS) {
    for (const hit of text.matchAll(pattern)) {
      const start = hit.index;
      const end = start + hit[0].length;
      if (found.every((other) => end <= other.start || start >= other.end))
        found.push({ label, start, end, excerpt: hit[0] });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The text with neutral words for what singles someone out; null when nothing has a neutral wording. */
export function neutralise(text: string): string | null {
  let neutral = text;
  for (const finding of inspectFreeText(text).reverse()) {
    const words = wordsFor(finding, text);
    if (words !== null) neutral = neutral.slice(0, finding.start) + words + neutral.slice(finding.end);
  }
  return neutral === text ? null : neutral;
}

function wordsFor({ label, excerpt, start }: PrivacyFinding, text: string): string | null {
  const opens = start === 0 || /[.!?]\s*$/.test(text.slice(0, start));
  switch (label) {
    case 'name': {
      const woman = /^(?:Mme|Mlle|Madame|Mademoiselle)|fille|sœur/.test(excerpt);
      const said = /^chez/i.test(excerpt) ? 'chez un habitant' : woman ? 'une habitante' : 'un habitant';
      return opens ? said.charAt(0).toUpperCase() + said.slice(1) : said;
    }
    case 'phone':
    case 'email':
      return '(coordonnées)';
    case 'address':
      return /^\d/.test(excerpt) ? excerpt.replace(/^\d{1,4}\s?(?:bis|ter)?,?\s+/, '') : '(un logement)';
    case 'plate':
      return '(un véhicule)';
    default:
      return null;
  }
}
