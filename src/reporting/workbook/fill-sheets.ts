/** Every worksheet: its cells filled when it has markers, its formulas moved in any case, stale results dropped. */

import { moveFormula } from '../../ooxml/move-formula.ts';
import { moveSheet } from '../../ooxml/move-sheet.ts';
import { columnLetters, isStill } from '../../ooxml/moves.ts';
import { givesManyCells, type SheetCell } from '../../ooxml/worksheet.ts';
import { childOf, localName } from '../../ooxml/xml-query.ts';
import type { XmlElement } from '../../ooxml/xml-tree.ts';
import { type FillContext, fillRows } from './fill-rows.ts';
import { dropLinkWords, fillHeaders, type Shown } from './fill-texts.ts';
import type { SheetPlan } from './plan-sheet.ts';

export function fillSheet(
  plan: SheetPlan,
  affected: boolean,
  context: FillContext,
  tooLong: (text: string) => void,
): void {
  const { sheet, moves } = plan;
  const { book, stuck, model } = context;
  if (plan.hasMarkers || !isStill(moves)) fillRows(plan, context);
  else moveFormulas(plan, affected, context);
  if (!book.still) {
    const place = (at: string): string => (at === '' ? sheet.part : at);
    moveSheet(sheet.root, {
      name: sheet.name,
      moves,
      book,
      stuck: (at, given, code) => stuck(sheet.name, place(at), given, code),
    });
  }
  dropLinkWords(sheet.root);
  const shown: Shown = context.shown;
  for (const text of fillHeaders(sheet.root, model, shown)) tooLong(text);
}

/** A sheet whose own rows stay: only what its formulas read may have moved. */
function moveFormulas({ sheet }: SheetPlan, affected: boolean, { book, stuck }: FillContext): void {
  const moved = new Map<SheetCell, string>();
  for (const { cells } of sheet.rows) {
    for (const cell of cells) {
      if (cell.formula === null) continue;
      const place = { home: sheet.name, row: cell.row, column: cell.column, gives: 'value' } as const;
      const result = moveFormula(cell.formula.text, place, book);
      const at = `${columnLetters(cell.column)}${cell.row}`;
      for (const given of result.stuck) stuck(sheet.name, at, given);
      if (cell.formula.kind !== 'array')
        for (const given of result.split) stuck(sheet.name, at, given, 'reference-split');
      if (result.grown && givesManyCells(cell)) stuck(sheet.name, at, cell.formula.text);
      if (result.formula !== cell.formula.text) moved.set(cell, result.formula);
      if (affected) dropResult(cell.element);
    }
  }
  const alone = [...moved.keys()].some((cell) => cell.formula?.kind === 'shared');
  for (const { cells } of sheet.rows) {
    for (const cell of cells) {
      if (cell.formula === null) continue;
      const text = moved.get(cell);
      const unshared = alone && cell.formula.kind === 'shared';
      if (text === undefined && !unshared) continue;
      cell.formula.element.children = [text ?? cell.formula.text];
      if (unshared) for (const name of ['t', 'si', 'ref']) cell.formula.element.attributes.delete(name);
    }
  }
}

function dropResult(cell: XmlElement): void {
  if (childOf(cell, 'v') === undefined) return;
  cell.children = cell.children.filter(
    (child) => typeof child === 'string' || !('attributes' in child) || localName(child) !== 'v',
  );
  for (const name of ['t', 'vm']) cell.attributes.delete(name);
}
