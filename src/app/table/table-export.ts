/** A table for a spreadsheet (`;`, decimal comma in French, byte order mark) and for Markdown; no cell can become a formula. */

import type { Table } from '../../cube/table.ts';
import { type CsvCell, writeCsv } from '../../sheets/write-csv.ts';
import { type Shown, text } from './shown.ts';
import { textGrid } from './table-grid.ts';
import { definitions, missingSentence, noteSentences, tableTitle } from './table-words.ts';

export function tableCsv(table: Table, shown: Shown): string {
  const grid = textGrid(table, shown.lang, shown.messages, shown);
  const rows: CsvCell[][] = [
    ['', ...grid.heads.map((head) => head.label)],
    ...grid.lines.map((line) => [line.head.label, ...line.values.map((value) => value.said ?? value.number)]),
  ];
  return writeCsv(rows, {
    delimiter: ';',
    decimal: shown.lang === 'fr' ? ',' : '.',
    mark: true,
    escapeFormulas: true,
  });
}

export function tableMarkdown(table: Table, shown: Shown): string {
  const missing = missingSentence(table, shown.lang, shown.messages);
  const grid = textGrid(table, shown.lang, shown.messages, shown);
  const row = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
  const lines = [
    `**${escaped(tableTitle(table, shown.lang, shown.messages, shown.period.label))}**`,
    '',
    row(['', ...grid.heads.map((head) => head.label)]),
    `| --- |${grid.heads.map(() => ' ---: |').join('')}`,
    ...grid.lines.map((line) => row([line.head.label, ...line.values.map((value) => text(value, shown))])),
    '',
    [
      ...definitions(table, shown.lang),
      ...missing,
      ...noteSentences(table, shown.lang, shown.messages, missing.length > 0),
    ]
      .map(escaped)
      .join('\n\n'),
  ];
  return `${lines.join('\n')}\n`;
}

function escaped(cell: string): string {
  return cell.replace(/[\\|*_`<>[\]]/g, (sign) => `\\${sign}`).replace(/\s*\n\s*/g, ' ');
}
