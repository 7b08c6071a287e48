/** What the importer says of a table rather than of a value. */

import type { Issue, IssueCode, Severity } from '../domain/entry.ts';

export function issueOf(
  code: IssueCode,
  severity: Severity,
  sheet: string | null,
  more: { row?: number; column?: string; value?: string | null },
): Issue {
  return {
    code,
    severity,
    field: null,
    column: more.column ?? null,
    row: more.row ?? null,
    sheet,
    value: more.value ?? null,
    nearest: [],
    args: {},
  };
}
