import { expect, test } from 'vitest';
import { firstLines } from '../../src/messages/first-lines.ts';

test('fifty faults are told, the others counted', () => {
  const lines = Array.from({ length: 53 }, (_, n) => `${n}`);
  expect(firstLines(lines.slice(0, 50), () => 'plus')).toBe(lines.slice(0, 50).join('\n'));
  expect(
    firstLines(lines, (left) => `${left} autres`)
      .split('\n')
      .slice(48),
  ).toEqual(['48', '49', '3 autres']);
});
