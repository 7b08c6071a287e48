/** Where the rows and columns of a sheet go when some of them are repeated. Numbers count from 1, as the template has them. */

export interface Growth {
  readonly at: number;
  readonly extra: number;
  /** Of a column: the rows in which its cells are repeated. What covers none of them keeps its width. */
  readonly across?: readonly number[];
  /** Of a row: the table that it is repeated for. */
  readonly table?: string;
}

export interface SheetMoves {
  readonly rows: readonly Growth[];
  readonly columns: readonly Growth[];
}

export interface Span {
  readonly first: number;
  readonly last: number;
}

export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

export const noMoves: SheetMoves = { rows: [], columns: [] };

export const isStill = (moves: SheetMoves): boolean => moves.rows.length === 0 && moves.columns.length === 0;

export function movedStart(growths: readonly Growth[], at: number): number {
  return growths.reduce((place, growth) => (growth.at < at ? place + growth.extra : place), at);
}

/** The last of the places that one row or column becomes; `rows` are those of the area, which a column's growth must meet. */
export function movedEnd(growths: readonly Growth[], at: number, rows?: Span): number {
  return growths.reduce((place, growth) => {
    const meets = growth.at < at || (growth.at === at && meetsRows(growth, rows));
    return meets ? place + growth.extra : place;
  }, at);
}

export const meetsRows = ({ across }: Growth, rows: Span | undefined): boolean =>
  across === undefined || rows === undefined || across.some((row) => row >= rows.first && row <= rows.last);

/** How many places the row or column becomes. */
export const timesOf = (growths: readonly Growth[], at: number): number =>
  1 + (growths.find((growth) => growth.at === at)?.extra ?? 0);

export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

export function columnLetters(column: number): string {
  return column === 0
    ? ''
    : columnLetters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
}
