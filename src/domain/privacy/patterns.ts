/** What singles out or judges a person in a free text, one pattern a line. Functions, streets, schools and services are not flagged. */

import type { PrivacyLabel } from '../entry.ts';

export interface PrivacyPattern {
  readonly label: PrivacyLabel;
  readonly pattern: RegExp;
}

/** Words that follow a civility without naming anyone: « M. le maire », « Mme la gardienne ». */
const NO_NAME = "(?!l[ea]s?\\b|l[’']|du\\b|de\\s+la\\b|des\\b)";
const NAME = `${NO_NAME}\\p{Lu}[\\p{L}’'-]*\\.?`;

export const PRIVACY_PATTERNS: readonly PrivacyPattern[] = [
  {
    label: 'name',
    pattern: new RegExp(`\\b(?:M|Mr|MM|Mme|Mlle|Monsieur|Madame|Mademoiselle)\\.?[ \\u00a0]+${NAME}`, 'gu'),
  },
  {
    label: 'name',
    pattern:
      /\b(?:[Ll]e|[Ll]a|[Ll]es)\s(?:fils|fille|frère|sœur|famille|petit|jeune|nommée?|dénommée?)\s\p{Lu}[\p{L}’'-]*/gu,
  },
  { label: 'name', pattern: /\b[Cc]hez\s(?!l[ea]\b|un)\p{Lu}\p{Ll}[\p{L}’'-]*/gu },
  { label: 'phone', pattern: /(?<!\d)(?:\+33[ .-]?|0)[1-9](?:[ .\u00a0-]?\d{2}){4}(?!\d)/g },
  { label: 'email', pattern: /[\w.+-]+@[\w-]+\.[\w.-]*\w/g },
  {
    label: 'address',
    pattern:
      /(?<!\d)\d{1,4}\s?(?:bis|ter)?,?\s+(?:rue|avenue|av\.|bd|boulevard|allée|place|square|impasse|chemin|cours|quai|passage)\s+\p{L}+/giu,
  },
  { label: 'address', pattern: /\b(?:appt|appart|appartement|apt|porte|logement)\s?(?:n°\s?)?\d{1,4}\b/giu },
  { label: 'plate', pattern: /\b[A-HJ-NP-TV-Z]{2}[ -]?\d{3}[ -]?[A-HJ-NP-TV-Z]{2}\b/g },
  {
    label: 'nir',
    pattern: /(?<!\d)[12]\s?\d{2}\s?(?:0[1-9]|1[0-2])\s?(?:\d{2}|2[AB])\s?\d{3}\s?\d{3}(?:\s?\d{2})?(?!\d)/g,
  },
  { label: 'birth_date', pattern: /\bnée?\s+(?:le|en)\s+\d[\d/. ]*\p{L}*\s?\d*/giu },
  {
    label: 'health',
    pattern:
      /\b(?:alcoolique|toxicomane|drogué[es]?|schizophrèn\p{L}*|bipolaire|dépressi(?:f|ve)s?|séropositi(?:f|ve)s?|handicapé[es]?|sous traitement|psychotique|malade mentale?|suicidaires?|maladie\s+(?:mentale|psychique))\b/giu,
  },
  {
    label: 'justice',
    pattern:
      /\b(?:sort(?:ie?)?\s+de\s+prison|en liberté conditionnelle|bracelet électronique|casier judiciaire|récidiviste|délinquante?s?|condamnée?s?\s+(?:pour|à))/giu,
  },
  {
    label: 'origin',
    pattern:
      /\b(?:d['’]origine\s+\p{L}+|maghrébin\p{L}*|arabes?|africain\p{L}*|roms?|gitan\p{L}*|sans[ -]papiers)\b/giu,
  },
  {
    label: 'religion',
    pattern:
      /\b(?:musulman\p{L}*|catholiques?|juif|juive|juifs|juives|évangélistes?|salafistes?|islamistes?|témoins? de jéhovah|voilée)\b/giu,
  },
  {
    label: 'opinion',
    pattern: /\b(?:militante?s?\s+(?:de|du|d['’])|syndicaliste|vote\s+(?:à|pour)|d['’]extrême[ -](?:droite|gauche))/giu,
  },
  { label: 'sex_life', pattern: /\b(?:homosexuel\p{L}*|lesbiennes?|transsexuel\p{L}*|prostituée?s?)\b/giu },
];
