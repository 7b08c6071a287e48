import { expect, test } from 'vitest';
import { exceedsChance } from '../../src/cube/chance.ts';

test.each([
  // p = 0.036, then 0.052 with 6 % more hours, by R's binom.test.
  [34, 18, 100, 100, true],
  [34, 18, 106, 100, false],
  [18, 34, 100, 106, false],
  [87, 104, 135, 172.5, false],
  // p = 0.0569 and 0.0352: on both sides of the level.
  [40, 60, 100, 100, false],
  [39, 61, 100, 100, true],
  [10, 10, 100, 100, false],
  [10, 30, 100, 100, true],
  [10, 30, 100, 300, false],
  [210_000, 208_000, 1, 1, true],
  [208_500, 208_000, 1, 1, false],
  [412_717, 10, 1, 1, true],
])('%i against %i in %d and %d hours: %s', (now, before, hoursNow, hoursBefore, expected) => {
  expect(exceedsChance(now, before, hoursNow, hoursBefore)).toBe(expected);
});

test.each([
  [9, 40, 1, 1],
  [40, 9, 1, 1],
  [null, 40, 1, 1],
  [40, 20, 0, 1],
  [40, 20, 1, 0],
])('%s against %s in %d and %d hours cannot be tested', (now, before, hoursNow, hoursBefore) => {
  expect(exceedsChance(now, before, hoursNow, hoursBefore)).toBeNull();
});
