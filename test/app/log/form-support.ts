/** A small dispositif and the one gate: the form is tested without a base or a terminal. */

import { answer, positionOf } from '../../../src/app/log/form.ts';
import type { FormContext, FormState } from '../../../src/app/log/form-context.ts';
import { nextQuestion } from '../../../src/app/log/questions.ts';
import { readerOf } from '../../../src/app/log/read-with.ts';
import { parseIsoDate } from '../../../src/domain/calendar/calendar-date.ts';
import { LIST_NAMES, type ListItem, type ListName } from '../../../src/domain/lists.ts';
import { log } from '../../../src/messages/fr/log.ts';
import { makeLists } from '../../../src/nomenclature/match.ts';
import { readTyped } from '../../../src/platform/read-typed.ts';
import { item } from '../../support/tiny-preset.ts';

const LISTS: Partial<Record<ListName, readonly ListItem[]>> = {
  quartier: [
    item('blosne', 'Le Blosne'),
    item('maurepas', 'Maurepas', { synonyms: ['mrp'] }),
    item('villejean', 'Villejean', { synonyms: ['vj'] }),
  ],
  place_type: [item('rue_place', 'Rue ou place'), item('hall', "Hall d'immeuble")],
  situation: [
    item('regroupement', 'Regroupement', { mission: 'presence' }),
    item('conflit_voisinage', 'Conflit de voisinage', { mission: 'conflits' }),
    item('conflit_usage', "Conflit d'usage", { mission: 'conflits' }),
  ],
  channel: [item('de_visu', 'De visu')],
  origin: [item('initiative', "Initiative de l'équipe"), item('habitant', 'Habitant')],
  action: [item('apaisement', 'Apaisement'), item('orientation', 'Orientation'), item('table_ronde', 'Table ronde')],
  cooperation: [item('oui', 'Oui'), item('non', 'Non')],
  outcome: [item('apaise', 'Apaisé'), item('a_suivre', 'À suivre'), item('relais', 'Relais passé')],
  partner: [item('bailleur', 'Bailleur'), item('ccas', 'CCAS')],
  age_band: [item('a12_17', '12-17 ans', { synonyms: ['ados'] })],
  team: [item('M1', 'M1'), item('M2', 'M2'), item('M3', 'M3')],
};

const day = (text: string) => {
  const date = parseIsoDate(text);
  if (date === null) throw new Error(text);
  return date;
};

export const SATURDAY = day('2026-11-28');

const lists = makeLists({ ...Object.fromEntries(LIST_NAMES.map((name) => [name, []])), ...LISTS } as Record<
  ListName,
  readonly ListItem[]
>);

export const context: FormContext = {
  lists,
  today: SATURDAY,
  date: SATURDAY,
  plannedOn: (date) => (date === '2026-11-29' ? null : { start: '14:00', end: '21:30' }),
  knownShift: () => null,
  same: null,
  team: ['M1', 'M2'],
  past: [],
  read: readerOf(lists, SATURDAY, 'Europe/Paris'),
  inspect: (text) => (text.includes('Durand') ? [{ label: 'name', words: 'M. Durand' }] : []),
  neutralise: (text) => text.replace('M. Durand', 'Un habitant'),
  words: log,
  longDate: (date) => date,
  shortDate: (date) => date,
  keptAt: () => '21:43',
};

/** Types each line as at a keyboard; a line refused throws unless it is expected to be. */
export function type(lines: readonly string[], from: FormState = []): FormState {
  return lines.reduce<FormState>((state, line) => {
    const { state: after, problem } = typeOne(state, line);
    if (problem !== undefined) throw new Error(`« ${line} » : ${problem}`);
    return after;
  }, from);
}

export function typeOne(state: FormState, line: string) {
  const next = nextQuestion(state, context);
  if (next.is !== 'ask') throw new Error(`« ${line} » where the form is over: ${next.is}`);
  const typed = readTyped(next.question, line, null, 'fr');
  if (typed.is === 'help') throw new Error('help');
  return answer(state, typed, context);
}

export function at(state: FormState): string {
  const next = nextQuestion(state, context);
  return next.is === 'ask' ? next.question.name : next.is;
}

export function rawOf(state: FormState, slot: string) {
  return positionOf(state, context).answers.get(slot)?.raw;
}
