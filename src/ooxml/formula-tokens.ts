/** The references of a formula, told from its texts, names, functions, errors, numbers and structured references. */

import { columnLetters, columnNumber, LAST_COLUMN, LAST_ROW } from './moves.ts';

/** A row or column number and whether `$` stands before it. */
export interface Coordinate {
  readonly fixed: boolean;
  readonly at: number;
}

export interface Corner {
  readonly column: Coordinate | null;
  readonly row: Coordinate | null;
}

export interface Reference {
  /** As written, `!` included. */
  readonly prefix: string;
  /** Null when no sheet is named, or when it lies in another workbook. */
  readonly sheet: string | null;
  /** The last sheet of `Jan:Mar!A1`. */
  readonly lastSheet: string | null;
  readonly outside: boolean;
  readonly start: Corner;
  readonly end: Corner | null;
}

export type Token =
  | { readonly is: 'reference'; readonly text: string; readonly reference: Reference }
  /** `Bilan!` before a name. */
  | { readonly is: 'prefix'; readonly text: string; readonly sheet: string | null; readonly lastSheet: string | null }
  | { readonly is: 'string' | 'name' | 'structure' | 'other'; readonly text: string };

const WORD = String.raw`[\p{L}_\\][\p{L}\p{N}_.?\\]*`;
/** Lengths are bounded: without an end, each start would be sought to the end of the formula. */
const PREFIX = String.raw`(?:'(?:[^']|''){1,400}'|(?:\[[^\]]{0,400}\])?${WORD}(?::${WORD})?|\[\d+\])!`;
const CELL = String.raw`(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})`;
const AREA = String.raw`(?:${CELL}(?::${CELL})?|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\p{L}\p{N}_.(!\[?\\])`;
const TOKEN = new RegExp(
  [
    `("(?:[^"]|"")*")`,
    String.raw`(#(?:REF!|DIV/0!|N/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|FIELD!|GETTING_DATA))`,
    `(${PREFIX})?${AREA}`,
    `(${PREFIX})`,
    String.raw`(\[(?:[^[\]']|'.|\[(?:[^[\]']|'.){0,300}\]){0,300}\])`,
    `(${WORD})`,
    String.raw`(\d+(?:\.\d*)?(?:[eE][+-]?\d+)?)`,
  ].join('|'),
  'gu',
);

const corner = (dollarColumn?: string, letters?: string, dollarRow?: string, digits?: string): Corner => ({
  column: letters === undefined ? null : { fixed: dollarColumn === '$', at: columnNumber(letters) },
  row: digits === undefined ? null : { fixed: dollarRow === '$', at: Number(digits) },
});

export function* formulaTokens(formula: string): Generator<Token> {
  let last = 0;
  for (const found of formula.matchAll(TOKEN)) {
    if (found.index > last) yield { is: 'other', text: formula.slice(last, found.index) };
    last = found.index + found[0].length;
    yield tokenOf(found);
  }
  if (last < formula.length) yield { is: 'other', text: formula.slice(last) };
}

function tokenOf(found: RegExpExecArray): Token {
  const [
    text,
    string,
    ,
    prefix,
    ca,
    c1,
    ra,
    r1,
    cb,
    c2,
    rb,
    r2,
    da,
    d1,
    db,
    d2,
    sa,
    s1,
    sb,
    s2,
    lone,
    structure,
    word,
  ] = found;
  if (string !== undefined) return { is: 'string', text };
  if (lone !== undefined) return { is: 'prefix', text, ...sheetsOf(lone) };
  if (structure !== undefined) return { is: 'structure', text };
  if (word !== undefined) return { is: 'name', text };
  const start =
    c1 !== undefined
      ? corner(ca, c1, ra, r1)
      : d1 !== undefined
        ? corner(da, d1)
        : corner(undefined, undefined, sa, s1);
  const end =
    c1 !== undefined
      ? c2 === undefined
        ? null
        : corner(cb, c2, rb, r2)
      : d1 !== undefined
        ? corner(db, d2)
        : corner(undefined, undefined, sb, s2);
  if (!onSheet(start) || (end !== null && !onSheet(end))) return { is: 'other', text };
  const { sheet, lastSheet, outside } = prefix === undefined ? NOWHERE : sheetsOf(prefix);
  return { is: 'reference', text, reference: { prefix: prefix ?? '', sheet, lastSheet, outside, start, end } };
}

const NOWHERE = { sheet: null, lastSheet: null, outside: false };

function onSheet({ column, row }: Corner): boolean {
  const columnFits = column === null || (column.at >= 1 && column.at <= LAST_COLUMN);
  return columnFits && (row === null || (row.at >= 1 && row.at <= LAST_ROW)) && !(column === null && row === null);
}

function sheetsOf(prefix: string): { sheet: string | null; lastSheet: string | null; outside: boolean } {
  const bare = prefix.startsWith("'") ? prefix.slice(1, -2).replaceAll("''", "'") : prefix.slice(0, -1);
  if (bare.includes('[')) return { ...NOWHERE, outside: true };
  const [sheet = bare, lastSheet = null] = bare.split(':');
  return { sheet, lastSheet, outside: false };
}

export const quoteSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

export function writeCorner({ column, row }: Corner): string {
  const letters = column === null ? '' : `${column.fixed ? '$' : ''}${columnLetters(column.at)}`;
  return `${letters}${row === null ? '' : `${row.fixed ? '$' : ''}${row.at}`}`;
}
