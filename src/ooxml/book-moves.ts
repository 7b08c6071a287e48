/** The moves of all sheets seen as one, by name without case. */

import type { BookMoves } from './move-formula.ts';
import { isStill, noMoves, type SheetMoves } from './moves.ts';

export interface MovedSheet {
  readonly name: string;
  readonly newName: string;
  readonly moves: SheetMoves;
}

export function bookMoves(sheets: readonly MovedSheet[]): BookMoves {
  const byName = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const order = sheets.map((sheet) => sheet.name.toLowerCase());
  return {
    still: sheets.every(({ name, newName, moves }) => name === newName && isStill(moves)),
    movesOf: (sheet) => byName.get(sheet.toLowerCase())?.moves ?? noMoves,
    renamed: (sheet) => {
      const found = byName.get(sheet.toLowerCase());
      return found === undefined || found.newName === found.name ? null : found.newName;
    },
    between: (first, last) => {
      const places = [order.indexOf(first.toLowerCase()), order.indexOf(last.toLowerCase())];
      return order.slice(Math.min(...places), Math.max(...places) + 1);
    },
  };
}
