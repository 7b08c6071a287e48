/** Words of a file that are not understood, or that were read as a neighbour: each once, with the rows that carry it. */

import type { Issue, IssueCode } from '../domain/entry.ts';
import { fieldsOf } from '../domain/fields/kinds.ts';
import type { ListName } from '../domain/lists.ts';
import { normalise } from '../domain/reading/normalise.ts';
import type { ImportPlan } from './plan-import.ts';

export interface DoubtfulWord {
  readonly field: string;
  readonly list: ListName;
  readonly words: string;
  readonly column: string;
  readonly rows: number;
  /** Without a reading, the rows of a required field are rejected; of another, the value is left blank. */
  readonly required: boolean;
  /** Codes that would fit, best first. */
  readonly nearest: Issue['nearest'];
  /** It was read as the first of them. */
  readonly read: boolean;
}

const DOUBTS: ReadonlySet<IssueCode> = new Set(['unknown-word', 'required-unknown', 'near-word', 'ambiguous-word']);

export function doubtfulWords({ issues, sheets }: ImportPlan): readonly DoubtfulWord[] {
  const kinds = new Map(sheets.map(({ name, table }) => [name, table.kind]));
  const found = new Map<string, DoubtfulWord>();
  for (const { code, field, value, column, sheet, severity, nearest } of issues) {
    const kind = kinds.get(sheet);
    if (!DOUBTS.has(code) || field === null || value === null || kind === undefined) continue;
    const list = fieldsOf(kind)[field]?.list;
    if (list === undefined) continue;
    const key = `${field}\n${normalise(value)}`;
    const rows = (found.get(key)?.rows ?? 0) + 1;
    const required = severity === 'error';
    const read = code === 'near-word';
    found.set(key, { field, list, words: value, column: column ?? field, rows, required, nearest, read });
  }
  return [...found.values()].sort((a, b) => Number(b.required) - Number(a.required) || b.rows - a.rows);
}
