/**
 * Words → codes. `makeLists` prepares the lists of a dispositif once; every room then asks it, through the `Lists` of the
 * domain, what some words mean. Nothing is ever chosen between two codes: what is not clear comes back as ambiguous or unknown.
 */

import { LIST_NAMES, type ListItem, type ListName, type Lists, type Match, type PartMatch } from '../domain/lists.ts';
import { dropSmallWords, foldWords } from './fold-words.ts';
import { indexList, type ListIndex } from './list-index.ts';
import { nearestItems, nearItem } from './nearest-items.ts';
import { type Segment, segmentsOf, wordSegments } from './split-text.ts';

const MEMO_LIMIT = 20_000;
/** Beyond these, a text is prose and not values. */
const LONGEST = 80;
const LONGEST_RUN = 8;
const MOST_WORDS = 16;

export function makeLists(lists: Readonly<Record<ListName, readonly ListItem[]>>): Lists {
  const matchers = new Map<ListName, Matcher>();
  const matcher = (list: ListName): Matcher => {
    const known = matchers.get(list);
    if (known !== undefined) return known;
    const made = makeMatcher(indexList(lists[list]));
    matchers.set(list, made);
    return made;
  };
  for (const list of LIST_NAMES) if (lists[list] === undefined) throw new RangeError(`the list ${list} is absent`);
  return {
    items: (list) => lists[list],
    find: (list, code) => matcher(list).find(code),
    match: (list, words) => matcher(list).match(words),
    matchSeveral: (list, text) => matcher(list).matchSeveral(text),
  };
}

interface Matcher {
  find(code: string): ListItem | undefined;
  match(words: string): Match;
  matchSeveral(text: string): readonly PartMatch[];
}

function makeMatcher(index: ListIndex): Matcher {
  const match = memo((words: string) => matchOne(index, words));
  const reader: PartReader = { match, isValue: (words) => valuesOf(index, words).length === 1 };
  return {
    find: (code) => index.byCode.get(code),
    match,
    matchSeveral: memo((text: string) => matchParts(text, reader)),
  };
}

interface PartReader {
  match(words: string): Match;
  /** Whether the words are exactly one value: cheap, where `match` looks for neighbours. */
  isValue(words: string): boolean;
}

function valuesOf(index: ListIndex, words: string): readonly ListItem[] {
  const own = index.byCode.get(words);
  if (own !== undefined) return [own];
  const folded = foldWords(words);
  return index.exact.get(folded) ?? index.loose.get(dropSmallWords(folded)) ?? [];
}

function matchOne(index: ListIndex, words: string): Match {
  const items = valuesOf(index, words);
  const [item] = items;
  if (items.length === 1 && item !== undefined) return { is: 'exact', item };
  if (items.length > 1) return { is: 'ambiguous', items };
  const folded = foldWords(words);
  if (folded === '' || folded.length > LONGEST) return { is: 'unknown', nearest: [] };
  const opened = index.leading.get(folded) ?? index.leading.get(dropSmallWords(folded));
  if (opened !== undefined && opened.size > 1) return { is: 'ambiguous', items: [...opened] };
  const near = nearItem(index, folded);
  if (near !== null) return { is: 'near', item: near };
  const nearest = nearestItems(index, folded);
  return { is: 'unknown', nearest: opened === undefined ? nearest : [...new Set([...opened, ...nearest])].slice(0, 3) };
}

/** A whole label first, then the longest run of segments that is one, then what each segment is alone. */
function matchParts(text: string, reader: PartReader): PartMatch[] {
  if (reader.isValue(text)) return [{ words: text.trim(), match: reader.match(text) }];
  return runs(text, segmentsOf(text), reader).flatMap((part) =>
    part.match.is === 'unknown' ? spaced(part, reader) : [part],
  );
}

/** Values with nothing but spaces between (« M1 M2 »): taken when at least half of the words are values. */
function spaced(part: PartMatch, reader: PartReader): PartMatch[] {
  const words = wordSegments(part.words);
  if (words.length < 2 || words.length > MOST_WORDS) return [part];
  const parts = runs(part.words, words, reader);
  const understood = parts.filter((p) => p.match.is === 'exact').reduce((n, p) => n + wordSegments(p.words).length, 0);
  return understood * 2 >= words.length ? parts : [part];
}

function runs(text: string, segments: readonly Segment[], reader: PartReader): PartMatch[] {
  const parts: PartMatch[] = [];
  for (let i = 0; i < segments.length; ) {
    let taken = Math.min(LONGEST_RUN, segments.length - i);
    while (taken > 1 && !reader.isValue(stretch(text, segments, i, taken))) taken -= 1;
    const words = stretch(text, segments, i, taken);
    parts.push({ words, match: reader.match(words) });
    i += taken;
  }
  return parts;
}

function stretch(text: string, segments: readonly Segment[], from: number, count: number): string {
  return text.slice(segments[from]?.start, segments[from + count - 1]?.end);
}

/** A spreadsheet repeats its words: each is worked out once. */
function memo<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = work(text);
    if (known.size >= MEMO_LIMIT) known.clear();
    known.set(text, made);
    return made;
  };
}
