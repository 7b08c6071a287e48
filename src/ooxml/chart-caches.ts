/** The references of charts and the points that they keep: rebuilt from the filled cells, dropped when a formula gives them. */

import type { CellReader, FilledCell } from './filled-cells.ts';
import { formulaTokens } from './formula-tokens.ts';
import { childOf, elementsOf, localName, makeLike, setText, textOf, walk } from './xml-query.ts';
import type { XmlElement } from './xml-tree.ts';

/** Areas drawn beyond the data, up to the end of the sheet, are not read cell by cell. */
const MOST_CELLS = 100_000;
export const CHART_CACHES = ['numCache', 'strCache', 'multiLvlStrCache', 'dlblRangeCache', 'dlblFieldTableCache'];

/** Every cache of a chart part whose reference reads a sheet that changes. */
export function rebuildCaches(root: XmlElement, read: CellReader, changes: (sheet: string) => boolean): void {
  for (const holder of walk(root)) {
    for (const element of elementsOf(holder)) rebuildReference(element, localName(holder), read, changes);
  }
}

function rebuildReference(
  element: XmlElement,
  holder: string,
  read: CellReader,
  changes: (sheet: string) => boolean,
): void {
  const formula = childOf(element, 'f');
  if (formula === undefined) return;
  const grid = cellsOf(textOf(formula), read, changes);
  if (grid === 'same') return;
  const cache = elementsOf(element).find((one) => CHART_CACHES.includes(localName(one)));
  if (cache !== undefined) rebuildCache(element, cache, grid, ['cat', 'xVal'].includes(holder));
  else if (/Dim$/.test(localName(element))) rebuildLevels(element, grid);
  else if (localName(element) === 'txData') rebuildText(element, grid);
}

type Grid = readonly (readonly FilledCell[])[] | 'unknown' | 'same';

/** The rows of all areas read, `same` when none of them changes, `unknown` when one cannot be told. */
export function cellsOf(formula: string, read: CellReader, changes: (sheet: string) => boolean): Grid {
  const rows: FilledCell[][] = [];
  let changed = false;
  let known = true;
  for (const token of formulaTokens(formula)) {
    if (token.is === 'name' || token.is === 'prefix' || token.is === 'structure') {
      known = false;
      changed = true;
    }
    if (token.is !== 'reference' || token.reference.outside || token.reference.sheet === null) continue;
    const { sheet, start, end } = token.reference;
    changed ||= changes(sheet);
    const last = end ?? start;
    if (start.row === null || last.row === null || start.column === null || last.column === null) {
      known = false;
      continue;
    }
    if ((last.row.at - start.row.at + 1) * (last.column.at - start.column.at + 1) > MOST_CELLS) {
      known = false;
      continue;
    }
    for (let row = start.row.at; row <= last.row.at; row += 1) {
      const cells: FilledCell[] = [];
      for (let column = start.column.at; column <= last.column.at; column += 1) cells.push(read(sheet, row, column));
      rows.push(cells);
    }
  }
  if (!changed) return 'same';
  return known && rows.every((cells) => cells.every(({ type }) => type !== 'unknown')) ? rows : 'unknown';
}

/** Only categories may turn into texts: values are numbers or nothing. */
function rebuildCache(
  reference: XmlElement,
  cache: XmlElement,
  grid: Exclude<Grid, 'same'>,
  mayBeTexts: boolean,
): void {
  if (grid === 'unknown') {
    reference.children = reference.children.filter((child) => child !== cache);
    return;
  }
  if (localName(cache) === 'multiLvlStrCache') {
    rebuildMultiLevels(cache, grid);
    return;
  }
  const cells = grid.flat();
  const texts = cells.some(({ type }) => type === 'text') && !cells.some(({ type }) => type === 'number');
  if (localName(cache) === 'numCache' && mayBeTexts && texts) {
    rename(reference, 'strRef');
    rename(cache, 'strCache');
  }
  const numbers = localName(cache) === 'numCache';
  const format = numbers ? [childOf(cache, 'formatCode') ?? makeLike(cache, 'formatCode', {}, ['General'])] : [];
  const count = makeLike(cache, 'ptCount', { val: String(cells.length) });
  cache.children = [...format, count, ...pointsOf(cache, cells, numbers ? asNumber : asText)];
}

/** As many levels as before, the innermost first: they tell whether a level is a column or a row. */
function rebuildMultiLevels(cache: XmlElement, grid: Exclude<Grid, 'same' | 'unknown'>): void {
  const [first = []] = grid;
  const levels = elementsOf(cache, 'lvl').length;
  const upright = first.length === levels || (grid.length !== levels && grid.length >= first.length);
  const lines = upright ? first.map((_, column) => grid.map((row) => row[column])) : grid;
  const count = makeLike(cache, 'ptCount', { val: String(upright ? grid.length : first.length) });
  const points = [...lines].reverse().map((line) => makeLike(cache, 'lvl', {}, pointsOf(cache, line, asText)));
  cache.children = [count, ...points];
}

function rename(element: XmlElement, local: string): void {
  element.name = element.prefix === '' ? local : `${element.prefix}:${local}`;
}

const asNumber = (cell: FilledCell): string | null => (cell.type === 'number' ? String(cell.number) : null);
const asText = (cell: FilledCell): string | null =>
  cell.type === 'text' ? cell.text : cell.type === 'number' ? String(cell.number) : null;

const pointsOf = (
  cache: XmlElement,
  cells: readonly (FilledCell | undefined)[],
  told: (cell: FilledCell) => string | null,
): XmlElement[] =>
  cells.flatMap((cell, index) => {
    const value = cell === undefined ? null : told(cell);
    return value === null ? [] : [makeLike(cache, 'pt', { idx: String(index) }, [makeLike(cache, 'v', {}, [value])])];
  });

/** The newer charts (funnel, waterfall…): levels of points without `v`. */
function rebuildLevels(dimension: XmlElement, grid: Exclude<Grid, 'same'>): void {
  const old = childOf(dimension, 'lvl');
  dimension.children = dimension.children.filter(
    (child) => typeof child === 'string' || !('attributes' in child) || localName(child) !== 'lvl',
  );
  const flat = grid === 'unknown' ? [] : grid.flat();
  const single = grid !== 'unknown' && (grid.length === 1 || grid.every((row) => row.length === 1));
  if (old === undefined || !single) return;
  const told = localName(dimension) === 'numDim' ? asNumber : asText;
  old.attributes.set('ptCount', String(flat.length));
  old.children = flat.flatMap((cell, index) => {
    const value = told(cell);
    return value === null ? [] : [makeLike(old, 'pt', { idx: String(index) }, [value])];
  });
  dimension.children.push(old);
}

function rebuildText(data: XmlElement, grid: Exclude<Grid, 'same'>): void {
  const value = childOf(data, 'v');
  if (value === undefined) return;
  const texts = grid === 'unknown' ? [] : grid.flat().map((cell) => asText(cell) ?? '');
  setText(value, texts.join(' '));
}
