/** Which sheets are read: one that is hidden, or that lacks what its kind needs (a recap, a list), is left out, and said. */

import type { CalendarDate } from '../domain/calendar/calendar-date.ts';
import type { Issue } from '../domain/entry.ts';
import type { KindName } from '../domain/fields/kinds.ts';
import { fieldsOf } from '../domain/fields/kinds.ts';
import type { Lists } from '../domain/lists.ts';
import type { Cell, Sheet } from '../sheets/sheet.ts';
import { cellsUnder } from './cells-under.ts';
import { type FoundTable, findTable } from './find-table.ts';
import { likelyColumns } from './likely-columns.ts';
import { foldHeader } from './match-columns.ts';
import type { Doubt } from './senses.ts';
import { issueOf } from './table-issues.ts';

/** A sheet with a header of some kind, that lacks required columns. */
export interface LeftOut {
  readonly sheet: string | null;
  readonly kind: KindName;
  readonly headerRow: number;
  /** Required fields that no column gives. */
  readonly missing: readonly string[];
  /** Headers that stand there, and those of them that nothing recognises. */
  readonly found: readonly string[];
  readonly unknown: readonly string[];
  /** Required field → the unread header that most likely gives it. */
  readonly likely: ReadonlyMap<string, string>;
}

export interface TableChoices {
  readonly kind: KindName | null;
  readonly sheet: string | null;
  readonly headerRow: number | null;
  readonly columns: ReadonlyMap<string, string>;
  readonly set: ReadonlyMap<string, string>;
}

export interface ChosenTable {
  readonly table: FoundTable | null;
  readonly leftOut: LeftOut | null;
  readonly issues: readonly Issue[];
}

const NOTHING: ChosenTable = { table: null, leftOut: null, issues: [] };

export function chooseTable(
  sheet: Sheet,
  { file, lists, today }: { file: string; lists: Lists; today: CalendarDate },
  choices: TableChoices,
): ChosenTable {
  if (choices.sheet !== null && sheet.name !== choices.sheet) return NOTHING;
  if (choices.sheet === null && sheet.hidden) {
    return { ...NOTHING, issues: [issueOf('hidden-sheet', 'info', sheet.name, { value: sheet.name })] };
  }
  if (sheet.rows.length === 0) return NOTHING;
  const set = new Set(choices.set.keys());
  const { kind, headerRow, columns: told } = choices;
  const table = findTable(sheet, lists, { file, kind, headerRow, told, set, today });
  if (table === null || table.missing.length > 0) {
    const leftOut = leftOutOf(sheet, table, kind, lists, today);
    const args = { helper: 1, kind: leftOut.kind, missing: leftOut.missing.join(',') };
    const helper = { ...issueOf('hidden-sheet', 'info', sheet.name, { value: sheet.name }), args };
    return { table: null, leftOut, issues: [helper] };
  }
  return { table, leftOut: null, issues: columnIssues(sheet, table) };
}

/** « Nombre » over 12 and 3: a figure that would be lost in silence. */
const isCount = (header: string): boolean => /^(?:nb|nbr|nbre|nombre|quantite|effectif)$/.test(foldHeader(header));
const isAboveOne = ({ shown }: Cell): boolean => Number(shown) > 1;

function columnIssues(sheet: Sheet, table: FoundTable): Issue[] {
  const wide = table.columns.some(({ choice }) => choice !== null);
  return table.columns.flatMap(({ column, field, header, doubled, doubt }) => {
    const about = { column: header, value: header };
    if (doubt !== null) return [doubtfulColumn(sheet, header, field, doubt)];
    // What it holds is not taken: a blank one loses nothing.
    const held = doubled && cellsUnder(sheet, table.headerRow, column).length > 0;
    if (doubled) return [issueOf('column-doubled', held ? 'warning' : 'info', sheet.name, about)];
    // It is read: it says which record the row is.
    if (field === null && column === table.identity) return [];
    if (field === null) {
      const counts = isCount(header) && !wide && cellsUnder(sheet, table.headerRow, column).some(isAboveOne);
      return [issueOf('column-ignored', counts ? 'warning' : 'info', sheet.name, about)];
    }
    return sheet.hiddenColumns.includes(column) ? [issueOf('hidden-column', 'info', sheet.name, about)] : [];
  });
}

/** What its header names and its values are not: said with what they are, and left out unless the header is the very name. */
function doubtfulColumn(sheet: Sheet, header: string, field: string | null, doubt: Doubt): Issue {
  return {
    ...issueOf('column-contradicted', 'warning', sheet.name, { column: header, value: doubt.value }),
    args: { named: doubt.field, shape: doubt.shape, read: field ?? '' },
  };
}

function leftOutOf(
  sheet: Sheet,
  table: FoundTable | null,
  asked: KindName | null,
  lists: Lists,
  today: CalendarDate,
): LeftOut {
  const { kind, headerRow, missing, columns } = table ?? withoutTable(sheet, asked);
  const unread = columns.filter(({ field }) => field === null);
  const likely = likelyColumns(
    kind,
    missing,
    unread.map(({ column, header }) => ({ header, cells: cellsUnder(sheet, headerRow, column) })),
    lists,
    today,
  );
  const found = columns.map(({ header }) => header);
  return { sheet: sheet.name, kind, headerRow, missing, found, unknown: unread.map(({ header }) => header), likely };
}

/** The first row of two texts or more is taken for what was meant as a header. */
function withoutTable(sheet: Sheet, asked: KindName | null) {
  const kind = asked ?? 'interventions';
  const missing = Object.entries(fieldsOf(kind)).flatMap(([key, field]) => (field.required === true ? [key] : []));
  const texts = sheet.rows.map((row) => row.cells.filter(({ value }) => value.type === 'text'));
  const at = texts.findIndex((cells) => cells.length >= 2);
  const columns = (texts[at] ?? []).map(({ column, shown }) => ({ column, header: shown, field: null }));
  return { kind, headerRow: sheet.rows[at]?.number ?? 1, missing, columns };
}
