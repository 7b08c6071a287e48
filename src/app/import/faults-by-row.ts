import type { Issue } from '../../domain/entry.ts';

/** What rejects each row of a sheet. */
export function faultsByRow(issues: readonly Issue[], sheet: string | null): ReadonlyMap<number, readonly Issue[]> {
  const byRow = new Map<number, Issue[]>();
  for (const issue of issues) {
    if (issue.severity !== 'error' || issue.sheet !== sheet || issue.row === null) continue;
    const own = byRow.get(issue.row);
    if (own === undefined) byRow.set(issue.row, [issue]);
    else own.push(issue);
  }
  return byRow;
}
