/** One sentence a finding of `readEntry` or of an import, and what would settle it. */

import { type Issue, type IssueCode, isUnread } from '../../domain/entry.ts';
import { formatter } from '../format.ts';
import type { issues as frIssues, suggestion as frSuggestion } from '../fr/issues.ts';
import { printable } from '../printable.ts';
import { records } from './records.ts';

type Say = (issue: Issue) => string;

const said = ({ value }: Issue) => `“${printable(value ?? '')}”`;
/** The header of the column, else the name of the field: « Date », never its key. */
const where = ({ column, field }: Issue) => printable(column ?? labelOf(field ?? ''));
const labelOf = (key: string) => records.fields[key.split('.')[0] ?? ''] ?? key;
const day = ({ args }: Issue) => formatter('en', 'screen').date(String(args['date'] ?? ''), 'long');
const monthOf = ({ args: { month } }: Issue) =>
  typeof month === 'string' ? formatter('en', 'screen').date(month, 'month') : null;
const lasting = ({ args }: Issue) => formatter('en', 'screen').duration(Number(args['minutes']));
const arg = ({ args }: Issue, name: string) => printable(String(args[name] ?? ''));
const fieldsIn = (i: Issue) => arg(i, 'differing').split(',').map(labelOf).join(', ');
/** Refused, nothing is left at all. */
const left = ({ severity }: Issue) => (severity === 'error' ? '' : ', the value is left empty');
const first = ({ nearest }: Issue) => `“${printable(nearest[0]?.label ?? '')}”`;
const among = ({ nearest }: Issue) => nearest.map(({ label }) => `“${printable(label)}”`).join(' or ');
const privacy =
  (what: string): Say =>
  (issue) =>
    `${where(issue)}: ${said(issue)} looks like ${what}. ${guarded(issue)}`;
function guarded(issue: Issue): string {
  if (issue.field === 'caseCode') return 'A case is told by a code without a name, such as D12';
  if (issue.field !== 'place') return "This text will reach no funder's report";
  const neutral = arg(issue, 'neutral');
  const how = neutral === '' ? 'Write it without what tells who someone is' : `Write “${neutral}”`;
  return `A place is printed in the tables. ${how}`;
}
const whyNot = ({ args }: Issue) => {
  const { noMonth, expected } = args;
  if (noMonth !== undefined) return `, there is no month ${noMonth}`;
  if (expected === 'time') return ', a time goes from 0:00 to 24:59, such as 17:30';
  if (expected === 'minutes' || expected === 'hours') return `, a duration goes from 0 to ${atMost(args)} ${expected}`;
  return expected === undefined ? '' : `, it takes a whole number, from 0 to ${atMost(args)}`;
};
const atMost = ({ max }: Issue['args']) => formatter('en', 'screen').number(Number(max), 0);

const SHAPES: Readonly<Record<string, string>> = { time: 'times', date: 'dates', number: 'numbers', words: 'words' };

export const issues: typeof frIssues = {
  'required-missing': (i) =>
    i.value === null || i.value === ''
      ? `${where(i)}: the value is missing, it is required`
      : `${where(i)}: ${said(i)} means “not told”, and the value is required`,
  'required-unknown': (i) => `${where(i)}: ${said(i)} is not understood, the value is required`,
  'impossible-value': (i) =>
    i.args['lastDay'] !== undefined
      ? `${where(i)}: ${said(i)} does not exist, ${monthOf(i) ?? 'that month'} ends on the ${arg(i, 'lastDay')}`
      : i.args['firstYear'] !== undefined
        ? `${where(i)}: ${said(i)} is outside the calendar, which goes from ${arg(i, 'firstYear')} to ${arg(i, 'lastYear')}`
        : `${where(i)}: ${said(i)} cannot be${whyNot(i)}`,
  'unknown-word': (i) => `${where(i)}: ${said(i)} is not in the list${left(i)}`,
  'near-word': (i) => `${where(i)}: ${said(i)} is read as ${first(i)}`,
  'ambiguous-word': (i) => `${where(i)}: ${said(i)} may be ${among(i)}`,
  'several-values': (i) => `${where(i)}: ${said(i)} gives several values where one is expected`,
  'not-a-number': (i) => `${where(i)}: ${said(i)} is no number, date or time${left(i)}`,
  'year-guessed': (i) => `${where(i)}: ${said(i)} has no year, ${day(i)} is taken`,
  'parts-exceed-total': (i) =>
    `${where(i)}: ${i.args['parts'] === 'ages' ? 'ages' : 'women and men'} make ${arg(i, 'sum')}, more than the total of ${arg(i, 'total')}`,
  'end-before-start': (i) =>
    `${where(i)}: the end ${said(i)} is before the start ${arg(i, 'start')}, the next morning is taken, that is ${lasting(i)}`,
  'date-before': (i) =>
    `${where(i)}: ${said(i)} is before “${labelOf(arg(i, 'other'))}” (${day(i)}), the value is kept`,
  'long-time': (i) => `${where(i)}: from ${arg(i, 'start')} to ${said(i)}, this lasts ${lasting(i)}, check the hours`,
  'out-of-scale': (i) => `${where(i)}: ${said(i)} is a lot for a single record, check it`,
  'text-cut': (i) => `${where(i)}: the text is longer than ${arg(i, 'max')} characters, the rest is kept apart`,
  'future-date': (i) => `${where(i)}: ${day(i)} has not come yet`,
  'out-of-use': (i) =>
    i.args['is'] === 'ended'
      ? `${where(i)}: ${said(i)} is not in the list after ${day(i)}, the value is kept`
      : `${where(i)}: ${said(i)} is in the list from ${day(i)} on only, the value is kept`,
  'privacy.name': privacy("a person's name"),
  'privacy.phone': privacy('a phone number'),
  'privacy.email': privacy('an e-mail address'),
  'privacy.address': privacy('a precise address'),
  'privacy.plate': privacy('a number plate'),
  'privacy.nir': privacy('a social security number'),
  'privacy.birth_date': privacy('a date of birth'),
  'privacy.health': privacy("a person's health"),
  'privacy.justice': privacy("a person's judicial past"),
  'privacy.origin': privacy("a person's origin"),
  'privacy.religion': privacy("a person's religion"),
  'privacy.opinion': privacy("a person's opinion"),
  'privacy.sex_life': privacy("a person's intimate life"),
  'hidden-row': () => 'A hidden row is imported',
  'hidden-sheet': (i) => `The hidden sheet “${printable(i.sheet ?? '')}” is not read`,
  'hidden-column': (i) => `The hidden column ${where(i)} is read`,
  'column-ignored': (i) => `The column ${where(i)} matches no field, it is not read`,
  'column-doubled': (i) => `The column ${where(i)} gives a field that another one gives already`,
  'column-contradicted': (i) =>
    `The column ${where(i)} has the name of “${labelOf(arg(i, 'named'))}” and holds ${SHAPES[arg(i, 'shape')] ?? 'something else'} (${said(i)})${i.args['read'] === '' ? ', it is not read' : ', check it'}`,
  'near-duplicate': (i) =>
    `This row is like ${arg(i, 'id')}, already in the base${i.args['differing'] === '' ? '' : `; it differs by: ${fieldsIn(i)}`}`,
  'shift-overlap': (i) =>
    `This shift overlaps ${i.args['id'] === undefined ? `the one of row ${arg(i, 'row')}` : `${arg(i, 'id')}, already in the base`}, with the same team: its hours count twice`,
  'month-first': (i) =>
    i.args['doubtful'] === undefined
      ? `${where(i)}: the month seems to stand before the day, as in ${said(i)}; dates may have been read the wrong way round`
      : `${where(i)}: ${said(i)} has the month before the day; ${i.args['doubtful'] === 1 ? `“${arg(i, 'example')}”` : `${arg(i, 'doubtful')} other dates, such as “${arg(i, 'example')}”,`} may have been read the wrong way round`,
  'total-mismatch': (i) => `${where(i)}: the table says ${arg(i, 'printed')}, the rows add up to ${arg(i, 'computed')}`,
  'total-unchecked': (i) =>
    `${where(i)}: the total ${arg(i, 'printed')} is not checked, a rejected row has no number in that column`,
  'formula-without-result': (i) => `${where(i)}: the formula has no result. Open the workbook and save it`,
  'cell-error': (i) => `${where(i)}: the cell holds the error ${said(i)}`,
} as const satisfies Record<IssueCode, Say>;

export const suggestion: typeof frSuggestion = (issue, codes) => {
  if (issue.code === 'near-duplicate') return `--same ${issue.row}=${arg(issue, 'id')}, else: --same ${issue.row}=new`;
  if (issue.code === 'column-contradicted') return `--map "${where(issue).replaceAll('"', "'")}=FIELD"`;
  const { field, value, nearest } = issue;
  const best = nearest[0];
  if (field === null || value === null) return null;
  if (best === undefined) {
    if (!isUnread(issue)) return null;
    return codes.length === 0 ? flag(field, value, 'VALUE') : `${codes.join(', ')}: ${flag(field, value, 'CODE')}`;
  }
  if (issue.code === 'near-word') return `${best.code}, else: ${flag(field, value, 'CODE')}`;
  const choices = nearest.map(({ code }) => code).join(', ');
  return `${choices}: ${flag(field, value, best.code)}`;
};

function flag(field: string, value: string, code: string): string {
  return `--value "${printable(`${field}:${value}`, 120).replaceAll('"', "'")}=${code}"`;
}
