import { expect, test } from 'vitest';
import { plannedWith, type rowProgress } from '../../../src/app/import/row-progress.ts';
import type { ImportPlan } from '../../../src/importing/plan-import.ts';

function* endless(): Generator<number, ImportPlan> {
  for (let read = 500; ; read += 500) yield read;
}

test('Ctrl-C while rows are read: nothing is imported', async () => {
  const progress: ReturnType<typeof rowProgress> = {
    tell: () => undefined,
    say: () => undefined,
    clear: () => undefined,
  };
  let asked = 0;
  let closed = false;
  const stops = {
    asked: async () => {
      asked += 1;
      return asked === 3 ? (130 as const) : null;
    },
    close: () => {
      closed = true;
    },
  };
  const stopped = plannedWith(progress, endless(), { watchStops: () => stops });
  await expect(stopped).rejects.toMatchObject({ exit: 130, aftermath: 'nothing-imported' });
  expect(closed).toBe(true);
});
