/** What a rate is made of, as its table says it. */

import type { Table } from './table.ts';

export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** Null: the measure is no rate, or nothing was counted. */
export function fractionOf(table: Table | undefined): Fraction | null {
  const args = table?.notes.find(({ code }) => code === 'fraction')?.args;
  return args === undefined ? null : { numerator: Number(args['numerator']), denominator: Number(args['denominator']) };
}
