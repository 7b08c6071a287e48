/** Notes of cells: those of a repeated row are copied with it. A thread of answers stays on the first copy. */

import { moveCell, parseArea, writeArea } from './move-areas.ts';
import { movedStart, type SheetMoves, timesOf } from './moves.ts';
import { attributeOf, childOf, cloneElement, descendants, replaceChildren, textOf } from './xml-query.ts';
import type { XmlElement } from './xml-tree.ts';

const isThread = (comment: XmlElement, authors: readonly string[]): boolean =>
  authors[Number(attributeOf(comment, 'authorId') ?? 0)]?.startsWith('tc=') === true;

const authorsOf = (root: XmlElement): readonly string[] =>
  descendants(childOf(root, 'authors') ?? { ...root, children: [] }, 'author').map(textOf);

/** The cells whose note stands for a thread. */
export function threadCells(root: XmlElement): readonly string[] {
  const authors = authorsOf(root);
  return descendants(root, 'comment').flatMap((comment) =>
    isThread(comment, authors) ? [attributeOf(comment, 'ref') ?? ''] : [],
  );
}

export function moveComments(root: XmlElement, moves: SheetMoves): void {
  const list = childOf(root, 'commentList');
  if (list === undefined) return;
  const authors = authorsOf(root);
  replaceChildren(list, 'comment', (comment) => {
    const at = parseArea(attributeOf(comment, 'ref') ?? '');
    if (at === null) return [comment];
    const row = movedStart(moves.rows, at.top);
    const column = movedStart(moves.columns, at.left);
    return Array.from({ length: isThread(comment, authors) ? 1 : timesOf(moves.rows, at.top) }, (_, k) => {
      const copy = cloneElement(comment);
      copy.attributes.set('ref', writeArea({ top: row + k, bottom: row + k, left: column, right: column }));
      if (k > 0)
        for (const name of [...copy.attributes.keys()]) if (name.endsWith(':uid')) copy.attributes.delete(name);
      return copy;
    });
  });
}

export function moveThreads(root: XmlElement, moves: SheetMoves): void {
  for (const comment of descendants(root, 'threadedComment')) {
    comment.attributes.set('ref', moveCell(attributeOf(comment, 'ref') ?? '', moves));
  }
}
