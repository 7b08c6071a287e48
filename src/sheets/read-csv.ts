/** Text tables through csv-parse: records with the physical line they begin on, quotes that never swallow the rest. */

import { type CsvError, parse } from 'csv-parse/sync';
import { UserError } from '../errors.ts';
import { decodeText, knowsEncoding } from './decode-text.ts';
import { memo } from './memo.ts';
import type { Cell, Row, SheetFile } from './sheet.ts';
import { shownText } from './shown.ts';
import { sniffDelimiter } from './sniff-delimiter.ts';

export const csvLimits = { recordCharacters: 4_000_000, columns: 16_384, cells: 20_000_000 } as const;

type Refuse = (reason: 'quote-open' | 'binary' | 'too-large' | 'no-data' | 'malformed', detail: string) => UserError;

export function readCsv(
  bytes: Uint8Array,
  options: { file: string; encoding?: string; delimiter?: string },
): SheetFile {
  const { file } = options;
  const refuse: Refuse = (reason, detail) => new UserError('file-refused', { file, reason, detail });
  const { encoding: asked = null } = options;
  if (asked !== null && !knowsEncoding(asked)) {
    const allowed = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be', 'macroman'];
    throw new UserError('option-value-unknown', { option: '--encoding', given: asked, allowed });
  }
  const decoded = decodeText(bytes, asked);
  if ('refused' in decoded)
    throw new UserError('file-refused', { file, reason: decoded.refused, detail: decoded.detail });
  refuseBinary(decoded.text, refuse);
  const sep = /^\uFEFF?sep=(.)(?:\r\n|\n|\r|$)/i.exec(decoded.text);
  const text = sep === null ? decoded.text : decoded.text.slice(sep[0].length);
  const delimiter = options.delimiter ?? sep?.[1] ?? sniffDelimiter(text);
  const rows = readRows(text, delimiter, sep === null ? 1 : 2, refuse);
  if (rows.length === 0) throw refuse('no-data', '');
  return {
    format: delimiter === '\t' ? 'tsv' : 'csv',
    encoding: decoded.encoding,
    delimiter,
    sheets: [{ name: null, hidden: false, rows, merges: [], hiddenColumns: [] }],
  };
}

function refuseBinary(text: string, refuse: Refuse): void {
  const at = text.indexOf('\0');
  if (at !== -1) throw refuse('binary', `NUL : ${text.slice(0, at).split(/\r\n|\n|\r/).length}`);
  const start = text.slice(0, 4096);
  const odd = start.match(/[\x01-\x08\x0e-\x1a\x1c-\x1f\ufffd]/g)?.length ?? 0;
  if (odd > start.length / 20) throw refuse('binary', '');
}

/** Strict first. A stray quote inside a field (`5" tube`) is kept as text, unless it makes a field run over lines. */
function readRows(text: string, delimiter: string | null, firstLine: number, refuse: Refuse): Row[] {
  const strict = tryRows(text, delimiter, firstLine, false, refuse);
  return 'rows' in strict ? strict.rows : relaxed(text, delimiter, firstLine, refuse);
}

function relaxed(text: string, delimiter: string | null, firstLine: number, refuse: Refuse): Row[] {
  const second = tryRows(text, delimiter, firstLine, true, refuse);
  if (!('rows' in second)) throw refuse('malformed', String(second.line));
  for (const row of second.rows) {
    for (const { value } of row.cells) {
      if (value.type === 'text' && /^"[^\n\r]*[\n\r]/.test(value.text)) throw refuse('quote-open', String(row.number));
    }
  }
  return second.rows;
}

function tryRows(
  text: string,
  delimiter: string | null,
  firstLine: number,
  relax: boolean,
  refuse: Refuse,
): { rows: Row[] } | { line: number } {
  const rows: Row[] = [];
  let line = firstLine;
  const known = memo<Content>();
  let cellCount = 0;
  try {
    parse(text, {
      delimiter: delimiter ?? ';',
      bom: true,
      relax_column_count: true,
      relax_quotes: relax,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: csvLimits.recordCharacters,
      on_record: (record: readonly string[]) => {
        if (record.length > csvLimits.columns) throw refuse('too-large', `${record.length} > ${csvLimits.columns}`);
        const cells = cellsOf(record, known);
        cellCount += cells.length;
        if (cellCount > csvLimits.cells) throw refuse('too-large', String(csvLimits.cells));
        if (cells.length > 0) rows.push({ number: line, cells, hidden: false });
        line += 1 + lineEndsIn(record);
        return null;
      },
    });
    return { rows };
  } catch (error) {
    if (error instanceof UserError || !isCsvError(error)) throw error;
    if (error.code === 'CSV_MAX_RECORD_SIZE') throw refuse('too-large', String(line));
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') throw refuse('quote-open', String(line));
    return { line };
  }
}

/** csv-parse's own count goes wrong with CRLF inside quotes. */
function lineEndsIn(record: readonly string[]): number {
  let count = 0;
  for (const text of record) {
    if (text.includes('\n') || text.includes('\r')) count += text.match(/\r\n|\n|\r/g)?.length ?? 0;
  }
  return count;
}

const isCsvError = (error: unknown): error is CsvError => error instanceof Error && 'code' in error;

type Content = Pick<Cell, 'value' | 'shown'>;

function contentOf(text: string): Content {
  return { value: { type: 'text', text }, shown: shownText(text) };
}

function cellsOf(record: readonly string[], known: (key: string, make: () => Content) => Content): Cell[] {
  const cells: Cell[] = [];
  record.forEach((text, column) => {
    const { value, shown } = known(text, () => contentOf(text));
    if (shown !== '') cells.push({ column, value, shown });
  });
  return cells;
}
