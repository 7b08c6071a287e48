/** The question that waits, as data: its proposal, its lines, its help, what stands above it. */

import { parseIsoDate } from '../../domain/calendar/calendar-date.ts';
import type { Choice, Question } from '../../ports.ts';
import { CODE_SLOTS } from './answers.ts';
import { choicesOf } from './choices.ts';
import { positionOf } from './form.ts';
import type { FormContext, FormState } from './form-context.ts';
import { placeBefore } from './form-reading.ts';
import { fixChoices } from './form-summary.ts';
import { completedAt, keptAt, knownAt } from './known-answers.ts';
import type { KnownShift } from './known-shift.ts';
import { type Position, slotsOf } from './position.ts';
import { knownLine, sameQuestion } from './same-question.ts';
import { type Answers, interventionNumbers, isRas, moreOf, partsOfSlot } from './slots.ts';
import { summaryLines, tonightLine } from './summary.ts';

export type Next =
  | { readonly is: 'ask'; readonly question: Question }
  | { readonly is: 'save' }
  | { readonly is: 'abandoned' };

export function nextQuestion(state: FormState, context: FormContext): Next {
  const position = positionOf(state, context);
  if (position.done === 'save') return { is: 'save' };
  if (position.done === 'abandoned') return { is: 'abandoned' };
  return { is: 'ask', question: questionAt(position, context) };
}

function questionAt(position: Position, context: FormContext): Question {
  const { at, answers } = position;
  const { words } = context;
  const parts = partsOfSlot(at);
  const name = parts?.name ?? (at.endsWith('.fix') ? 'fix' : at);
  const labels: Readonly<Record<string, string>> = words.labels;
  const helps: Readonly<Record<string, string>> = words.helps;
  const codes = parts === null ? undefined : CODE_SLOTS[parts.name];
  const choices: readonly Choice[] = at.endsWith('.fix')
    ? fixChoices(position, context)
    : choicesOf(at, answers, context);
  const known = at === 'same' ? knownAt(answers, context) : null;
  if (known !== null) {
    const question = sameQuestion(
      known,
      isToldOf(known, context) ? [] : [saidOfKnown(known, answers, context)],
      isRas(answers),
      words,
    );
    return { ...question, proposal: answers.get(at)?.shown ?? null };
  }
  return {
    name: at,
    label: labels[name] ?? name,
    proposal: proposalOf(position, context),
    choices,
    several: codes?.several ?? false,
    numeric: choices.length === 0,
    help: helpOf(at, answers, helps[name] ?? '', context),
    before: linesBefore(position, context),
    keys: keysOf(position, context, choices.length > 0),
    progress: progressOf(position, context),
  };
}

function helpOf(at: string, answers: Answers, help: string, { words }: FormContext): string {
  const parts = partsOfSlot(at);
  const more = parts === null || parts.name === 'guard' || parts.name === 'start' || answers.has(moreOf(parts.number));
  return more ? help : `${help} ${words.moreHelp}`;
}

function saidOfKnown(known: KnownShift, answers: Answers, context: FormContext): string {
  return knownLine(known, context.shortDate(plannedAt(answers, context).date), context.words);
}

/** Said above the first question already, of the day that it proposed. */
function isToldOf({ shift }: KnownShift, context: FormContext): boolean {
  return context.knownShift(context.date, context.plannedOn(context.date))?.shift.id === shift.id;
}

function proposalOf({ at, answers }: Position, context: FormContext): string | null {
  if (at.endsWith('.guard')) return null;
  const kept = keptAt(at, answers, context);
  if (kept !== undefined) return kept.shown;
  return at.endsWith('.where') ? (placeBefore(at, answers)?.shown ?? null) : null;
}

function linesBefore({ at, answers, correcting }: Position, context: FormContext): readonly string[] {
  const { words } = context;
  const parts = partsOfSlot(at);
  if (at === 'planning') {
    const { date, planned } = plannedAt(answers, context);
    const hours = planned === null ? null : `${planned.start}–${planned.end}`;
    const line = words.planned(context.longDate(date), hours, context.team.join(', '));
    const known = context.knownShift(date, planned);
    return known === null ? [line] : [line, knownLine(known, context.shortDate(date), words)];
  }
  if (at === 'summary') return summaryLines(answers, context);
  if (parts?.name === 'start' && correcting === null) {
    // Those that a vacation being completed holds already come before.
    const before = completedAt(answers, context)?.interventions ?? 0;
    const head = words.interventionHead(before + parts.number);
    return interventionNumbers(answers).length > 0 ? [tonightLine(answers, context), head] : [head];
  }
  if (parts?.name === 'guard') {
    const comment = answers.get(at.replace('guard', 'comment'))?.text ?? '';
    const found = context.inspect(comment).map(({ words: said, label }) => ({
      words: said,
      label: words.guardLabels[label] ?? label,
    }));
    return [words.guardSaid(found)];
  }
  return [];
}

function plannedAt(answers: Answers, context: FormContext) {
  const told = answers.get('planning');
  const date = parseIsoDate(told?.raw['date'] ?? '') ?? context.date;
  return { date, planned: context.plannedOn(date) };
}

function keysOf({ at, answers }: Position, context: FormContext, listed: boolean): string | null {
  const { words } = context;
  if (at === 'planning') return words.planningKeys(plannedAt(answers, context).planned !== null);
  if (at.endsWith('.fix')) return words.fixKeys;
  if (at === 'summary') return words.summaryKeys(interventionNumbers(answers).length + 2);
  if (at.endsWith('.guard')) {
    return words.guardKeys(context.neutralise(answers.get(at.replace('guard', 'comment'))?.text ?? ''));
  }
  return listed ? words.listKeysOf(!/\.(?:where|situation)$/.test(at)) : null;
}

function progressOf({ at, answers, correcting }: Position, context: FormContext): string | null {
  const parts = partsOfSlot(at);
  if (parts === null || correcting !== null) return null;
  const own = slotsOf(answers, context).filter((slot) => slot.startsWith(`i${parts.number}.`));
  const of = Math.max(own.length, 10);
  return context.words.progress(parts.number, own.indexOf(at) + 1, of);
}
