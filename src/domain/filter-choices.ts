/** Lines of a list that what is typed may mean, best first: without accents, capitals or order, one slip of the fingers allowed. */

export interface Line {
  readonly value: string;
  readonly label: string;
  readonly words: readonly string[];
}

export function filterChoices<L extends Line>(lines: readonly L[], typed: string): readonly L[] {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return lines;
  const ranked: { line: L; rank: number; at: number }[] = [];
  lines.forEach((line, at) => {
    const rank = rankOf(line, wanted);
    if (rank !== null) ranked.push({ line, rank, at });
  });
  ranked.sort((a, b) => a.rank - b.rank || a.at - b.at);
  const best = ranked.filter(({ rank }) => rank < SLIP);
  return (best.length > 0 ? best : ranked).map(({ line }) => line);
}

const SLIP = 10;
/** A shorter word is too near to too many. */
const LEAST_SLIP = 4;

/**
 * 0: the code, label or synonym itself; 1: opens the label; 2: opens words of it; 3: opens words of a synonym. With one slip of the
 * fingers, the same four from 10 on: « mauripas » is « Maurepas » before it is « Rue ou place, Maurepas ».
 */
function rankOf(line: Line, wanted: readonly string[]): number | null {
  const text = wanted.join(' ');
  const label = wordsOf(line.label);
  const others = line.words.map(wordsOf);
  const all = [label, wordsOf(line.value), ...others].map((words) => words.join(' '));
  const opened = label.join(' ');
  const every = all.flatMap(wordsOf);
  if (all.includes(text)) return 0;
  if (opened.startsWith(text)) return 1;
  if (openAll(wanted, label)) return 2;
  if (others.some((words) => words.join(' ').startsWith(text)) || openAll(wanted, every)) return 3;
  if (text.length >= LEAST_SLIP && all.some((words) => oneEdit(text, words))) return SLIP;
  if (slips(text, opened)) return SLIP + 1;
  if (slipAll(wanted, label)) return SLIP + 2;
  return slipAll(wanted, every) ? SLIP + 3 : null;
}

function openAll(wanted: readonly string[], words: readonly string[]): boolean {
  return wanted.every((word) => words.some((other) => other.startsWith(word)));
}

function slipAll(wanted: readonly string[], words: readonly string[]): boolean {
  return wanted.every((word) => words.some((other) => slips(word, other)));
}

export function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** One letter more, less, other, or two exchanged: of a word of four letters at least, or of its beginning. */
function slips(typed: string, word: string): boolean {
  if (typed.length < LEAST_SLIP) return word.startsWith(typed);
  const near = [word, word.slice(0, typed.length - 1), word.slice(0, typed.length), word.slice(0, typed.length + 1)];
  return near.some((part) => oneEdit(typed, part));
}

function oneEdit(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const restA = a.slice(start);
  const restB = b.slice(start);
  if (restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
