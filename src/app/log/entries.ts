/** The answers of a vacation as entries: the shift first, then its interventions. A question no longer asked no longer counts. */

import type { Entry } from '../../domain/entry.ts';
import { entryOf } from './answers.ts';
import type { FormContext } from './form-context.ts';
import { slotsOf } from './position.ts';
import { type Answers, interventionNumbers, isRas } from './slots.ts';

export function entriesOf(answers: Answers, context: FormContext): readonly Entry[] {
  const slots = slotsOf(answers, context);
  const merged = (fits: (slot: string) => boolean): Readonly<Record<string, string>> =>
    Object.assign({}, ...slots.filter(fits).map((slot) => answers.get(slot)?.raw ?? {}));
  const shift = merged((slot) => !slot.includes('.'));
  const entries = [entryOf('shifts', shift, context)];
  if (isRas(answers)) return entries;
  for (const n of interventionNumbers(answers)) {
    const raw = merged((slot) => slot.startsWith(`i${n}.`));
    entries.push(entryOf('interventions', { date: shift['date'] ?? context.date, ...raw }, context));
  }
  return entries;
}
