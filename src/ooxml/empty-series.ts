/** Series of a chart that came to name and to count nothing: others would stand beside their room. */

import { cellsOf } from './chart-caches.ts';
import type { CellReader } from './filled-cells.ts';
import { childOf, descendants, elementsOf, textOf, walk } from './xml-query.ts';
import type { XmlElement } from './xml-tree.ts';

/** A chart keeps a series at least; one without a name of its own in a cell is not looked at. */
export function dropEmptySeries(root: XmlElement, read: CellReader, changes: (sheet: string) => boolean): void {
  for (const plot of walk(root)) {
    const series = elementsOf(plot, 'ser');
    const empty = series.filter((one) => ['tx', 'val'].every((part) => isBlank(childOf(one, part), read, changes)));
    if (empty.length === series.length) continue;
    plot.children = plot.children.filter((child) => !empty.some((one) => one === child));
  }
}

function isBlank(part: XmlElement | undefined, read: CellReader, changes: (sheet: string) => boolean): boolean {
  const [formula] = part === undefined ? [] : descendants(part, 'f');
  if (formula === undefined) return false;
  const grid = cellsOf(textOf(formula), read, changes);
  return grid !== 'same' && grid !== 'unknown' && grid.flat().every(({ type }) => type === 'blank');
}
