/** Moves the references of a formula as the rows and columns that they cover are repeated; all else of it is left as it is. */

import {
  type Coordinate,
  type Corner,
  formulaTokens,
  quoteSheet,
  type Reference,
  type Token,
  writeCorner,
} from './formula-tokens.ts';
import { manyCells } from './many-cells.ts';
import { isStill, LAST_COLUMN, LAST_ROW, movedEnd, movedStart, type SheetMoves, type Span } from './moves.ts';

/** What moves in the whole workbook; names of sheets are compared without case. */
export interface BookMoves {
  /** Nothing moves and no sheet changes its name. */
  readonly still: boolean;
  movesOf(sheet: string): SheetMoves;
  /** The sheet's new name, when it changes. */
  renamed(sheet: string): string | null;
  /** The sheets from one to another, in their order, both included. */
  between(first: string, last: string): readonly string[];
  /** Names, in small letters, of one cell that becomes several. */
  readonly grownNames: ReadonlySet<string>;
}

export interface FormulaPlace {
  readonly home: string;
  /**
   * Where the formula stands. In a repeated row or column, what has no `$` is its own copy's: that row or column, the same copy of
   * another one repeated for the same table, and as many above as it was; what stands after the copies is one place for all of them.
   */
  readonly row?: number;
  readonly column?: number;
  /** How far it is filled down and right: references without `$` follow. */
  readonly down?: number;
  readonly right?: number;
  /** `stay`: of a defined name, what has no `$` is an offset; `neighbour`: of a rule, a lone cell without `$` is one of many. */
  readonly relative?: 'move' | 'stay' | 'neighbour';
  /** `value`: the formula gives one value, where a lone reference cannot become several cells. */
  readonly gives?: 'area' | 'value';
  /** A copy of a chart's series: what lies in its row or column alone follows, `$` or not; all else covers every copy. */
  readonly copy?: boolean;
}

export interface MovedFormula {
  readonly formula: string;
  /** References that should move and cannot. */
  readonly stuck: readonly string[];
  /** References to one cell, in the place of one value, that become several cells. */
  readonly split: readonly string[];
  /** A reference covers more cells than it did. */
  readonly grown: boolean;
}

export function moveFormula(formula: string, place: FormulaPlace, book: BookMoves): MovedFormula {
  const stuck: string[] = [];
  const named = (sheet: string | null, lastSheet: string | null, prefix: string): string => {
    const first = sheet === null ? null : book.renamed(sheet);
    const last = lastSheet === null ? null : book.renamed(lastSheet);
    if (first === null && last === null) return prefix;
    const names = lastSheet === null ? (first ?? '') : `${first ?? sheet}:${last ?? lastSheet}`;
    return `${quoteSheet(names)}!`;
  };
  let written = '';
  let asksText = false;
  let grown = false;
  const several: Token[] = [];
  const tokens = [...formulaTokens(formula)];
  const table = book.movesOf(place.home).rows.find(({ at }) => at === place.row)?.table;
  for (const token of tokens) {
    if (token.is === 'prefix') written += named(token.sheet, token.lastSheet, token.text);
    else if (token.is === 'string') written += moveLink(token.text, place, book);
    else if (token.is === 'reference' && !token.reference.outside) {
      const { reference } = token;
      const sheet = reference.sheet ?? place.home;
      if (
        reference.lastSheet !== null &&
        book.between(sheet, reference.lastSheet).some((one) => !isStill(book.movesOf(one)))
      ) {
        stuck.push(token.text);
      }
      const prefix = named(reference.sheet, reference.lastSheet, reference.prefix);
      const moved = moveReference(reference, sheet, place, book.movesOf(sheet), table);
      const area = moved?.same === true ? token.text.slice(reference.prefix.length) : moved?.text;
      written += area === undefined ? '#REF!' : `${prefix}${area}`;
      grown ||= moved?.grown === true;
      if (moved?.grown === true && reference.end === null) several.push(token);
    } else {
      if (token.is === 'name' && book.grownNames.has(token.text.toLowerCase())) several.push(token);
      if (token.is === 'name' && /^INDIRECT$/i.test(token.text)) asksText = true;
      written += token.text;
    }
  }
  if (asksText && !book.still) stuck.push(...stuckTexts(formula, place, book));
  const taken = several.length === 0 ? null : manyCells(tokens, place.gives !== 'value');
  const split = several.flatMap((token) => (taken?.has(token) === true ? [] : [token.text]));
  return { formula: written, stuck, split, grown };
}

interface MovedReference {
  readonly text: string;
  /** Where it was: it may be left as it is written. */
  readonly same: boolean;
  readonly grown: boolean;
}

/** Null when it would lie outside of the sheet. */
function moveReference(
  reference: Reference,
  sheet: string,
  place: FormulaPlace,
  moves: SheetMoves,
  table: string | undefined,
): MovedReference | null {
  const { start, end } = reference;
  const { down = 0, right = 0, relative = 'move', copy = false } = place;
  const last = end ?? start;
  const atHome = sheet.toLowerCase() === place.home.toLowerCase();
  const rows: Span | undefined =
    start.row === null || last.row === null
      ? undefined
      : { first: Math.min(start.row.at, last.row.at), last: Math.max(start.row.at, last.row.at) };
  const axis = (
    a: Coordinate | null,
    b: Coordinate | null,
    growths: SheetMoves['rows'],
    own: number | undefined,
    fill: number,
    limit: number,
    span?: Span,
  ): readonly [Coordinate | null, Coordinate | null] | null => {
    if (a === null || b === null) return [a, b];
    const still = (c: Coordinate): boolean => relative === 'stay' && !c.fixed;
    const lone = a.at === b.at && (copy || !(end !== null && a.fixed && b.fixed));
    const twin = table !== undefined && !a.fixed && growths.some((one) => one.at === a.at && one.table === table);
    const mine = lone && ((atHome && own === a.at) || (twin && !copy));
    const alone = mine || (lone && relative === 'neighbour' && end === null && !a.fixed);
    const shift = (c: Coordinate): number => {
      if (copy) return mine ? fill : 0;
      const after = !mine && atHome && own !== undefined && c.at > own;
      return c.fixed || after ? 0 : fill;
    };
    const ends = alone || (atHome && own === b.at && !b.fixed && !copy);
    const from = still(a) ? a.at : movedStart(growths, a.at) + shift(a);
    const to = still(b) ? b.at : (ends ? movedStart(growths, b.at) : movedEnd(growths, b.at, span)) + shift(b);
    if (from < 1 || from > limit || to < 1) return null;
    return [
      { ...a, at: from },
      { ...b, at: Math.min(to, limit) },
    ];
  };
  const row = axis(start.row, last.row, moves.rows, place.row, down, LAST_ROW);
  const column = axis(start.column, last.column, moves.columns, place.column, right, LAST_COLUMN, rows);
  if (row === null || column === null) return null;
  const from: Corner = { column: column[0], row: row[0] };
  const to: Corner = { column: column[1], row: row[1] };
  const cell = from.row?.at === to.row?.at && from.column?.at === to.column?.at;
  const text = end === null && cell ? writeCorner(from) : `${writeCorner(from)}:${writeCorner(to)}`;
  const at = (one: Corner, other: Corner): boolean =>
    one.row?.at === other.row?.at && one.column?.at === other.column?.at;
  const size = (a: Coordinate | null, b: Coordinate | null): number => (a === null || b === null ? 0 : b.at - a.at);
  const grown =
    size(from.row, to.row) !== size(start.row, last.row) ||
    size(from.column, to.column) !== size(start.column, last.column);
  return { text, grown, same: at(from, start) && at(to, last) };
}

/** `"#Bilan!A9"`, the address of HYPERLINK. */
function moveLink(text: string, place: FormulaPlace, book: BookMoves): string {
  const inside = /^"#(.+)"$/.exec(text)?.[1];
  if (inside === undefined) return text;
  const moved = moveFormula(inside.replaceAll('""', '"'), { home: place.home }, book).formula;
  return `"#${moved.replaceAll('"', '""')}"`;
}

/** Texts that INDIRECT reads as references cannot be followed: those that would move, or that are put together from pieces. */
function stuckTexts(formula: string, place: FormulaPlace, book: BookMoves): readonly string[] {
  if (!/INDIRECT\s*\(\s*("(?:[^"]|"")*"|[$A-Z0-9!'.]+|[\p{L}_][\p{L}\p{N}_.]*)\s*\)/iu.test(formula)) return [formula];
  return [...formulaTokens(formula)].flatMap(({ is, text }) => {
    if (is !== 'string') return [];
    const inside = text.slice(1, -1).replaceAll('""', '"');
    return moveFormula(inside, { home: place.home }, book).formula === inside ? [] : [text];
  });
}

export const moveText = (formula: string, place: FormulaPlace, book: BookMoves): string =>
  moveFormula(formula, place, book).formula;
