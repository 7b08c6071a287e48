/** Interventions without any shift: the hours are not known, on screen and in the report; a period without both keeps its zeros. */

import { expect, test } from 'vitest';
import { answerFigures } from '../../../src/app/report/answer-needs.ts';
import { keyFigures } from '../../../src/app/report/key-figures.ts';
import { answerQueries } from '../../../src/cube/answer.ts';
import type { Query } from '../../../src/cube/query.ts';
import { formatter } from '../../../src/messages/format.ts';
import { fr } from '../../../src/messages/fr.ts';
import { sentencesOf } from '../../../src/reporting/sentences.ts';
import type { ToldPeriod } from '../../../src/reporting/told-period.ts';
import { addIntervention, addShift, type Base, CONTEXT, day, makeBase, period } from '../../cube/base.ts';

const base = makeBase();
addShift(base, { date: '2026-09-01', start: 840, end: 1290, minutes: 450, contacts: 12 });
addIntervention(base, { date: '2026-09-01' });
addIntervention(base, { date: '2026-10-06' });

const store = ({ run }: Base) => ({
  answer: async (queries: readonly Query[]) => answerQueries(run, CONTEXT, queries),
});
const october = period('2026-10');

test('on screen, hours and contacts are unknown, not 0', async () => {
  const figures = await keyFigures(store(base), october, period('2026-09'));
  const unknown = figures
    .filter((one) => one.unknown)
    .map(({ header, value, change }) => [header.code, value, change.before]);
  expect(unknown).toEqual([
    ['shifts', null, 1],
    ['presence_hours', null, 7.5],
    ['interventions_per_hour', null, 0.13],
    ['contacts', null, 12],
  ]);
});

test('the report says so in its first sentence; the planning stays', async () => {
  const request = { period: october, compare: null };
  const { own, previous } = await answerFigures(store(base), request, day(2026, 12, 1));
  expect(own.get('mediator_hours')).toMatchObject({ value: null, unknown: true });
  expect(own.get('planned_shifts')).toMatchObject({ value: 23, unknown: false });
  const told = (figures: typeof own): ToldPeriod => ({
    period: october,
    label: 'octobre 2026',
    short: 'oct.',
    figures,
  });
  const said = sentencesOf(told(own), told(previous), formatter('fr', 'screen'), fr);
  expect(said.coverage).toContain(
    'aucune vacation saisie sur 23 prévues\u00a0: heures et contacts ne sont pas connus (n.',
  );
  expect(previous.get('presence_hours')).toMatchObject({ value: 7.5, unknown: false });
});
