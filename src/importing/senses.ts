/** What a header may stand for, likeliest first: its words give the candidates, the values of its column weigh them. */

import type { Field } from '../domain/fields/field.ts';
import { fieldOf, type KindName } from '../domain/fields/kinds.ts';
import { AMBIGUOUS } from './ambiguous-headers.ts';
import { COLUMNS } from './column-synonyms.ts';
import type { Shape, Weight } from './weigh-values.ts';

/** « Hommes » over a column of times: the field that the header names and what its values are instead. */
export interface Doubt {
  readonly field: string;
  readonly shape: Shape;
  readonly value: string;
}

export interface Option {
  readonly field: string;
  readonly confidence: number;
  /** Greater first. */
  readonly rank: number;
  /** What a bare number is, when the header does not say. */
  readonly unit: 'minutes' | 'hours' | null;
  readonly besideParts: boolean;
}

export interface Senses {
  readonly options: readonly Option[];
  readonly doubt: Doubt | null;
  /** Told by the user to be left aside. */
  readonly leftOut: boolean;
}

/** A sense that the values chose, and a field that they speak against. */
const BY_VALUES = 0.7;
const DOUBTED = 0.5;
/** Between two columns of one field, or two fields of one column, the one whose list holds the values goes first. */
const KNOWN_WORDS = 0.05;
const UNKNOWN_WORDS = 0.65;

/** `named`: the field that the header's words name, with how surely; `weigh`: what the values say of a field. */
export function sensesOf(
  folded: string,
  named: { readonly field: string | null; readonly confidence: number },
  kind: KindName,
  weigh: (field: Field) => Weight,
): Senses {
  const others = AMBIGUOUS.get(folded) ?? [];
  const options: Option[] = [];
  let doubt: Doubt | null = null;
  const { field, confidence } = named;
  if (field !== null) {
    const about = { field, confidence, unit: null, besideParts: false };
    const type = fieldNamed(kind, field);
    const weight = weigh(type);
    if (weight.says === 'fits') options.push({ ...about, rank: confidence + KNOWN_WORDS });
    else if (weight.says === 'open') {
      const unsure = others.length > 0 && type.list !== undefined;
      options.push({ ...about, rank: unsure ? UNKNOWN_WORDS : confidence });
    } else {
      if (!weight.seldom) doubt = { field, shape: weight.shape, value: weight.value };
      // A canonical header is taken at its word: each of its values is then said not to be understood.
      if (weight.seldom || confidence === 1) options.push({ ...about, confidence: DOUBTED, rank: DOUBTED });
    }
  }
  for (const { field: other, unit = null, besideParts = false } of others) {
    if (other === field || !(other in COLUMNS[kind]) || weigh(fieldNamed(kind, other)).says !== 'fits') continue;
    options.push({ field: other, confidence: BY_VALUES, rank: BY_VALUES, unit, besideParts });
  }
  return { options: options.sort((one, other) => other.rank - one.rank), doubt, leftOut: false };
}

function fieldNamed(kind: KindName, key: string): Field {
  return fieldOf(kind, key) ?? { type: 'text' };
}
