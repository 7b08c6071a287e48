import { expect, test } from 'vitest';
import { foldUnder } from '../../src/messages/fold-under.ts';

test('a row is folded under its text, at plain spaces alone', () => {
  const head = '  Passages     ';
  expect(foldUnder(head, 'Maurepas 3\u00a0h, Villejean 4\u00a0h', null)).toEqual([
    '  Passages     Maurepas 3\u00a0h, Villejean 4\u00a0h',
  ]);
  expect(foldUnder(head, 'Maurepas 3\u00a0h, Villejean 4\u00a0h', 30)).toEqual([
    '  Passages     Maurepas 3\u00a0h,',
    '               Villejean 4\u00a0h',
  ]);
  expect(foldUnder(head, '', 30)).toEqual([head]);
});
