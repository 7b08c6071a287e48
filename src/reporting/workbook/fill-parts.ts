/** The parts beside the sheets: drawings and charts. What is not known to follow is said, never left as it was. */

import { drawingParts } from '../../ooxml/drawing-parts.ts';
import { isStill } from '../../ooxml/moves.ts';
import type { FillContext } from './fill-rows.ts';
import { fillDrawingTexts } from './fill-texts.ts';
import type { OpenTemplate } from './open-template.ts';
import type { SheetPlan } from './plan-sheet.ts';

const UNMOVABLE =
  /\/(tables|comments\d*|threadedComments|pivotTables|pivotCache|drawings|charts|ctrlProps)[/.\d][^/]*(xml|vml)$/i;

export function fillParts(
  template: OpenTemplate,
  plans: readonly SheetPlan[],
  _affected: ReadonlySet<string>,
  context: FillContext,
): void {
  const { pack, parts } = template;
  for (const { part } of drawingParts(pack, parts.sheets))
    fillDrawingTexts(pack.tree(part), context.model, context.shown);
  if (plans.every(({ moves }) => isStill(moves))) return;
  for (const name of pack.zip.names) {
    if (UNMOVABLE.test(name) && !/_rels\//.test(name) && !/\/(style|colors)\d*\.xml$/i.test(name))
      context.stuck(null, name, name);
  }
}
