/** A table of a sheet: its area, filter, formulas, and its columns, whose names must be the words of its head. */

import type { CellReader } from './filled-cells.ts';
import { moveArea, moveAreas, parseArea, writeArea } from './move-areas.ts';
import { type BookMoves, moveFormula } from './move-formula.ts';
import { moveFilter } from './move-sheet.ts';
import { movedStart, type SheetMoves } from './moves.ts';
import { attributeOf, childOf, cloneElement, descendants, elementsOf, setText, textOf } from './xml-query.ts';
import type { XmlElement } from './xml-tree.ts';

export interface TableMove {
  readonly sheet: string;
  /** Its name once filled. */
  readonly newSheet: string;
  readonly moves: SheetMoves;
  readonly book: BookMoves;
  readonly read: CellReader;
  stuck(given: string): void;
}

export function moveTable(root: XmlElement, move: TableMove): void {
  const { moves, sheet, book } = move;
  const area = parseArea(attributeOf(root, 'ref') ?? '');
  if (area === null) return;
  for (const filter of elementsOf(root, 'autoFilter')) moveFilter(filter, moves);
  for (const one of descendants(root, 'table', 'autoFilter', 'sortState', 'sortCondition')) {
    const ref = attributeOf(one, 'ref');
    if (ref !== null) one.attributes.set('ref', moveAreas(ref, moves));
  }
  for (const one of descendants(root, 'calculatedColumnFormula', 'totalsRowFormula')) {
    setText(one, moveFormula(textOf(one), { home: sheet, relative: 'neighbour' }, book).formula);
  }
  const columns = childOf(root, 'tableColumns');
  if (columns === undefined) return;
  const moved = moveArea(area, moves);
  widen(columns, area.left, moves, moved.right - moved.left + 1);
  if (attributeOf(root, 'headerRowCount') !== '0') nameColumns(columns, moved.top, moved.left, writeArea(moved), move);
  if (Number(attributeOf(root, 'totalsRowCount') ?? 0) > 0) nameTotals(columns, moved.bottom, moved.left, move);
}

/** Copies of an expanding column stand after it. */
function widen(list: XmlElement, left: number, moves: SheetMoves, width: number): void {
  const before = elementsOf(list, 'tableColumn');
  if (before.length === width) return;
  let next = Math.max(0, ...before.map((one) => Number(attributeOf(one, 'id') ?? 0)));
  const columns: XmlElement[] = [];
  for (const [index, column] of before.entries()) {
    columns.push(column);
    const end =
      index + 1 < before.length ? movedStart(moves.columns, left + index + 1) : movedStart(moves.columns, left) + width;
    while (movedStart(moves.columns, left) + columns.length < end) {
      const copy = cloneElement(column);
      next += 1;
      copy.attributes.set('id', String(next));
      copy.attributes.set('name', `${attributeOf(column, 'name') ?? ''} ${next}`);
      for (const name of [...copy.attributes.keys()]) {
        if (name.endsWith(':uid') || ['uniqueName', 'queryTableFieldId'].includes(name)) copy.attributes.delete(name);
      }
      columns.push(copy);
    }
  }
  list.children = columns;
  list.attributes.set('count', String(columns.length));
}

function nameColumns(list: XmlElement, row: number, left: number, area: string, move: TableMove): void {
  const taken = new Set<string>();
  for (const [index, column] of elementsOf(list, 'tableColumn').entries()) {
    const cell = move.read(move.newSheet, row, left + index);
    // Two heads alike, or a head that is no text, would make a table that cannot be opened.
    if (cell.type !== 'text' || taken.has(cell.text.toLowerCase())) {
      if (changes(move) || headOf(column).includes('{{')) move.stuck(area);
      continue;
    }
    taken.add(cell.text.toLowerCase());
    if (headOf(column) !== cell.text) column.attributes.set('name', cell.text.replace(/\n/g, '_x000a_'));
  }
}

/** The words of the total row are kept twice. */
function nameTotals(list: XmlElement, row: number, left: number, move: TableMove): void {
  for (const [index, column] of elementsOf(list, 'tableColumn').entries()) {
    const cell = move.read(move.newSheet, row, left + index);
    if (column.attributes.has('totalsRowLabel') && cell.type === 'text')
      column.attributes.set('totalsRowLabel', cell.text);
  }
}

const changes = ({ book, sheet }: TableMove): boolean => !book.still || book.renamed(sheet) !== null;

const headOf = (column: XmlElement): string =>
  (attributeOf(column, 'name') ?? '').replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

export function moveSingleCells(root: XmlElement, moves: SheetMoves): void {
  for (const one of descendants(root, 'singleXmlCell')) {
    const cell = parseArea(attributeOf(one, 'r') ?? '');
    if (cell !== null)
      one.attributes.set('r', writeArea({ ...moveArea({ ...cell, bottom: cell.top, right: cell.left }, moves) }));
  }
}
