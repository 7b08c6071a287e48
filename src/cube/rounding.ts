/** Rounding as a spreadsheet does it: half away from zero, from whole numbers wherever possible. */

/** `numerator / denominator`, rounded to `decimals`; null on a denominator of 0. */
export function roundedRatio(numerator: number, denominator: number, decimals: number): number | null {
  if (denominator === 0) return null;
  const sign = numerator < 0 !== denominator < 0 ? -1 : 1;
  const power = 10 ** decimals;
  const n = Math.abs(numerator);
  const d = Math.abs(denominator);
  const rounded = Math.floor((2 * n * power + d) / (2 * d)) / power;
  return rounded === 0 ? 0 : sign * rounded;
}

/** Takes the noise of binary fractions away: 0.1 + 0.2 is 0.3. */
export function tidy(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
