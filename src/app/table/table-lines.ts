/**
 * A table for any width: the longer side goes down, then short labels with their key, then several blocks, then one paragraph a
 * row. No number is ever cut, no column left out.
 */

import { PERIODS } from '../../cube/dimensions.ts';
import type { Table } from '../../cube/table.ts';
import { length, padEnd, padStart, wrap } from './fold-text.ts';
import { type Shown, text } from './shown.ts';
import { type Head, type TextGrid, textGrid, turned } from './table-grid.ts';
import { paragraphs } from './table-paragraphs.ts';
import { definitions, isWide, remarksOf, tableTitle } from './table-words.ts';

export function tableLines(table: Table, shown: Shown): string[] {
  const { width } = shown;
  const title = wrap(tableTitle(table, shown, shown.period.label), width, '');
  const remarks = [...definitions(table, shown), ...remarksOf(table, shown)];
  if (table.rowDimension !== null && table.rows.length === 0) {
    return [...title, '', ...remarks.flatMap((text) => wrap(text, width, ''))];
  }
  const body = partsOf(table).flatMap((part, n) => [...(n === 0 ? [] : ['']), ...bodyOf(part, shown)]);
  return [...title, '', ...body, '', ...remarks.flatMap((text) => wrap(text, width, ''))];
}

/** A crossed table, then the change of its lines: side by side they would be too wide to be read. */
function partsOf(table: Table): readonly Table[] {
  if (table.compare === null || table.colDimension === null || table.colDimension === PERIODS) return [table];
  const cells = table.rowTotals.map((value) => [value]);
  return [
    { ...table, compare: null },
    { ...table, colDimension: null, cols: [], cells, colTotals: [] },
  ];
}

function bodyOf(table: Table, shown: Shown): readonly string[] {
  const grid = textGrid(table, shown, shown);
  return laidOut(isWide(table) ? turned(grid, shown.sort) : grid, shown) ?? paragraphs(table, grid, shown);
}

/** Null: only paragraphs fit, or blocks so many that nobody would read across them. */
function laidOut(grid: TextGrid, shown: Shown): string[] | null {
  const { width } = shown;
  const full = columnsOf(grid, shown, (head) => head.label);
  if (total(full) <= width) return rowsOf(grid, full, shown);
  const names = shortNames(grid.heads, shown.messages.tables.untold);
  const tight = columnsOf(grid, shown, (head) => names.get(head) ?? head.label);
  const left = width - (total(tight) - tight.label);
  const short = {
    ...tight,
    label: folded(grid, Math.min(tight.label, left >= LEAST_LABEL ? left : Math.max(12, Math.floor(width * 0.34)))),
  };
  const key = grid.heads
    .filter((head) => head.clear !== true && (names.get(head) ?? head.label) !== head.label)
    .map((head) => `${names.get(head) ?? ''} ${head.label}`)
    .join(' · ');
  const keyLines = key === '' ? [] : wrap(key, width, '');
  if (total(short) <= width) return [...rowsOf(grid, short, shown), ...keyLines];
  const blocks = blocksOf(grid, short, width);
  if (blocks !== null && blocks.length <= 2) {
    return [
      ...blocks.flatMap((part, n) => [...(n === 0 ? [] : ['']), ...rowsOf(part.grid, part.columns, shown)]),
      ...keyLines,
    ];
  }
  return null;
}

/** Narrower, labels fold into too many lines: the columns are shared out between blocks instead. */
const LEAST_LABEL = 14;

interface Columns {
  readonly label: number;
  readonly heads: readonly string[];
  readonly widths: readonly number[];
}

function columnsOf(grid: TextGrid, shown: Shown, name: (head: Head) => string): Columns {
  const heads = grid.heads.map(name);
  return {
    label: Math.max(0, ...grid.lines.map((line) => length(line.head.label))),
    heads,
    widths: heads.map((head, n) =>
      Math.max(length(head), ...grid.lines.map((line) => length(text(line.values[n], shown)))),
    ),
  };
}

function total(columns: Columns): number {
  return columns.label + columns.widths.reduce((sum, width) => sum + width + 2, 0);
}

function rowsOf(grid: TextGrid, columns: Columns, shown: Shown): string[] {
  const line = (label: string, values: readonly string[]) =>
    `${padEnd(label, columns.label)}${values.map((value, n) => `  ${padStart(value, columns.widths[n] ?? 0)}`).join('')}`.trimEnd();
  return [
    line('', columns.heads),
    ...grid.lines.flatMap((one) => {
      const labels = wrap(one.head.label, columns.label, '');
      const numbers = columns.heads.map((_, n) => text(one.values[n], shown));
      return [...labels.slice(0, -1), line(labels.at(-1) ?? '', numbers)];
    }),
  ];
}

/** The width that labels folded at `width` need: their longest word may be longer. */
function folded(grid: TextGrid, width: number): number {
  return Math.max(0, ...grid.lines.flatMap((line) => wrap(line.head.label, width, '')).map(length));
}

/** As many columns a block as fit; null when not even two do. */
function blocksOf(grid: TextGrid, columns: Columns, width: number): { grid: TextGrid; columns: Columns }[] | null {
  const blocks: { from: number; to: number }[] = [];
  let from = 0;
  let used = columns.label;
  for (const [n, one] of columns.widths.entries()) {
    if (used + one + 2 > width && n > from) {
      blocks.push({ from, to: n });
      from = n;
      used = columns.label;
    }
    used += one + 2;
    if (used > width) return null;
  }
  blocks.push({ from, to: columns.widths.length });
  const [first] = blocks;
  if (first === undefined || first.to - first.from < 2) return null;
  return blocks.map((block) => ({
    grid: {
      heads: grid.heads.slice(block.from, block.to),
      lines: grid.lines.map((line) => ({ ...line, values: line.values.slice(block.from, block.to) })),
    },
    columns: {
      label: columns.label,
      heads: columns.heads.slice(block.from, block.to),
      widths: columns.widths.slice(block.from, block.to),
    },
  }));
}

/** « Bréquigny » → « Bréqui… », « Le Blosne » → « Blosne »; two that would be alike keep their full labels. */
function shortNames(heads: readonly Head[], untold: string): ReadonlyMap<Head, string> {
  const short = ({ label, short: given, untold: isUntold }: Head) => given ?? (isUntold ? untold : shortened(label));
  const names = new Map(heads.map((head) => [head, short(head)]));
  const seen = new Map<string, number>();
  for (const name of names.values()) seen.set(name, (seen.get(name) ?? 0) + 1);
  return new Map([...names].map(([head, name]) => [head, (seen.get(name) ?? 0) > 1 ? head.label : name]));
}

/** What is cut ends with an ellipsis, never with the point of an abbreviation: « Ville. » would be a town. */
function shortened(label: string): string {
  if (length(label) <= LONGEST_SHORT + 1 || /^\d/.test(label)) return label;
  const words = label.replace(/^(le|la|les|the) |^l['’]/i, '').split(' ');
  const [first = label] = words;
  const start = cut(first, LONGEST_SHORT);
  const second = words.find((word, n) => n > 0 && length(word) > 3);
  return second === undefined || length(start) > 6 ? start : `${start} ${cut(second, 6)}`;
}

const LONGEST_SHORT = 7;

function cut(word: string, most: number): string {
  return length(word) <= most ? word : `${[...word].slice(0, most - 1).join('')}…`;
}
