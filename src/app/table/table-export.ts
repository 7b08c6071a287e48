/** A table for a spreadsheet (`;`, decimal comma in French, byte order mark) and for Markdown; no cell can become a formula. */

import { stringify } from 'csv-stringify/sync';
import type { Table } from '../../cube/table.ts';
import { type Shown, text } from './shown.ts';
import { textGrid } from './table-grid.ts';
import { definitions, missingSentence, noteSentences, tableTitle } from './table-words.ts';

export function tableCsv(table: Table, shown: Shown): string {
  const grid = textGrid(table, shown.lang, shown.messages, shown);
  const rows: (string | number | null)[][] = [
    ['', ...grid.heads.map((head) => head.label)],
    ...grid.lines.map((line) => [line.head.label, ...line.values.map((value) => value.said ?? value.number)]),
  ];
  return stringify(rows, {
    delimiter: ';',
    bom: true,
    escape_formulas: true,
    record_delimiter: '\r\n',
    cast: { number: (value) => (shown.lang === 'fr' ? String(value).replace('.', ',') : String(value)) },
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
