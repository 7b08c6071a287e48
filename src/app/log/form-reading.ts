/** What one line means where the form stands: the answer typed, or the one that Entrée takes. */

import { filterChoices } from '../../domain/filter-choices.ts';
import { recordNumber } from '../../domain/record.ts';
import { readAnswer } from './answers.ts';
import { choicesOf, toldQuartiers } from './choices.ts';
import type { FormContext, FormEvent, Given, Reading } from './form-context.ts';
import { keptAt, knownAt, untoldAt } from './known-answers.ts';
import type { Position } from './position.ts';
import { sameOf } from './same-question.ts';
import { type Answers, partsOfSlot } from './slots.ts';

/** Enter takes what is in parentheses: the answer already given, the planning, the place of the intervention before. */
export function readEvent({ at, answers }: Position, event: FormEvent, context: FormContext): Reading {
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
  const unsure = name === 'where' && event.is === 'choice' ? unsureQuartier(at, event, answers, context) : null;
  if (unsure !== null) return { problem: unsure };
  return readAnswer(at, event.text, event.is === 'choice', answers, context);
}

/** « hall » before any quartier is told: the first of the list is nobody's choice. */
function unsureQuartier(
  at: string,
  { text, typed = '' }: FormEvent,
  answers: Answers,
  context: FormContext,
): string | null {
  if (toldQuartiers(answers).length > 0 || !/\p{L}/u.test(typed)) return null;
  const left = filterChoices(choicesOf(at, answers, context), typed);
  const quartiers = new Set(left.map(({ value }) => value.split('|')[0]));
  if (quartiers.size < 2 || left[0]?.value !== text) return null;
  return context.words.whichQuartier(left[0].label.split(', ')[0] ?? '');
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
