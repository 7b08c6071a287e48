/** An import in lines: what was read and what became of it on stdout, what is to correct on stderr. */

import type { FileImport } from '../../app/import/import-file.ts';
import type { FileResult } from '../../app/import/import-files.ts';
import type { Session } from '../../app/session.ts';
import type { Issue } from '../../domain/entry.ts';
import { groupIssues, type IssueGroup } from '../../importing/group-issues.ts';
import type { Messages } from '../../messages/messages.ts';
import { printable } from '../../messages/printable.ts';

/** More remarks than this are told by their number; JSON gives them all. */
const SHOWN = 12;
const ROWS_SHOWN = 3;

export function importLines(
  done: FileImport,
  dryRun: boolean,
  session: Session,
  flags: readonly string[],
): { out: string[]; err: string[] } {
  const { messages } = session;
  const said = messages.importing;
  const { plan } = done;
  const { rows } = plan;
  // A run without questions says in one line what a dry run, or the questions, show in full.
  const out = dryRun
    ? [...done.understood]
    : plan.sheets.map(({ name, table }) =>
        said.sheet(
          printable(done.file, 60),
          name && printable(name),
          messages.records.kinds[table.kind].many,
          table.headerRow,
        ),
      );
  if (!dryRun) out.push(...guessedLines(done, session));
  if (!dryRun && done.profile !== null) out.push(`  ${said.profileKnown(printable(done.profile))}`);
  out.push(...sheetsNotRead(plan.issues, messages), said.counts(rows));
  if (rows.skipped > 0) out.push(said.skipped(rows.skipped));
  const refused = !dryRun && !done.written && rows.rejected > 0 && rows.new > 0;
  if (rows.new === 0) out.push(said.nothingNew(rows.known, done.knownFrom, rows.rejected));
  else if (dryRun) out.push(said.dry(rows.new));
  else if (refused) out.push(`✗ ${said.refused(rows.rejected, rows.read)}`);
  else if (done.importId !== null) {
    out.push(`✓ ${said.done(rows.new, done.importId, session.command(['undo', String(done.importId)]))}`);
  }
  if (done.written && done.learned !== null) out.push(`  ${said.profileKept(printable(done.learned.name))}`);
  const told = groupIssues(plan.issues.filter(({ severity }) => severity !== 'info'));
  const retyped = (more: readonly string[]) => session.command(['import', done.file, ...flags, ...more]);
  const err = told.slice(0, SHOWN).flatMap((group) => groupLines(group, messages, retyped));
  if (told.length > SHOWN) err.push(said.more(told.length - SHOWN));
  if (refused) err.push(said.takeOthers(rows.new), `  → ${retyped(['--policy', 'keep-good'])}`);
  if (done.rejects !== null) err.push(said.apart(rows.rejected), `  → ${session.command(['import', done.rejects])}`);
  return { out, err };
}

/** Columns that were worked out rather than recognised: said even when nothing is asked. */
function guessedLines({ plan }: FileImport, { messages }: Session): string[] {
  const columns = plan.sheets.flatMap(({ table }) => table.columns);
  const guessed = columns.filter(
    ({ field, confidence, choice }) => field !== null && choice === null && confidence < 0.9,
  );
  const lines = guessed.map(({ header, field }) => {
    const label = messages.records.fields[field ?? ''] ?? field ?? '';
    return `  ~ ${messages.importing.becomes(printable(header), label)}`;
  });
  return [...new Set(lines)];
}

/** Of several files, what became of them all. */
export function summaryLines(results: readonly FileResult[], { importing }: Messages): string[] {
  const done = results.flatMap((one) => (one.is === 'done' ? [one.done] : []));
  const sum = (count: (one: FileImport) => number) => done.reduce((total, one) => total + count(one), 0);
  return [
    importing.several({
      files: results.length,
      imported: sum(({ written, plan }) => (written ? plan.rows.new : 0)),
      known: sum(({ plan }) => plan.rows.known),
      rejected: sum(({ plan }) => plan.rows.rejected),
      refused: results.length - done.length,
    }),
  ];
}

export function issueSentence(issue: Issue, messages: Messages): string {
  if (issue.code !== 'hidden-sheet' || issue.args['helper'] === undefined) return messages.issues[issue.code](issue);
  const missing = String(issue.args['missing'] ?? '').split(',');
  const labels = missing.filter((key) => key !== '').map((key) => messages.records.fields[key] ?? key);
  return messages.importing.helperSheet(printable(issue.sheet ?? ''), labels);
}

function sheetsNotRead(issues: readonly Issue[], messages: Messages): string[] {
  const apart = issues.filter(({ code, sheet }) => code === 'hidden-sheet' && sheet !== null);
  return apart.map((issue) => `  ${issueSentence(issue, messages)}.`);
}

function groupLines(
  { issue, rows }: IssueGroup,
  messages: Messages,
  retyped: (more: readonly string[]) => string,
): string[] {
  const mark = issue.severity === 'error' ? '✗' : '!';
  const where = rows.length === 0 ? '' : `${rowsOf(issue, rows, messages)}, `;
  const line = `  ${mark} ${where}${issueSentence(issue, messages)}.`;
  if (issue.code === 'near-duplicate') {
    const [row] = rows;
    return [line, `    → ${retyped(['--same', `${row}=${issue.args['id']}`])}`];
  }
  const [best] = issue.nearest;
  const { field, value } = issue;
  // What is read already needs no command: --json says how to read it otherwise.
  if (best === undefined || field === null || value === null || issue.code === 'near-word') return [line];
  const flag = `${printable(`${field}:${value}`, 120)}=${best.code}`;
  return [`${line} ${messages.importing.ifItIs(printable(best.label))}`, `    → ${retyped(['--value', flag])}`];
}

function rowsOf({ sheet }: Issue, rows: readonly number[], { importing }: Messages): string {
  const named = sheet && printable(sheet);
  const [first] = rows;
  if (rows.length === 1 && first !== undefined) return importing.row(named, first);
  // Never « and 1 other », which takes the room of the row that it hides.
  const shown = rows.length === ROWS_SHOWN + 1 ? ROWS_SHOWN + 1 : ROWS_SHOWN;
  return importing.rows(named, rows.slice(0, shown), Math.max(0, rows.length - shown));
}
