/** Records as lines: a list, a card, counts by kind. */

import type { Preset } from '../../domain/dispositif.ts';
import { fieldsOf, type KindName } from '../../domain/fields/kinds.ts';
import type { FieldValue, StoredRecord } from '../../domain/record.ts';
import { isBand, recordNumber } from '../../domain/record.ts';
import type { Messages } from '../../messages/messages.ts';
import { printable } from '../../messages/printable.ts';

/** « 2 vacations, 5 interventions ». */
export function countsOf(counts: ReadonlyMap<KindName, number>, messages: Messages): string {
  const { kinds } = messages.records;
  return [...counts].map(([kind, n]) => `${n} ${n < 2 ? kinds[kind].one : kinds[kind].many}`).join(', ') || `0`;
}

/** A record in one line: number, date, time, then what says most. */
export function recordLine(record: StoredRecord, preset: Preset): string {
  const said = [
    'date',
    'start',
    'plannedStart',
    'plannedEnd',
    'quartier',
    'situation',
    'nature',
    'type',
    'origin',
    'persons',
    'status',
    'contacts',
    'outcome',
  ]
    .map((key) => shownValue(record, key, preset))
    .filter((text) => text !== '');
  return [recordNumber(record.kind, record.id).padEnd(7), ...said].join('  ');
}

export function recordCard(record: StoredRecord, preset: Preset, messages: Messages): string[] {
  const said = messages.records;
  const lines = [`${recordNumber(record.kind, record.id)} · ${said.kinds[record.kind].one}`];
  for (const key of Object.keys(fieldsOf(record.kind))) {
    const text = shownValue(record, key, preset, messages);
    if (text !== '') lines.push(`  ${(said.fields[key] ?? key).padEnd(20)} ${text}`);
  }
  for (const [key, words] of Object.entries(record.unread)) {
    lines.push(`  ${said.unread} (${said.fields[key] ?? key}) : « ${printable(words)} »`);
  }
  if (record.source !== null) {
    lines.push(
      `  ${said.source(printable(record.source.file, 60), record.source.sheet && printable(record.source.sheet), record.source.row)}`,
    );
  }
  return lines;
}

function shownValue(record: StoredRecord, key: string, preset: Preset, messages?: Messages): string {
  const value = record.values[key];
  const field = fieldsOf(record.kind)[key];
  if (value === undefined || field === undefined) return '';
  const label = (code: string) =>
    field.list === undefined ? code : (preset.lists[field.list].find((item) => item.code === code)?.label ?? code);
  if (isBand(value)) return bandText(value.min, value.max);
  if (typeof value === 'boolean')
    return messages === undefined ? '' : value ? messages.records.yes : messages.records.no;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return printable(label(value), field.freeText === true ? 500 : 60);
  return severalText(value, label, preset);
}

function severalText(value: FieldValue, label: (code: string) => string, preset: Preset): string {
  if (Array.isArray(value)) {
    return value
      .map((one) =>
        typeof one === 'string'
          ? label(one)
          : `${preset.lists.quartier.find((q) => q.code === one.quartier)?.label ?? one.quartier}${one.minutes === null ? '' : ` ${one.minutes} min`}`,
      )
      .join(', ');
  }
  return Object.entries(value)
    .map(([code, count]) => `${label(code)} ${count}`)
    .join(', ');
}

function bandText(min: number, max: number | null): string {
  return max === null ? `${min}+` : max === min ? String(min) : `${min}-${max}`;
}
