import { expect, test } from 'vitest';
import { rangeOf } from '../../src/messages/range-of.ts';

test.each([
  ['B7', 'B7:B7'],
  ['$B$7', '$B$7:$B$7'],
  ['Bilan!B7', 'Bilan!B7:B7'],
  ["'Bilan 2026'!$B7", "'Bilan 2026'!$B7:$B7"],
  ['Premier', 'Premier'],
])('%s as a range is %s', (reference, range) => {
  expect(rangeOf(reference)).toBe(range);
});
