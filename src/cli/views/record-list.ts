/** Records one a line, in columns; on a narrow terminal, one a paragraph. */

import type { KindName } from '../../domain/fields/kinds.ts';
import { isBand, recordNumber, type StoredRecord } from '../../domain/record.ts';
import { bandWords, type Spoken, valueWords } from '../../messages/record-words.ts';

/** What says most of each kind, after its number and day. */
const COLUMNS: Readonly<Record<KindName, readonly string[]>> = {
  shifts: ['hours', 'team', 'contacts', 'passages', 'ras'],
  interventions: ['start', 'quartier', 'situation', 'persons', 'outcome'],
  requests: ['start', 'quartier', 'origin', 'situation', 'outcome'],
  signalements: ['quartier', 'nature', 'level', 'service', 'status'],
  events: ['type', 'quartier', 'participants', 'partners'],
};
/** Written to the right, so that units stand under units. */
const NUMBERS: ReadonlySet<string> = new Set(['persons', 'contacts', 'participants']);
/** Of the columns, those of a paragraph's first line. */
const HEAD = 4;
/** A list of words wider than this is cut; the card tells it whole. */
const WIDEST = 40;

/** For ears: one record a line, its words one after the other, none cut. */
export function recordSentences(records: readonly StoredRecord[], spoken: Spoken): string[] {
  return rowsOf(records, spoken).map((row) => row.filter((cell) => cell !== '').join(' ; '));
}

/** `width`: of the terminal; null when nothing limits it: no word is cut then. */
export function recordLines(records: readonly StoredRecord[], spoken: Spoken, width: number | null): string[] {
  const columns = records[0] === undefined ? [] : COLUMNS[records[0].kind];
  const rows = rowsOf(records, spoken).map((row) => (width === null ? row : row.map(cut)));
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => lengthOf(row[at] ?? ''))));
  const used = widths.flatMap((one, at) => (one === 0 ? [] : [at]));
  const total = used.reduce((sum, at) => sum + (widths[at] ?? 0) + 2, -2);
  if (width !== null && total > width) return rows.flatMap(paragraph);
  return rows.map((row) =>
    used
      .map((at) => padTo(row[at] ?? '', widths[at] ?? 0, NUMBERS.has(columns[at - 2] ?? '')))
      .join('  ')
      .trimEnd(),
  );
}

function rowsOf(records: readonly StoredRecord[], spoken: Spoken): string[][] {
  const years = new Set(records.map(({ values }) => String(values['date']).slice(0, 4)));
  return records
    .toSorted(byMoment)
    .map((record) => [
      recordNumber(record.kind, record.id),
      dayWords(String(record.values['date']), years.size > 1, spoken),
      ...COLUMNS[record.kind].map((key) => cellWords(record, key, spoken)),
    ]);
}

function paragraph(row: readonly string[]): string[] {
  const told = row.filter((cell) => cell !== '');
  const rest = told.slice(HEAD).join(' · ');
  return [told.slice(0, HEAD).join('  '), ...(rest === '' ? [] : [`  ${rest}`])];
}

function dayWords(date: string, withYear: boolean, { words }: Spoken): string {
  const day = words.date(date, 'list');
  return withYear ? `${day} ${date.slice(0, 4)}` : day;
}

function cellWords(record: StoredRecord, key: string, spoken: Spoken): string {
  const { messages, words } = spoken;
  const value = record.values[key];
  switch (key) {
    case 'hours': {
      const start = record.values['realStart'] ?? record.values['plannedStart'];
      const end = record.values['realEnd'] ?? record.values['plannedEnd'];
      return `${start}–${end}`;
    }
    case 'persons':
      if (!isBand(value)) return '';
      // « 10 pers., estimé », not « 10, estimé pers. ».
      if (value.max === null) return messages.records.estimated(messages.records.persons(words.number(value.min, 0)));
      return messages.records.persons(bandWords(value.min, value.max, spoken));
    case 'contacts':
    case 'participants':
      return typeof value === 'number' ? counted(value, messages.records.counted[key], words) : '';
    case 'ras':
      return value === true ? messages.records.ras : '';
    default:
      return valueWords(record, key, spoken);
  }
}

function counted(value: number, { one, many }: { one: string; many: string }, words: Spoken['words']): string {
  return words.plural(value, one, many);
}

function cut(text: string): string {
  const letters = [...text];
  return letters.length <= WIDEST ? text : `${letters.slice(0, WIDEST - 1).join('')}…`;
}

function lengthOf(text: string): number {
  return [...text].length;
}

function padTo(text: string, width: number, right: boolean): string {
  const blank = ' '.repeat(width - lengthOf(text));
  return right ? blank + text : text + blank;
}

/** Of one day, by the hour; a record without an hour comes first. */
function byMoment(a: StoredRecord, b: StoredRecord): number {
  const [left, right] = [a, b].map(
    ({ values }) => `${values['date']} ${values['start'] ?? values['plannedStart'] ?? ''}`,
  );
  return left === right ? a.id - b.id : (left ?? '') < (right ?? '') ? -1 : 1;
}
