import { expect, test } from 'vitest';
import { askedRows } from '../../src/platform/asked-rows.ts';

test('going back erases what was said since; going on, or asking again, erases nothing', () => {
  const rows = askedRows();
  const ask = (name: string, written: number, back = false) => {
    const gone = rows.open(name, back);
    rows.wrote(written);
    return gone;
  };
  expect([ask('planning', 2), ask('contacts', 1), ask('contacts', 0), ask('start', 3)]).toEqual([0, 0, 0, 0]);
  expect(ask('contacts', 1, true)).toBe(4);
  expect(ask('planning', 2, true)).toBe(3);
  expect([ask('contacts', 1), ask('comment', 1), ask('guard', 2)]).toEqual([0, 0, 0]);
  expect(ask('comment', 1, true)).toBe(3);
  expect([ask('summary', 5), ask('fix', 1)]).toEqual([0, 0]);
  // A correction asked from the summary leaves what is above.
  expect(ask('contacts', 1)).toBe(0);
});
