/** An import as JSON (`optimedia/import/1`) and as lines. */

import type { FileImport } from '../../app/import/import-files.ts';
import type { Issue } from '../../domain/entry.ts';
import type { Messages } from '../../messages/messages.ts';
import { printable } from '../../messages/printable.ts';

/** More remarks than this are told by their number; JSON gives them all. */
const SHOWN = 12;

export function importJson(done: FileImport, messages: Messages): Record<string, unknown> {
  const { source, plan } = done;
  return {
    schema: 'optimedia/import/1',
    file: done.file,
    sha256: done.sha256,
    format: source.format,
    encoding: source.encoding,
    delimiter: source.delimiter,
    sheets: plan.sheets.map(({ name, table, totals }) => ({
      name,
      kind: table.kind,
      headerRow: table.headerRow,
      columns: table.columns.map(({ column, header, field, confidence }) => ({
        column: columnLetters(column),
        header,
        field,
        confidence,
      })),
      totalsChecked: totals.map((total) => ({ sheet: name, ...total })),
    })),
    rows: plan.rows,
    issues: plan.issues.map((issue) => ({
      code: issue.code,
      severity: issue.severity,
      sheet: issue.sheet,
      row: issue.row,
      column: issue.column,
      value: issue.value,
      message: sentenceOf(issue, messages),
      suggestion: messages.suggestion(issue),
    })),
    importId: done.importId,
    written: done.written,
  };
}

export function importLines(done: FileImport, dryRun: boolean, messages: Messages): { out: string[]; err: string[] } {
  const said = messages.importing;
  const { plan } = done;
  const { rows } = plan;
  const out = plan.sheets.map(({ name, table }) =>
    said.sheet(
      printable(done.file, 60),
      name && printable(name),
      messages.records.kinds[table.kind].many,
      table.headerRow,
    ),
  );
  out.push(said.counts(rows));
  if (rows.skipped > 0) out.push(said.skipped(rows.skipped));
  if (dryRun) out.push(said.dry(rows.new));
  else if (done.written && done.importId !== null) out.push(`✓ ${said.done(rows.new, done.importId)}`);
  else if (rows.rejected > 0 && rows.new > 0) out.push(`✗ ${said.refused(rows.rejected, rows.read)}`);
  else out.push(said.nothingNew(rows.known));
  const told = plan.issues.filter(({ severity }) => severity !== 'info');
  const err = told.slice(0, SHOWN).flatMap((issue) => issueLines(issue, messages));
  if (told.length > SHOWN) err.push(said.more(told.length - SHOWN));
  if (done.rejects !== null) err.push(said.apart(rows.rejected, printable(done.rejects, 80)));
  return { out, err };
}

function issueLines(issue: Issue, messages: Messages): string[] {
  const mark = issue.severity === 'error' ? '✗' : '!';
  const where =
    issue.row === null ? '' : `${messages.importing.row(issue.sheet && printable(issue.sheet), issue.row)}, `;
  const suggestion = messages.suggestion(issue);
  const line = `  ${mark} ${where}${messages.issues[issue.code](issue)}.`;
  return suggestion === null ? [line] : [line, `    → ${suggestion}`];
}

function sentenceOf(issue: Issue, messages: Messages): string {
  const helper = issue.code === 'hidden-sheet' && issue.args['helper'] !== undefined;
  return helper ? messages.importing.helperSheet(printable(issue.sheet ?? '')) : messages.issues[issue.code](issue);
}

/** 0 → A, 26 → AA. */
function columnLetters(column: number): string {
  const before = column < 26 ? '' : columnLetters(Math.floor(column / 26) - 1);
  return before + String.fromCharCode(65 + (column % 26));
}
