/** The form in a town whose codes are its own, and whose lists have values of other years. */

import { expect, test } from 'vitest';
import { choicesOf } from '../../../src/app/log/choices.ts';
import { type Answers, otherSlots, sequence } from '../../../src/app/log/slots.ts';
import { addDays } from '../../../src/domain/calendar/calendar-date.ts';
import type { ListItem, ListName } from '../../../src/domain/lists.ts';
import { makeLists } from '../../../src/nomenclature/match.ts';
import { item, tinyPreset } from '../../support/tiny-preset.ts';
import { context, SATURDAY } from './form-support.ts';

const listsOf = (own: Partial<Record<ListName, readonly ListItem[]>>) => makeLists(tinyPreset(own).lists);

const given = (raw: Readonly<Record<string, string>>) => ({ text: '', raw, shown: '' });

test('lines of a list are those in use on the day', () => {
  const lists = listsOf({
    outcome: [
      item('avant', 'Avant', { until: addDays(SATURDAY, -1) }),
      item('dernier', 'Dernier jour', { until: SATURDAY }),
      item('premier', 'Premier jour', { from: SATURDAY }),
      item('apres', 'Après', { from: addDays(SATURDAY, 1) }),
    ],
  });
  const lines = choicesOf('i1.outcome', new Map(), { ...context, lists });
  expect(lines.map(({ value }) => value)).toEqual(['dernier', 'premier']);
});

test.each([
  ['partners', 'actions', 'action', 'renvoi', 'orientation'],
  ['partners', 'outcome', 'outcome', 'transmis', 'relais'],
  ['followUpOn', 'outcome', 'outcome', 'plus_tard', 'a_suivre'],
  ['caseCode', 'actions', 'action', 'cercle', 'table_ronde'],
] as const)('%s is asked for %s « %s: %s », which stands for %s', (slot, question, list, code, standard) => {
  const answers: Answers = new Map([
    ['i1.start', given({ start: '17:30' })],
    [`i1.${question}`, given({ [question]: code })],
  ]);
  const asked = (more: Partial<ListItem>) =>
    sequence(answers, listsOf({ [list]: [item(code, code, more)] }), () => false).includes(`i1.${slot}`);
  expect([asked({ standard }), asked({})]).toEqual([true, false]);
});

test('cooperation is asked for a mission that stands for conflicts', () => {
  const answers: Answers = new Map([
    ['i1.start', given({ start: '17:30' })],
    ['i1.situation', given({ situation: 'tapage' })],
  ]);
  const useless = (standard?: string) =>
    otherSlots(
      1,
      answers,
      listsOf({
        mission: [item('apaiser', 'Apaiser', { standard })],
        situation: [item('tapage', 'Tapage', { mission: 'apaiser' })],
      }),
    ).includes('cooperation');
  expect([useless('conflits'), useless()]).toEqual([false, true]);
});
