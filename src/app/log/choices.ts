/** The lines of each question, ordered by what is usual: the order is all that the past decides. */

import { isInUse, type ListName } from '../../domain/lists.ts';
import type { Choice } from '../../ports.ts';
import type { FormContext } from './form-context.ts';
import { type Answers, interventionNumbers, partsOfSlot } from './slots.ts';

const LISTS: Readonly<Record<string, ListName>> = {
  situation: 'situation',
  origin: 'origin',
  actions: 'action',
  cooperation: 'cooperation',
  outcome: 'outcome',
  partners: 'partner',
  channel: 'channel',
  timing: 'timing',
  mediators: 'team',
};

export function choicesOf(slot: string, answers: Answers, context: FormContext): readonly Choice[] {
  const parts = partsOfSlot(slot);
  if (parts === null) return [];
  if (parts.name === 'where') return placeChoices(answers, context);
  const list = LISTS[parts.name];
  if (list === undefined) return [];
  const here = answers.get(`i${parts.number}.where`)?.raw['quartier'];
  const start = answers.get(`i${parts.number}.start`)?.shown ?? '';
  const hour = /^\d\d:/.test(start) ? Number(start.slice(0, 2)) : null;
  const near = context.past.filter(
    (one) =>
      (here === undefined || one.quartier === here) &&
      (hour === null || one.hour === null || Math.abs(one.hour - hour) <= 2),
  );
  const counts = countsOf(near.length >= 10 ? near : context.past, list);
  const often = near.length >= 10 && list === 'situation' ? Math.max(3, near.length / 5) : Number.POSITIVE_INFINITY;
  return listChoices(list, context)
    .map((choice, at) => ({ choice, at, count: counts.get(choice.value) ?? 0 }))
    .sort((a, b) => b.count - a.count || a.at - b.at)
    .map(({ choice, count }) => (count >= often ? { ...choice, note: context.words.frequent(hour !== null) } : choice));
}

function countsOf(past: FormContext['past'], list: ListName): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of past) {
    for (const code of one.codes[list] ?? []) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

export function listChoices(list: ListName, context: Pick<FormContext, 'lists' | 'date'>): readonly Choice[] {
  return context.lists
    .items(list)
    .filter((item) => isInUse(item, context.date))
    .map(({ code, label, synonyms }) => ({ value: code, label, words: synonyms }));
}

/** The quartiers of the evening, those of the last interventions first. */
export function toldQuartiers(answers: Answers): readonly string[] {
  const told: string[] = [];
  for (const n of interventionNumbers(answers)) {
    const quartier = answers.get(`i${n}.where`)?.raw['quartier'];
    if (quartier !== undefined) told.unshift(quartier);
  }
  const passages = answers.get('passages')?.raw['quartiers'] ?? '';
  told.push(...passages.split(', ').map((part) => part.split(' ')[0] ?? ''));
  return told.filter((quartier) => quartier !== '');
}

/** Place and quartier at once: the evening's quartiers first, in the order told. */
function placeChoices(answers: Answers, context: FormContext): readonly Choice[] {
  const told = toldQuartiers(answers);
  const quartiers = listChoices('quartier', context);
  const rank = (code: string) => (told.includes(code) ? told.indexOf(code) : told.length);
  const ordered = [...quartiers].sort((a, b) => rank(a.value) - rank(b.value));
  const types = listChoices('place_type', context);
  const together = ordered.flatMap((quartier) =>
    types.map((type) => ({
      value: `${quartier.value}|${type.value}`,
      label: `${type.label}, ${quartier.label}`,
      words: [...type.words, ...quartier.words],
    })),
  );
  return [...together, ...ordered.map((quartier) => ({ ...quartier, value: `${quartier.value}|` }))];
}
