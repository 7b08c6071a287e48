/** Names of persons: a civility with a name or an initial, a relative or « chez » with a name, first names, initials. */

import { normalise } from '../reading/normalise.ts';
import { FIRST_NAMES, NAMES_WITH_CAPITAL, WORDS_OR_NAMES } from './first-names.ts';
import { properPlaces, type Stretch } from './proper-places.ts';

const EDGE = '(?<![\\p{L}\\p{N}])';
const WORD = "\\p{Lu}[\\p{L}'’]*(?:-\\p{Lu}[\\p{L}'’]*)*";
const PARTICLE =
  "(?:(?:[Ll]e|[Ll]a|[Dd]e|[Dd]u|[Dd]e\\s+[Ll]a|[Bb]en|[Ee]l|[Aa]l|[Vv]an|[Aa]it)\\s+|[Dd]['’]|[Ll]['’])?";
const NAME = `${PARTICLE}${WORD}(?:\\s+${PARTICLE}${WORD}){0,2}\\.?`;
const CIVILITY =
  '(?:MM?\\.|MM?(?=\\s)|M[Rr]s?\\b\\.?|M(?:mes?|ME)\\b\\.?|M(?:lles?|LLE)\\b\\.?|[Mm]onsieur|[Mm]adame|[Mm]ademoiselle|[Mm]essieurs|[Mm]esdames|m(?:r|me|lle)\\b\\.?)';
const WITH_CIVILITY = new RegExp(
  `${EDGE}(${CIVILITY})(?:\\s+et\\s+${CIVILITY})?\\s*(?:(${NAME})|(\\p{Ll}[\\p{L}'’-]+))`,
  'gu',
);

/** « M. le maire », « Madame la Présidente »: told by their function. */
const FUNCTIONS = new Set(
  `maire prefet prefete president presidente directeur directrice gardien gardienne concierge principal principale proviseur proviseure
  adjoint adjointe elu elue elus ministre depute deputee senateur senatrice commissaire procureur procureure conseiller conseillere
  coordinateur coordinatrice cpe inspecteur inspectrice recteur juge responsable facteur sous premier premiere chef cheffe syndic
  tout propre proprete voisin voisine locataire`.split(/\s+/),
);
/** What follows a civility typed small without being a name. */
const NOT_NAMES = new Set(
  `est et qui que en au aux du de des la le les un une se ne sa son ses a y nous vous leur lui ou dit crie demande refuse dort vit sort
  part rentre habite appelle agee seule tres avec sans sur pour par dans chez souhaite signale accepte explique remercie attend semble
  veut peut doit fait va vient reste crient demandent refusent etait avait`.split(/\s+/),
);

const RELATIVES =
  "fils|filles?|frères?|sœurs?|soeurs?|mère|père|cousine?|oncle|tante|neveu|nièce|grand-mère|grand-père|familles?|époux|sieur|veuve|prénommée?|dénommée?|nommée?|surnommée?|s[’']appelle|se nomme|ex-mari|mari|conjointe?|compagnon|compagne|couple";
const RELATIVE = new RegExp(
  `${EDGE}(?:[Ll]e\\s|[Ll]a\\s|[Ll]es\\s|[Dd]u\\s|[Aa]u\\s|[Ss]on\\s|[Ss]a\\s|[Uu]ne?\\s)?(?:${eitherCase(RELATIVES)})\\s+(${NAME})`,
  'gu',
);
const SOMEONE =
  'jeune|petite?|voisine?|locataire|dame|gamine?|ado|copain|copine|amie?|habitante?|enfant|garçon|retraitée?|étudiante?|élève|patron(?:ne)?|homme|femme|gars';
const DETERMINED = new RegExp(
  `${EDGE}(?:[Ll]e|[Ll]a|[Dd]u|[Aa]u|[Cc]e|[Cc]ette|[Ss]on|[Ss]a|[Nn]otre|[Ll]['’])\\s*(?:${SOMEONE})\\s+(${NAME})`,
  'gu',
);
const AT_HOME = new RegExp(`${EDGE}[Cc]hez\\s+(?:les\\s+)?(${NAME})`, 'gu');
const INITIALS = /(?<![\p{L}\p{N}.])\p{Lu}\.[\s-]?\p{Lu}\.(?!\s?\p{Lu}\.|\p{L})/gu;
const LONE_INITIAL = /(?<![\p{L}\p{N}])(?:avec|par|chez|entre)\s+(?!M\.)\p{Lu}\.(?!\p{L})/gu;
const SHORTHANDS = new Set([
  'NC',
  'NR',
  'ND',
  'AG',
  'PM',
  'PN',
  'PS',
  'CA',
  'TV',
  'RV',
  'OK',
  'HS',
  'BD',
  'JO',
  'RU',
  'SO',
  'NB',
]);

/** Shops, landlords and services that people are « chez », and peoples, told elsewhere. */
const NO_PERSON = new Set(
  `lidl aldi carrefour leclerc intermarche auchan super action picard monoprix franprix casino emmaus espacil archipel aiguillon neotoa
  optima keolis star orange free enedis ikea decathlon mcdo mcdonald quick kfc burger relais pole caf france ouest rennes breizh`.split(
    /\s+/,
  ),
);

export function findNames(text: string): readonly Stretch[] {
  const places = properPlaces(text);
  const found: Stretch[] = [];
  const add = (start: number, end: number): void => {
    if (!places.some((place) => start < place.end && end > place.start)) found.push({ start, end });
  };
  for (const hit of text.matchAll(WITH_CIVILITY))
    if (namesSomeone(hit)) add(hit.index, hit.index + hit[0].trimEnd().length);
  for (const pattern of [RELATIVE, DETERMINED, AT_HOME]) {
    for (const hit of text.matchAll(pattern)) {
      if (isPerson(hit[1] ?? '', pattern === RELATIVE)) add(hit.index, endOf(hit));
    }
  }
  for (const hit of text.matchAll(INITIALS)) {
    if (!SHORTHANDS.has(hit[0].replace(/[^\p{L}]/gu, ''))) add(hit.index, hit.index + hit[0].length);
  }
  for (const hit of text.matchAll(LONE_INITIAL)) add(hit.index + hit[0].length - 2, hit.index + hit[0].length);
  for (const { start, end } of firstNames(text)) add(start, end);
  return found;
}

function endOf(hit: RegExpExecArray): number {
  // The point belongs to an initial, not to a name that ends the sentence.
  const said = /\p{L}{2}\.$/u.test(hit[0]) ? hit[0].slice(0, -1) : hit[0];
  return hit.index + said.length;
}

function namesSomeone(hit: RegExpExecArray): boolean {
  const [whole, civility = '', name, small] = hit;
  if (name !== undefined) {
    if (!/[\s.]/u.test(whole.charAt(civility.length)) && !civility.endsWith('.')) return false;
    const [first = '', second = ''] = normalise(name).split(' ');
    const known = /^(?:le|la|les|l)$/.test(first) ? second : first;
    return !FUNCTIONS.has(known) && (known.length === 1 || !NOT_NAMES.has(known));
  }
  const said = normalise(small ?? '');
  if (FIRST_NAMES.has(said)) return true;
  if (!/^m(?:r|me|lle)\.?$/i.test(civility) || said.length < 3 || said.includes(' ')) return false;
  return !NOT_NAMES.has(said) && !FUNCTIONS.has(said) && !/(?:é|ée|ait|aient|era|ons)$/u.test(small ?? '');
}

/** A capital starts the name: with the i flag of « La famille », a small word does not count. */
function isPerson(name: string, evenCapitals: boolean): boolean {
  const bare = name.replace(/^(?:(?:le|la|de|du)\s+|[ld]['’])/iu, '');
  if (!/^\p{Lu}/u.test(bare)) return false;
  const first = normalise(bare).split(' ')[0] ?? '';
  if (NO_PERSON.has(first) || PEOPLES.test(first)) return false;
  return evenCapitals || !/^\p{Lu}{2,6}$/u.test(bare);
}

const PEOPLES =
  /(?:ais|aise|aises|ien|ienne|iens|iennes|ains?|aines?|ins|ines|roms?|gitans?|turcs?|turques?|arabes?|russes?|tcheques?)$/;

function firstNames(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  let last = 0;
  for (const hit of text.matchAll(/\p{L}+(?:-\p{L}+)*/gu)) {
    if (hit.index < last || !isFirstName(hit[0], text, hit.index)) continue;
    // « Karim B. », « Nolwenn Le Goff », « DUPONT Jean ».
    const after = /^\s+(?:(?:[Ll]e|[Dd]e|[Bb]en|[Ee]l)\s+)?\p{Lu}(?:\p{L}+|\.|(?=\s|$))/u.exec(
      text.slice(hit.index + hit[0].length),
    );
    const before = /(?<![\p{L}])\p{Lu}{3,}\s$/u.exec(text.slice(0, hit.index));
    last = hit.index + hit[0].length + (/^\p{Lu}/u.test(hit[0]) ? (after?.[0].length ?? 0) : 0);
    found.push({ start: hit.index - (before?.[0].length ?? 0), end: last });
  }
  return found;
}

function isFirstName(word: string, text: string, at: number): boolean {
  const said = normalise(word).split(' ')[0] ?? '';
  if (!/^\p{Lu}/u.test(word)) return !word.includes('-') && FIRST_NAMES.has(said) && !NAMES_WITH_CAPITAL.has(said);
  if (FIRST_NAMES.has(said)) return true;
  return WORDS_OR_NAMES.has(said) && !/(?:^|[.!?:\n«"]\s*)$/u.test(text.slice(0, at));
}

function eitherCase(words: string): string {
  return words.replace(
    /(^|\|)(\p{Ll})/gu,
    (_, bar: string, letter: string) => `${bar}[${letter.toUpperCase()}${letter}]`,
  );
}
