/** The records that filters keep, told apart as the tables tell them: the same words, the same answer. */

import type { KindName } from '../domain/fields/kinds.ts';
import { checkValues, nearest, refuse } from './check-query.ts';
import { type Compiled, type CubeContext, compile } from './compile.ts';
import { DIMENSION_CODES, type DimensionCode, isDimensionCode } from './dimensions.ts';
import type { Fact, HeldAs } from './fact.ts';
import { factNamed } from './facts.ts';
import type { Filter } from './query.ts';

const contacts = factNamed('contacts');
const ofPassages = (item: string): HeldAs => ({
  is: 'many',
  table: 'shift_passages',
  key: 'record_id',
  item,
  on: 'f.id',
});

/** What tells the records of a kind apart: what they hold themselves, and their persons' ages and sexes. */
const FACTS: Readonly<Record<KindName, Fact>> = {
  shifts: {
    ...contacts,
    dimensions: {
      ...contacts.dimensions,
      quartier: ofPassages('quartier_id'),
      place_type: ofPassages('place_type_id'),
    },
  },
  interventions: factNamed('persons'),
  requests: factNamed('requests'),
  signalements: factNamed('signalements'),
  events: factNamed('participants'),
};

/** A SELECT of the numbers (`v`) of the records of this kind that fit every filter. Throws `query-refused`. */
export function selectRecords(kind: KindName, where: readonly Filter[], context: CubeContext): Compiled {
  const allowed = DIMENSION_CODES.filter((code) => FACTS[kind].dimensions[code] !== undefined);
  for (const filter of where) checkFilter(filter, allowed, context);
  return compile({ fact: FACTS[kind], rows: null, cols: null, where, period: null, records: true }, context);
}

function checkFilter(filter: Filter, allowed: readonly DimensionCode[], context: CubeContext): void {
  const code = filter.dimension;
  if (isDimensionCode(code) && allowed.includes(code)) {
    checkValues(filter, code, context, allowed);
    return;
  }
  const [near, ...others] = nearest(code, allowed);
  if (near !== undefined && others.length === 0) refuse('dimension-unknown', code, [near]);
  refuse('dimension-not-of-kind', code, allowed);
}
