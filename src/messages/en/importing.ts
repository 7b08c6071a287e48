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
