/** Moves the references of a formula; texts, names, functions and structured references are left as they are. */

import { columnLetters, columnNumber, movedEnd, movedStart, type SheetMoves } from './moves.ts';

const TOKEN =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?:(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7}))?|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\p{L}\p{N}_.(!])|'(?:[^']|'')+'!|\[[^\]]*\]|[\p{L}_][\p{L}\p{N}_.]*/gu;

export interface FormulaMove {
  readonly movesOf: (sheet: string) => SheetMoves;
  readonly home: string;
  /** In the repeated row, a reference to that row alone stays on its own copy. */
  readonly inRow?: number;
  /** How far the formula is filled down and right: relative references follow. */
  readonly down?: number;
  readonly right?: number;
  /** New names of sheets, when some change. */
  readonly renamed?: ReadonlyMap<string, string>;
}

export const sheetOf = (prefix: string): string =>
  prefix.startsWith("'") ? prefix.slice(1, -2).replaceAll("''", "'") : prefix.slice(0, -1);

export function moveFormula(formula: string, move: FormulaMove): string {
  const { down = 0, right = 0 } = move;
  return formula.replace(TOKEN, (token: string, ...groups: (string | undefined)[]) => {
    const [
      prefix,
      ca = '',
      c1,
      ra = '',
      r1,
      cb = '',
      c2,
      rb = '',
      r2,
      da = '',
      d1,
      db = '',
      d2,
      sa = '',
      s1,
      sb = '',
      s2,
    ] = groups;
    if (c1 === undefined && d1 === undefined && s1 === undefined) return token;
    const sheet = prefix === undefined ? move.home : sheetOf(prefix);
    const { rows, columns } = move.movesOf(sheet);
    const name = move.renamed?.get(sheet);
    const head = prefix === undefined ? '' : name === undefined ? prefix : `'${name.replaceAll("'", "''")}'!`;
    const column = (fixed: string, letters: string, end: boolean): string => {
      const at = columnNumber(letters);
      const to = (end ? movedEnd : movedStart)(columns, at) + (fixed === '' ? right : 0);
      return `${fixed}${columnLetters(to)}`;
    };
    const row = (fixed: string, digits: string, end: boolean): string => {
      const at = Number(digits);
      return `${fixed}${(end ? movedEnd : movedStart)(rows, at) + (fixed === '' ? down : 0)}`;
    };
    if (d1 !== undefined && d2 !== undefined) return `${head}${column(da, d1, false)}:${column(db, d2, true)}`;
    if (s1 !== undefined && s2 !== undefined) return `${head}${row(sa, s1, false)}:${row(sb, s2, true)}`;
    if (c1 === undefined || r1 === undefined) return token;
    const locked = ra === '$' && rb === '$';
    const own = sheet === move.home && Number(r1) === move.inRow && (r2 === undefined || (r2 === r1 && !locked));
    const start = `${column(ca, c1, false)}${row(ra, r1, false)}`;
    const end = `${column(c2 === undefined ? ca : cb, c2 ?? c1, true)}${row(r2 === undefined ? ra : rb, r2 ?? r1, !own)}`;
    return start === end && c2 === undefined ? `${head}${start}` : `${head}${start}:${end}`;
  });
}

/** The areas of a `ref` or `sqref` attribute. */
export const moveAreas = (areas: string, moves: SheetMoves): string =>
  areas
    .split(' ')
    .map((area) => moveFormula(area, { movesOf: () => moves, home: '' }))
    .join(' ');
