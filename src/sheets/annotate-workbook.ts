/**
 * A copy of a user's workbook with what is to correct: the faulty cells coloured, a column that says the problem, valid values to
 * choose from, a suggestion already written. Every part that is not touched keeps its bytes.
 */

import { openPackage, type Package } from '../ooxml/package.ts';
import { workbookParts } from '../ooxml/workbook-parts.ts';
import { readRows, type SheetRow } from '../ooxml/worksheet.ts';
import { childOf, elementsOf, isElement, localName, makeLike } from '../ooxml/xml-query.ts';
import type { XmlElement } from '../ooxml/xml-tree.ts';
import { colouredStyles } from './coloured-styles.ts';

export interface FaultyCell {
  readonly row: number;
  /** From 0. */
  readonly column: number;
  /** What is written in the cell, when one reading is clear. */
  readonly suggestion: string | null;
  /** Words that may be chosen, best first. */
  readonly choices: readonly string[];
}

export interface SheetNotes {
  readonly sheet: string;
  readonly headerRow: number;
  /** Header of the column of problems. */
  readonly title: string;
  /** Row → what is to correct. */
  readonly problems: ReadonlyMap<number, string>;
  readonly cells: readonly FaultyCell[];
}

/** Excel refuses a longer list written in place. */
const LONGEST_LIST = 255;
/** What stands after the validations in a sheet, in the order of the format. */
const AFTER_VALIDATIONS =
  /^(?:hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|customProperties|cellWatches|ignoredErrors|smartTags|drawing|drawingHF|legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)$/;

export function annotateWorkbook(bytes: Uint8Array, file: string, notes: readonly SheetNotes[]): Uint8Array {
  const pack = openPackage(bytes, file);
  const { sheets, styles, strings } = workbookParts(pack, file);
  const coloured = colouredStyles(styles === null ? null : pack.tree(styles));
  const shared = strings === null ? [] : elementsOf(pack.tree(strings), 'si');
  for (const one of notes) {
    const part = sheets.find(({ name, kind }) => name === one.sheet && kind === 'worksheet')?.part;
    if (part !== undefined) annotateSheet(pack, part, one, shared, coloured);
  }
  return pack.bytes();
}

function annotateSheet(
  pack: Package,
  part: string,
  notes: SheetNotes,
  shared: readonly XmlElement[],
  coloured: (style: number) => number,
): void {
  const root = pack.tree(part);
  const rows = new Map(readRows(root, shared).map((row) => [row.number, row]));
  const header = rows.get(notes.headerRow);
  if (header === undefined) return;
  // An earlier « Problème » column is written over, so that a corrected copy never grows.
  const earlier = header.cells.find(({ text }) => text.trim() === notes.title)?.column;
  const last = Math.max(...[...rows.values()].flatMap(({ cells }) => cells.map(({ column }) => column)));
  const column = earlier ?? last + 1;
  if (earlier !== undefined) {
    for (const row of rows.values())
      if (row.number > notes.headerRow && !notes.problems.has(row.number)) writeText(row, column, '', null);
  }
  writeText(header, column, notes.title, styleOf(header, column - 1));
  for (const [number, problem] of notes.problems) {
    const row = rows.get(number);
    if (row !== undefined) writeText(row, column, problem, coloured(0));
  }
  const validations: XmlElement[] = [];
  for (const cell of notes.cells) {
    const row = rows.get(cell.row);
    if (row === undefined) continue;
    const at = cell.column + 1;
    const style = coloured(styleOf(row, at) ?? 0);
    if (cell.suggestion === null) colour(row, at, style);
    else writeText(row, at, cell.suggestion, style);
    const list = listFormula(cell.choices);
    if (list !== null) validations.push(validation(root, reference(at, cell.row), list));
  }
  if (validations.length > 0) addValidations(root, validations);
}

const styleOf = (row: SheetRow, column: number): number | null =>
  row.cells.find((cell) => cell.column === column)?.style ?? null;

function colour(row: SheetRow, column: number, style: number): void {
  cellAt(row, column).attributes.set('s', String(style));
}

/** A text of its own, never a formula, whatever sign it opens with. */
function writeText(row: SheetRow, column: number, text: string, style: number | null): void {
  const cell = cellAt(row, column);
  if (style !== null) cell.attributes.set('s', String(style));
  if (text === '') {
    cell.attributes.delete('t');
    cell.children = [];
    return;
  }
  cell.attributes.set('t', 'inlineStr');
  const t = makeLike(cell, 't', { 'xml:space': 'preserve' }, [text]);
  cell.children = [makeLike(cell, 'is', {}, [t])];
}

/** The cell of the row, made in its place when there is none. */
function cellAt({ element, number }: SheetRow, column: number): XmlElement {
  const cells = elementsOf(element, 'c');
  let at = 0;
  for (const cell of cells) {
    const letters = /^[A-Za-z]+/.exec(cell.attributes.get('r') ?? '')?.[0];
    at = letters === undefined ? at + 1 : numberOf(letters);
    if (at === column) return cell;
    if (at > column) {
      const made = makeLike(element, 'c', { r: reference(column, number) });
      element.children.splice(element.children.indexOf(cell), 0, made);
      return made;
    }
  }
  const made = makeLike(element, 'c', { r: reference(column, number) });
  element.children.push(made);
  element.attributes.delete('spans');
  return made;
}

/** Null when the words cannot be a list written in place. */
function listFormula(choices: readonly string[]): string | null {
  const fitting: string[] = [];
  let length = 0;
  for (const choice of choices) {
    if (/[,"]/.test(choice)) continue;
    if (length + choice.length + 1 > LONGEST_LIST) break;
    fitting.push(choice);
    length += choice.length + 1;
  }
  return fitting.length < 2 ? null : `"${fitting.join(',')}"`;
}

function validation(root: XmlElement, sqref: string, list: string): XmlElement {
  const formula = makeLike(root, 'formula1', {}, [list]);
  return makeLike(root, 'dataValidation', { type: 'list', allowBlank: '1', showInputMessage: '1', sqref }, [formula]);
}

/** Two validations of one cell make Excel repair the file: the user's own stay, ours are left out there. */
function addValidations(root: XmlElement, made: readonly XmlElement[]): void {
  const before = childOf(root, 'dataValidations');
  if (before !== undefined) {
    const taken = elementsOf(before, 'dataValidation').flatMap((one) =>
      (one.attributes.get('sqref') ?? '').split(/\s+/),
    );
    before.children.push(
      ...made.filter((one) => !taken.some((area) => covers(area, one.attributes.get('sqref') ?? ''))),
    );
    before.attributes.set('count', String(elementsOf(before, 'dataValidation').length));
    return;
  }
  const element = makeLike(root, 'dataValidations', { count: String(made.length) }, [...made]);
  const next = root.children.findIndex((one) => isElement(one) && AFTER_VALIDATIONS.test(localName(one)));
  root.children.splice(next < 0 ? root.children.length : next, 0, element);
}

function covers(area: string, cell: string): boolean {
  const [from, to] = [corner(area.split(':')[0] ?? ''), corner(area.split(':').at(-1) ?? '')];
  const at = corner(cell);
  return from.row <= at.row && at.row <= to.row && from.column <= at.column && at.column <= to.column;
}

function corner(text: string): { row: number; column: number } {
  const found = /^\$?([A-Za-z]+)\$?(\d+)$/.exec(text);
  return { row: Number(found?.[2] ?? 0), column: numberOf(found?.[1] ?? '') };
}

const numberOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** From 1: 1, 5 → A5. */
function reference(column: number, row: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}
