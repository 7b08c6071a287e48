/** The moves of all sheets seen as one, by name without case. */

import { type BookMoves, moveFormula } from './move-formula.ts';
import { isStill, noMoves, type SheetMoves } from './moves.ts';

export interface MovedSheet {
  readonly name: string;
  readonly newName: string;
  readonly moves: SheetMoves;
}

export interface NamedFormula {
  readonly name: string;
  readonly formula: string;
}

export function bookMoves(sheets: readonly MovedSheet[], names: readonly NamedFormula[] = []): BookMoves {
  const byName = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const order = sheets.map((sheet) => sheet.name.toLowerCase());
  const book = {
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
    grownNames: new Set<string>(),
  } satisfies BookMoves;
  const grown = names.filter(({ formula }) => !formula.includes(':') && growsAlone(formula, book));
  return { ...book, grownNames: new Set(grown.map(({ name }) => name.toLowerCase())) };
}

const growsAlone = (formula: string, book: BookMoves): boolean =>
  moveFormula(formula, { home: '', relative: 'stay' }, book).grown;
