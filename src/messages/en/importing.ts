import { formatter, uncapitalised } from '../format.ts';
import type { importing as frImporting } from '../fr/importing.ts';
import { printable } from '../printable.ts';

const { number, plural } = formatter('en', 'screen');
const count = (n: number) => number(n, 0);
const rows = (n: number) => plural(n, 'row', 'rows');

export const importing: typeof frImporting = {
  problem: 'Problem',
  columnName: 'COLUMN',
  helperSheet: (name, missing) =>
    `The sheet “${name}” is not read: ${missing.length === 0 ? 'it holds no table of records' : `no column ${missing.join(', ')}`}`,
  sheet: (file, sheet, kind, header) =>
    `${file}${sheet === null ? '' : ` · sheet “${sheet}”`} · ${kind} · header in row ${header}`,
  counts: (c) => `${rows(c.read)}: ${count(c.new)} new, ${count(c.known)} known, ${count(c.rejected)} rejected`,
  skipped: (n) => `${rows(n)} outside the table (title, total, note, blank)`,
  yearsGuessed: (column, n, example, year) =>
    `${column}: ${count(n)} dates, such as “${example}”, have no year, ${year} is taken`,
  reading: (done, of) => `${count(done)} rows understood of ${count(of)}`,
  writing: (n) => `Writing ${plural(n, 'record', 'records')}`,
  hiddenRows: (n) => `${plural(n, 'hidden row is', 'hidden rows are')} read as the others`,
  done: (n, importId, undo) => `${plural(n, 'record', 'records')} imported · import ${importId} · undo: ${undo}`,
  dry: (n, apart) =>
    `Dry run: ${plural(n, 'record', 'records')} would be imported${apart === 0 ? '' : ` and ${rows(apart)} set aside`}, nothing is written.`,
  wouldRefuse: (rejected, read) =>
    `Dry run: nothing would be imported, ${rows(rejected)} of ${count(read)} to correct.`,
  nothingNew: (known, from, rejected) =>
    `Nothing new: ${rows(known)} already known${from === null ? '' : ` (import ${from})`}${rejected === 0 ? '' : `, ${count(rejected)} rejected`}.`,
  refused: (rejected, read) => `Nothing is imported: ${rows(rejected)} of ${count(read)} to correct.`,
  takeOthers: (n) => `Take the other ${n}:`,
  apart: (n) => `${rows(n)} set apart, with their problem. Correct, then:`,
  alreadyApart: 'The rejected rows are apart already, with their problem. Correct, then:',
  rows: (sheet, numbers, others) =>
    `${sheet === null ? '' : `sheet “${sheet}”, `}rows ${numbers.join(', ')}${others === 0 ? '' : ` and ${plural(others, 'other', 'others')}`}`,
  ifItIs: (label) => `If it is “${label}”:`,
  row: (sheet, row) => `${sheet === null ? '' : `sheet “${sheet}”, `}row ${row}`,
  more: (n) => `… and ${plural(n, 'other remark', 'other remarks')}.`,
  allOfThem: 'To read them all:',
  anyValue: 'VALUE',
  codes: (codes) => `CODE is one of: ${codes.join(', ')}`,
  notRead: (headers, all) =>
    `${plural(all, 'column', 'columns')} not read: ${headers.join(', ')}${all > headers.length ? ` and ${all - headers.length} more` : ''}`,
  doubled: (header) => `${header}: left out, another column gives its field`,
  several: (c) =>
    `In all, ${c.files} files: ${plural(c.imported, 'record', 'records')} imported, ${count(c.known)} known, ${rows(c.rejected)} rejected${c.refused === 0 ? '' : `, ${plural(c.refused, 'file', 'files')} refused`}.`,
  book: (file, format, sheet, kind) => `${file} · ${format}${sheet === null ? '' : ` · sheet “${sheet}”`} · ${kind}`,
  formats: {
    csv: 'CSV text',
    tsv: 'text with tabs',
    xlsx: 'Excel workbook',
    xlsm: 'Excel workbook with macros',
    ods: 'LibreOffice workbook',
  },
  extent: (header, data) =>
    `Header in row ${header}${data === null ? '' : `, data in rows ${data.first} to ${data.last}${data.skipped === 0 ? '' : `, ${data.skipped} of them outside the table`}`}`,
  becomes: (header, field) => `${header} → ${field}`,
  identity: 'what makes it the same record',
  leftAside: (header) => `${header}: column left out, nothing corresponds`,
  sameColumns: 'Same columns as the sheet before',
  profileKnown: (name) => `Header recognised: profile “${name}”`,
  noProfile: 'No profile yet: an import that asks for choices keeps one.',
  profileHolds: (columns, words) => `${plural(columns, 'column', 'columns')}, ${plural(words, 'word', 'words')}`,
  profileGone: (name, dry) =>
    dry ? `Dry run: the profile “${name}” would be forgotten.` : `✓ The profile “${name}” is forgotten.`,
  profileKept: (name) => `Your choices are kept for tables of the same header: profile “${name}”`,
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
  listKeys: (skip) =>
    `Enter: choose   ↑↓ or a digit: change   < back   ${skip === null ? '' : `- ${uncapitalised(skip)}   `}? help`,
  notInList: (text) => `“${printable(text)}” is no line of the list.`,
  chooseLine: (skip) =>
    `Choose a line: ↑↓, a digit or some letters${skip === null ? '' : `. “-”: ${uncapitalised(skip)}`}.`,
  questionHelp: '< goes back to the table.',
  words: (n) => `${plural(n, 'word', 'words')} to settle, once and for all`,
  word: (word, count, column) => `“${word}”, ${rows(count)}, ${column}`,
  wordHelp: 'Your answer holds for all the rows with this word. “end”: leave the other words as they are.',
  twin: (at, n, id, row) => `Resemblance ${at} of ${n}: ${id} in the base, row ${row} of the file`,
  twinValue: (field, base, file) => `${field}: ${base} in the base, ${file} in the file`,
  noValue: 'nothing',
  twinKeep: 'The same: keep the base',
  twinTake: 'The same: take the file',
  twinOther: 'Two different ones',
  twinSkip: 'Leave undecided',
  twinHelp: 'Your answer is kept: the question does not come back.',
  leaveBlank: 'Leave blank',
  setRowsAside: 'Set the rows aside',
  policyLabel: 'Import',
  keepGood: (n, rejected) => `Import the ${count(n)} good ones and set the ${count(rejected)} others apart`,
  keepNothing: 'Import nothing',
  policyHelp: 'Rejected rows come back in a file apart, with their problem: nothing is lost.',
  options: {
    profile: 'choices kept under this name (without it: recognised by the header)',
    map: 'what a column is: "Column=field" (repeatable)',
    value: 'what a word means: "field:word=code" (repeatable)',
    same: 'a row that is in the base already: ROW=ID, or ROW=new (repeatable)',
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
