/** Where the rows and columns of a sheet go when some of them are repeated. Numbers count from 1. */

export interface Growth {
  readonly at: number;
  readonly extra: number;
}

export interface SheetMoves {
  readonly rows: readonly Growth[];
  readonly columns: readonly Growth[];
}

export const noMoves: SheetMoves = { rows: [], columns: [] };

export function movedStart(growths: readonly Growth[], at: number): number {
  return growths.reduce((place, growth) => (growth.at < at ? place + growth.extra : place), at);
}

/** The last of the places that one row or column becomes. */
export function movedEnd(growths: readonly Growth[], at: number): number {
  return growths.reduce((place, growth) => (growth.at <= at ? place + growth.extra : place), at);
}

export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

export function columnLetters(column: number): string {
  return column === 0
    ? ''
    : columnLetters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
}
