/** A table for a spreadsheet (`;`, decimal comma in French, byte order mark) and for Markdown; no cell can become a formula. */

import { PERIODS } from '../../cube/dimensions.ts';
import type { Table } from '../../cube/table.ts';
import { currentOnly } from '../../reporting/current-only.ts';
import { escapeMarkdown } from '../../reporting/escape-markdown.ts';
import type { TableInReport } from '../../reporting/fill-markdown.ts';
import { filterWords } from '../../reporting/filter-words.ts';
import { type CsvCell, writeCsv } from '../../sheets/write-csv.ts';
import { type Shown, text } from './shown.ts';
import { bareGrid, textGrid, turned } from './table-grid.ts';
import { definitions, isWide, remarksOf, tableTitle } from './table-words.ts';

export function tableCsv(table: Table, shown: Shown): string {
  const grid = bareGrid(table, shown, shown);
  const rows: CsvCell[][] = [
    [filterWords(table, shown.lang, shown.messages), ...grid.heads.map((head) => head.label)],
    ...grid.lines.map((line) => [line.head.label, ...line.values.map((value) => value.said ?? value.number)]),
  ];
  return writeCsv(rows, {
    delimiter: ';',
    decimal: shown.lang === 'fr' ? ',' : '.',
    mark: true,
    escapeFormulas: true,
  });
}

/** With its definitions, to stand alone. */
export function tableMarkdown(table: Table, shown: Shown): string {
  return markdown(table, shown, definitions(table, shown));
}

/**
 * In a report, which says elsewhere what chance may explain. A crossed table and several measures have room for what they are
 * compared with only where their own tag asks for it, a period that nobody knows is no comparison, and a week's numbers are too
 * small for shares.
 */
export function reportTable(table: Table, shown: Shown, { need, defined }: TableInReport): string {
  if (isUnknown(table)) return markdown(withoutLines(table), shown, []).trimEnd();
  const alone = table.colDimension === null && table.columnMeasures === null;
  const asked = need !== undefined && need.compare !== null && holdsComparison(table);
  const compared = (alone || asked || table.colDimension === PERIODS) && table.compare?.outside === undefined;
  const ownOutside = [...table.rows, ...table.cols].some(({ outside }) => outside !== undefined);
  const own = (code: string) => code === 'outside' && ownOutside;
  const kept = table.notes.filter(
    ({ code }) => code !== 'chance' && (compared || own(code) || !OF_COMPARISON.has(code)),
  );
  const shares = table.period?.kind === 'week' ? table.shares.map(() => null) : table.shares;
  const told = { ...table, shares, compare: compared ? table.compare : null, notes: kept };
  const whole = need?.all === true || need?.visited === true || (compared && !asked);
  return markdown(whole ? told : withoutEmptyRows(told), shown, definitions(table, shown, defined)).trimEnd();
}

const OF_COMPARISON: ReadonlySet<string> = new Set(['empty-before', 'outside']);

/** Of the whole period, nothing can be known. */
const isUnknown = ({ outside, cells, colTotals, total }: Table): boolean =>
  outside !== undefined && [...cells.flat(), ...colTotals, total].every((value) => value === null);

/** Its title and why: lines would tell of another period. */
const withoutLines = (table: Table): Table => ({
  ...table,
  rows: [],
  cells: [],
  compare: null,
  notes: table.notes.filter(({ code }) => code === 'outside'),
});

/** The lines of several measures are not compared one by one. */
const holdsComparison = ({ columnMeasures, rowDimension }: Table): boolean =>
  columnMeasures === null || rowDimension === null;

/** Lines and columns that only the period compared with holds: its columns are told nowhere, its lines where it is. */
function withoutEmptyRows(table: Table): Table {
  if (table.rowDimension === null) return table;
  if (table.columnMeasures === null) return currentOnly(table, table.compare !== null);
  const kept = table.rows.flatMap((_, row) => (table.cells[row]?.some((cell) => (cell ?? 0) !== 0) ? [row] : []));
  return {
    ...table,
    rows: kept.flatMap((row) => table.rows[row] ?? []),
    cells: kept.map((row) => table.cells[row] ?? []),
  };
}

function markdown(table: Table, shown: Shown, defined: readonly string[]): string {
  const number = table.id === null ? '' : `${table.id}. `;
  const remarks = [...defined, ...remarksOf(table, shown)];
  const empty = table.rowDimension !== null && table.rows.length === 0;
  const parts = [
    `**${escapeMarkdown(number + tableTitle(table, shown, shown.period.label))}**`,
    ...(empty ? [] : [gridLines(table, shown).join('\n')]),
    ...remarks.map(escapeMarkdown),
  ];
  return `${parts.join('\n\n')}\n`;
}

function gridLines(table: Table, shown: Shown): string[] {
  const made = textGrid(table, shown, shown);
  const grid = isWide(table) ? turned(made, shown.sort) : made;
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const label = (words: string, total: boolean) => (total ? `**${escapeMarkdown(words)}**` : escapeMarkdown(words));
  return [
    row([' ', ...grid.heads.map((head) => escapeMarkdown(head.label))]),
    `| --- |${grid.heads.map(() => ' ---: |').join('')}`,
    ...grid.lines.map(({ head, total, values }) =>
      row([label(head.label, total), ...values.map((value) => escapeMarkdown(text(value, shown)))]),
    ),
  ];
}
