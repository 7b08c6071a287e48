/** Faults of a workbook as one meets them: sheet by sheet, row by row; what is of no cell, then of no sheet, comes last. */

import type { TemplateProblem } from '../../errors.ts';
import { parseArea } from '../../ooxml/move-areas.ts';

export function inReadingOrder(problems: readonly TemplateProblem[], sheets: readonly string[]): TemplateProblem[] {
  const rank = ({ sheet, at }: TemplateProblem): readonly number[] => {
    const found = sheet === null ? -1 : sheets.indexOf(sheet);
    const cell = parseArea(at);
    return [found < 0 ? sheets.length : found, cell?.top ?? Infinity, cell?.left ?? Infinity];
  };
  const ranked = problems.map((problem) => ({ problem, rank: rank(problem) }));
  const order = (a: readonly number[], b: readonly number[]): number => {
    const at = a.findIndex((one, index) => one !== b[index]);
    return at < 0 ? 0 : (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1;
  };
  return ranked.sort((a, b) => order(a.rank, b.rank)).map(({ problem }) => problem);
}
