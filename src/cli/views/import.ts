/** An import as JSON (`optimedia/import/1`). */

import type { FileImport } from '../../app/import/file-import.ts';
import { codesOf, issueSentence } from '../../app/import/issue-lines.ts';
import type { Messages } from '../../messages/messages.ts';

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
      message: issueSentence(issue, messages),
      suggestion: messages.suggestion(issue, codesOf(issue, plan, done.lists)),
    })),
    rejects: done.rejects === null ? null : { file: done.rejects, rows: plan.rows.rejected },
    importId: done.importId,
    written: done.written,
  };
}

/** 0 → A, 26 → AA. */
function columnLetters(column: number): string {
  const before = column < 26 ? '' : columnLetters(Math.floor(column / 26) - 1);
  return before + String.fromCharCode(65 + (column % 26));
}
