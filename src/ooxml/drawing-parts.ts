/** The drawings and charts of a workbook, each with the sheet that it stands on. */

import type { Package } from './package.ts';
import type { SheetPart } from './workbook-parts.ts';

export interface DrawingPart {
  readonly part: string;
  readonly kind: 'drawing' | 'chart' | 'chartEx' | 'userShapes';
  readonly sheet: string;
}

export function drawingParts(pack: Package, sheets: readonly SheetPart[]): readonly DrawingPart[] {
  const found = new Map<string, DrawingPart>();
  const add = (part: string, kind: DrawingPart['kind'], sheet: string): void => {
    if (!found.has(part)) found.set(part, { part, kind, sheet });
  };
  for (const { part, name } of sheets) {
    for (const drawing of pack.relatedTo(part, 'drawing')) {
      add(drawing, 'drawing', name);
      for (const chart of pack.relatedTo(drawing, 'chart')) {
        add(chart, 'chart', name);
        for (const shapes of pack.relatedTo(chart, 'chartUserShapes')) add(shapes, 'userShapes', name);
      }
      for (const chart of pack.relatedTo(drawing, 'chartEx')) add(chart, 'chartEx', name);
    }
  }
  return [...found.values()];
}
