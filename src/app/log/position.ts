/** Where the form stands, and how it moves on: shared by what each question does. */

import type { FormContext, Given } from './form-context.ts';
import { knownAt } from './known-answers.ts';
import { type Answers, partsOfSlot, sequence } from './slots.ts';

export interface Position {
  readonly answers: Answers;
  /** The question that waits: a slot, `summary` or `abandon`. */
  readonly at: string;
  /** While one answer of the summary is being corrected: the beginning of the slots that it may make useful. */
  readonly correcting: string | null;
  readonly done: 'no' | 'save' | 'abandoned';
}

export type Moved = { readonly is: 'moved'; readonly position: Position; readonly said: readonly string[] };

export type Step = Moved | { readonly is: 'problem'; readonly problem: string } | { readonly is: 'leave' };

export function moved(position: Position, said: readonly string[] = []): Moved {
  return { is: 'moved', position, said };
}

/** Nothing is saved while a vacation of the same hours is known and nobody has said what it becomes. */
export function saved(position: Position, context: FormContext, said: readonly string[] = []): Moved {
  const asked = slotsOf(position.answers, context).includes('same') && !position.answers.has('same');
  return moved(asked ? { ...position, at: 'same' } : { ...position, done: 'save' }, said);
}

/** The next question in order; after a correction, what it newly makes useful, then the summary again. */
export function onward(position: Position, context: FormContext, said: readonly string[]): Moved {
  const { answers, at, correcting } = position;
  const slots = slotsOf(answers, context);
  if (correcting !== null) {
    const open = slots.find((slot) => slot.startsWith(correcting) && !answers.has(slot));
    return moved(open === undefined ? atTheSummary(position) : { ...position, at: open }, said);
  }
  const next = slots[slots.indexOf(at) + 1];
  return next === undefined ? saved(position, context, said) : moved({ ...position, at: next }, said);
}

export function atTheSummary(position: Position): Position {
  return { ...position, at: 'summary', correcting: null };
}

export function slotsOf(answers: Answers, context: FormContext): readonly string[] {
  const slots = sequence(answers, context.lists, (comment) => comment !== '' && context.inspect(comment).length > 0);
  const asked = context.same === null && (answers.has('same') || knownAt(answers, context) !== null);
  return asked ? ['planning', 'same', ...slots.slice(1)] : slots;
}

export function saidOf(slot: string, given: Given, context: FormContext): string {
  const name = partsOfSlot(slot)?.name ?? slot;
  const labels: Readonly<Record<string, string>> = context.words.labels;
  const typed = given.text.length > 0 && given.text !== given.shown ? `   ${given.text}` : '';
  const label = labels[name] ?? name;
  return `✓ ${label.padEnd(14)} ${typed === '' ? given.shown : `${given.shown.padEnd(36)}${typed}`}`;
}

/** The answers so far, one line each: what a resumed draft shows first. */
export function answeredLines({ answers }: Position, context: FormContext): readonly string[] {
  return slotsOf(answers, context).flatMap((slot) => {
    const given = answers.get(slot);
    if (given === undefined || given.end || slot.endsWith('.guard')) return [];
    const parts = partsOfSlot(slot);
    const head = parts?.name === 'start' ? context.words.interventionHead(parts.number).split('   ').slice(0, 1) : [];
    return [...head, saidOf(slot, { ...given, text: '' }, context)];
  });
}
