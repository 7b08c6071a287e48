/** The same remark on several rows is said once, with its rows: what is refused first, then what is doubtful, in order of rows. */

import type { Issue, Severity } from '../domain/entry.ts';

export interface IssueGroup {
  readonly issue: Issue;
  /** Rows where the same is said; none for a remark about a sheet or a column. */
  readonly rows: readonly number[];
  /** How many different values it is said of: several for dates whose year is guessed, else one. */
  readonly values: number;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

export function groupIssues(issues: readonly Issue[]): readonly IssueGroup[] {
  const groups = new Map<string, { issue: Issue; rows: number[]; found: Set<string | null> }>();
  for (const issue of issues) {
    const { code, severity, sheet, field, column, value } = issue;
    const what = code === 'year-guessed' ? String(issue.args['date']).slice(0, 4) : value;
    const key = JSON.stringify([code, severity, sheet, field, column, what, issue.args['id'], issue.args['row']]);
    const group = groups.get(key) ?? { issue, rows: [], found: new Set() };
    if (issue.row !== null) group.rows.push(issue.row);
    group.found.add(value);
    groups.set(key, group);
  }
  return [...groups.values()]
    .map(({ issue, rows, found }) => ({ issue, rows, values: found.size }))
    .sort((a, b) => RANK[a.issue.severity] - RANK[b.issue.severity]);
}
