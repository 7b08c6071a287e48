/** Pivot tables: the source that they read follows and is read again on opening; where they stand follows too. */

import { moveArea, moveAreas, parseArea } from './move-areas.ts';
import type { BookMoves } from './move-formula.ts';
import { noMoves, type SheetMoves } from './moves.ts';
import { attributeOf, descendants, elementsOf } from './xml-query.ts';
import type { XmlElement } from './xml-tree.ts';

export function movePivotSource(root: XmlElement, book: BookMoves, affected: (sheet: string) => boolean): void {
  for (const source of descendants(root, 'worksheetSource', 'rangeSet')) {
    const sheet = attributeOf(source, 'sheet');
    const ref = attributeOf(source, 'ref');
    const moves = sheet === null ? noMoves : book.movesOf(sheet);
    if (ref !== null) source.attributes.set('ref', moveAreas(ref, moves));
    const name = sheet === null ? null : book.renamed(sheet);
    if (name !== null) source.attributes.set('sheet', name);
    if (sheet === null || affected(sheet)) root.attributes.set('refreshOnLoad', '1');
  }
}

/** A pivot table is Excel's to draw again: rows cannot be repeated inside of it. */
export function movePivotTable(root: XmlElement, moves: SheetMoves, stuck: (given: string) => void): void {
  for (const location of elementsOf(root, 'location')) {
    const ref = attributeOf(location, 'ref') ?? '';
    const area = parseArea(ref);
    if (area === null) continue;
    const moved = moveArea(area, moves);
    if (moved.bottom - moved.top !== area.bottom - area.top || moved.right - moved.left !== area.right - area.left)
      stuck(ref);
    location.attributes.set('ref', moveAreas(ref, moves));
  }
}
