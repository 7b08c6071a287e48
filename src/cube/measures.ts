/** The catalogue of measures. A new one is a declaration in `measures/`; its dimensions follow from its facts. */

import { DIMENSION_CODES, type DimensionCode } from './dimensions.ts';
import type { Fact } from './fact.ts';
import { type FactName, factNamed } from './facts.ts';
import type { Measure } from './measure.ts';
import { INTERVENTION_MEASURES } from './measures/intervention-measures.ts';
import { OTHER_MEASURES } from './measures/other-measures.ts';
import { SHIFT_MEASURES } from './measures/shift-measures.ts';

export const MEASURES: readonly Measure[] = [...SHIFT_MEASURES, ...INTERVENTION_MEASURES, ...OTHER_MEASURES];

const BY_CODE: ReadonlyMap<string, Measure> = new Map(MEASURES.map((one) => [one.header.code, one]));

export function findMeasure(code: string): Measure | undefined {
  return BY_CODE.get(code);
}

/** The fact that answers: hours of presence are a shift's, unless a place is asked for, which only passages tell. */
export function factFor(name: FactName, used: readonly DimensionCode[]): Fact {
  if (name === 'presence' && used.some((d) => d === 'quartier' || d === 'place_type'))
    return factNamed('locatedPresence');
  return factNamed(name);
}

/** What a measure may be split by: what all its facts hold. */
export function dimensionsOf(one: Measure): readonly DimensionCode[] {
  const facts = one.denominator === null ? [one.numerator] : [one.numerator, one.denominator];
  return DIMENSION_CODES.filter((d) => facts.every((name) => factFor(name, [d]).dimensions[d] !== undefined));
}
