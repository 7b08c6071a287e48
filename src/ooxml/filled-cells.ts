/** What stands in the cells once filled, to rebuild what repeats them: caches of charts, heads of tables. */

import { columnNumber } from './moves.ts';
import { sheetDataOf, textRuns } from './worksheet.ts';
import { attributeOf, childOf, elementsOf, textOf } from './xml-query.ts';
import type { XmlElement } from './xml-tree.ts';

export type FilledCell =
  | { readonly type: 'number'; readonly number: number }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'blank' }
  /** A formula whose result is not known before it is computed. */
  | { readonly type: 'unknown' };

export type CellReader = (sheet: string, row: number, column: number) => FilledCell;

const BLANK: FilledCell = { type: 'blank' };

/** Sheets are found by the names that they have once filled. */
export function cellReader(roots: ReadonlyMap<string, XmlElement>, strings: readonly XmlElement[]): CellReader {
  const read = new Map<string, ReadonlyMap<string, FilledCell>>();
  return (sheet, row, column) => {
    const key = sheet.toLowerCase();
    const root = roots.get(key);
    if (root === undefined) return { type: 'unknown' };
    const cells = read.get(key) ?? readCells(root, strings);
    read.set(key, cells);
    return cells.get(`${row} ${column}`) ?? BLANK;
  };
}

function readCells(root: XmlElement, strings: readonly XmlElement[]): ReadonlyMap<string, FilledCell> {
  const cells = new Map<string, FilledCell>();
  const data = sheetDataOf(root);
  let row = 0;
  for (const one of data === undefined ? [] : elementsOf(data, 'row')) {
    row = Number(attributeOf(one, 'r') ?? row + 1);
    let column = 0;
    for (const cell of elementsOf(one, 'c')) {
      const letters = /^[A-Za-z]+/.exec(attributeOf(cell, 'r') ?? '')?.[0];
      column = letters === undefined ? column + 1 : columnNumber(letters);
      cells.set(`${row} ${column}`, cellHolding(cell, strings));
    }
  }
  return cells;
}

function cellHolding(cell: XmlElement, strings: readonly XmlElement[]): FilledCell {
  const value = childOf(cell, 'v');
  const type = attributeOf(cell, 't') ?? 'n';
  const inline = type === 'inlineStr' ? childOf(cell, 'is') : undefined;
  if (inline !== undefined) return { type: 'text', text: shownString(inline) };
  if (value === undefined) return childOf(cell, 'f') === undefined ? BLANK : { type: 'unknown' };
  const text = textOf(value);
  const shared = type === 's' ? strings[Number(text)] : undefined;
  if (shared !== undefined) return { type: 'text', text: shownString(shared) };
  if (type === 'str') return { type: 'text', text };
  const number = Number(text);
  return type === 'n' && text !== '' && !Number.isNaN(number) ? { type: 'number', number } : { type: 'text', text };
}

/** `_x000a_` in a stored string is a sign of its own. */
const shownString = (string: XmlElement): string =>
  textRuns(string)
    .map(textOf)
    .join('')
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
