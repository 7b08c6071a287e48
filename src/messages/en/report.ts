import { capitalised, uncapitalised } from '../format.ts';
import type { report as frReport } from '../fr/report.ts';

export const report: typeof frReport = {
  readings: {
    more: '▲ significant',
    less: '▼ significant',
    'within-chance': 'not significant',
    'weak-base': 'base too small',
  },
  emptyRow: 'No data in the period',
  audience: { internal: 'internal', funder: 'funder' },
  done: (period, audience, files) => `✓ Report of ${period}, ${audience}: ${files}`,
  empty: (period, files) => `! ${capitalised(period)}: nothing recorded. The report says so: ${files}`,
  dry: (files) => `Dry run: nothing is written. The report would be: ${files}`,
  lastMonth: (period) => `No period asked for: the last complete month, ${period}.`,
  keyFigures: 'Key figures',
  difference: 'change',
  change: 'Change',
  reading: 'Reading',
  readingNote:
    ' “Significant”: a change that chance alone would give less than once in twenty, at equal presence. “Base too small”: fewer than 10 in one of the two periods.',
  rounding: (sum) => ` Shares: sum ${sum}%, by rounding.`,
  comparedTo: (period, since) => `, compared with ${period}${since === null ? '' : ` (recorded since ${since})`}`,
  beside: (period, figure) => `${period}: ${figure}`,
  scope: (measure, from, to, told) =>
    `Scope: ${uncapitalised(measure)}, ${from} to ${to}${told === null ? '' : `; recorded: ${told[0]} of ${told[1]}`}.`,
  of: (part, whole) => `${part} of ${whole}`,
  settledBeside: (now, before) =>
    `settled or eased, of those closed: ${now}${before === null ? '' : `; before, ${before}`}`,
  chance: '“Not significant”: at equal presence, chance may explain this change.',
  noShift: (day) => `! ${capitalised(day)}: a planned shift, nothing entered`,
  fieldMissing: (_dimension: string, field: string, missing: string, of: string, share: string) =>
    `! ${field}: not recorded in ${missing} of ${of} (${share})`,
  noShiftAtAll: (period) => `! No shift entered for ${period}: hours are not known (n/a)`,
  moreShifts: (count, days) =>
    `! And ${count} other planned ${count === 1 ? 'shift' : 'shifts'}, with no entry: ${days.join(', ')}${days.length < count ? '…' : ''}`,
  options: {
    format: 'formats, separated by commas',
    template: 'a template of yours, in place of the built-in one (repeatable)',
    out: 'where to write: a folder, or a file name',
    audience: 'internal, the only audience of this version',
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
  shortWeek: (number, _year) => `week ${number}`,
  shortQuarter: (n, year) => `Q${n} ${year}`,
  sentences: {
    title: {
      week: (label) => capitalised(label),
      month: (label) => `Monthly report, ${label}`,
      quarter: (label) => `Quarterly report, ${label}`,
      year: (label) => `Yearly report, ${label}`,
      range: (label) => `Report, ${label}`,
    },
    nothing: 'Nothing is recorded over the period: the tables are empty.',
    before: (interventions, period) => `${interventions} in ${period}`,
    hours: (shown, hours) => `${shown} ${hours === 1 ? 'hour' : 'hours'} of presence`,
    level: (interventions, before) => `${interventions}${before === null ? '' : `; ${before}`}.`,
    levelByHour: (interventions, hours, rate, before) =>
      `${interventions} in ${hours}, ${rate} an hour${before === null ? '' : `; ${before}`}.`,
    shiftsDone: { one: 'shift done', many: 'shifts done' },
    coverage: (from, to, shifts, planned, unknown) =>
      `${from} to ${to} – ${shifts ?? 'no shift recorded'}${planned === null ? '' : ` of ${planned} planned`}${unknown ? ': hours and contacts are not known (n/a)' : ''}`,
    outcome: (settled, closed) => `${settled} settled or eased out of ${closed} closed`,
    noOutcome: 'no situation closed',
  },
};
