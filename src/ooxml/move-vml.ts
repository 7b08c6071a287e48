/**
 * The legacy drawings of notes and form controls. They are seldom well-formed, so they are changed as text, piece by piece: anchors,
 * the cell of a note, the cells that a control is linked to.
 */

import { movedLast } from './move-anchors.ts';
import { type BookMoves, moveFormula } from './move-formula.ts';
import { columnLetters, movedStart, type SheetMoves, timesOf } from './moves.ts';

/** Whatever the prefixes: some programs name them `ns1`. */
const SHAPE_END = /(<\/(?:\w+:)?shape>)/;
const SHAPE_START = /<(?:\w+:)?shape(?=[\s>])/;

/** Notes of the cells named in `single` are not copied with their row. */
export function moveVml(
  text: string,
  home: string,
  moves: SheetMoves,
  book: BookMoves,
  single: readonly string[],
): string {
  let next = [...text.matchAll(/_s(\d+)"/g)].reduce((most, found) => Math.max(most, Number(found[1])), 1024);
  const copiesOf = (shape: string): string => {
    const row = Number(/<(?:\w+:)?Row>\s*(\d+)/.exec(shape)?.[1] ?? Number.NaN);
    const column = Number(/<(?:\w+:)?Column>\s*(\d+)/.exec(shape)?.[1] ?? 0);
    const note = /ObjectType="Note"/.test(shape) && !Number.isNaN(row);
    const alone = single.includes(`${columnLetters(column + 1)}${row + 1}`);
    const copies = note && !alone ? timesOf(moves.rows, row + 1) : 1;
    const moved = moveShape(shape, home, moves, book, copies > 1);
    return Array.from({ length: copies }, (_, k) => {
      if (k === 0) return moved;
      next += 1;
      return shiftNote(moved, k)
        .replace(/(\sid=")[^"]*"/, `$1_x0000_s${next}"`)
        .replace(/\s(?:\w+:)?spid="[^"]*"/, '');
    }).join('');
  };
  const pieces = text.split(SHAPE_END);
  return pieces
    .map((piece, index) => {
      const end = pieces[index + 1];
      if (index % 2 === 1) return '';
      const start = end === undefined ? -1 : piece.search(SHAPE_START);
      if (end === undefined || start === -1) return piece + (end ?? '');
      return piece.slice(0, start) + copiesOf(piece.slice(start) + end);
    })
    .join('');
}

function moveShape(shape: string, home: string, moves: SheetMoves, book: BookMoves, repeated: boolean): string {
  const formula = (text: string): string => moveFormula(text, { home }, book).formula;
  const placed = /<(?:\w+:)?MoveWithCells(?:\s*\/>|>\s*True)/i.test(shape);
  const note = /ObjectType="Note"/.test(shape);
  return shape
    .replace(/(<(?:\w+:)?Anchor>)([^<]*)/, (whole, open: string, anchor: string) => {
      const numbers = anchor.split(',').map(Number);
      // `MoveWithCells` there means the contrary of its name.
      if (numbers.length !== 8 || (placed && !note)) return whole;
      return `${open}${moveAnchor(numbers, moves, repeated || note).join(', ')}`;
    })
    .replace(
      /(<(?:\w+:)?Row>\s*)(\d+)/,
      (_, open: string, row: string) => `${open}${movedStart(moves.rows, Number(row) + 1) - 1}`,
    )
    .replace(
      /(<(?:\w+:)?Column>\s*)(\d+)/,
      (_, open: string, column: string) => `${open}${movedStart(moves.columns, Number(column) + 1) - 1}`,
    )
    .replace(
      /(<(?:\w+:)?(?:FmlaLink|FmlaRange|FmlaTxbx)>)([^<]*)/g,
      (_, open: string, text: string) => `${open}${formula(text)}`,
    );
}

/** Left, its offset, top, its offset, right, its offset, bottom, its offset; a note keeps its size. */
function moveAnchor(numbers: readonly number[], { rows, columns }: SheetMoves, keepsSize: boolean): readonly number[] {
  const [left = 0, leftOff = 0, top = 0, topOff = 0, right = 0, rightOff = 0, bottom = 0, bottomOff = 0] = numbers;
  const newLeft = movedStart(columns, left + 1) - 1;
  const newTop = movedStart(rows, top + 1) - 1;
  const newRight = keepsSize ? right + newLeft - left : movedLast(columns, right, rightOff);
  const newBottom = keepsSize ? bottom + newTop - top : movedLast(rows, bottom, bottomOff);
  return [newLeft, leftOff, newTop, topOff, newRight, rightOff, newBottom, bottomOff];
}

function shiftNote(shape: string, down: number): string {
  return shape
    .replace(/(<(?:\w+:)?Row>\s*)(\d+)/, (_, open: string, row: string) => `${open}${Number(row) + down}`)
    .replace(/(<(?:\w+:)?Anchor>)([^<]*)/, (_, open: string, anchor: string) => {
      const numbers = anchor.split(',').map(Number);
      return `${open}${numbers.map((one, index) => (index === 2 || index === 6 ? one + down : one)).join(', ')}`;
    });
}
