/**
 * The form of a vacation as a pure machine. Its state is the list of what was done at each question, which is also the draft:
 * everything else is derived by replaying it, so that a process stopped anywhere resumes at the same question.
 */

import { interventionFields } from '../../domain/fields/interventions.ts';
import type { Answer } from '../../ports.ts';
import { doubtsOf } from './doubts.ts';
import type { FormContext, FormEvent, FormState, Given } from './form-context.ts';
import { readEvent } from './form-reading.ts';
import { atFix, atSummary, finish } from './form-summary.ts';
import { knownAt, planningOf } from './known-answers.ts';
import type { Same } from './known-shift.ts';
import { atTheSummary, moved, onward, type Position, type Step, saidOf, saved, slotsOf } from './position.ts';
import { sameOf } from './same-question.ts';
import { isRas, moreOf, otherSlots, partsOfSlot } from './slots.ts';

const FIRST: Position = { answers: new Map(), at: 'planning', correcting: null, done: 'no' };

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
  if (at.endsWith('.fix')) return atFix(position, event, context);
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
  if (answers.get(at)?.text !== reading.given.text) {
    if (at.endsWith('.comment')) next.delete(at.replace('comment', 'guard'));
    // Taken from the end that was told before, with Entrée alone.
    const lasting = at.replace('.start', '.durationMinutes');
    if (at.endsWith('.start') && answers.get(lasting)?.text === '') next.delete(lasting);
  }
  if (at === 'planning') {
    if (answers.get(at) !== reading.given) next.delete('same');
    if (context.same !== null) settleSame(next, context.same, context);
  }
  const given = next.get(at) ?? reading.given;
  const letters = at.endsWith('.comment') ? [...given.text].length : 0;
  const { max } = interventionFields.comment;
  return onward({ ...position, answers: next }, context, [
    saidOf(at, { ...given, text: event.typed ?? event.text }, context),
    ...(letters > max ? [context.words.longComment(letters, max)] : []),
    ...singlingOut(given, context),
    ...doubtsOf(at, given, answers, context.words).map((line) => `! ${line} ${context.words.backToCorrect}`),
  ]);
}

/** Of a place, which is printed, and of the code of a case: said at once, and `<` corrects it. */
function singlingOut({ raw }: Given, { words, inspect }: FormContext): readonly string[] {
  return (['place', 'caseCode'] as const).flatMap((key) => {
    const text = raw[key] ?? '';
    const [found] = text === '' ? [] : inspect(text);
    return found === undefined
      ? []
      : [words.singlesOut[key](found.words, words.guardLabels[found.label] ?? found.label)];
  });
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
  if (open === undefined && isRas(answers)) return saved({ ...position, answers }, context, said);
  return moved({ ...position, answers, at: open ?? 'summary' }, said);
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
  return moved({ ...position, answers: next }, [context.words.othersOpened(others)]);
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
  return { is: 'problem', problem: context.words.notGuard(given.text) };
}

function back(position: Position, context: FormContext): Step {
  if (position.at === 'abandon' || position.correcting !== null) return moved(atTheSummary(position));
  const slots = slotsOf(position.answers, context);
  const before = slots[slots.indexOf(position.at) - 1];
  if (before === undefined) return { is: 'leave' };
  return moved({ ...position, at: before });
}
