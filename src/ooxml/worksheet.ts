/** A worksheet's rows and cells as they stand in its tree, shared formulas told out, texts found wherever they are kept. */

import { bookMoves } from './book-moves.ts';
import { moveFormula } from './move-formula.ts';
import { columnNumber } from './moves.ts';
import { attributeOf, childOf, descendants, elementsOf, localName, textOf } from './xml-query.ts';
import type { XmlElement } from './xml-tree.ts';

export interface CellFormula {
  readonly element: XmlElement;
  readonly text: string;
  readonly kind: 'normal' | 'shared' | 'array' | 'dataTable';
  /** Of an array or a data table. */
  readonly area: string | null;
}

export interface SheetCell {
  readonly element: XmlElement;
  readonly row: number;
  readonly column: number;
  readonly style: number;
  readonly formula: CellFormula | null;
  /** The plain or rich string, phonetics left aside, when the cell holds a text of its own. */
  readonly string: XmlElement | null;
  readonly text: string;
}

export interface SheetRow {
  readonly element: XmlElement;
  readonly number: number;
  readonly cells: readonly SheetCell[];
}

interface Master {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

export const sheetDataOf = (root: XmlElement): XmlElement | undefined => childOf(root, 'sheetData');

export function readRows(root: XmlElement, strings: readonly XmlElement[]): readonly SheetRow[] {
  const data = sheetDataOf(root);
  if (data === undefined) return [];
  const masters = new Map<string, Master>();
  let last = 0;
  return elementsOf(data, 'row').map((element) => {
    last = Number(attributeOf(element, 'r') ?? last + 1);
    return { element, number: last, cells: readCells(element, last, strings, masters) };
  });
}

function readCells(
  row: XmlElement,
  number: number,
  strings: readonly XmlElement[],
  masters: Map<string, Master>,
): SheetCell[] {
  let column = 0;
  return elementsOf(row, 'c').map((element) => {
    const letters = /^[A-Za-z]+/.exec(attributeOf(element, 'r') ?? '')?.[0];
    column = letters === undefined ? column + 1 : columnNumber(letters);
    const formula = readFormula(element, number, column, masters);
    const string = formula === null ? stringOf(element, strings) : null;
    return {
      element,
      row: number,
      column,
      style: Number(attributeOf(element, 's') ?? 0),
      formula,
      string,
      text: string === null ? '' : richText(string),
    };
  });
}

function readFormula(cell: XmlElement, row: number, column: number, masters: Map<string, Master>): CellFormula | null {
  const element = childOf(cell, 'f');
  if (element === undefined) return null;
  const type = attributeOf(element, 't') ?? 'normal';
  const area = attributeOf(element, 'ref');
  const text = textOf(element);
  if (type === 'array' || type === 'dataTable') return { element, text, kind: type, area };
  const index = attributeOf(element, 'si');
  if (type !== 'shared' || index === null) return { element, text, kind: 'normal', area: null };
  const master = masters.get(index);
  if (text !== '' || master === undefined) {
    masters.set(index, { text, row, column });
    return { element, text, kind: 'shared', area: null };
  }
  return { element, text: shift(master, row, column), kind: 'shared', area: null };
}

const still = bookMoves([]);

const shift = (master: Master, row: number, column: number): string =>
  moveFormula(master.text, { home: '', down: row - master.row, right: column - master.column }, still).formula;

function stringOf(cell: XmlElement, strings: readonly XmlElement[]): XmlElement | null {
  const type = attributeOf(cell, 't');
  const value = childOf(cell, 'v');
  if (type === 's') return value === undefined ? null : (strings[Number(textOf(value))] ?? null);
  if (type === 'inlineStr') return childOf(cell, 'is') ?? null;
  return type === 'str' ? (value ?? null) : null;
}

/** An array of several cells keeps its area; one that spills (`cm`) takes the room that it needs. */
export const givesManyCells = ({ element, formula }: SheetCell): boolean =>
  formula?.kind === 'array' && /:/.test(formula.area ?? '') && attributeOf(element, 'cm') === null;

/** The text nodes of a plain or rich string, in order; phonetic runs left out. */
export function textRuns(string: XmlElement): readonly XmlElement[] {
  if (localName(string) === 'v') return [string];
  return elementsOf(string).flatMap((one) => {
    if (localName(one) === 't') return [one];
    return localName(one) === 'r' ? elementsOf(one, 't') : [];
  });
}

export const richText = (string: XmlElement): string => textRuns(string).map(textOf).join('');

export const FEATURE_FORMULAS = ['formula', 'formula1', 'formula2', 'f'] as const;

/** What a worksheet holds beside its cells: rules, links, headers. */
export const featuresOf = (root: XmlElement, ...locals: readonly string[]): readonly XmlElement[] =>
  elementsOf(root).flatMap((one) => (localName(one) === 'sheetData' ? [] : descendants(one, ...locals)));

/** Every formula of a worksheet outside of its cells: rules, validations, sparklines. */
export const featureFormulas = (root: XmlElement): readonly XmlElement[] => featuresOf(root, ...FEATURE_FORMULAS);
