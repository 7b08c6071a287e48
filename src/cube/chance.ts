/**
 * Whether two counts differ by more than chance: the exact binomial test of one given their sum, hours of presence as exposure. As
 * probable or less than what is seen counts on both sides (R's `binom.test`): 34 against 18 at equal hours is p = 0,036.
 */

/** Below, in either period, nothing is said of a change. */
const LEAST_BASE = 10;
const LEVEL = 0.05;
/** Equal probabilities computed by different ways differ by rounding. */
const SLACK = 1 + 1e-7;

/** Null: not testable (a base under 10, or no exposure to compare). */
export function exceedsChance(
  now: number | null,
  before: number | null,
  exposureNow: number,
  exposureBefore: number,
): boolean | null {
  if (now === null || before === null || now < LEAST_BASE || before < LEAST_BASE) return null;
  if (!(exposureNow > 0 && exposureBefore > 0)) return null;
  return binomialP(now, now + before, exposureNow / (exposureNow + exposureBefore)) < LEVEL;
}

/** Walks from the most probable count outwards; what is left out weighs less than a double can hold. */
function binomialP(seen: number, trials: number, chance: number): number {
  const odds = chance / (1 - chance);
  const mode = Math.min(trials, Math.floor((trials + 1) * chance));
  const weights = new Map([[mode, 1]]);
  for (let k = mode, weight = 1; k < trials && weight > 1e-20; k++) {
    weight *= ((trials - k) / (k + 1)) * odds;
    weights.set(k + 1, weight);
  }
  for (let k = mode, weight = 1; k > 0 && weight > 1e-20; k--) {
    weight *= k / (trials - k + 1) / odds;
    weights.set(k - 1, weight);
  }
  const limit = (weights.get(seen) ?? 0) * SLACK;
  let all = 0;
  let rare = 0;
  for (const weight of weights.values()) {
    all += weight;
    if (weight <= limit) rare += weight;
  }
  return rare / all;
}
