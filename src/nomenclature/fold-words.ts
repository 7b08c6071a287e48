/** Words as lists compare them: without case, accents, punctuation and plural. */

const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss' };
const SMALL_WORDS = new Set(['de', 'du', 'des', 'd', 'la', 'le', 'les', 'l', 'au', 'aux']);

/** `Conflits d’usage` and `conflit_d'usage` → `conflit d usage`. A text of signs alone (`?`, `-`) is kept as it is. */
export function foldWords(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæß]/g, (sign) => LIGATURES[sign] ?? sign);
  const words = plain.match(/[\p{L}\p{N}]+/gu);
  return words === null ? plain.replace(/[\u2010-\u2015\u2212]/g, '-').trim() : words.map(singular).join(' ');
}

/** The same without the small words between (`appel à la police` → `appel police`), for a second try. */
export function dropSmallWords(folded: string): string {
  const words = folded.split(' ');
  const kept = words.filter((word, i) => !SMALL_WORDS.has(word) && !(word === 'a' && i < words.length - 1));
  return kept.length === 0 ? folded : kept.join(' ');
}

function singular(word: string): string {
  return word.length >= 3 && /[^s][sx]$/.test(word) && !/^\p{N}/u.test(word) ? word.slice(0, -1) : word;
}
