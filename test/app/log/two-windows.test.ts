import { expect, test } from 'vitest';
import { groundOn } from '../../../src/app/log/ground.ts';
import { saveEntries } from '../../../src/app/log/save-records.ts';
import type { Entry } from '../../../src/domain/entry.ts';
import { openStore } from '../../../src/storage/sqlite-store.ts';
import { OPENING } from '../../support/new-base.ts';
import { bench } from './log-bench.ts';

test('another window completes the same evening during the question: it is asked again, and both are kept', async () => {
  const made = bench();
  const { session } = await made.log({ ras: true, values: { contacts: '12' } });
  const store = openStore(made.db, OPENING);
  const entry: Entry = { kind: 'shifts', raw: new Map([['contacts', { text: '40', column: null }]]), source: null };
  const first = store.record('shifts', 1);
  if (first === null) throw new Error('V1');
  const record = { ...first, values: { ...first.values, contacts: 40 } };
  const asked: unknown[] = [];
  const code = await saveEntries(
    session,
    groundOn(store),
    [entry],
    () => ({ record, issues: [], guesses: [] }),
    async (known) => {
      asked.push(known.values['women']);
      if (asked.length === 1) {
        const other = await made.log({ same: 'complete', values: { contacts: '20', women: '7' } });
        expect(other).toMatchObject({ code: 0 });
      }
      return 'complete';
    },
  );
  expect([code, asked]).toEqual([0, [undefined, 7]]);
  expect(store.record('shifts', 1)?.values).toMatchObject({ contacts: 40, women: 7 });
  store.close();
});
