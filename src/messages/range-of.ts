/** A reference to one cell written as a range, which grows with it: `Bilan!B7` → `Bilan!B7:B7`. A name stays. */
export function rangeOf(reference: string): string {
  const cell = /(?:^|!)(\$?[A-Za-z]{1,3}\$?\d+)$/.exec(reference)?.[1];
  return cell === undefined ? reference : `${reference}:${cell}`;
}
