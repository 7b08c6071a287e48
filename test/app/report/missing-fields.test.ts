import { expect, test } from 'vitest';
import { missingFields } from '../../../src/app/report/missing-fields.ts';
import { answerQueries } from '../../../src/cube/answer.ts';
import type { Query } from '../../../src/cube/query.ts';
import { addIntervention, type Base, CONTEXT, makeBase, period } from '../../cube/base.ts';

const missing = async (base: Base) => {
  const answer = async (queries: readonly Query[]) => answerQueries(base.run, CONTEXT, queries);
  const fields = await missingFields({ answer }, period('2026-11'));
  return fields.map(({ dimension, missing: count, of }) => [dimension, count, of]);
};

test('a field that more than one record in five leaves out is told, the least told first', async () => {
  const base = makeBase();
  const told = { date: '2026-11-03', quartier: 'maurepas', situation: 'musique', outcome: 'regle', start: 900 };
  for (let n = 0; n < 8; n++) addIntervention(base, { ...told, origin: 'habitant', persons: 1 });
  addIntervention(base, { ...told, origin: 'non_renseigne', persons: 1 });
  addIntervention(base, { ...told, outcome: null, persons: 1 });
  const found = await missing(base);
  expect(found.filter(([dimension]) => dimension === 'outcome')).toEqual([]);
  expect(found.filter(([dimension]) => dimension === 'origin')).toEqual([]);
  expect(found.find(([dimension]) => dimension === 'sex')).toEqual(['sex', 10, 10]);
  addIntervention(base, { ...told, outcome: null, persons: 1 });
  addIntervention(base, { ...told, outcome: null, persons: 1 });
  expect(await missing(base)).toContainEqual(['origin', 4, 12]);
  expect((await missing(base)).at(-1)).toEqual(['outcome', 3, 12]);
});

test('nothing recorded, nothing missing', async () => {
  expect(await missing(makeBase())).toEqual([]);
});
