import { type Period, parsePeriod } from '../../domain/calendar/period.ts';
import type { FileRefusal, PresetProblem, QueryRefusal, TemplateProblem } from '../../errors.ts';
import { formatter } from '../format.ts';
import type { aftermaths as frAftermaths, Refusals } from '../fr/errors.ts';
import { periodLabel } from '../period-label.ts';
import { report } from './report.ts';
import { templateRefused } from './templates.ts';

const FILE_REASONS: Record<FileRefusal, string> = {
  empty: 'is empty',
  'no-data': 'holds no row of data',
  encrypted: 'is protected by a password',
  'lock-file': 'is the lock file of an open workbook',
  pdf: 'is a PDF',
  html: 'is a web page',
  image: 'is a picture',
  archive: 'is an archive',
  binary: 'is neither a spreadsheet nor a text',
  truncated: 'is incomplete: its end is missing',
  'too-large': 'is too large for a spreadsheet',
  bomb: 'unfolds into too much data for a real spreadsheet',
  malformed: 'is damaged',
  'not-a-table': 'holds no recognised table',
  'not-a-template': 'is no template',
  'no-marker': 'holds no marker: nothing would be filled',
  'format-not-read': 'is in a format that is not read',
  'quote-open': 'holds a quote that is never closed',
  'sheet-absent': 'has no sheet of that name',
  'special-file': 'is not an ordinary file',
};

const FILE_REMEDIES: Record<FileRefusal, string> = {
  empty: 'Check that it is the right file.',
  'no-data': 'Check that it is the right file.',
  binary: 'Ask for the original spreadsheet.',
  'too-large': 'Split it into several files.',
  bomb: 'Ask for the original workbook.',
  malformed: 'Open it in Excel or LibreOffice and save it again.',
  'not-a-table': 'It needs a header row, such as Date, Quartier, Situation.',
  'not-a-template': 'A template is an .xlsx workbook or an .md text: save it so.',
  'no-marker': 'Type markers in it, such as {{ figures.interventions }}.',
  'quote-open': 'Close it, then run again.',
  'sheet-absent': 'Choose one of its sheets with --sheet.',
  'special-file': 'Choose a spreadsheet.',
  encrypted: 'Remove it (Excel: File, Info, Protect Workbook), then run again.',
  'lock-file': 'Close the workbook and choose the file without “~$”.',
  pdf: 'Ask for the original workbook.',
  html: 'Open it in Excel or LibreOffice and save it as .xlsx.',
  image: 'Ask for the original workbook.',
  archive: 'Unpack it, then choose the spreadsheet.',
  truncated: 'Copy it again.',
  'format-not-read': 'Save it as .xlsx or .csv.',
};

const QUERY_REASONS: Record<QueryRefusal, string> = {
  'measure-unknown': 'is no known measure',
  'dimension-unknown': 'is no known dimension',
  'dimension-not-of-measure': 'cannot be crossed with this measure',
  'dimension-not-of-kind': 'does not tell these records apart',
  'where-malformed': 'does not read as a filter. Example: origin=habitant',
  'value-unknown': 'is no code of that list',
  'ages-cross-sexes': 'is not recorded: ages and sexes are two margins, ask for two tables',
  'compare-unknown': 'is no known comparison',
  'sort-unknown': 'is no known order',
};

const PERIODS = { week: 'Week', month: 'Month', quarter: 'Quarter', year: 'Year' };

export const aftermaths: typeof frAftermaths = {
  'nothing-imported': 'Nothing is imported.',
  'nothing-written': 'No report is written.',
  'nothing-saved': 'Nothing is saved.',
  'draft-kept': 'Your shift is kept as a draft.',
  'not-touched': 'Nothing is changed.',
};

/** A long list is not all said: its first words show what it takes. */
const firstOf = (words: readonly string[]) => (words.length <= 8 ? words : [...words.slice(0, 8), '…']);
const WANTED: Readonly<Record<string, string>> = {
  id: 'a number (V18, 12)',
  file: 'a file',
  FILE: 'a file',
  change: 'the number of a change (12)',
  profile: 'the name of a profile',
  table: 'a table (G04) or a measure (--measure interventions)',
};

const orOf = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

function presetFault({ code, path, given }: PresetProblem): string {
  const key = path.split('.').at(-1) ?? '';
  switch (code) {
    case 'syntax':
      return 'the text cannot be read as YAML: check indents, colons and quotes';
    case 'key-unknown':
      return `“${key}” is no word of this format`;
    case 'code-twice':
      return `the code “${given}” is given twice`;
    case 'reference-unknown':
      return `“${given}” names nothing in this file`;
    case 'band-without-end':
      return `the band “${given}” has a start or an end, both are needed`;
    case 'band-empty':
      return `the band ends at ${given}, at its start or before`;
    case 'settled-not-closed':
      return `the outcome “${given}” is settled without being closed (closed: true)`;
    case 'day-unknown':
      return `${given} does not exist`;
    case 'use-empty':
      return `“${given}” ends (until) before it begins (from)`;
    case 'successor-circular':
      return `“${given}” comes back to where it started: what takes over makes no loop`;
    case 'standard-unknown':
      return `“${given}” is no code of the standard list`;
    default:
      if (key === '') return 'this is no description of a dispositif';
      return given === key ? `“${key}” is missing` : `“${given}” has not the form expected`;
  }
}

const near = (words: string | null) => (words === null ? '' : ` The nearest: “${words}”.`);
const among = (words: readonly string[]) => (words.length === 0 ? '' : ` (${words.join(', ')})`);

function detailOf(reason: FileRefusal, detail: string): string {
  if (detail === '') return '';
  if (reason === 'sheet-absent' || reason === 'format-not-read') return ` (${detail})`;
  return (reason === 'quote-open' || reason === 'malformed') && /^\d+$/.test(detail) ? ` (line ${detail})` : '';
}

const words = formatter('en', 'screen');
const labelOf = (period: Period) => periodLabel(period, words, { report });

function rangeRefused(given: string, reversed: boolean): string {
  const [from = '', to = ''] = given.split('..').map((day) => words.date(day, 'long'));
  return reversed
    ? `The period begins on ${from} and ends before, on ${to}. Did you mean the reverse?`
    : `The period from ${from} to ${to} is out of the calendar, 1900 to 2199.`;
}

export const errors: Refusals = {
  'nothing-to-undo': () => 'There is nothing to undo.',
  'nothing-to-redo': () => 'There is nothing to redo: the last change is no undo.',
  'record-not-found': ({ id }) => `No record has the number “${id}”.`,
  'change-not-found': ({ id }) => `No change has the number “${id}”.`,
  'change-undone': ({ change, by }) => `Change ${change} is already undone, by change ${by}.`,
  'change-is-redo': ({ change, of }) => `Change ${change} brought change ${of} back: change ${of} is the one to undo.`,
  'change-built-on': ({ change, by, records }) =>
    `Change ${by} has since touched what change ${change} had changed (${records.join(', ')}).`,
  'command-unknown': ({ given, nearest }) =>
    `Unknown command: “${given}”.${nearest === null ? '' : ` The nearest: ${nearest}.`}`,
  'option-unknown': ({ given, nearest }) =>
    `Unknown option: “${given}”.${nearest === null ? '' : ` The nearest: ${nearest}.`}`,
  'argument-missing': ({ name, command }) => `After “${command}”, ${WANTED[name] ?? name} is missing.`,
  'argument-too-many': ({ given, command }) => `“${given}” is too much after “${command}”.`,
  'option-value-missing': ({ option }) => `${option} lacks a value.`,
  'option-value-unknown': ({ option, given, allowed }) =>
    `${option} does not take “${given}”.${allowed.length === 0 ? '' : ` Write ${orOf(allowed)}.`}`,
  'options-conflict': ({ first, second }) => `${first} and ${second} do not go together. Keep one of them.`,
  'kind-unknown': ({ given, allowed }) => `“${given}” is no kind of record. Write ${orOf(allowed)}.`,
  'period-unknown': ({ given, kind, try: near }) => {
    if (kind === 'range') return rangeRefused(given, near !== null);
    const meant = near === null ? null : parsePeriod(near);
    const fault = /^\d{4}(-[WQ]?\d+)?$/i.test(given) ? 'does not exist' : 'cannot be read';
    return `${PERIODS[kind]} “${given}” ${fault}.${meant === null ? '' : ` Did you mean ${labelOf(meant)}?`}`;
  },
  'date-impossible': ({ given, lastDay, try: near }) =>
    `${given} does not exist${lastDay === null ? '' : `: that month ends on the ${lastDay}`}.${near === null ? '' : ` Write ${near}.`}`,
  'date-future': ({ given }) => `“${given}” has not come yet.`,
  'answer-missing': ({ answers, faults = [], unasked = false }) =>
    `${faults.map((fault) => `${fault} `).join('')}Missing, and ${unasked ? 'questions are asked in a terminal only, not through a pipe' : 'nothing can be asked here'}: ${answers.map(({ field }) => field).join(' and ')}. Add ${answers.map(({ flag, choices }) => `${flag}${among(firstOf(choices))}`).join(' and ')}.`,
  'shift-known': ({ known }) => known,
  'not-yet': ({ what }) => `${what} does not exist in this version. Nothing is done in its place.`,
  'table-unknown': ({ given, nearest }) => `Table “${given}” does not exist.${near(nearest[0] ?? null)}`,
  'query-refused': ({ reason, given, allowed }) =>
    `“${given}” ${QUERY_REASONS[reason]}.${
      allowed.length === 1 ? near(allowed[0] ?? null) : allowed.length === 0 ? '' : ` Write ${orOf(allowed)}.`
    }`,
  'file-refused': ({ file, reason, detail }) => `“${file}” ${FILE_REASONS[reason]}${detailOf(reason, detail)}.`,
  'template-refused': templateRefused,
  'preset-refused': ({ file, problems }) =>
    problems
      .map(
        (p) =>
          `${file}${p.line === null ? '' : `, line ${p.line}`}${p.path === '' ? '' : `, ${p.path}`}: ${presetFault(p)}.`,
      )
      .join('\n'),
  'entry-refused': ({ problems }) => [...new Set(problems.map(({ message }) => message))].join('\n'),
  'same-unknown': ({ row, id, like }) =>
    id === null
      ? `--same: row ${row} of the file is no record.`
      : `--same: row ${row} is like no record ${id} of the base${like === null ? '' : `, it is like ${like}`}.`,
  'columns-missing': ({ file, missing, found }) =>
    `“${file}” lacks columns that are needed: ${missing.join(', ')}. Columns read${among(found)}.`,
  'file-changed': ({ file }) => `“${file}” changed while it was read.`,
  'db-absent': () => 'There is no base yet: it is made by the first entry.',
  'db-exists': ({ file }) => `“${file}” exists already; it is not touched.`,
  'db-busy': () => 'The base is in use by another program.',
  'db-changed': () => 'Another window has just changed the base.',
  'db-damaged': ({ file, backup }) =>
    `The base “${file}” is damaged and is not touched.${backup === null ? ' There is no backup beside it.' : ` Last backup: “${backup}”.`}`,
  'db-foreign': ({ file }) => `“${file}” is not an OptiMédia base; it is not touched.`,
  'db-newer': () => 'The base comes from a newer version; it is not touched.',
  'db-not-a-file': ({ file }) => `“${file}” is not a file: the base cannot be there.`,
  'db-driver': ({ detail }) =>
    `The database engine (${detail}) is missing or does not fit this version of Node. Install OptiMédia again.`,
  'db-migration-failed': ({ file, backup }) =>
    `The base “${file}” cannot move to the new version: it is as it was${backup === null ? '' : `, and its copy is “${backup}”`}.`,
  'file-absent': ({ file, nearest }) =>
    `File not there: “${file}”.${nearest === null ? '' : ` The nearest, here: “${nearest}”.`}`,
  'file-is-folder': ({ file, inside }) =>
    inside === null
      ? `“${file}” is a folder; it is not touched.`
      : `“${file}” is a folder.${inside.length === 0 ? ' It holds nothing to read.' : ` Choose one of its files${among(inside)}.`}`,
  'file-unreadable': ({ file }) => `“${file}” cannot be read: check your rights.`,
  'file-exists': ({ file }) => `“${file}” exists already; it is not touched.`,
  'file-is-link': ({ file }) => `“${file}” is a link to another file; it is not followed.`,
  'file-is-database': ({ file }) => `“${file}” is a database; it is not touched.`,
  'file-open-elsewhere': ({ file }) => `“${file}” is open in another program.`,
  'folder-absent': ({ folder }) => `Folder “${folder}” does not exist.`,
  'folder-read-only': ({ folder }) => `Folder “${folder}” refuses to be written: check your rights.`,
  'disk-full': ({ file }) =>
    file === 'stdout' ? 'Disk full: the result is not written whole.' : `Disk full: there is no room for “${file}”.`,
  'disk-fault': ({ file }) => `The disk does not answer for “${file}”.`,
};

/** What `--allow-macros` lets through: nothing is to be corrected. */
const ALLOWED_ON_DEMAND: ReadonlySet<TemplateProblem['code']> = new Set(['macros', 'external-links']);

export const remedies: Partial<Refusals> = {
  'file-absent': ({ nearest }) => (nearest === null ? 'Check the name and the folder, then run again.' : ''),
  'template-refused': ({ problems }) =>
    problems.every(({ code }) => ALLOWED_ON_DEMAND.has(code)) ? '' : 'Correct the template, then run again.',
  'entry-refused': ({ file }) => (file === null ? '' : 'Correct the file, then run again.'),
  'preset-refused': () => 'Correct the file, then run again.',
  'columns-missing': () => 'If another column stands for it, say which with --map.',
  'date-future': () => 'Write a day that is past, such as hier.',
  'shift-known': () => 'To complete it, to replace it, or to add one:',
  'db-busy': () => 'Close the other window, then run again.',
  'db-changed': () => 'Run the same command again.',
  'change-built-on': () => 'Take the later one back first:',
  'db-exists': () => 'For another base, add --db FILE.',
  'db-newer': () => 'Update OptiMédia.',
  'db-foreign': () => 'Choose another file with --db.',
  'db-not-a-file': ({ file }) => `Choose a file, such as --db ${file}/optimedia.db.`,
  'db-damaged': ({ backup }) =>
    backup === null ? 'Keep this file as it is and ask for help.' : 'Copy it in its place, under the same name.',
  'db-migration-failed': () => 'Delete nothing, go back to the earlier version and ask for help.',
  'file-is-link': () => 'Choose another name.',
  'file-is-database': () => 'Choose another name.',
  'folder-absent': () => 'Create it or choose another, then run again.',
  'folder-read-only': () => 'Choose another, then run again.',
  'disk-fault': () => 'Plug it in again, then run again.',
  'file-refused': ({ reason }) => FILE_REMEDIES[reason],
  'file-open-elsewhere': () => 'Close it, then run again.',
  'disk-full': () => 'Make room, then run again.',
};
