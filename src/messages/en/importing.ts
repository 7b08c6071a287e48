import type { importing as frImporting } from '../fr/importing.ts';

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
const rows = (n: number) => plural(n, 'row', 'rows');

export const importing: typeof frImporting = {
  problem: 'Problem',
  helperSheet: (name, missing) =>
    `The sheet “${name}” is not read: ${missing.length === 0 ? 'it holds no table of records' : `no column ${missing.join(', ')}`}`,
  sheet: (file, sheet, kind, header) =>
    `${file}${sheet === null ? '' : ` · sheet “${sheet}”`} · ${kind} · header in row ${header}`,
  counts: (c) => `${rows(c.read)}: ${c.new} new, ${c.known} known, ${c.rejected} rejected`,
  skipped: (n) => `${rows(n)} outside the table (title, total, note, blank)`,
  done: (n, importId, undo) => `${plural(n, 'record', 'records')} imported · import ${importId} · undo: ${undo}`,
  dry: (n) => `Dry run: ${plural(n, 'record', 'records')} would be imported, nothing is written.`,
  nothingNew: (known, from, rejected) =>
    `Nothing new: ${rows(known)} already known${from === null ? '' : ` (import ${from})`}${rejected === 0 ? '' : `, ${rejected} rejected`}.`,
  refused: (rejected, read) => `Nothing is imported: ${rows(rejected)} of ${read} to correct.`,
  takeOthers: (n) => `Take the other ${n}:`,
  apart: (n) => `${rows(n)} set apart, with their problem. Correct, then:`,
  rows: (sheet, numbers, others) =>
    `${sheet === null ? '' : `sheet “${sheet}”, `}rows ${numbers.join(', ')}${others === 0 ? '' : ` and ${plural(others, 'other', 'others')}`}`,
  ifItIs: (label) => `If it is “${label}”:`,
  row: (sheet, row) => `${sheet === null ? '' : `sheet “${sheet}”, `}row ${row}`,
  more: (n) => `… and ${plural(n, 'other remark', 'other remarks')} (all: add --json)`,
  several: (c) =>
    `In all, ${c.files} files: ${plural(c.imported, 'record', 'records')} imported, ${c.known} known, ${rows(c.rejected)} rejected${c.refused === 0 ? '' : `, ${plural(c.refused, 'file', 'files')} refused`}.`,
  book: (file, format, sheet, kind) => `${file} · ${format}${sheet === null ? '' : ` · sheet “${sheet}”`} · ${kind}`,
  formats: { csv: 'CSV text', tsv: 'text with tabs', xlsx: 'Excel workbook', xlsm: 'Excel workbook with macros' },
  extent: (header, data) =>
    `Header in row ${header}${data === null ? '' : `, data in rows ${data.first} to ${data.last}${data.skipped === 0 ? '' : `, ${data.skipped} of them outside the table`}`}`,
  becomes: (header, field) => `${header} → ${field}`,
  leftAside: (header) => `${header}: column left out, nothing corresponds`,
  sameColumns: 'Same columns as the sheet before',
  yearTold: (year) => `Year ${year} read in the sheet’s name or title`,
  monthTold: (month) => `Month read in the sheet’s name or title: ${month}`,
  quartierTold: (label) => `Quartier read in the sheet’s name or title: ${label}`,
  sure: 'sure',
  likely: 'likely',
  toConfirm: 'to confirm',
  planLabel: 'Go on',
  planHelp: 'This is what is understood of the file. Nothing is written yet.',
  planKeys: (sheets) => `Enter: go on   c: correct a column${sheets ? '   f: another sheet' : ''}   < leave`,
  whichColumn: 'Which column to correct',
  whichField: (header) => `What does the column “${header}” hold`,
  whichSheet: 'Which sheet to read',
  givesField: (field) => `Which column gives: ${field}`,
  leaveAside: 'Nothing: leave it out',
  questionHelp: '< goes back to the table.',
  words: (n) => `${plural(n, 'word', 'words')} to settle, once and for all`,
  word: (word, count, column) => `“${word}”, ${rows(count)}, ${column}`,
  wordHelp: 'Your answer holds for all the rows with this word. “end”: leave the other words as they are.',
  leaveBlank: 'Leave blank',
  setRowsAside: 'Set the rows aside',
  policyLabel: 'Import',
  keepGood: (n, rejected) => `Import the ${n} good ones and set the ${rejected} others apart`,
  keepNothing: 'Import nothing',
  policyHelp: 'Rejected rows come back in a file apart, with their problem: nothing is lost.',
  options: {
    map: 'what a column is: "Column=field" (repeatable)',
    value: 'what a word means: "field:word=code" (repeatable)',
    set: 'a value for all rows: field=value (repeatable)',
    header: 'the row of the header',
    encoding: 'the encoding of the text',
    delimiter: 'the separator of columns',
    sheet: 'the sheet to read',
    as: 'the kind of records: interventions, shifts, requests, signalements, events',
    policy: 'all-or-nothing or keep-good, when rows are rejected',
    rejects: 'where to put rejected rows',
    strict: 'exit 3 for a mere remark too',
  },
};
