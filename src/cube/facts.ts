/** All that can be counted or summed. A new fact is a declaration in `facts/`. */

import type { Fact } from './fact.ts';
import { INTERVENTION_FACTS } from './facts/intervention-facts.ts';
import { OTHER_FACTS } from './facts/other-facts.ts';
import { SHIFT_FACTS } from './facts/shift-facts.ts';

const FACTS = { ...SHIFT_FACTS, ...INTERVENTION_FACTS, ...OTHER_FACTS } as const satisfies Record<string, Fact>;

export type FactName = keyof typeof FACTS;

export function factNamed(name: FactName): Fact {
  return FACTS[name];
}
