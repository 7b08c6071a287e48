/** Neutral words in place of what singles someone out; French contracts « de un » and « que un ». */

import type { PrivacyLabel } from '../entry.ts';

export interface Passage {
  readonly label: PrivacyLabel;
  readonly start: number;
  readonly end: number;
  readonly excerpt: string;
  /** The part that only describes: dropping it leaves a sentence. */
  readonly said?: { readonly start: number; readonly end: number };
  /** A predicate: « est dépressive » may become « est en difficulté ». */
  readonly is?: { readonly start: number; readonly end: number };
}

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** What to write instead, or null when only the writer can say. */
export function neutralEdit(passage: Passage, text: string): Edit | null {
  const { label, start, end, excerpt, said, is } = passage;
  // « un homme alcoolique et violent » would keep « et violent ».
  if (said !== undefined) return /^\s+(?:et|ou)\s/u.test(text.slice(end)) ? null : { ...said, words: '' };
  switch (label) {
    case 'name':
      return nameEdit(passage, text);
    case 'phone':
    case 'nir':
      return { start, end, words: '(numéro retiré)' };
    case 'email':
      return { start, end, words: '(adresse retirée)' };
    case 'plate':
      return { start, end, words: '(plaque retirée)' };
    case 'birth_date':
      return { start: start - spacesBefore(text, start), end, words: '' };
    case 'address':
      return addressEdit(passage, text);
    case 'health':
      return is === undefined || /a été/.test(excerpt) ? null : { ...is, words: ' en difficulté' };
    default:
      return null;
  }
}

const AFTER_SOMEONE =
  /(?<!\p{L})(?:habitante?|jeune|voisine?|locataire|dame|homme|femme|ado|enfant|mère|père|couple|gardien(?:ne)?)\s+$/iu;

function nameEdit({ start, end, excerpt }: Passage, text: string): Edit {
  const neutral = neutralPerson(excerpt);
  const before = text.slice(0, start);
  // « l'habitant M. Kaya », « un jeune surnommé Bibo »: the noun is enough.
  if (AFTER_SOMEONE.test(before)) return { start: start - spacesBefore(text, start), end, words: '' };
  const linked = /(^|[^\p{L}])(de|que|du|au|à)\s+$/iu.exec(before);
  if (linked && /^une? /.test(neutral)) {
    const word = (linked[2] ?? '').toLowerCase();
    if (word === 'de' || word === 'que') {
      const from = start - (linked[0].length - (linked[1] ?? '').length);
      return { start: from, end, words: `${text.charAt(from)}${word === 'de' ? '' : 'u'}'${neutral}` };
    }
  }
  const opens = /(?:^|[.!?\n]\s*)$/u.test(before);
  return { start, end, words: opens ? neutral.charAt(0).toUpperCase() + neutral.slice(1) : neutral };
}

function neutralPerson(excerpt: string): string {
  const said = excerpt.toLowerCase();
  if (/^chez/.test(said)) return 'chez un habitant';
  if (/^m(?:m|essieurs)|^mesdames/.test(said) && !/^mme\b/.test(said)) return 'des habitants';
  if (/^(?:mr?\.?|monsieur)\s+et\s+m/.test(said)) return 'un couple';
  if (/^(?:m(?:me|lle)|madame|mademoiselle)/.test(said)) return 'une habitante';
  if (/^(?:m\.?|mr\.?|monsieur)[\s.]/.test(said)) return 'un habitant';
  const noun =
    /(?:^|\s)(familles?|petite?|jeune|fils|fille|frères?|sœur|soeur|mère|père|voisine?|locataire|dame|élève|enfant)\s/.exec(
      said,
    )?.[1];
  const neutral = /^(?:du|au)\s/.test(said) ? `${said.startsWith('du') ? "d'" : 'à '}` : '';
  switch (noun) {
    case 'famille':
      return `${neutral}une famille`;
    case 'familles':
      return 'des familles';
    case 'frères':
      return 'des frères';
    case undefined:
      return `${neutral}une personne`;
    case 'petit':
    case 'petite':
    case 'enfant':
      return `${neutral}un enfant`;
    case 'fils':
    case 'frère':
    case 'jeune':
      return `${neutral}un jeune`;
    case 'fille':
    case 'sœur':
    case 'soeur':
      return `${neutral}une jeune`;
    case 'mère':
      return `${neutral}une mère`;
    case 'père':
      return `${neutral}un père`;
    default:
      return `${neutral}${/(?:dame|voisine)$/.test(noun) ? 'une habitante' : 'un habitant'}`;
  }
}

/** « au 12 rue de Brest » → « rue de Brest »; a flat or a door is dropped with the comma before it. */
function addressEdit({ start, end, excerpt }: Passage, text: string): Edit {
  const street = /^\d{1,4}(?:\s?(?:bis|ter|quater|[A-D](?!\p{L})))?,?\s+(\p{L}.*)$/isu.exec(excerpt)?.[1];
  const before = text.slice(0, start);
  if (street !== undefined && !/étage/i.test(street)) {
    const link = /(?:^|\s)(?:au|du|le|n°)\s+$/iu.exec(before);
    const from = link ? start - link[0].trimStart().length : start;
    const opens = from === 0;
    return { start: from, end, words: opens ? street.charAt(0).toUpperCase() + street.slice(1) : street };
  }
  const tail = /(?:de\s+la\s+|du\s+|de\s+l['’])?(rue|avenue|allée|place|dalle|boulevard|square|quai)$/iu.exec(
    excerpt,
  )?.[1];
  if (tail !== undefined) return { start, end, words: tail };
  const link = /(?:\s*[,(]?\s*(?:à\s+l['’]|de\s+l['’]|au|du|dans\s+l['’]|la)?\s*)$/iu.exec(before)?.[0] ?? '';
  return before.trim() === '' ? { start, end, words: 'Un logement' } : { start: start - link.length, end, words: '' };
}

function spacesBefore(text: string, at: number): number {
  return /,?\s*$/.exec(text.slice(0, at))?.[0].length ?? 0;
}
