/** All that a worksheet says of its cells outside of them: views, columns, merges, rules, links, breaks, sparklines. */

import { moveAnchors } from './move-anchors.ts';
import { moveArea, moveAreas, moveCell, parseArea, writeArea } from './move-areas.ts';
import { type BookMoves, type FormulaPlace, moveFormula } from './move-formula.ts';
import { moveMerges } from './move-merges.ts';
import {
  columnLetters,
  LAST_COLUMN,
  LAST_ROW,
  meetsRows,
  movedEnd,
  movedStart,
  type SheetMoves,
  timesOf,
} from './moves.ts';
import { FEATURE_FORMULAS } from './worksheet.ts';
import {
  attributeOf,
  childOf,
  cloneElement,
  descendants,
  elementsOf,
  localName,
  replaceChildren,
  setText,
  textOf,
} from './xml-query.ts';
import type { XmlElement } from './xml-tree.ts';

export interface SheetMove {
  readonly name: string;
  readonly moves: SheetMoves;
  readonly book: BookMoves;
  stuck(at: string, given: string, code?: 'reference-stuck' | 'reference-split'): void;
}

const AREAS = ['ref', 'sqref'];
const CELLS = ['activeCell', 'topLeftCell'];

export function moveSheet(root: XmlElement, move: SheetMove): void {
  for (const element of elementsOf(root)) {
    const name = localName(element);
    if (name === 'sheetData') continue;
    if (name === 'cols') moveColumns(element, move.moves);
    else if (name === 'mergeCells')
      moveMerges(element, move.moves, (area) => move.stuck(area.replace(/:.*/, ''), area));
    else moveFeature(element, { home: move.name }, move);
  }
}

function moveFeature(element: XmlElement, place: FormulaPlace, move: SheetMove): void {
  const name = localName(element);
  const { moves, book } = move;
  if (name === 'sparkline') return;
  if (name === 'controls' || name === 'oleObjects') {
    moveControls(element, move);
    return;
  }
  if (name === 'sparklines') repeatSparklines(element, move);
  if (name === 'rowBreaks' || name === 'colBreaks')
    moveBreaks(element, name === 'rowBreaks' ? [moves.rows, moves.columns] : [moves.columns, moves.rows]);
  if (name === 'pane') movePane(element, moves);
  if (name === 'autoFilter') moveFilter(element, moves);
  const inside = ruleplace(element, place);
  if (name === 'dataRef') {
    const sheet = attributeOf(element, 'sheet');
    if (sheet !== null) moveAttribute(element, 'ref', (areas) => moveAreas(areas, book.movesOf(sheet)));
    return;
  }
  for (const attribute of AREAS) moveAttribute(element, attribute, (areas) => moveAreas(areas, moves));
  for (const attribute of CELLS) moveAttribute(element, attribute, (cell) => moveCell(cell, moves));
  if (name === 'inputCells' || name === 'cellWatch') moveAttribute(element, 'r', (cell) => moveCell(cell, moves));
  if (name === 'hyperlink') moveAttribute(element, 'location', (text) => formula(text, { home: move.name }, move));
  if (name === 'cfvo')
    moveAttribute(element, 'val', (text) => (Number.isNaN(Number(text)) ? formula(text, inside, move) : text));
  // In the extension a formula stands one level deeper.
  if (FEATURE_FORMULAS.some((one) => one === name) && elementsOf(element).length === 0)
    setText(element, formula(textOf(element), inside, move));
  if (name === 'sqref') setText(element, moveAreas(textOf(element), moves));
  for (const child of elementsOf(element)) moveFeature(child, inside, move);
}

/** The formulas of a rule are told from the first cell of its areas. */
function ruleplace(element: XmlElement, place: FormulaPlace): FormulaPlace {
  const told = attributeOf(element, 'sqref') ?? childText(element, 'sqref');
  const first = parseArea((told ?? '').split(/[\s:]/)[0] ?? '');
  if (first === null) return place;
  const gives = attributeOf(element, 'type') === 'list' ? 'area' : 'value';
  return { home: place.home, row: first.top, column: first.left, relative: 'neighbour', gives };
}

function childText(element: XmlElement, local: string): string | null {
  const child = childOf(element, local);
  return child === undefined ? null : textOf(child);
}

function formula(text: string, place: FormulaPlace, { book, stuck }: SheetMove): string {
  const moved = moveFormula(text, place, book);
  const at = place.row === undefined ? '' : `${columnLetters(place.column ?? 1)}${place.row}`;
  for (const given of moved.stuck) stuck(at, given);
  for (const given of moved.split) stuck(at, given, 'reference-split');
  return moved.formula;
}

function moveAttribute(element: XmlElement, name: string, change: (value: string) => string): void {
  const value = attributeOf(element, name);
  if (value !== null) element.attributes.set(name, change(value));
}

function moveColumns(list: XmlElement, moves: SheetMoves): void {
  for (const column of elementsOf(list, 'col')) {
    moveAttribute(column, 'min', (at) => String(Math.min(LAST_COLUMN, movedStart(moves.columns, Number(at)))));
    moveAttribute(column, 'max', (at) => String(Math.min(LAST_COLUMN, movedEnd(moves.columns, Number(at)))));
  }
}

/** A break stands after its row: after the last of its copies; its ends count from 0, and follow the other axis. */
function moveBreaks(list: XmlElement, [along, across]: readonly [SheetMoves['rows'], SheetMoves['rows']]): void {
  const ends = localName(list) === 'rowBreaks' ? LAST_COLUMN : LAST_ROW;
  for (const one of elementsOf(list, 'brk')) {
    moveAttribute(one, 'id', (at) => String(movedEnd(along, Number(at))));
    moveAttribute(one, 'min', (at) => String(movedStart(across, Number(at) + 1) - 1));
    moveAttribute(one, 'max', (at) => String(Math.min(ends, movedEnd(across, Number(at) + 1)) - 1));
  }
}

/** A frozen pane counts the rows and columns that it holds, from the first one shown. */
function movePane(pane: XmlElement, moves: SheetMoves): void {
  if (!/^frozen/.test(attributeOf(pane, 'state') ?? '')) return;
  moveAttribute(pane, 'ySplit', (count) => String(movedEnd(moves.rows, Number(count))));
  moveAttribute(pane, 'xSplit', (count) => String(movedEnd(moves.columns, Number(count))));
}

/** Columns of a filter count from its left edge. */
export function moveFilter(filter: XmlElement, moves: SheetMoves): void {
  const area = parseArea(attributeOf(filter, 'ref') ?? '');
  if (area === null) return;
  const left = movedStart(moves.columns, area.left);
  for (const column of elementsOf(filter, 'filterColumn')) {
    moveAttribute(column, 'colId', (id) => String(movedStart(moves.columns, area.left + Number(id)) - left));
  }
}

/** A sparkline within a repeated row or column is copied with it; elsewhere its source covers all the copies. */
function repeatSparklines(list: XmlElement, move: SheetMove): void {
  const { moves, book } = move;
  replaceChildren(list, 'sparkline', (sparkline) => {
    const at = parseArea(childText(sparkline, 'sqref') ?? '');
    if (at === null) return [sparkline];
    const rowTimes = timesOf(moves.rows, at.top);
    const grown = moves.columns.find(
      (growth) => growth.at === at.left && meetsRows(growth, { first: at.top, last: at.top }),
    );
    const columnTimes = 1 + (grown?.extra ?? 0);
    const first = moveArea({ ...at, bottom: at.top, right: at.left }, moves);
    return Array.from({ length: rowTimes * columnTimes }, (_, index) => {
      const down = Math.floor(index / columnTimes);
      const right = index % columnTimes;
      const copy = cloneElement(sparkline);
      const place = { home: move.name, row: at.top, down, right, ...(columnTimes > 1 ? { column: at.left } : {}) };
      for (const source of elementsOf(copy, 'f')) setText(source, moveFormula(textOf(source), place, book).formula);
      const cell = {
        top: first.top + down,
        bottom: first.top + down,
        left: first.left + right,
        right: first.left + right,
      };
      for (const target of elementsOf(copy, 'sqref')) setText(target, writeArea(cell));
      return copy;
    });
  });
}

/** Form controls and embedded objects: their anchors, and the cells that they are linked to. */
function moveControls(list: XmlElement, move: SheetMove): void {
  moveAnchors(list, move.moves);
  for (const one of descendants(list, 'controlPr', 'objectPr', 'oleObject'))
    moveControlLinks(one, move.name, move.book);
}

const LINKS = ['linkedCell', 'listFillRange', 'fmlaLink', 'fmlaRange', 'fmlaTxbx', 'fmlaGroup', 'link', 'macroFormula'];

export function moveControlLinks(element: XmlElement, home: string, book: BookMoves): void {
  for (const link of LINKS) moveAttribute(element, link, (text) => moveFormula(text, { home }, book).formula);
}
