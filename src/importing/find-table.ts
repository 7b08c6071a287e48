/** Where the table of a sheet begins and what kind of records it holds: the row, below any title, that names the most columns. */

import type { CalendarDate } from '../domain/calendar/calendar-date.ts';
import { fieldsOf, KIND_NAMES, type KindName } from '../domain/fields/kinds.ts';
import type { Lists } from '../domain/lists.ts';
import { normalise } from '../domain/reading/normalise.ts';
import { timeRange } from '../domain/reading-fields/read-moments.ts';
import type { Row, Sheet } from '../sheets/sheet.ts';
import { cellsUnder } from './cells-under.ts';
import { COLUMNS, KIND_WORDS } from './column-synonyms.ts';
import { guessColumns } from './guess-columns.ts';
import { doubleHeadersAt, type Header, headersAt, isIdentity } from './header-cells.ts';
import { foldHeader, type MatchedColumn, matchColumns } from './match-columns.ts';
import { quartierIn } from './title-quartier.ts';

export interface FoundTable {
  readonly kind: KindName;
  readonly headerRow: number;
  readonly columns: readonly MatchedColumn[];
  /** Required fields that no column gives and that nothing else tells. */
  readonly missing: readonly string[];
  /** The quartier of all rows, when no column gives one and the sheet's name or title does. */
  readonly quartier: string | null;
  /** The column that holds the file's own id of each record (`_uuid`). */
  readonly identity: number | null;
}

export interface TableHints {
  readonly file: string;
  readonly kind: KindName | null;
  readonly headerRow: number | null;
  readonly told: ReadonlyMap<string, string>;
  /** Fields given for all rows: they need no column. */
  readonly set: ReadonlySet<string>;
  readonly today: CalendarDate;
}

/** Titles and notes may stand above; a header lower than this is not looked for. */
const LOOKED_AT = 40;

/** Null when no row of the sheet names two columns of any kind. */
export function findTable(sheet: Sheet, lists: Lists, hints: TableHints): FoundTable | null {
  const rows = sheet.rows
    .filter((row) =>
      hints.headerRow === null
        ? row.number <= (sheet.rows[0]?.number ?? 1) + LOOKED_AT
        : row.number === hints.headerRow,
    )
    .slice(0, LOOKED_AT);
  let found: { table: FoundTable; score: number } | null = null;
  const names = normalise(`${hints.file} ${sheet.name ?? ''}`);
  for (const row of rows) {
    const two = doubleHeadersAt(sheet, row);
    for (const headers of two === null ? [headersAt(row)] : [headersAt(row), two]) {
      for (const kind of hints.kind === null ? KIND_NAMES : [hints.kind]) {
        const table = tableAt(sheet, row, headers, kind, lists, hints);
        if (named(table) < 2) continue;
        const hinted = KIND_WORDS[kind].some((word) => names.includes(word) || titleSays(sheet, row, word));
        if (hints.kind === null && !hinted && !isMarked(table)) continue;
        const score = scoreOf(table) + (hinted ? HINT : 0);
        if (found === null || score > found.score) found = { table, score };
      }
    }
  }
  return found?.table ?? null;
}

function tableAt(
  sheet: Sheet,
  row: Row,
  headers: readonly Header[],
  kind: KindName,
  lists: Lists,
  hints: TableHints,
): FoundTable {
  const values = { today: hints.today, cellsOf: (column: number) => cellsUnder(sheet, row.number, column) };
  const matched = matchColumns(kind, headers, lists, hints.told, values);
  const columns = guessColumns(kind, matched, hints.set, sheet, row.number, lists, hints.today);
  const own = new Set([...columns.map(({ field }) => field), ...hints.set]);
  const quartier = own.has('quartier') || !('quartier' in fieldsOf(kind)) ? null : quartierIn(sheet, row.number, lists);
  const given = quartier === null ? own : own.add('quartier');
  if (hoursInOneColumn(sheet, row, columns)) given.add('plannedEnd');
  const missing = Object.entries(fieldsOf(kind))
    .filter(([key, field]) => field.required === true && !given.has(key))
    .map(([key]) => key);
  const identity = headers.find(isIdentity)?.column ?? null;
  return { kind, headerRow: row.number, columns, missing, quartier, identity };
}

/** « 14h-21h30 » under one header gives both ends of a shift. */
function hoursInOneColumn(sheet: Sheet, header: Row, columns: readonly MatchedColumn[]): boolean {
  const start = columns.find(({ field }) => field === 'plannedStart')?.column;
  if (start === undefined) return false;
  const below = sheet.rows.filter(({ number }) => number > header.number).slice(0, LOOKED_AT);
  const cells = below.flatMap(({ cells }) => cells.filter(({ column }) => column === start));
  return cells.length > 0 && cells.some(({ shown }) => timeRange(shown) !== null);
}

function named(table: FoundTable): number {
  return table.columns.filter(({ field }) => field !== null).length;
}

/** Words of its name settle equals, and make up for two columns left out. */
const HINT = 1.5;

/** Columns recognised count, those left out and required ones that are missing weigh against. */
function scoreOf(table: FoundTable): number {
  // A synonym of one kind may be the canonical header of another: both are worth the same.
  const plain = table.columns.filter(({ choice }) => choice === null);
  const sure = plain.reduce((sum, { confidence }) => sum + (confidence >= 0.9 ? 1 : confidence), 0);
  const unpivoted = new Set(table.columns.flatMap(({ choice, field }) => (choice === null ? [] : [field]))).size;
  const left =
    table.columns.filter(({ field, header }) => field === null && !header.startsWith('_')).length - unpivoted;
  return sure - left * 0.5 - table.missing.length * 3;
}

/**
 * Kinds that a date alone would make need a column of their own: a table of interventions whose situation is not recognised
 * must not become something else. A request has none that an intervention lacks: its name or --as tells it.
 */
const OWN_COLUMNS: Readonly<Partial<Record<KindName, readonly string[]>>> = {
  requests: [],
  signalements: ['nature', 'level', 'service', 'status', 'reportedOn', 'closedOn'],
  events: ['type', 'participants', 'hours'],
};

/** « Nb personnes » stands in tables of interventions too: it marks nothing. */
const OF_INTERVENTIONS: ReadonlySet<string> = new Set(Object.values(COLUMNS.interventions).flat().map(foldHeader));

function isMarked({ kind, columns }: FoundTable): boolean {
  const own = OWN_COLUMNS[kind];
  return (
    own === undefined ||
    columns.some(
      ({ field, header }) => field !== null && own.includes(field) && !OF_INTERVENTIONS.has(foldHeader(header)),
    )
  );
}

/** A title above the table: « Sollicitations du 4e trimestre ». */
function titleSays(sheet: Sheet, header: Row, word: string): boolean {
  return sheet.rows.some(
    (row) => row.number < header.number && row.cells.some(({ shown }) => normalise(shown).includes(word)),
  );
}
