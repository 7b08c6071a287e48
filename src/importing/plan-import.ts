/**
 * The plan of an import: what each sheet is, what each row becomes, what is new. Pure: the preview, the dry run, the JSON and the
 * writing all read this one value.
 */

import type { CalendarDate } from '../domain/calendar/calendar-date.ts';
import type { Issue } from '../domain/entry.ts';
import type { KindName } from '../domain/fields/kinds.ts';
import type { Lists } from '../domain/lists.ts';
import { readEntry } from '../domain/read-entry.ts';
import { type RecordValues, recordNumber, type StoredRecord } from '../domain/record.ts';
import type { Sheet, SheetFile } from '../sheets/sheet.ts';
import { checkTotals, type TotalChecked, type TotalLeft } from './check-totals.ts';
import type { LeftOut, TableChoices } from './choose-table.ts';
import type { FoundTable } from './find-table.ts';
import { contentKey, ownKey } from './identity.ts';
import { monthFirst } from './month-first.ts';
import { type RowsRead, readRows } from './read-rows.ts';
import { type Resemblance, resemblances } from './resemblances.ts';
import { shiftOverlaps } from './shift-overlaps.ts';
import { type StrayDecision, strayDecisions } from './stray-decisions.ts';
import { issueOf } from './table-issues.ts';
import { tablesIn } from './tables-in.ts';
import { monthOrYearIn } from './title-period.ts';
import { type ToldValue, withToldValues } from './told-values.ts';

/** What the reader of workbooks calls a formula that was never computed. */
const NO_RESULT = '#NO-RESULT';

/** `columns`: folded header → entry key; `set`: entry key → words for all rows. */
export interface ImportChoices extends TableChoices {
  readonly values: readonly ToldValue[];
  /** Row → number of the record that it is (`I1102`), or `new`: a resemblance decided. */
  readonly same?: ReadonlyMap<number, string>;
  /** Rows, among those, whose values replace the record's. */
  readonly taken?: ReadonlySet<number>;
}

export interface ImportContext {
  readonly file: string;
  readonly lists: Lists;
  readonly today: CalendarDate;
  readonly timezone: string;
  readonly choices: ImportChoices;
  /** How many records the base holds of each content. */
  known(kind: KindName, keys: readonly string[]): ReadonlyMap<string, number>;
  /** Interventions of the base on a date: what a new row may resemble. */
  onDate?(date: string): readonly StoredRecord[];
  /** Shifts of the base on a date: what a new one may overlap. */
  shiftsOn?(date: string): readonly StoredRecord[];
}

const ROWS_TOLD = 500;

export interface PlannedSheet {
  readonly name: string | null;
  readonly table: FoundTable;
  readonly totals: readonly TotalChecked[];
  /** Rows of data: the first, the last, those between and around that are none. Null without any. */
  readonly data: { readonly first: number; readonly last: number; readonly skipped: number } | null;
  /** Year and month that the sheet's name or title gives to dates that lack them. */
  readonly period: { readonly year?: number; readonly month?: number };
  /** The first record that was understood, to be shown. */
  readonly sample: RecordValues | null;
}

export interface PlannedRecord {
  readonly record: RecordValues;
  readonly contentKey: string;
  /** The file's own id makes its key: it is one record, however often it is met. */
  readonly own: boolean;
}

export interface SameRecord {
  readonly kind: KindName;
  readonly id: number;
  readonly contentKey: string;
}

export interface RejectedRow {
  readonly sheet: string | null;
  readonly row: number;
}

export interface ImportPlan {
  readonly sheets: readonly PlannedSheet[];
  /** Sheets that were meant to be read and lack what their kind needs. */
  readonly leftOut: readonly LeftOut[];
  readonly rows: {
    readonly read: number;
    readonly new: number;
    readonly known: number;
    readonly rejected: number;
    readonly skipped: number;
  };
  readonly issues: readonly Issue[];
  readonly records: readonly PlannedRecord[];
  /** Rows that were told to be records of the base: known by their content from now on. */
  readonly same: readonly SameRecord[];
  /** Records of the base whose values a row corrects. */
  readonly corrected: readonly Resemblance[];
  /** Resemblances that nobody decided. */
  readonly twins: readonly Resemblance[];
  readonly rejected: readonly RejectedRow[];
  /** Resemblances that were decided and are none. */
  readonly strays: readonly StrayDecision[];
}

export function planImport(source: SheetFile, context: ImportContext): ImportPlan {
  const steps = planSteps(source, context);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same, with a rest now and then that gives how many rows are read. */
export function* planSteps(source: SheetFile, context: ImportContext): Generator<number, ImportPlan> {
  const issues: Issue[] = [];
  const sheets: PlannedSheet[] = [];
  const leftOut: LeftOut[] = [];
  const found: PlannedRecord[] = [];
  const rejected: RejectedRow[] = [];
  let read = 0;
  let skipped = 0;
  for (const { sheet, table, before } of tablesIn(source, context, issues, leftOut)) {
    skipped += before;
    const { period, set } = toldOf(sheet, table, context.choices);
    const rows = readRows(sheet, table, { file: context.file, today: context.today, set });
    skipped += rows.skipped;
    const records: (readonly RecordValues[] | null)[] = [];
    for (const row of rows.rows) {
      for (const { header, field, error } of row.broken) {
        const code = error === NO_RESULT ? 'formula-without-result' : 'cell-error';
        issues.push({
          ...issueOf(code, 'warning', sheet.name, { row: row.number, column: header, value: error }),
          field,
        });
      }
      if (row.hidden) issues.push(issueOf('hidden-row', 'info', sheet.name, { row: row.number }));
      const results = row.entries.map((entry) =>
        readEntry(withToldValues(entry, context.choices.values), context.lists, {
          today: context.today,
          timezone: context.timezone,
          ...period,
        }),
      );
      const said = row.entries.length > 1 ? distinctIssues(results) : results.flatMap((one) => one.issues);
      for (const issue of said) issues.push(withColumn(issue, table));
      read += 1;
      if (read % ROWS_TOLD === 0) yield read;
      const made = results.flatMap(({ record }) => (record === null ? [] : [record]));
      // A row is taken whole or not at all.
      const refused = made.length < results.length;
      records.push(refused ? null : made);
      if (refused) rejected.push({ sheet: sheet.name, row: row.number });
      else for (const record of made) found.push(planned(record, row.identity));
    }
    const swapped = datesTurned(sheet, table, rows);
    if (swapped !== null) issues.push(swapped);
    const totals = checkTotals(rows, table, records);
    for (const total of totals.checked) if (!total.matches) issues.push(mismatch(sheet.name, total));
    for (const total of totals.left) issues.push(leftUnchecked(sheet.name, total));
    const sample = records.flatMap((made) => made ?? [])[0] ?? null;
    sheets.push({ name: sheet.name, table, totals: totals.checked, data: extentOf(rows), period, sample });
  }
  const fresh = onlyNew(found, context);
  const { records, same, corrected, twins } = withoutTwins(fresh, found, context, issues);
  issues.push(...shiftOverlaps(fresh, (date) => context.shiftsOn?.(date) ?? []));
  return {
    sheets,
    leftOut,
    rows: {
      read,
      new: records.length,
      known: found.length - records.length,
      rejected: rejected.length,
      skipped,
    },
    issues,
    records,
    same,
    corrected,
    twins,
    rejected,
    strays: strayDecisions(context.choices.same, { found, fresh: records, rejected }),
  };
}

/** Resemblances are said; those that somebody decided are taken out of the new records, or no longer said. */
function withoutTwins(
  fresh: readonly PlannedRecord[],
  found: readonly PlannedRecord[],
  context: ImportContext,
  issues: Issue[],
): Pick<ImportPlan, 'records' | 'same' | 'corrected' | 'twins'> {
  if (context.onDate === undefined || fresh.length === 0) {
    return { records: fresh, same: [], corrected: [], twins: [] };
  }
  const isFresh = new Set(fresh);
  const claimed = new Set(found.flatMap((one) => (isFresh.has(one) ? [] : [one.contentKey])));
  const same: SameRecord[] = [];
  const corrected: Resemblance[] = [];
  const twins: Resemblance[] = [];
  const gone = new Set<RecordValues>();
  for (const one of resemblances(fresh, claimed, context.onDate)) {
    const { record, base, differing } = one;
    const id = recordNumber(base.kind, base.id);
    const row = record.source?.row ?? 0;
    const decided = context.choices.same?.get(row);
    if (decided?.toUpperCase() === id) {
      gone.add(record);
      same.push({ kind: base.kind, id: base.id, contentKey: contentKey(record) });
      if (context.choices.taken?.has(row) === true) corrected.push(one);
    } else if (decided?.toLowerCase() !== 'new') {
      const sheet = record.source?.sheet ?? null;
      twins.push(one);
      issues.push({
        ...issueOf('near-duplicate', 'warning', sheet, { row }),
        args: { id, differing: differing.join(',') },
      });
    }
  }
  return { records: fresh.filter(({ record }) => !gone.has(record)), same, corrected, twins };
}

function datesTurned({ name }: Sheet, { columns }: FoundTable, { rows }: RowsRead): Issue | null {
  const date = columns.find(({ field }) => field === 'date');
  if (date === undefined) return null;
  const cells = rows.flatMap((row) => row.cells.find(({ column }) => column === date.column) ?? []);
  const american = () =>
    rows.some((row) => row.cells.some(({ shown }) => /^\d{1,2}:\d{2}(?::\d{2})?\s*[ap]\.?m\.?$/iu.test(shown)));
  return monthFirst(name, date.header, cells, american);
}

function extentOf({ rows, skipped }: RowsRead): PlannedSheet['data'] {
  const [first, last] = [rows[0], rows.at(-1)];
  return first === undefined || last === undefined ? null : { first: first.number, last: last.number, skipped };
}

/** Identical rows are counted: a file adds the copies that it holds beyond those already known, so that no twin is lost. */
function onlyNew(read: readonly PlannedRecord[], context: ImportContext): PlannedRecord[] {
  const left = new Map<string, number>();
  const byKind = new Map<KindName, string[]>();
  for (const { record, contentKey: key } of read) {
    const keys = byKind.get(record.kind);
    if (keys === undefined) byKind.set(record.kind, [key]);
    else keys.push(key);
  }
  for (const [kind, keys] of byKind) for (const [key, count] of context.known(kind, keys)) left.set(key, count);
  return read.filter(({ contentKey: key, own }) => {
    const known = left.get(key) ?? 0;
    if (own) left.set(key, Number.POSITIVE_INFINITY);
    if (known === 0) return true;
    left.set(key, known - 1);
    return false;
  });
}

function planned(record: RecordValues, identity: string | null): PlannedRecord {
  const key = identity === null ? contentKey(record) : ownKey(record.kind, identity);
  return { record, contentKey: key, own: identity !== null };
}

/** Copies of one count say the same thing once. */
function distinctIssues(results: readonly { readonly issues: readonly Issue[] }[]): Issue[] {
  const all = results.flatMap(({ issues }) => issues);
  return [...new Map(all.map((issue) => [JSON.stringify(issue), issue])).values()];
}

/** Year, month and quartier that the rows lack: given by the user, else by the sheet's name or title. */
function toldOf(sheet: Sheet, table: FoundTable, choices: ImportChoices) {
  const set = new Map(choices.set);
  if (table.quartier !== null && !set.has('quartier')) set.set('quartier', table.quartier);
  const period = { ...monthOrYearIn(sheet, table.headerRow) };
  for (const unit of ['year', 'month'] as const) {
    const given = Number(set.get(unit));
    if (set.delete(unit) && Number.isInteger(given)) period[unit] = given;
  }
  return { set, period };
}

/** A blank cell has no words of its own: its issue stands in the column of its field. */
function withColumn(issue: Issue, table: FoundTable): Issue {
  if (issue.column !== null || issue.field === null) return issue;
  const column = table.columns.find(({ field }) => field === issue.field);
  return column === undefined ? issue : { ...issue, column: column.header };
}

function mismatch(sheet: string | null, { row, column, printed, computed }: TotalChecked): Issue {
  const issue = issueOf('total-mismatch', 'warning', sheet, { row, column, value: String(printed) });
  return { ...issue, args: { printed, computed } };
}

function leftUnchecked(sheet: string | null, { row, column, printed }: TotalLeft): Issue {
  const issue = issueOf('total-unchecked', 'info', sheet, { row, column, value: String(printed) });
  return { ...issue, args: { printed } };
}
