/** Text as it is compared: lower case, without accents, œ as oe, punctuation as single spaces. */
export function normalise(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A light French plural folding of a normalised word: `jeunes` → `jeune`, `locaux` → `local`; `bus`, `acces`, `noix` stay. */
export function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is|as|os|oix|aix|eux)$/.test(word)) return word;
  if (word.endsWith('eaux')) return word.slice(0, -1);
  if (word.endsWith('aux')) return `${word.slice(0, -3)}al`;
  return /[sx]$/.test(word) && !INVARIABLE.has(word) ? word.slice(0, -1) : word;
}

const INVARIABLE = new Set([
  'acces',
  'proces',
  'progres',
  'deces',
  'succes',
  'exces',
  'temps',
  'corps',
  'gens',
  'fois',
  'tiers',
]);
