import { capitalised } from '../format.ts';
import type { report as frReport } from '../fr/report.ts';

export const report: typeof frReport = {
  number: 'Number',
  share: 'Share',
  all: 'Total',
  emptyRow: 'No data in the period',
  audience: { internal: 'internal', funder: 'funder' },
  done: (period, audience, files) => `✓ Report of ${period}, ${audience}: ${files}`,
  empty: (period, files) => `! ${capitalised(period)}: nothing recorded. The report says so: ${files}`,
  dry: (files) => `Dry run: nothing is written. The report would be: ${files}`,
  lastMonth: (period) => `No period asked for: the last complete month, ${period}.`,
  keyFigures: 'Key figures',
  difference: 'change',
  options: {
    format: 'formats, separated by commas',
    template: 'a template of yours, in place of the built-in one (repeatable)',
    out: 'where to write: a folder, or a file name',
    audience: 'internal, or funder once it exists',
    grid: 'a funder grid',
    seal: 'seal the report',
    compare: 'previous, year or none',
    allowMacros: 'macros and links of a template stay in the report',
    stdout: 'write the report to standard output',
    force: 'replace a report that exists',
  },
  kept: {
    macros: (file) => `! “${file}” holds macros: they are kept as they are.`,
    'external-links': (file) => `! “${file}” links to other workbooks: the links are kept.`,
  },
  notYet: {
    funder: 'The funder report (small numbers masked)',
    grid: 'A funder grid',
    seal: 'The sealed report',
    format: (format) => `The format “${format}”`,
  },
  week: (number, from, to) => `week ${number}, ${from} to ${to}`,
  quarter: (n, year) => `quarter ${n} of ${year}`,
  range: (from, to) => `${from} to ${to}`,
};
