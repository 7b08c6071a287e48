/** What is to look at in a plan, in lines: what is refused first, each remark once with its rows, and what to type. */

import type { Issue } from '../../domain/entry.ts';
import { isUnread } from '../../domain/entry.ts';
import { listOf } from '../../domain/fields/field.ts';
import { fieldsOf } from '../../domain/fields/kinds.ts';
import type { Lists } from '../../domain/lists.ts';
import { groupIssues, type IssueGroup } from '../../importing/group-issues.ts';
import type { ImportPlan } from '../../importing/plan-import.ts';
import type { Messages } from '../../messages/messages.ts';
import { printable } from '../../messages/printable.ts';

/** More remarks than this are told by their number; a dry run tells them all. */
const SHOWN = 12;
const ROWS_SHOWN = 3;
const CODES_SHOWN = 8;
const UNDER_COMMAND = '      ';

export interface Telling {
  readonly messages: Messages;
  readonly lists: Lists;
  /** The import again with more options, as it is to be typed; null: the questions will settle it. */
  readonly retyped: ((more: readonly string[]) => string) | null;
  readonly all?: boolean;
}

export function issueLines(plan: ImportPlan, telling: Telling): string[] {
  const { importing } = telling.messages;
  const told = groupIssues(plan.issues.filter(({ severity }) => severity !== 'info'));
  const most = telling.all === true ? told.length : SHOWN;
  const lines = codesOnce(told.slice(0, most).flatMap((group) => groupLines(group, plan, telling)));
  if (told.length <= most) return lines;
  const all = telling.retyped === null ? [] : [`  → ${telling.retyped(['--dry-run'])}`];
  return [
    ...lines,
    `  ${importing.more(told.length - most)}${all.length === 0 ? '' : ` ${importing.allOfThem}`}`,
    ...all,
  ];
}

/** The codes of a list are said under the first word that is none of them, not under each. */
function codesOnce(lines: readonly string[]): string[] {
  return lines.filter((line, at) => !line.startsWith(UNDER_COMMAND) || lines.indexOf(line) === at);
}

export function issueSentence(issue: Issue, messages: Messages): string {
  if (issue.code !== 'hidden-sheet' || issue.args['helper'] === undefined) return messages.issues[issue.code](issue);
  const missing = String(issue.args['missing'] ?? '').split(',');
  const labels = missing.filter((key) => key !== '').map((key) => messages.records.fields[key] ?? key);
  return messages.importing.helperSheet(printable(issue.sheet ?? ''), labels);
}

function groupLines(
  { issue, rows, values }: IssueGroup,
  plan: ImportPlan,
  { messages, lists, retyped }: Telling,
): string[] {
  const said = messages.importing;
  const mark = issue.severity === 'error' ? '✗' : '!';
  const where = rows.length === 0 ? '' : `${rowsOf(issue, rows, messages)}, `;
  const sentence =
    values > 1
      ? said.yearsGuessed(
          printable(issue.column ?? ''),
          values,
          printable(issue.value ?? ''),
          String(issue.args['date']).slice(0, 4),
        )
      : issueSentence(issue, messages);
  const line = `  ${mark} ${where}${sentence}.`;
  if (retyped === null) return [line];
  if (issue.code === 'near-duplicate') {
    const [row] = rows;
    return [line, `    → ${retyped(['--same', `${row}=${issue.args['id']}`])}`];
  }
  const [best] = issue.nearest;
  const { field, value } = issue;
  // What is read already needs no command: --json says how to read it otherwise.
  if (field === null || value === null || issue.code === 'near-word') return [line];
  const words = printable(`${field}:${value}`, 120);
  if (best !== undefined) {
    return [`${line} ${said.ifItIs(printable(best.label))}`, `    → ${retyped(['--value', `${words}=${best.code}`])}`];
  }
  if (!isUnread(issue)) return [line];
  const codes = codesOf(issue, plan, lists);
  if (codes.length === 0) return [line, `    → ${retyped(['--value', `${words}=${said.anyValue}`])}`];
  return [line, `    → ${retyped(['--value', `${words}=CODE`])}`, `${UNDER_COMMAND}${said.codes(codes)}`];
}

/** The first codes of the list of its field: one of them is what was meant. None for a number, a date or an hour. */
export function codesOf({ field, sheet }: Issue, { sheets }: ImportPlan, lists: Lists): string[] {
  const kind = sheets.find(({ name }) => name === sheet)?.table.kind;
  const own = kind === undefined || field === null ? undefined : fieldsOf(kind)[field];
  const list = own === undefined ? undefined : listOf(own);
  const codes = list === undefined ? [] : lists.items(list).map(({ code }) => code);
  return codes.length > CODES_SHOWN ? [...codes.slice(0, CODES_SHOWN), '…'] : codes;
}

function rowsOf({ sheet }: Issue, rows: readonly number[], { importing }: Messages): string {
  const named = sheet && printable(sheet);
  const [first] = rows;
  if (rows.length === 1 && first !== undefined) return importing.row(named, first);
  // Never « and 1 other », which takes the room of the row that it hides.
  const shown = rows.length === ROWS_SHOWN + 1 ? ROWS_SHOWN + 1 : ROWS_SHOWN;
  return importing.rows(named, rows.slice(0, shown), Math.max(0, rows.length - shown));
}
