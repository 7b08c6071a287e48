/** The summary of a vacation: saved, corrected one answer at a time, added to, abandoned. */

import type { Choice } from '../../ports.ts';
import { readAnswer } from './answers.ts';
import type { FormContext, FormEvent, Given } from './form-context.ts';
import { keptAt, untoldAt } from './known-answers.ts';
import { atTheSummary, moved, type Position, type Step, saved, slotsOf } from './position.ts';
import { interventionNumbers, isRas, partsOfSlot } from './slots.ts';

export function atSummary(position: Position, event: FormEvent, context: FormContext): Step {
  const text = event.text.trim().toLowerCase();
  if (event.is === 'empty' || (text === '' && event.is !== 'skip')) return saved(position, context);
  if (text === 'a') return moved({ ...position, at: 'abandon' });
  const numbers = interventionNumbers(position.answers);
  if (text === '+') {
    const n = numbers.length + 1;
    const answers = new Map(position.answers);
    answers.delete(`i${n}.start`);
    return moved({ ...position, answers, at: `i${n}.start`, correcting: null });
  }
  const index = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (index === 1) return moved({ ...position, at: 'passages', correcting: 'passages' });
  if (index === 2) return moved({ ...position, at: 'contacts', correcting: 'contacts' });
  const n = numbers[index - 3];
  if (index >= 3 && n !== undefined) return moved({ ...position, at: `i${n}.fix`, correcting: `i${n}.` });
  return { is: 'problem', problem: context.words.chooseNumber(numbers.length + 2) };
}

/** What can be corrected of an intervention: its answers, one a line, then itself. */
export function fixChoices({ at, answers }: Position, context: FormContext): readonly Choice[] {
  const labels: Readonly<Record<string, string>> = context.words.labels;
  const prefix = at.replace('fix', '');
  const slots = slotsOf(answers, context).filter((slot) => slot.startsWith(prefix) && !slot.endsWith('.guard'));
  const lines = slots.map((slot) => {
    const label = labels[slot.slice(prefix.length)] ?? slot;
    return { value: slot, label: `${label.padEnd(14)} ${answers.get(slot)?.shown ?? context.words.untold}`, words: [] };
  });
  return [...lines, { value: REMOVE, label: context.words.removeIntervention, words: [] }];
}

const REMOVE = 'remove';

/** One answer is reopened, and the summary comes back; with nothing chosen, at once. */
export function atFix(position: Position, { text, is }: FormEvent, context: FormContext): Step {
  if (is === 'empty' || is === 'finish' || text.trim() === '') return moved(atTheSummary(position));
  if (text === REMOVE) return moved(atTheSummary({ ...position, answers: without(position) }));
  const chosen = fixChoices(position, context).some(({ value }) => value === text);
  if (chosen) return moved({ ...position, at: text });
  return { is: 'problem', problem: context.words.notRead(text, context.words.helps.fix) };
}

/** The interventions after the one that goes take its number. */
function without({ at, answers }: Position): Position['answers'] {
  const gone = partsOfSlot(at.replace('fix', 'start'))?.number ?? 0;
  const left = new Map<string, Given>();
  for (const [slot, given] of answers) {
    const [, number, rest] = /^i(\d+)(\..*)$/.exec(slot) ?? [];
    const n = Number(number ?? 0);
    if (rest === undefined || n < gone) left.set(slot, given);
    else if (n > gone) left.set(`i${n - 1}${rest}`, given);
  }
  return left;
}

/** Straight to the summary: the intervention under way is kept if it can be counted, else what it lacks is asked. */
export function finish(position: Position, context: FormContext): Step {
  const answers = new Map(position.answers);
  if (!answers.has('planning')) {
    const planning = readAnswer('planning', '', false, answers, context);
    if ('problem' in planning) return { is: 'problem', problem: planning.problem };
    answers.set('planning', planning.given);
  }
  for (const slot of slotsOf(answers, context)) {
    if (slot === 'summary' || answers.has(slot)) continue;
    const name = partsOfSlot(slot)?.name;
    if (name === 'where' || name === 'situation') {
      return { is: 'problem', problem: context.words.needed[name] };
    }
    if (slot === 'same') continue;
    if (name === 'guard') return moved({ ...position, answers, at: slot });
    const given =
      name === 'start'
        ? { text: '', raw: {}, shown: context.words.none, end: true as const }
        : (keptAt(slot, answers, context) ?? untoldAt(slot, answers, context));
    answers.set(slot, given);
  }
  if (isRas(answers)) return saved({ ...position, answers }, context);
  return moved(atTheSummary({ ...position, answers }));
}
