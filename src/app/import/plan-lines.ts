/** What was understood of a file, with how sure it is: the lines shown before anything is written. */

import { basename } from 'node:path';
import { fieldsOf } from '../../domain/fields/kinds.ts';
import type { Lists } from '../../domain/lists.ts';
import { isBand, type RecordValues } from '../../domain/record.ts';
import type { FoundTable } from '../../importing/find-table.ts';
import { foldHeader } from '../../importing/match-columns.ts';
import type { ImportPlan, PlannedSheet } from '../../importing/plan-import.ts';
import { formatter } from '../../messages/format.ts';
import type { Messages } from '../../messages/messages.ts';
import { printable } from '../../messages/printable.ts';
import type { SheetFile } from '../../sheets/sheet.ts';

export interface Understood {
  readonly path: string;
  readonly source: SheetFile;
  readonly lists: Lists;
  readonly messages: Messages;
  readonly lang: 'fr' | 'en';
  /** The profile that the header was recognised by. */
  readonly profile: string | null;
}

const WIDTH = 66;
const HEADER = 36;

export function planLines(sheets: readonly PlannedSheet[], about: Understood): string[] {
  const { profile, messages } = about;
  const lines = sheets.flatMap((sheet, at) => sheetLines(sheet, sheets[at - 1] ?? null, about));
  return profile === null ? lines : [...lines, `  ${messages.importing.profileKnown(printable(profile))}`];
}

/** How many rows are new, known, rejected, outside of the table, hidden. */
export function countLines({ rows, issues }: ImportPlan, { importing }: Messages): string[] {
  const hidden = issues.filter(({ code }) => code === 'hidden-row').length;
  return [
    importing.counts(rows),
    ...(rows.skipped > 0 ? [importing.skipped(rows.skipped)] : []),
    ...(hidden > 0 ? [importing.hiddenRows(hidden)] : []),
  ];
}

/** « Situation », or the label of an age band for `ages.enfants`. */
export function fieldLabel(key: string, lists: Lists, { records }: Messages): string {
  const [field = '', code] = key.split('.');
  const item = code === undefined ? undefined : lists.find('age_band', code);
  return item?.label ?? records.fields[key] ?? records.fields[field] ?? key;
}

function sheetLines(sheet: PlannedSheet, before: PlannedSheet | null, about: Understood): string[] {
  const { name, table, data, sample } = sheet;
  const { messages, source } = about;
  const said = messages.importing;
  const kind = messages.records.kinds[table.kind].many;
  const file = printable(basename(about.path), 60);
  const same = before !== null && sameColumns(before.table, table);
  return [
    said.book(file, said.formats[source.format], name && printable(name), kind),
    `  ${said.extent(table.headerRow, data)}`,
    ...(same ? [`  ${said.sameColumns}`] : columnLines(table, about)),
    ...toldLines(sheet, about).map((line) => `  ${line}`),
    ...(sample === null ? [] : [`  ${sampleLine(sample, table, about)}`]),
  ];
}

function sameColumns(one: FoundTable, other: FoundTable): boolean {
  const shape = ({ kind, columns }: FoundTable) =>
    JSON.stringify([kind, columns.map(({ header, field }) => [header, field])]);
  return shape(one) === shape(other);
}

/** Headers that are the very names of their fields share their lines; whatever was worked out has a line of its own. */
function columnLines({ columns, identity }: FoundTable, { lists, messages }: Understood): string[] {
  const said = messages.importing;
  const plainly: string[] = [];
  const lines: string[] = [];
  for (const { column, header, field, confidence, doubled } of columns) {
    const short = printable(header, HEADER);
    const label = field === null ? '' : fieldLabel(field, lists, messages);
    if (field === null) {
      if (column === identity) lines.push(aligned(`  ${said.becomes(short, said.identity)}`, said.sure));
      else if (doubled) lines.push(`  ${said.doubled(short)}`);
      else if (confidence === 0 && header !== said.problem) lines.push(`  ${said.leftAside(short)}`);
    } else if (confidence >= 0.9 && foldHeader(header) === foldHeader(label)) plainly.push(short);
    else lines.push(aligned(`  ${said.becomes(short, label)}`, sureness(confidence, said)));
  }
  return plainly.length === 0 ? lines : [...together(plainly, said.sure), ...lines];
}

/** Names one after the other, on as many lines as they need. */
function together(names: readonly string[], word: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const name of names) {
    if (line !== '' && line.length + name.length + 4 > WIDTH) {
      lines.push(aligned(`  ${line},`, word));
      line = '';
    }
    line = line === '' ? name : `${line}, ${name}`;
  }
  return [...lines, aligned(`  ${line}`, word)];
}

/** What the rows leave unsaid and the sheet's name or title tells. */
function toldLines({ period: { year, month }, table }: PlannedSheet, { lists, messages, lang }: Understood): string[] {
  const said = messages.importing;
  const lines: string[] = [];
  if (year !== undefined && month !== undefined) {
    const first = `${year}-${String(month).padStart(2, '0')}-01`;
    lines.push(said.monthTold(formatter(lang, 'screen').date(first, 'month')));
  } else if (year !== undefined) lines.push(said.yearTold(year));
  if (table.quartier !== null) {
    lines.push(said.quartierTold(printable(lists.find('quartier', table.quartier)?.label ?? table.quartier)));
  }
  return lines;
}

function sureness(confidence: number, { sure, likely, toConfirm }: Messages['importing']): string {
  return confidence >= 0.9 ? sure : confidence >= 0.7 ? likely : toConfirm;
}

const aligned = (line: string, word: string): string => `${line.padEnd(WIDTH)}  ${word}`;

/** The first record as it is understood: « ligne 5   01/10   17:30   Maurepas   Conflit de voisinage ». */
function sampleLine(record: RecordValues, table: FoundTable, about: Understood): string {
  const fields = new Set(table.columns.map(({ field }) => field));
  const cells = [...fields].flatMap((field) => {
    const value = field === null ? '' : shownValue(record, field, about);
    return value === '' ? [] : [printable(value, 24)];
  });
  const row = about.messages.importing.row(null, record.source?.row ?? 0);
  return printable([row, ...cells].join('   '), WIDTH + 12);
}

export function shownValue({ kind, values }: RecordValues, key: string, { lists, lang }: Understood): string {
  const value = values[key];
  const field = fieldsOf(kind)[key];
  const list = field?.list;
  const label = (code: string) => (list === undefined ? code : (lists.find(list, code)?.label ?? code));
  if (isBand(value)) return value.max === value.min ? String(value.min) : `${value.min}-${value.max ?? ''}`;
  if (Array.isArray(value)) return value.map((one) => (typeof one === 'string' ? label(one) : '')).join(', ');
  if (typeof value === 'string') {
    return field?.type === 'date' ? formatter(lang, 'screen').date(value, 'type') : label(value);
  }
  return typeof value === 'number' ? String(value) : '';
}
