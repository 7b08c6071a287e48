/** Faults one a line: the first fifty, then how many are left. A screen of thousands says no more. */
export function firstLines(lines: readonly string[], more: (left: number) => string): string {
  const left = lines.length - 50;
  return (left > 0 ? [...lines.slice(0, 50), more(left)] : lines).join('\n');
}
