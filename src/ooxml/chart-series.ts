/** Moves the references of a chart. A series stays one line of cells: where its cells would become a block, it is copied instead. */

import { formulaTokens, type Reference } from './formula-tokens.ts';
import { type BookMoves, type FormulaPlace, moveFormula } from './move-formula.ts';
import { meetsRows, timesOf } from './moves.ts';
import { seriesCopy } from './series-colours.ts';
import { childOf, descendants, elementsOf, localName, replaceChildren, setText, textOf, walk } from './xml-query.ts';
import type { XmlElement } from './xml-tree.ts';

/** What spreadsheets draw in one chart. */
const MOST_SERIES = 255;

export function moveChart(root: XmlElement, sheet: string, book: BookMoves, stuck: (given: string) => void): void {
  if (book.still) return;
  /** How each copy of a series reads its cells. */
  const places = new Map<XmlElement, FormulaPlace>();
  for (const plot of walk(root)) {
    // Series hidden by a filter stand alone in an extension: one each.
    if (!/Chart$/.test(localName(plot))) continue;
    replaceChildren(plot, 'ser', (series) => copySeries(series, copiesOf(series, book), places));
  }
  moveUnder(root, { home: sheet }, places, book, stuck);
  if (places.size > 0) renumber(root);
  const count = descendants(root, 'ser').length;
  if (places.size > 0 && count > MOST_SERIES) stuck(`${count} series`);
  for (const name of descendants(root, 'pivotSource').flatMap((one) => elementsOf(one, 'name'))) {
    const [, before = '', text = ''] = /^(\[[^\]]*\])?(.*)$/.exec(textOf(name)) ?? [];
    setText(name, before + moveFormula(text, { home: sheet }, book).formula);
  }
}

function moveUnder(
  element: XmlElement,
  place: FormulaPlace,
  places: ReadonlyMap<XmlElement, FormulaPlace>,
  book: BookMoves,
  stuck: (given: string) => void,
): void {
  const own = places.get(element) ?? place;
  if (['f', 'sqref'].includes(localName(element))) {
    const text = textOf(element);
    const moved = moveFormula(text, own, book);
    for (const given of moved.stuck) stuck(given);
    if (moved.formula !== text) setText(element, moved.formula);
  }
  for (const child of elementsOf(element)) moveUnder(child, own, places, book, stuck);
}

interface Copies {
  readonly sheet: string;
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly times: number;
}

interface Line {
  readonly sheet: string;
  readonly rows: { readonly first: number; readonly last: number };
  readonly columns: { readonly first: number; readonly last: number };
}

/** The row or column that each copy has for its own; null when the series stays one. */
function copiesOf(series: XmlElement, book: BookMoves): Copies | null {
  const values = lineOf(series, 'val') ?? lineOf(series, 'yVal');
  if (values === null) return null;
  const { sheet, rows, columns } = values;
  const moves = book.movesOf(sheet);
  const grownRow = moves.rows.find(({ at }) => at >= rows.first && at <= rows.last);
  const grownColumn = moves.columns.find(
    (one) => one.at >= columns.first && one.at <= columns.last && meetsRows(one, rows),
  );
  const name = lineOf(series, 'tx');
  const named = (axis: 'rows' | 'columns', at: number): boolean =>
    name !== null &&
    name.sheet.toLowerCase() === sheet.toLowerCase() &&
    name[axis].first <= at &&
    at <= name[axis].last;
  const flat = rows.first === rows.last;
  const upright = columns.first === columns.last;
  const byRow = grownRow !== undefined && flat && (named('rows', grownRow.at) || !upright);
  if (byRow && grownRow !== undefined) {
    return { sheet, axis: 'row', at: grownRow.at, times: timesOf(moves.rows, grownRow.at) };
  }
  const tall = !flat || grownRow !== undefined;
  const byColumn = grownColumn !== undefined && upright && (tall || named('columns', grownColumn.at));
  if (byColumn && grownColumn !== undefined) {
    return { sheet, axis: 'column', at: grownColumn.at, times: timesOf(moves.columns, grownColumn.at) };
  }
  return null;
}

function lineOf(series: XmlElement, local: string): Line | null {
  const holder = childOf(series, local);
  const reference =
    holder === undefined ? undefined : elementsOf(holder).find((one) => childOf(one, 'f') !== undefined);
  const formula = reference === undefined ? undefined : childOf(reference, 'f');
  if (formula === undefined) return null;
  const found = [...formulaTokens(textOf(formula))].flatMap((token): Reference[] =>
    token.is === 'reference' ? [token.reference] : [],
  );
  const [only] = found;
  if (only === undefined || found.length > 1 || only.sheet === null) return null;
  const last = only.end ?? only.start;
  if (only.start.row === null || only.start.column === null || last.row === null || last.column === null) return null;
  return {
    sheet: only.sheet,
    rows: { first: only.start.row.at, last: last.row.at },
    columns: { first: only.start.column.at, last: last.column.at },
  };
}

function copySeries(
  series: XmlElement,
  copies: Copies | null,
  places: Map<XmlElement, FormulaPlace>,
): readonly XmlElement[] {
  if (copies === null) return [series];
  return Array.from({ length: copies.times }, (_, index) => {
    const copy = index === 0 ? series : seriesCopy(series, index);
    const step = copies.axis === 'row' ? { row: copies.at, down: index } : { column: copies.at, right: index };
    places.set(copy, { home: copies.sheet, copy: true, ...step });
    return copy;
  });
}

/** A copy takes the first number that is free: colours and styles follow it. */
function renumber(root: XmlElement): void {
  const all = descendants(root, 'ser');
  const numbers = new Set(all.map((one) => numberOf(one)));
  const used = new Set<string>();
  for (const [order, series] of all.entries()) {
    if (used.has(numberOf(series))) {
      let free = 0;
      while (numbers.has(String(free))) free += 1;
      numbers.add(String(free));
      childOf(series, 'idx')?.attributes.set('val', String(free));
    }
    used.add(numberOf(series));
    childOf(series, 'order')?.attributes.set('val', String(order));
  }
}

const numberOf = (series: XmlElement): string => childOf(series, 'idx')?.attributes.get('val') ?? '';
