/** What is to correct in a workbook, as notes on its own cells: the user's file comes back with them. */

import type { Issue } from '../../domain/entry.ts';
import { fieldsOf } from '../../domain/fields/kinds.ts';
import type { Lists } from '../../domain/lists.ts';
import type { ImportPlan, PlannedSheet } from '../../importing/plan-import.ts';
import type { Messages } from '../../messages/messages.ts';
import { annotateWorkbook, type FaultyCell, type SheetNotes } from '../../sheets/annotate-workbook.ts';
import { faultsByRow } from './faults-by-row.ts';

export function rejectsWorkbook(
  bytes: Uint8Array,
  file: string,
  plan: ImportPlan,
  lists: Lists,
  messages: Messages,
): Uint8Array {
  const notes = plan.sheets.flatMap((sheet) => notesOf(sheet, plan, lists, messages) ?? []);
  return annotateWorkbook(bytes, file, notes);
}

function notesOf(sheet: PlannedSheet, plan: ImportPlan, lists: Lists, messages: Messages): SheetNotes | null {
  const { name, table } = sheet;
  if (name === null) return null;
  const faults = faultsByRow(plan.issues, name);
  const problems = new Map<number, string>();
  const cells = new Map<string, FaultyCell>();
  for (const { sheet: own, row } of plan.rejected) {
    if (own !== name) continue;
    const said = faults.get(row) ?? [];
    problems.set(row, said.map((issue) => messages.issues[issue.code](issue)).join(' · '));
    for (const issue of said) {
      const column = table.columns.find(
        ({ header, field }) => header === issue.column || field === issue.field,
      )?.column;
      if (column !== undefined) cells.set(`${row}:${column}`, cellOf(issue, row, column, sheet, lists));
    }
  }
  return {
    sheet: name,
    headerRow: table.headerRow,
    title: messages.importing.problem,
    problems,
    cells: [...cells.values()],
  };
}

function cellOf(issue: Issue, row: number, column: number, { table }: PlannedSheet, lists: Lists): FaultyCell {
  const list = issue.field === null ? undefined : fieldsOf(table.kind)[issue.field]?.list;
  const labels = list === undefined ? [] : lists.items(list).map(({ label }) => label);
  const nearest = issue.nearest.map(({ label }) => label);
  const [only] = nearest;
  const suggestion = nearest.length === 1 && only !== undefined && list !== undefined ? only : null;
  return { row, column, suggestion, choices: [...new Set([...nearest, ...labels])] };
}
