/** A table that published reports print, as data: its question and how it is best drawn. */

import type { DimensionCode } from '../dimensions.ts';
import type { Query } from '../query.ts';
import type { Words } from '../table.ts';

export interface GTable {
  readonly id: string;
  readonly title: Words;
  readonly measures: readonly string[];
  readonly rows: DimensionCode | null;
  /** `period`: the two periods before it, then its own, with their difference. */
  readonly cols: DimensionCode | 'period' | null;
  readonly sort: Query['sort'];
  readonly chart: 'bar' | 'heat' | 'none';
  /** What stands below it, when it is read alone: its rates, the other sides of what it counts. */
  readonly below?: readonly {
    readonly measure: string;
    readonly rows: DimensionCode;
    readonly cols: DimensionCode | null;
  }[];
}
