/** Where drawings stand: cells counted from 0 in `from` and `to`. What is pinned to the page (`absolute`) stays. */

import { type Growth, movedEnd, movedStart, type SheetMoves } from './moves.ts';
import { attributeOf, childOf, descendants, localName, setText, textOf } from './xml-query.ts';
import type { XmlElement } from './xml-tree.ts';

/** Every anchor of a drawing part, or of the controls and objects of a sheet. */
export function moveAnchors(root: XmlElement, moves: SheetMoves): void {
  for (const anchor of descendants(root, 'twoCellAnchor', 'oneCellAnchor', 'anchor')) {
    const from = childOf(anchor, 'from');
    const to = childOf(anchor, 'to');
    const kept = localName(anchor) === 'anchor' ? keptBy(anchor) : (attributeOf(anchor, 'editAs') ?? 'twoCell');
    if (from === undefined || kept === 'absolute') continue;
    moveCorner(from, to, 'row', moves.rows, kept);
    moveCorner(from, to, 'col', moves.columns, kept);
  }
}

/** A control or an embedded object says it in two attributes. */
function keptBy(anchor: XmlElement): string {
  const says = (name: string): boolean => ['1', 'true'].includes(attributeOf(anchor, name) ?? '');
  return says('moveWithCells') ? (says('sizeWithCells') ? 'twoCell' : 'oneCell') : 'absolute';
}

function moveCorner(
  from: XmlElement,
  to: XmlElement | undefined,
  axis: 'row' | 'col',
  growths: readonly Growth[],
  kept: string,
): void {
  const start = childOf(from, axis);
  if (start === undefined) return;
  const first = Number(textOf(start));
  const moved = movedStart(growths, first + 1) - 1;
  setText(start, String(moved));
  const end = to === undefined ? undefined : childOf(to, axis);
  if (to === undefined || end === undefined) return;
  const last = Number(textOf(end));
  setText(end, String(kept === 'oneCell' ? last + moved - first : movedLast(growths, last, offsetOf(to, axis))));
}

const offsetOf = (corner: XmlElement, axis: 'row' | 'col'): number => {
  const offset = childOf(corner, `${axis}Off`);
  return offset === undefined ? 0 : Number(textOf(offset));
};

/** An end without offset stands on the edge: it covers up to the row or column before. */
export const movedLast = (growths: readonly Growth[], last: number, offset: number): number =>
  offset > 0 ? movedEnd(growths, last + 1) - 1 : movedEnd(growths, last);
