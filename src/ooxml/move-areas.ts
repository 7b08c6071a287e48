/** The areas of `ref` and `sqref`: always of their own sheet, without `$`. */

import {
  columnLetters,
  columnNumber,
  isStill,
  LAST_COLUMN,
  LAST_ROW,
  movedEnd,
  movedStart,
  type SheetMoves,
} from './moves.ts';

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function parseArea(text: string): Area | null {
  const found = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(text);
  if (found === null) return null;
  const [, c1 = '', r1 = '', c2 = c1, r2 = r1] = found;
  return { left: columnNumber(c1), top: Number(r1), right: columnNumber(c2), bottom: Number(r2) };
}

export function writeArea({ top, left, bottom, right }: Area): string {
  const start = `${columnLetters(left)}${top}`;
  return top === bottom && left === right ? start : `${start}:${columnLetters(right)}${bottom}`;
}

export function moveArea({ top, left, bottom, right }: Area, moves: SheetMoves): Area {
  return {
    top: movedStart(moves.rows, top),
    left: movedStart(moves.columns, left),
    bottom: Math.min(LAST_ROW, movedEnd(moves.rows, bottom)),
    right: Math.min(LAST_COLUMN, movedEnd(moves.columns, right, { first: top, last: bottom })),
  };
}

/** Areas separated by blanks; whole columns and rows (`A:C`) too. */
export function moveAreas(areas: string, moves: SheetMoves): string {
  if (isStill(moves)) return areas;
  return areas
    .split(/\s+/)
    .map((text) => {
      const area = parseArea(text);
      if (area !== null) return withColon(text, writeArea(moveArea(area, moves)));
      const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(text);
      if (columns) {
        const [, first = '', last = ''] = columns;
        const to = Math.min(LAST_COLUMN, movedEnd(moves.columns, columnNumber(last)));
        return `${columnLetters(movedStart(moves.columns, columnNumber(first)))}:${columnLetters(to)}`;
      }
      const rows = /^(\d{1,7}):(\d{1,7})$/.exec(text);
      if (!rows) return text;
      return `${movedStart(moves.rows, Number(rows[1]))}:${Math.min(LAST_ROW, movedEnd(moves.rows, Number(rows[2])))}`;
    })
    .join(' ');
}

/** `A1:A1` stays written so. */
const withColon = (before: string, after: string): string =>
  before.includes(':') && !after.includes(':') ? `${after}:${after}` : after;

/** One cell, the first of what it becomes. */
export function moveCell(cell: string, moves: SheetMoves): string {
  const area = parseArea(cell);
  if (area === null) return cell;
  return `${columnLetters(movedStart(moves.columns, area.left))}${movedStart(moves.rows, area.top)}`;
}

export const meets = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
