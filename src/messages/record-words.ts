/** What a field holds, in words of a screen: labels for codes, « 20 min », « 5 à 10 », « vendredi 27 novembre 2026 ». */

import type { Preset } from '../domain/dispositif.ts';
import { fieldsOf } from '../domain/fields/kinds.ts';
import type { ListName } from '../domain/lists.ts';
import { type FieldValue, isBand, type RecordValues } from '../domain/record.ts';
import type { Formatter } from './format.ts';
import type { Messages } from './messages.ts';
import { printable } from './printable.ts';

export interface Spoken {
  readonly preset: Preset;
  readonly messages: Messages;
  readonly words: Formatter;
}

/** Empty when nothing was told. */
export function valueWords(record: RecordValues, key: string, spoken: Spoken): string {
  const value = record.values[key];
  const field = fieldsOf(record.kind)[key];
  if (value === undefined || field === undefined) return '';
  const { words, messages } = spoken;
  const label = (code: string) => labelOf(spoken.preset, field.list, code);
  if (isBand(value)) return bandWords(value.min, value.max, spoken);
  if (typeof value === 'boolean') return value ? messages.records.yes : messages.records.no;
  if (typeof value === 'number') {
    return field.type === 'minutes' ? words.duration(value) : words.number(value, Number.isInteger(value) ? 0 : 1);
  }
  if (typeof value !== 'string') return severalWords(value, label, spoken);
  if (field.type === 'date') return words.date(value, 'weekday');
  return printable(label(value), field.freeText === true ? 500 : 120);
}

export function labelOf(preset: Preset, list: ListName | undefined, code: string): string {
  return list === undefined ? code : (preset.lists[list].find((item) => item.code === code)?.label ?? code);
}

/** « une dizaine » and « 20+ » are kept alike: an estimate. */
export function bandWords(min: number, max: number | null, { messages, words }: Spoken): string {
  const number = (value: number) => words.number(value, 0);
  if (max === null) return messages.records.estimated(number(min));
  return max === min ? number(min) : messages.records.between(number(min), number(max));
}

function severalWords(
  value: Exclude<FieldValue, string | number | boolean>,
  label: (code: string) => string,
  { preset, words }: Spoken,
): string {
  if (!Array.isArray(value)) {
    return Object.entries(value)
      .map(([code, count]) => `${label(code)} ${words.number(Number(count), 0)}`)
      .join(', ');
  }
  return value
    .map((one) => {
      if (typeof one === 'string') return label(one);
      const { quartier, placeType, start, minutes } = one;
      const place = placeType === null ? '' : ` (${labelOf(preset, 'place_type', placeType)})`;
      const from = start === null ? '' : ` ${start}`;
      return `${labelOf(preset, 'quartier', quartier)}${place}${from}${minutes === null ? '' : ` ${words.duration(minutes)}`}`;
    })
    .join(', ');
}
