/** Rows as the text of a CSV file, its lines ended as spreadsheets end them. */

import { stringify } from 'csv-stringify/sync';

export type CsvCell = string | number | null;

export interface CsvWriting {
  readonly delimiter: string;
  /** Of numbers; a text stays as it is. */
  readonly decimal: ',' | '.';
  /** Begins with a byte order mark, as a text: for a file written as UTF-8. */
  readonly mark: boolean;
  /** A text that a spreadsheet would compute begins with an apostrophe: for words that are ours to show, not to give back. */
  readonly escapeFormulas: boolean;
}

export function writeCsv(rows: readonly (readonly CsvCell[])[], how: CsvWriting): string {
  return stringify(
    rows.map((row) => [...row]),
    {
      delimiter: how.delimiter,
      bom: how.mark,
      escape_formulas: how.escapeFormulas,
      record_delimiter: '\r\n',
      cast: { number: (value) => String(value).replace('.', how.decimal) },
    },
  );
}
