/** The answers of a vacation as entries: the shift first, then its interventions. */

import type { Entry } from '../../domain/entry.ts';
import { entryOf } from './answers.ts';
import type { FormContext } from './form-context.ts';
import { type Answers, INTERVENTION_SLOTS, interventionNumbers } from './slots.ts';

export function entriesOf(answers: Answers, context: FormContext): readonly Entry[] {
  const shift = merged(['planning', 'passages', 'contacts'], answers);
  const entries = [entryOf('shifts', shift, context)];
  for (const n of interventionNumbers(answers)) {
    const raw = merged(
      INTERVENTION_SLOTS.map((name) => `i${n}.${name}`),
      answers,
    );
    entries.push(entryOf('interventions', { date: shift['date'] ?? context.date, ...raw }, context));
  }
  return entries;
}

function merged(slots: readonly string[], answers: Answers): Record<string, string> {
  return Object.assign({}, ...slots.map((slot) => answers.get(slot)?.raw ?? {}));
}
