/** What a measure is: its words, what it divides, and the kind of record that it counts. */

import type { FactName } from './facts.ts';
import type { MeasureHeader, Words } from './table.ts';

export interface Measure {
  readonly header: MeasureHeader;
  readonly kind: 'shifts' | 'interventions' | 'requests' | 'orientations' | 'signalements' | 'events';
  readonly numerator: FactName;
  /** A rate: its value is numerator × `times` / denominator. */
  readonly denominator: FactName | null;
  readonly times: number;
  /** Without denominator: what the sum is divided by (60: minutes to hours). */
  readonly dividedBy: number;
  /** The middle of the delays, in place of a sum: its parts add up to nothing. */
  readonly median: boolean;
  /** Counts the records that do not tell what is summed, and all of them. */
  readonly untold: { readonly records: FactName; readonly of: FactName } | null;
  /** Counts independent events: a change may be tested against chance. */
  readonly tested: boolean;
  /** Counts the records behind, for « non renseigné ». */
  readonly records: FactName;
}

export const words = (fr: string, en: string): Words => ({ fr, en });

/** Measures that divide: the words of their fractions, in `messages`, are complete by this type. */
export type RateCode =
  | 'contacts_per_shift'
  | 'interventions_per_hour'
  | 'interventions_per_mediator_hour'
  | 'settlement_rate'
  | 'days_to_close';

/** What is summed and may be untold: likewise for the words of what is missing. */
export type UntoldFact = Extract<
  FactName,
  'contacts' | 'persons' | 'interventionMinutes' | 'escalations' | 'participants'
>;

interface Told {
  readonly label: Words;
  readonly unit: Words;
  readonly definition: Words;
  readonly kind: Measure['kind'];
  readonly numerator: FactName;
  readonly denominator?: FactName | undefined;
  readonly times?: number;
  readonly dividedBy?: number;
  readonly records?: FactName;
  readonly decimals?: 0 | 1 | 2;
  readonly percent?: true;
  readonly tested?: true;
  readonly median?: true;
  readonly untold?: Measure['untold'] | undefined;
}

/**
 * A new rate does not compile before the words of its fraction are written, nor a sum that says `untold` before those of what is
 * missing. That something of a sum may be untold, its declaration alone says: forgotten, nothing tells.
 */
type Divided<Code> = Code extends RateCode ? { readonly denominator: FactName } : { readonly denominator?: undefined };
type Untold =
  | { readonly untold?: undefined }
  | { readonly numerator: UntoldFact; readonly untold: NonNullable<Measure['untold']> };

export function measure<const Code extends string>(code: Code, told: Told & Divided<Code> & Untold): Measure {
  return {
    header: {
      code,
      label: told.label,
      unit: told.unit,
      definition: told.definition,
      decimals: told.decimals ?? 0,
      percent: told.percent ?? false,
    },
    kind: told.kind,
    numerator: told.numerator,
    denominator: told.denominator ?? null,
    times: told.times ?? 1,
    dividedBy: told.dividedBy ?? 1,
    tested: told.tested ?? false,
    median: told.median ?? false,
    untold: told.untold ?? null,
    records: told.records ?? told.numerator,
  };
}

/** A sum, whose parts add up; a rate and a median have parts of their own. */
export function isSum(one: Measure): boolean {
  return one.denominator === null && !one.median;
}
