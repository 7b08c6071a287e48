/**
 * The form of a vacation as a pure machine. Its state is the list of what was done at each question, which is also the draft:
 * everything else is derived by replaying it, so that a process stopped anywhere resumes at the same question.
 */

import { recordNumber } from '../../domain/record.ts';
import type { Answer } from '../../ports.ts';
import { readAnswer } from './answers.ts';
import type { FormContext, FormEvent, FormState, Given, Reading } from './form-context.ts';
import { keptAt, knownAt, planningOf, untoldAt } from './known-answers.ts';
import type { Same } from './known-shift.ts';
import { sameOf } from './same-question.ts';
import { type Answers, interventionNumbers, isRas, moreOf, otherSlots, partsOfSlot, sequence } from './slots.ts';

export interface Position {
  readonly answers: Answers;
  /** The question that waits: a slot, `summary` or `abandon`. */
  readonly at: string;
  /** When a summary line is being corrected: the beginning of the slots to walk before coming back. */
  readonly correcting: string | null;
  readonly done: 'no' | 'save' | 'abandoned';
}

const FIRST: Position = { answers: new Map(), at: 'planning', correcting: null, done: 'no' };

export type Step =
  | { readonly is: 'moved'; readonly position: Position; readonly said: readonly string[] }
  | { readonly is: 'problem'; readonly problem: string }
  | { readonly is: 'leave' };

export function positionOf(state: FormState, context: FormContext): Position {
  let position = FIRST;
  for (const event of state) {
    // Another has saved this vacation since: what was typed stands, and its fate is asked for before saving.
    if (position.at === 'same' && event.q !== 'same') position = { ...position, at: afterSame(position, context) };
    if (event.q !== position.at) continue;
    const step = advance(position, event, context);
    if (step.is === 'moved') position = step.position;
  }
  return position;
}

export interface AnswerResult {
  readonly state: FormState;
  readonly said: readonly string[];
  readonly problem?: string;
  /** The user leaves from the first question: the draft stays as it is. */
  readonly left?: true;
}

export function answer(state: FormState, given: Answer, context: FormContext): AnswerResult {
  if (given.is === 'leave') return { state, said: [], left: true };
  const position = positionOf(state, context);
  const text = given.is === 'text' ? given.text : given.is === 'choice' ? given.value : '';
  const typed = given.is === 'choice' ? { typed: given.typed } : {};
  const event: FormEvent = { q: position.at, is: given.is, text, ...typed };
  const step = advance(position, event, context);
  if (step.is === 'leave') return { state, said: [], left: true };
  if (step.is === 'problem') return { state, said: [], problem: step.problem };
  return { state: [...state, event], said: step.said };
}

function advance(position: Position, event: FormEvent, context: FormContext): Step {
  const { at, answers } = position;
  if (event.is === 'back') return back(position, context);
  if (at === 'summary') return atSummary(position, event, context);
  if (at === 'abandon') {
    const yes = /^(o|oui|y|yes)$/i.test(event.text.trim());
    return moved(yes ? { ...position, done: 'abandoned' } : { ...position, at: 'summary' });
  }
  if (event.is === 'finish') return finish(position, context);
  if (event.is === 'text' && event.text.trim() === '+') {
    const opened = openOthers(position, context);
    if (opened !== null) return opened;
  }
  const reading = readEvent(position, event, context);
  if ('problem' in reading) return { is: 'problem', problem: reading.problem };
  if (at.endsWith('.guard')) return atGuard(position, reading.given, context);
  if (at === 'same') return atSame(position, reading.given, context);
  const next = new Map(answers).set(at, reading.given);
  if (at.endsWith('.comment') && answers.get(at)?.text !== reading.given.text)
    next.delete(at.replace('comment', 'guard'));
  if (at === 'planning') {
    if (answers.get(at) !== reading.given) next.delete('same');
    if (context.same !== null) settleSame(next, context.same, context);
  }
  const given = next.get(at) ?? reading.given;
  return onward({ ...position, answers: next }, context, [
    saidOf(at, { ...given, text: event.typed ?? event.text }, context),
  ]);
}

/** `complete`: the planning line is said again of the vacation that is known, to which it adds. */
function settleSame(answers: Map<string, Given>, same: Same, context: FormContext): void {
  const known = knownAt(answers, context);
  if (known === null) return;
  const planning = same === 'complete' ? planningOf(known, answers, context) : null;
  if (planning !== null && 'given' in planning) answers.set('planning', planning.given);
}

function atSame(position: Position, given: Given, context: FormContext): Step {
  const known = knownAt(position.answers, context);
  const same = known === null ? null : sameOf(given.text, known);
  if (same === 'none') return moved({ ...position, done: 'abandoned' });
  const answers = new Map(position.answers).set('same', given);
  if (same !== null) settleSame(answers, same, context);
  const said = [saidOf('same', { ...given, text: '' }, context)];
  const slots = slotsOf(answers, context);
  const open = slots.slice(slots.indexOf('same')).find((slot) => slot !== 'summary' && !answers.has(slot));
  if (open === undefined && isRas(answers)) return { ...moved({ ...position, answers, done: 'save' }), said };
  return { ...moved({ ...position, answers, at: open ?? 'summary' }), said };
}

/** Nothing is saved while a vacation of the same hours is known and nobody has said what it becomes. */
function saved(position: Position, context: FormContext): ReturnType<typeof moved> {
  const asked = slotsOf(position.answers, context).includes('same') && !position.answers.has('same');
  return moved(asked ? { ...position, at: 'same' } : { ...position, done: 'save' });
}

function afterSame({ answers }: Position, context: FormContext): string {
  const slots = slotsOf(answers, context);
  return slots[slots.indexOf('same') + 1] ?? 'summary';
}

/** `+` at a question of an intervention: the others follow its comment. Null where there is no intervention to ask about. */
function openOthers(position: Position, context: FormContext): Step | null {
  const parts = partsOfSlot(position.at);
  if (parts === null || parts.name === 'guard' || parts.name === 'start') return null;
  const { answers } = position;
  const labels: Readonly<Record<string, string>> = context.words.labels;
  const others = otherSlots(parts.number, answers, context.lists).map((name) => labels[name] ?? name);
  const next = new Map(answers).set(moreOf(parts.number), { text: '+', raw: {}, shown: '' });
  return { ...moved({ ...position, answers: next }), said: [context.words.othersOpened(others)] };
}

/** Enter takes what is in parentheses: the answer already given, the planning, the place of the intervention before. */
function readEvent({ at, answers }: Position, event: FormEvent, context: FormContext): Reading {
  const { words } = context;
  const kept = keptAt(at, answers, context);
  const name = partsOfSlot(at)?.name;
  const required = name === 'where' || name === 'situation';
  const text = event.text.trim();
  if (event.is === 'skip') {
    if (required) return { problem: words.needed[name] };
    if (at === 'same') return { problem: words.needed.same };
    if (name === 'guard') return { given: { text: 'm', raw: {}, shown: '' } };
    return at === 'planning' ? readAnswer(at, '', false, answers, context) : { given: untoldAt(at, answers, context) };
  }
  if (event.is === 'empty' || text === '') {
    if (name === 'guard') return { given: { text: '', raw: {}, shown: '' } };
    if (kept !== undefined) return { given: kept };
    if (at === 'same') return { problem: words.needed.same };
    if (at === 'planning') return readAnswer(at, '', false, answers, context);
    if (name === 'start') return { given: { text: '', raw: {}, shown: words.none, end: true } };
    const before = name === 'where' ? placeBefore(at, answers) : undefined;
    if (before !== undefined) return { given: before };
    return required ? { problem: words.needed[name] } : { given: untoldAt(at, answers, context) };
  }
  if (at === 'same') return readSame(event, answers, context);
  return readAnswer(at, event.text, event.is === 'choice', answers, context);
}

function readSame({ text }: FormEvent, answers: Answers, context: FormContext): Reading {
  const known = knownAt(answers, context);
  const same = known === null ? null : sameOf(text, known);
  if (known === null || same === null) return { problem: context.words.needed.same };
  const id = recordNumber('shifts', known.shift.id);
  return { given: { text, raw: {}, shown: same === 'none' ? '' : context.words.sameShown[same](id) } };
}

export function placeBefore(at: string, answers: Answers): Given | undefined {
  const number = partsOfSlot(at)?.number ?? 1;
  return answers.get(`i${number - 1}.where`);
}

function atGuard(position: Position, given: Given, context: FormContext): Step {
  const commentSlot = position.at.replace('guard', 'comment');
  const comment = position.answers.get(commentSlot)?.text ?? '';
  const neutral = context.neutralise(comment);
  const answers = new Map(position.answers);
  const typed = given.text.trim().toLowerCase();
  if (typed === 'g') {
    answers.set(position.at, { text: 'g', raw: {}, shown: comment });
    return onward({ ...position, answers }, context, []);
  }
  if (typed === '' && neutral !== null) {
    answers.set(commentSlot, { text: neutral, raw: { comment: neutral }, shown: neutral });
    answers.set(position.at, { text: '', raw: {}, shown: neutral });
    const said = [saidOf(commentSlot, { text: '', raw: {}, shown: neutral }, context)];
    // The neutral wording is no longer flagged, so that this question is no longer one; or it still is, and is answered.
    const from = slotsOf(answers, context).includes(position.at) ? position.at : commentSlot;
    return onward({ ...position, at: from, answers }, context, said);
  }
  if (typed === 'm' || typed === '') return moved({ ...position, at: commentSlot });
  return { is: 'problem', problem: context.words.notRead(given.text, context.words.guardKeys(neutral)) };
}

function atSummary(position: Position, event: FormEvent, context: FormContext): Step {
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
  if (index >= 3 && n !== undefined) return moved({ ...position, at: `i${n}.start`, correcting: `i${n}.` });
  return { is: 'problem', problem: context.words.chooseNumber(numbers.length + 2) };
}

function back(position: Position, context: FormContext): Step {
  if (position.at === 'abandon') return moved({ ...position, at: 'summary' });
  const slots = slotsOf(position.answers, context);
  const before = slots[slots.indexOf(position.at) - 1];
  if (before === undefined) return { is: 'leave' };
  if (position.correcting !== null && !before.startsWith(position.correcting)) {
    return moved({ ...position, at: 'summary', correcting: null });
  }
  return moved({ ...position, at: before });
}

/** Straight to the summary: the intervention under way is kept if it can be counted, else what it lacks is asked. */
function finish(position: Position, context: FormContext): Step {
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
  return moved({ ...position, answers, at: 'summary', correcting: null });
}

/** The next question in order; after a correction, what it newly makes useful, then the summary again. */
function onward(position: Position, context: FormContext, said: readonly string[]): Step {
  const slots = slotsOf(position.answers, context);
  const next = slots[slots.indexOf(position.at) + 1];
  if (next === undefined) return { ...saved(position, context), said };
  if (position.correcting !== null && !next.startsWith(position.correcting)) {
    return { ...moved({ ...position, at: 'summary', correcting: null }), said };
  }
  return { ...moved({ ...position, at: next }), said };
}

export function slotsOf(answers: Answers, context: FormContext): readonly string[] {
  const slots = sequence(answers, context.lists, (comment) => comment !== '' && context.inspect(comment).length > 0);
  const asked = context.same === null && (answers.has('same') || knownAt(answers, context) !== null);
  return asked ? ['planning', 'same', ...slots.slice(1)] : slots;
}

function moved(position: Position): { is: 'moved'; position: Position; said: readonly string[] } {
  return { is: 'moved', position, said: [] };
}

function saidOf(slot: string, given: Given, context: FormContext): string {
  const name = partsOfSlot(slot)?.name ?? slot;
  const labels: Readonly<Record<string, string>> = context.words.labels;
  const typed = given.text.length > 0 && given.text !== given.shown ? `  ${given.text}` : '';
  const label = labels[name] ?? name;
  return `✓ ${label.padEnd(14)} ${typed === '' ? given.shown : `${given.shown.padEnd(36)}${typed}`}`;
}

/** The answers so far, one line each: what a resumed draft shows first. */
export function answeredLines({ answers }: Position, context: FormContext): readonly string[] {
  return slotsOf(answers, context).flatMap((slot) => {
    const given = answers.get(slot);
    return given === undefined || given.end || slot.endsWith('.guard')
      ? []
      : [saidOf(slot, { ...given, text: '' }, context)];
  });
}
