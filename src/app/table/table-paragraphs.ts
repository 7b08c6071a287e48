/** The narrowest form of a table, one paragraph a row: its label with its total and share, then its numbers one after the other. */

import type { Table } from '../../cube/table.ts';
import { formatter } from '../../messages/format.ts';
import { length, padStart, wrap } from './fold-text.ts';
import { type Shown, text } from './shown.ts';
import type { Line, TextGrid } from './table-grid.ts';

export function paragraphs(table: Table, grid: TextGrid, shown: Shown): string[] {
  const { width } = shown;
  const crossed = table.colDimension !== null && table.compare === null;
  const words = formatter(shown.lang, 'screen');
  const shares = grid.lines.map((_, r) => {
    const share = crossed ? (table.shares[r] ?? null) : null;
    return share === null ? '' : words.percent(share);
  });
  const totals = grid.lines.map((line) => (crossed ? text(line.values.at(-1), shown) : ''));
  const right = (at: readonly string[]) => Math.max(0, ...at.map(length));
  const hidden = crossed && grid.lines.some((line) => line.values.slice(0, -1).some(({ number }) => number === 0));
  const lines = grid.lines.flatMap((line, r) => {
    const numbers = [padStart(totals[r] ?? '', right(totals)), padStart(shares[r] ?? '', right(shares))]
      .filter((part) => part !== '')
      .join('  ');
    const told = packed(itemsOf(line, grid, crossed, shown), width - INDENT.length);
    return [
      ...headOf(line.head.label, crossed ? numbers : '', width),
      ...told.flatMap((items) => wrap(items, width, INDENT)),
    ];
  });
  return hidden ? [...lines, '', ...wrap(shown.messages.tables.notZero, width, '')] : lines;
}

const INDENT = '  ';

/** As many items a line as fit, none of them cut. */
function packed(items: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const item of items) {
    const longer = `${lines.at(-1) ?? ''} · ${item}`;
    if (lines.length > 0 && length(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(item);
  }
  return lines;
}

/** The label, its numbers at the end of its last line or, without room, of the next. */
function headOf(label: string, numbers: string, width: number): string[] {
  const labels = wrap(label, width, '');
  if (numbers.trim() === '') return labels;
  const last = labels.at(-1) ?? '';
  const fits = length(last) + 2 + length(numbers) <= width;
  const line = (said: string) => (said + padStart(numbers, Math.max(0, width - length(said)))).trimEnd();
  return fits ? [...labels.slice(0, -1), line(last)] : [...labels, line('')];
}

/** By value when the rows are: the largest first. */
function itemsOf(line: Line, grid: TextGrid, crossed: boolean, shown: Shown): string[] {
  const items = grid.heads.map((head, n) => ({ head, value: line.values[n] }));
  const told = (crossed ? items.slice(0, -1) : items).filter(
    ({ value }) => value !== undefined && (!crossed || value.number !== 0) && value.said !== '',
  );
  const ordered =
    crossed && shown.sort === 'value'
      ? [...told].sort((a, b) => (b.value?.number ?? 0) - (a.value?.number ?? 0))
      : told;
  const colon = shown.lang === 'fr' ? '\u00a0:\u00a0' : ':\u00a0';
  return ordered.map(({ head, value }) =>
    value?.said === undefined ? `${head.label}${crossed ? '\u00a0' : colon}${text(value, shown)}` : value.said,
  );
}
