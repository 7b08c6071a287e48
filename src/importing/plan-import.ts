/**
 * The plan of an import: what each sheet is, what each row becomes, what is new. Pure: the preview, the dry run, the JSON and the
 * writing all read this one value.
 */

import type { CalendarDate } from '../domain/calendar/calendar-date.ts';
import type { Entry, Issue, IssueCode, Raw, Severity } from '../domain/entry.ts';
import type { KindName } from '../domain/fields/kinds.ts';
import type { Lists } from '../domain/lists.ts';
import { readEntry } from '../domain/read-entry.ts';
import { normalise } from '../domain/reading/normalise.ts';
import type { RecordValues } from '../domain/record.ts';
import type { Sheet, SheetFile } from '../sheets/sheet.ts';
import { checkTotals, type TotalChecked } from './check-totals.ts';
import { type FoundTable, findTable, type TableHints } from './find-table.ts';
import { contentKey } from './identity.ts';
import { readRows } from './read-rows.ts';
import { monthOrYearIn } from './title-period.ts';

/** What the reader of workbooks calls a formula that was never computed. */
const NO_RESULT = '#NO-RESULT';

export interface ImportChoices {
  readonly kind: KindName | null;
  readonly sheet: string | null;
  readonly headerRow: number | null;
  /** Folded header → entry key. */
  readonly columns: ReadonlyMap<string, string>;
  /** What words mean in a field: `quartier:ZUP=blosne`. */
  readonly values: readonly { readonly field: string; readonly words: string; readonly code: string }[];
  /** Entry key → words for all rows. */
  readonly set: ReadonlyMap<string, string>;
}

export interface ImportContext {
  readonly file: string;
  readonly lists: Lists;
  readonly today: CalendarDate;
  readonly timezone: string;
  readonly choices: ImportChoices;
  /** How many records the base holds of each content. */
  known(kind: KindName, keys: readonly string[]): ReadonlyMap<string, number>;
}

export interface PlannedSheet {
  readonly name: string | null;
  readonly table: FoundTable;
  readonly totals: readonly TotalChecked[];
}

export interface PlannedRecord {
  readonly record: RecordValues;
  readonly contentKey: string;
}

export interface RejectedRow {
  readonly sheet: string | null;
  readonly row: number;
}

export interface ImportPlan {
  readonly sheets: readonly PlannedSheet[];
  readonly rows: {
    readonly read: number;
    readonly new: number;
    readonly known: number;
    readonly rejected: number;
    readonly skipped: number;
  };
  readonly issues: readonly Issue[];
  readonly records: readonly PlannedRecord[];
  readonly rejected: readonly RejectedRow[];
}

export function planImport(source: SheetFile, context: ImportContext): ImportPlan {
  const issues: Issue[] = [];
  const sheets: PlannedSheet[] = [];
  const read: PlannedRecord[] = [];
  const rejected: RejectedRow[] = [];
  let skipped = 0;
  for (const sheet of source.sheets) {
    const table = tableOf(sheet, context, issues);
    if (table === null) continue;
    const { period, set } = toldOf(sheet, table, context.choices);
    const rows = readRows(sheet, table, { file: context.file, today: context.today, set });
    skipped += rows.skipped;
    const records: (RecordValues | null)[] = [];
    for (const row of rows.rows) {
      for (const { header, field, error } of row.broken) {
        const code = error === NO_RESULT ? 'formula-without-result' : 'cell-error';
        issues.push({
          ...issueOf(code, 'warning', sheet.name, { row: row.number, column: header, value: error }),
          field,
        });
      }
      if (row.hidden) issues.push(issueOf('hidden-row', 'info', sheet.name, { row: row.number }));
      const result = readEntry(withToldValues(row.entry, context.choices), context.lists, {
        today: context.today,
        timezone: context.timezone,
        ...period,
      });
      for (const issue of result.issues) issues.push(withColumn(issue, table));
      records.push(result.record);
      if (result.record === null) rejected.push({ sheet: sheet.name, row: row.number });
      else read.push({ record: result.record, contentKey: contentKey(result.record) });
    }
    const totals = checkTotals(rows.totals, table, records);
    for (const total of totals) if (!total.matches) issues.push(mismatch(sheet.name, total));
    sheets.push({ name: sheet.name, table, totals });
  }
  const records = onlyNew(read, context);
  return {
    sheets,
    rows: {
      read: read.length + rejected.length,
      new: records.length,
      known: read.length - records.length,
      rejected: rejected.length,
      skipped,
    },
    issues,
    records,
    rejected,
  };
}

/** A sheet that is hidden, or that lacks what its kind needs, is left out, and said. */
function tableOf(sheet: Sheet, context: ImportContext, issues: Issue[]): FoundTable | null {
  const { choices } = context;
  if (choices.sheet !== null ? sheet.name !== choices.sheet : sheet.hidden) {
    if (choices.sheet === null) issues.push(issueOf('hidden-sheet', 'info', sheet.name, { value: sheet.name }));
    return null;
  }
  const hints: TableHints = {
    file: context.file,
    kind: choices.kind,
    headerRow: choices.headerRow,
    told: choices.columns,
    set: new Set(choices.set.keys()),
  };
  const table = findTable(sheet, context.lists, hints);
  if (table === null || table.missing.length > 0) {
    // A recap, a list: no table of records.
    const helper = { ...issueOf('hidden-sheet', 'info', sheet.name, { value: sheet.name }), args: { helper: 1 } };
    if (sheet.rows.length > 0) issues.push(helper);
    return null;
  }
  for (const { column, field, header, doubled } of table.columns) {
    const code = doubled ? 'column-doubled' : field === null ? 'column-ignored' : null;
    const about = { column: header, value: header };
    if (code !== null) issues.push(issueOf(code, 'info', sheet.name, about));
    else if (sheet.hiddenColumns.includes(column)) issues.push(issueOf('hidden-column', 'info', sheet.name, about));
  }
  return table;
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
  return read.filter(({ contentKey: key }) => {
    const known = left.get(key) ?? 0;
    if (known === 0) return true;
    left.set(key, known - 1);
    return false;
  });
}

function withToldValues(entry: Entry, { values }: ImportChoices): Entry {
  if (values.length === 0) return entry;
  const raw = new Map(entry.raw);
  for (const { field, words, code } of values) {
    const told = raw.get(field);
    if (told !== undefined) raw.set(field, toldRaw(told, words, code));
  }
  return { ...entry, raw };
}

const SEPARATORS = /(\s*[/;,+&\n\r]\s*|\s[-–—]\s|\s+et\s+)/iu;

/** The words are the whole cell, or one of the values that it holds: never a part of a longer one. */
function toldRaw(raw: Raw, words: string, code: string): Raw {
  const sought = normalise(words);
  if (normalise(raw.text) === sought) return { text: code, column: raw.column };
  const parts = raw.text.split(SEPARATORS);
  if (!parts.some((part) => normalise(part) === sought)) return raw;
  return { text: parts.map((part) => (normalise(part) === sought ? code : part)).join(''), column: raw.column };
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

function issueOf(
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
