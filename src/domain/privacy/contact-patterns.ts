/** What leads to someone: telephone, mail, door, plate, social security number, date of birth. */

import type { PrivacyLabel } from '../entry.ts';

export interface PrivacyPattern {
  readonly label: PrivacyLabel;
  readonly pattern: RegExp;
}

const NUMBER =
  '(?<![\\p{L}\\d/.,:-])(?<!\\d\\s?[hH:]\\s?)(?<!(?:bus|ligne|zone|bât|hall|lot)\\.?\\s)(?!(?:19|20)\\d{2}\\b)\\d{1,4}(?:\\s?(?:bis|ter|quater|[A-D](?!\\p{L})))?,?\\s+';
const STREET = '(?:rue|avenue|av\\.?|bd|bld|boulevard|allée|impasse|chemin|quai|route|ruelle|venelle)';
const PLACE = '(?:place|pl\\.|square|cours|passage|mail|villa|esplanade|dalle)';
const OF = "(?:de\\s+la\\s+|de\\s+l['’]|du\\s+|des\\s+|de\\s+|d['’]|la\\s+|le\\s+)?";

export const CONTACT_PATTERNS: readonly PrivacyPattern[] = [
  {
    label: 'email',
    pattern: /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu,
  },
  {
    label: 'nir',
    pattern:
      /(?<!\d)[12][ .]?\d{2}[ .]?(?:0[1-9]|1[0-2]|[2-9]\d)[ .]?(?:\d{2}|2[ABab])[ .]?\d{3}[ .]?\d{3}(?:[ .]?\d{2})?(?!\d)/g,
  },
  {
    label: 'phone',
    pattern: /(?<![\d,.])(?:(?:\+|00)33[ .\u00a0-]?(?:\(0\))?[ .]?|0)[1-9](?:[ .\u00a0/-]{0,2}\d{2}){4}(?!\d)/g,
  },
  {
    label: 'address',
    pattern: new RegExp(
      `${NUMBER}${STREET}\\s+(?!barrée|fermée|coupée|et\\b|ou\\b|à\\b)\\p{L}[\\p{L}'’-]*(?:\\s+(?:(?:de|du|des|la|le|d['’]|l['’])\\s*)*\\p{Lu}[\\p{L}'’-]*)*`,
      'gu',
    ),
  },
  {
    label: 'address',
    pattern: new RegExp(`${NUMBER}${PLACE}\\s+${OF}\\p{Lu}[\\p{L}'’-]*(?:\\s+\\p{Lu}[\\p{L}'’-]*)*`, 'gu'),
  },
  {
    label: 'address',
    pattern:
      /(?<![\p{L}\d])(?:n°|numéro)\s?\d{1,4}(?:\s?(?:bis|ter))?,?\s+(?:de\s+(?:la|l['’])\s?|du\s+|rue|avenue|allée)/giu,
  },
  {
    label: 'address',
    pattern:
      /(?<![\p{L}\d])(?:au|du)\s+\d{1,4}(?:\s?(?:bis|ter))?,?\s+(?:de\s+la\s+(?:rue|place|dalle)|de\s+l['’](?:avenue|allée)|du\s+(?:boulevard|square|quai))/giu,
  },
  {
    label: 'address',
    pattern:
      /(?<![\p{L}\d])(?:appartements?|apparts?\.?|appts?\.?|apts?\.?|logements?|studio|chambre)\s*(?:n°|no\.?|numéros?)?\s*[A-Z]?\d{1,4}(?!\d|\s*(?:pièces?|p\b|m2|m²|%|personnes?|chambres?))/giu,
  },
  { label: 'address', pattern: /(?<![\p{L}\d])portes?\s*(?:n°|no\.?|numéros?)?\s*[A-Z]?\d{1,4}(?!\d)/giu },
  {
    label: 'address',
    pattern:
      /(?<![\p{L}\d])\d{1,2}\s?(?:e|ème|eme|er)\s+(?:étage,?\s+(?:porte\s+)?(?:de\s+|à\s+)?)?(?:gauche|droite|en\s+face|face)/giu,
  },
  { label: 'plate', pattern: /(?<![\p{L}\d])[A-HJ-NP-TV-Z]{2}[ -]?\d{3}[ -]?[A-HJ-NP-TV-Z]{2}(?![\p{L}\d])/gu },
  { label: 'plate', pattern: /(?<![\p{L}\d])[a-hj-np-tv-z]{2}(-?)\d{3}\1[a-hj-np-tv-z]{2}(?![\p{L}\d])/gu },
  { label: 'plate', pattern: /(?<![p{L}\d])\d{2,4}[ -][A-Z]{2,3}[ -](?:\d{2}|2[AB])(?!\d)/g },
  {
    label: 'birth_date',
    pattern:
      /(?<![\p{L}-])(?<!(?:conflit|projet|litige|collectif|tension|idée|association|désaccord)s?\s)née?s?\s+(?:le\s+)?(?:en\s+)?(?:(?:\d{1,2}[/.-]){2}\d{2,4}|\d{1,2}(?:er)?\s+\p{L}{3,9}\.?\s+\d{4}|(?:\p{L}{3,9}\s+)?(?:19|20)\d{2})/giu,
  },
  { label: 'birth_date', pattern: /(?<!\p{L})(?:date de naissance|ddn)\s*:?\s*\d[\d/. -]+\d/giu },
];
