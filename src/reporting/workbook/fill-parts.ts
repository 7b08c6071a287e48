/** The parts beside the sheets: drawings, charts, tables, notes, pivot tables, controls. What cannot follow is said. */

import { rebuildCaches } from '../../ooxml/chart-caches.ts';
import { moveChart } from '../../ooxml/chart-series.ts';
import { drawingParts } from '../../ooxml/drawing-parts.ts';
import { dropEmptySeries } from '../../ooxml/empty-series.ts';
import { type CellReader, cellReader } from '../../ooxml/filled-cells.ts';
import { moveAnchors } from '../../ooxml/move-anchors.ts';
import { moveAreas } from '../../ooxml/move-areas.ts';
import { moveComments, moveThreads, threadCells } from '../../ooxml/move-comments.ts';
import { type BookMoves, moveText } from '../../ooxml/move-formula.ts';
import { movePivotSource, movePivotTable } from '../../ooxml/move-pivots.ts';
import { moveControlLinks } from '../../ooxml/move-sheet.ts';
import { moveSingleCells, moveTable } from '../../ooxml/move-table.ts';
import { moveVml } from '../../ooxml/move-vml.ts';
import { isStill } from '../../ooxml/moves.ts';
import type { Package } from '../../ooxml/package.ts';
import { attributeOf, descendants } from '../../ooxml/xml-query.ts';
import type { FillContext } from './fill-rows.ts';
import { fillDrawingTexts } from './fill-texts.ts';
import type { OpenTemplate, TemplateSheet } from './open-template.ts';
import type { SheetPlan } from './plan-sheet.ts';

export function fillParts(
  template: OpenTemplate,
  plans: readonly SheetPlan[],
  affected: ReadonlySet<string>,
  context: FillContext,
): void {
  const { book } = context;
  const newName = (name: string): string => book.renamed(name) ?? name;
  const roots = new Map(template.sheets.map(({ name, root }) => [newName(name).toLowerCase(), root]));
  const read = cellReader(roots, template.strings);
  const stale = new Set([...affected].map((name) => newName(name).toLowerCase()));
  fillDrawings(template, context, read, (sheet) => stale.has(sheet.toLowerCase()));
  for (const { sheet } of plans) movePartsOf(sheet, newName(sheet.name), template, context, read);
  moveBookParts(template, plans, affected, context);
}

function fillDrawings(
  { pack, parts }: OpenTemplate,
  { model, shown, book, stuck }: FillContext,
  read: CellReader,
  stale: (sheet: string) => boolean,
): void {
  for (const { part, kind, sheet } of drawingParts(pack, parts.sheets)) {
    const root = pack.tree(part);
    fillDrawingTexts(root, model, shown);
    if (kind === 'drawing') {
      moveLinks(pack, part, sheet, book);
      moveAnchors(root, book.movesOf(sheet));
      for (const shape of descendants(root, 'sp', 'cxnSp', 'pic')) {
        const link = attributeOf(shape, 'textlink');
        // A shape shows one cell: the first of those that its cell becomes.
        if (link !== null && link !== '')
          shape.attributes.set('textlink', moveText(link, { home: sheet }, book).replace(/:.*$/, ''));
      }
    }
    if (kind === 'chart' || kind === 'chartEx') {
      moveChart(root, sheet, book, (given) => stuck(sheet, part, given));
      rebuildCaches(root, read, stale);
      dropEmptySeries(root, read, stale);
    }
  }
}

/** Links to a place of the workbook itself, kept beside the part. */
function moveLinks(pack: Package, part: string, home: string, book: BookMoves): void {
  for (const { type, element } of pack.relationsOf(part)) {
    const target = attributeOf(element, 'Target') ?? '';
    if (type === 'hyperlink' && target.startsWith('#'))
      element.attributes.set('Target', `#${moveText(target.slice(1), { home }, book)}`);
  }
}

function movePartsOf(
  { name, part }: TemplateSheet,
  newSheet: string,
  { pack }: OpenTemplate,
  { book, stuck }: FillContext,
  read: CellReader,
): void {
  const moves = book.movesOf(name);
  for (const table of pack.relatedTo(part, 'table')) {
    moveTable(pack.tree(table), {
      sheet: name,
      newSheet,
      moves,
      book,
      read,
      stuck: (given) => stuck(name, table, given),
    });
  }
  if (book.still) return;
  moveLinks(pack, part, name, book);
  const notes = pack.relatedTo(part, 'comments').map((one) => pack.tree(one));
  const single = notes.flatMap(threadCells);
  for (const one of notes) moveComments(one, moves);
  for (const thread of pack.relatedTo(part, 'threadedComment')) moveThreads(pack.tree(thread), moves);
  for (const vml of pack.relatedTo(part, 'vmlDrawing'))
    pack.setText(vml, moveVml(pack.text(vml), name, moves, book, single));
  for (const control of pack.relatedTo(part, 'ctrlProp')) moveControlLinks(pack.tree(control), name, book);
  for (const cells of pack.relatedTo(part, 'tableSingleCells')) moveSingleCells(pack.tree(cells), moves);
  for (const pivot of pack.relatedTo(part, 'pivotTable')) {
    movePivotTable(pack.tree(pivot), moves, (given) => stuck(name, pivot, given));
  }
  for (const view of pack.relatedTo(part, 'namedSheetView')) {
    for (const filter of descendants(pack.tree(view), 'nsvFilter')) {
      filter.attributes.set('ref', moveAreas(attributeOf(filter, 'ref') ?? '', moves));
    }
  }
}

function moveBookParts(
  { pack, parts }: OpenTemplate,
  plans: readonly SheetPlan[],
  affected: ReadonlySet<string>,
  { book, stuck }: FillContext,
): void {
  for (const source of pack.relatedTo(parts.book, 'pivotCacheDefinition')) {
    movePivotSource(pack.tree(source), book, (sheet) => affected.has(sheet.toLowerCase()));
  }
  if (book.still) return;
  for (const connections of pack.relatedTo(parts.book, 'connections')) {
    for (const parameter of descendants(pack.tree(connections), 'parameter')) {
      const cell = attributeOf(parameter, 'cell');
      if (cell !== null) parameter.attributes.set('cell', moveText(cell, { home: '' }, book).replace(/:.*$/, ''));
    }
  }
  if (plans.every(({ moves }) => isStill(moves))) return;
  // A shared workbook keeps the cells of each past change: they cannot be told again.
  for (const shared of pack.relatedTo(parts.book, 'revisionHeaders')) stuck(null, shared, shared);
}
