/** Writes a sheet's rows anew: markers replaced, rows repeated, columns expanded, formulas filled down and moved. */

import { meets, moveArea, moveCell, parseArea, writeArea } from '../../ooxml/move-areas.ts';
import { type BookMoves, moveFormula } from '../../ooxml/move-formula.ts';
import { columnLetters, isStill, LAST_COLUMN, LAST_ROW, movedStart } from '../../ooxml/moves.ts';
import { filledString, plainString } from '../../ooxml/rich-text.ts';
import { type CellFormula, givesManyCells, type SheetCell, sheetDataOf } from '../../ooxml/worksheet.ts';
import { attributeOf, cloneElement, makeLike } from '../../ooxml/xml-query.ts';
import type { XmlElement } from '../../ooxml/xml-tree.ts';
import type { ModelValue, ReportModel } from '../model.ts';
import { COLUMN_FIELDS, valueAt, widthOf } from './cell-values.ts';
import { MARKER, type Marker, markersIn, parseMarker } from './marker.ts';
import type { RowPlan, SheetPlan } from './plan-sheet.ts';

export interface FillContext {
  readonly model: ReportModel;
  readonly book: BookMoves;
  isPercent(style: number): boolean;
  /** A day as this workbook counts it. */
  serial(date: string): number;
  shown(value: ModelValue): string;
  stuck(sheet: string | null, at: string, given: string, code?: 'reference-stuck' | 'reference-split'): void;
}

export function fillRows(plan: SheetPlan, context: FillContext): void {
  const data = sheetDataOf(plan.sheet.root);
  if (data === undefined) return;
  const stored = storedResults(plan);
  data.children = plan.rows.flatMap((row) =>
    Array.from({ length: row.times }, (_, k): XmlElement[] => {
      const number = movedStart(plan.moves.rows, row.row.number) + k;
      const attributes = new Map(row.row.element.attributes);
      attributes.set('r', String(number));
      attributes.delete('spans');
      const cells = row.row.cells.flatMap((cell) => {
        const first = movedStart(plan.moves.columns, cell.column);
        const room = number > LAST_ROW ? 0 : LAST_COLUMN - first + 1;
        const made = cellsOf(cell, k, number, row, plan, context, stored);
        // What the last rows and columns hold would leave the sheet.
        if (made.slice(Math.max(0, room)).some(({ children }) => children.length > 0))
          context.stuck(plan.sheet.name, placeOf(cell), placeOf(cell));
        return made.slice(0, Math.max(0, room));
      });
      return number > LAST_ROW ? [] : [{ ...row.row.element, attributes, children: cells }];
    }).flat(),
  );
}

const placeOf = (cell: SheetCell): string => `${columnLetters(cell.column)}${cell.row}`;

/** Cells that hold part of an array's or a data table's result. */
function storedResults(plan: SheetPlan): (cell: SheetCell) => boolean {
  const areas = plan.sheet.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell.formula?.area == null ? [] : (parseArea(cell.formula.area) ?? []))),
  );
  return (cell) =>
    cell.formula === null &&
    areas.some((area) => meets(area, { top: cell.row, bottom: cell.row, left: cell.column, right: cell.column }));
}

function cellsOf(
  cell: SheetCell,
  k: number,
  number: number,
  row: RowPlan,
  plan: SheetPlan,
  context: FillContext,
  stored: (cell: SheetCell) => boolean,
): XmlElement[] {
  const growth = plan.moves.columns.find((one) => one.at === cell.column);
  const first = movedStart(plan.moves.columns, cell.column);
  const markers = markersIn(cell.text);
  const width = Math.max(1, ...markers.map((marker) => widthOf(marker, context.model)));
  return Array.from({ length: 1 + (growth?.extra ?? 0) }, (_, j) => {
    const element: XmlElement = cloneElement(cell.element);
    element.attributes.set('r', `${columnLetters(first + j)}${number}`);
    const blank = row.empty && !isLabel(markers);
    if (blank || stored(cell)) return emptied(element);
    if (cell.formula !== null) {
      if (j > 0 && !plan.filledRight.has(cell)) return emptied(element);
      return withFormula(element, cell, cell.formula, k, j, plan, context);
    }
    if (markers.length === 0) return j === 0 ? element : emptied(element);
    return j < width ? withValue(element, cell, markers, k, j, context) : emptied(element);
  });
}

const isLabel = (markers: readonly Marker[]): boolean =>
  markers.some((marker) => marker.is === 'field' && marker.field === 'label');

/** The cell's style alone. */
function emptied(element: XmlElement): XmlElement {
  for (const name of ['t', 'cm', 'vm']) element.attributes.delete(name);
  element.children = [];
  return element;
}

function withValue(
  element: XmlElement,
  cell: SheetCell,
  markers: readonly Marker[],
  k: number,
  j: number,
  { model, isPercent, serial, shown }: FillContext,
): XmlElement {
  const text = cell.text.trim();
  const [only] = markers;
  const bare = emptied(element);
  if (only !== undefined && markers.length === 1 && text.startsWith('{{') && text.endsWith('}}')) {
    const value = valueAt(only, k, j, model, isPercent(cell.style));
    if (value.type === 'none') return bare;
    if (value.type === 'text') return stringCell(bare, plainString(bare, value.text));
    const number = value.type === 'number' ? value.number : serial(value.date);
    bare.children = [makeLike(bare, 'v', {}, [String(number)])];
    return bare;
  }
  if (cell.string === null) return bare;
  const filled = filledString(bare, cell.string, MARKER, (inside) => {
    const marker = parseMarker(inside);
    if (marker.is === 'definition') return '';
    const expands = marker.is === 'field' && COLUMN_FIELDS.includes(marker.field);
    return shown(valueAt(marker, k, expands ? j : 0, model, false));
  });
  return stringCell(bare, filled);
}

function stringCell(cell: XmlElement, string: XmlElement): XmlElement {
  cell.attributes.set('t', 'inlineStr');
  cell.children = [string];
  return cell;
}

/** The formula without its stored result. */
function withFormula(
  element: XmlElement,
  cell: SheetCell,
  formula: CellFormula,
  down: number,
  right: number,
  { sheet, moves, filledRight }: SheetPlan,
  context: FillContext,
): XmlElement {
  const at = placeOf(cell);
  const copied = filledRight.has(cell) ? { column: cell.column } : {};
  const place = { home: sheet.name, row: cell.row, down, right, gives: 'value', ...copied } as const;
  const moved = moveFormula(formula.text, place, context.book);
  for (const given of moved.stuck) context.stuck(sheet.name, at, given);
  if (formula.kind !== 'array')
    for (const given of moved.split) context.stuck(sheet.name, at, given, 'reference-split');
  const f = cloneElement(formula.element);
  f.children = moved.formula === '' ? [] : [moved.formula];
  if (formula.kind === 'shared') for (const name of ['t', 'si', 'ref']) f.attributes.delete(name);
  if (formula.area !== null) {
    const area = parseArea(formula.area);
    const alone = area !== null && area.top === area.bottom && area.left === area.right;
    const target = area === null ? null : alone ? parseArea(attributeOf(element, 'r') ?? '') : moveArea(area, moves);
    if (target !== null) f.attributes.set('ref', writeArea(target));
    const grows = area !== null && !alone && !sameSize(area, moveArea(area, moves));
    const inputs = ['r1', 'r2'].some((name) => inputGrows(formula.element, name, moves));
    const many = givesManyCells(cell) && moved.grown;
    if (grows || many || inputs || (formula.kind === 'dataTable' && down > 0))
      context.stuck(sheet.name, at, formula.area);
    for (const name of ['r1', 'r2']) {
      const input = attributeOf(f, name);
      if (input !== null) f.attributes.set(name, moveCell(input, moves));
    }
  }
  element.attributes.delete('t');
  element.attributes.delete('vm');
  element.children = [f];
  return element;
}

function inputGrows(formula: XmlElement, name: string, moves: SheetPlan['moves']): boolean {
  const area = parseArea(attributeOf(formula, name) ?? '');
  return area !== null && !isStill(moves) && !sameSize(area, moveArea(area, moves));
}

const sameSize = (a: ReturnType<typeof moveArea>, b: ReturnType<typeof moveArea>): boolean =>
  a.bottom - a.top === b.bottom - b.top && a.right - a.left === b.right - b.left;
