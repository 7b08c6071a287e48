/** Merged cells: those within a repeated row or column are copied with it, the others grow with what they cover. */

import { type Area, moveArea, parseArea, writeArea } from './move-areas.ts';
import { meetsRows, movedEnd, movedStart, type SheetMoves, timesOf } from './moves.ts';
import { attributeOf, elementsOf, makeLike } from './xml-query.ts';
import type { XmlElement } from './xml-tree.ts';

export function moveMerges(list: XmlElement, moves: SheetMoves, stuck: (area: string) => void): void {
  const merges = elementsOf(list, 'mergeCell').flatMap((merge) => {
    const ref = attributeOf(merge, 'ref') ?? '';
    const area = parseArea(ref);
    if (area === null) return [merge];
    if (hidesCopies(area, moves)) stuck(ref);
    return copiesOf(area, moves).map((one) => makeLike(merge, 'mergeCell', { ref: writeArea(one) }));
  });
  list.children = merges;
  if (list.attributes.has('count')) list.attributes.set('count', String(merges.length));
}

const meeting = (area: Area, moves: SheetMoves) =>
  moves.columns.filter(
    (growth) =>
      growth.at >= area.left && growth.at <= area.right && meetsRows(growth, { first: area.top, last: area.bottom }),
  );

/** Only the first cell of a merge is seen: copies that would stand elsewhere in it would be lost. */
function hidesCopies(area: Area, moves: SheetMoves): boolean {
  const rows = area.bottom > area.top && moves.rows.some((growth) => growth.at === area.top);
  return rows || (area.right > area.left && meeting(area, moves).length > 0);
}

function copiesOf(area: Area, moves: SheetMoves): readonly Area[] {
  const rowTimes = area.top === area.bottom ? timesOf(moves.rows, area.top) : 1;
  const columnTimes =
    area.left === area.right && meeting(area, moves).length > 0 ? timesOf(moves.columns, area.left) : 1;
  const moved = moveArea(area, moves);
  const right = area.left < area.right ? movedEnd(moves.columns, area.right) : moved.right;
  const bottom = rowTimes > 1 ? movedStart(moves.rows, area.top) : moved.bottom;
  const copies: Area[] = [];
  for (let k = 0; k < rowTimes; k += 1) {
    for (let j = 0; j < columnTimes; j += 1) {
      const left = movedStart(moves.columns, area.left);
      copies.push({
        top: moved.top + k,
        bottom: bottom + k,
        left: left + j,
        right: columnTimes > 1 ? left + j : right,
      });
    }
  }
  return copies;
}
