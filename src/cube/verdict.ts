/** What a change is worth: more than chance explains, up or down; within chance; of a base too small to say. Null: not testable. */

import { findMeasure } from './measures.ts';
import type { Change } from './table.ts';

export type Verdict = 'more' | 'less' | 'within-chance' | 'weak-base';

export function verdictOf(measure: string | undefined, change: Change | null): Verdict | null {
  if (measure === undefined || findMeasure(measure)?.tested !== true) return null;
  if (change === null || change.change === null || (change.before === 0 && change.change === 0)) return null;
  if (change.significant === null) return 'weak-base';
  if (!change.significant) return 'within-chance';
  return change.change < 0 ? 'less' : 'more';
}
