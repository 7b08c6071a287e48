/** An import in lines: what was read and what became of it on stdout, what is to correct on stderr. */

import type { FileImport } from '../../app/import/file-import.ts';
import type { FileResult } from '../../app/import/import-files.ts';
import { issueLines, issueSentence } from '../../app/import/issue-lines.ts';
import { countLines } from '../../app/import/plan-lines.ts';
import type { Session } from '../../app/session.ts';
import type { Issue } from '../../domain/entry.ts';
import type { Messages } from '../../messages/messages.ts';
import { printable } from '../../messages/printable.ts';

export function importLines(
  done: FileImport,
  dryRun: boolean,
  session: Session,
  flags: readonly string[],
): { out: string[]; err: string[] } {
  const said = session.messages.importing;
  const { plan, lists, written } = done;
  const { rows } = plan;
  const retyped = (more: readonly string[]) => session.command(['import', done.file, ...flags, ...more]);
  const refused = rows.rejected > 0 && (rows.new > 0 ? done.policy === 'all-or-nothing' : rows.known === 0);
  // What was shown with the questions is not said again.
  const out = done.shown ? [] : readLines(done, dryRun, session);
  if (!done.shown || !written) {
    out.push(...sheetsNotRead(plan.issues, session.messages), ...countLines(plan, session.messages));
  }
  const err: string[] = [];
  if (refused)
    err.push(`✗ ${dryRun ? said.wouldRefuse(rows.rejected, rows.read) : said.refused(rows.rejected, rows.read)}`);
  else if (rows.new === 0) out.push(said.nothingNew(rows.known, done.knownFrom, rows.rejected));
  else if (dryRun) out.push(said.dry(rows.new, done.rejects === null ? 0 : rows.rejected));
  else if (done.importId !== null) {
    out.push(`✓ ${said.done(rows.new, done.importId, session.command(['undo', String(done.importId)]))}`);
  }
  if (written && done.learned !== null) out.push(`  ${said.profileKept(printable(done.learned.name))}`);
  if (!done.shown || refused)
    err.push(...issueLines(plan, { messages: session.messages, lists, retyped, all: dryRun }));
  if (refused && rows.new > 0) err.push(said.takeOthers(rows.new), `  → ${retyped(['--policy', 'keep-good'])}`);
  if (written && done.rejects !== null) {
    err.push(said.apart(rows.rejected), `  → ${session.command(['import', done.rejects])}`);
  } else if (done.correcting !== null)
    err.push(said.alreadyApart, `  → ${session.command(['import', done.correcting])}`);
  return { out, err };
}

/** A run without questions says in one line what a dry run, or the questions, show in full. */
function readLines(done: FileImport, dryRun: boolean, { messages }: Session): string[] {
  if (dryRun) return [...done.understood];
  const said = messages.importing;
  const sheets = done.plan.sheets.map(({ name, table }) =>
    said.sheet(
      printable(done.file, 60),
      name && printable(name),
      messages.records.kinds[table.kind].many,
      table.headerRow,
    ),
  );
  const profile = done.profile === null ? [] : [`  ${said.profileKnown(printable(done.profile))}`];
  return [...sheets, ...guessedLines(done, messages), ...leftAsideLines(done, messages), ...profile];
}

/** Columns that were worked out rather than recognised: said even when nothing is asked. */
function guessedLines({ plan }: FileImport, messages: Messages): string[] {
  const columns = plan.sheets.flatMap(({ table }) => table.columns.filter(({ column }) => column !== table.identity));
  const guessed = columns.filter(
    ({ field, confidence, choice }) => field !== null && choice === null && confidence < 0.9,
  );
  const lines = guessed.map(({ header, field }) => {
    const label = messages.records.fields[field ?? ''] ?? field ?? '';
    return `  ~ ${messages.importing.becomes(printable(header), label)}`;
  });
  return [...new Set(lines)];
}

const MOST_LEFT = 8;

/** Columns that nothing recognises, on one line: what they hold does not come in. */
function leftAsideLines({ plan }: FileImport, { importing }: Messages): string[] {
  const columns = plan.sheets.flatMap(({ table }) => table.columns);
  const left = columns.filter(
    ({ field, confidence, header, doubt }) =>
      field === null && confidence === 0 && doubt === null && !header.startsWith('_') && header !== importing.problem,
  );
  const names = [...new Set(left.map(({ header }) => printable(header, 40)))];
  return names.length === 0 ? [] : [`  ${importing.notRead(names.slice(0, MOST_LEFT), names.length)}`];
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

function sheetsNotRead(issues: readonly Issue[], messages: Messages): string[] {
  const apart = issues.filter(({ code, sheet }) => code === 'hidden-sheet' && sheet !== null);
  return apart.map((issue) => `  ${issueSentence(issue, messages)}.`);
}
