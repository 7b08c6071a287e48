/** What a vacation can hardly hold: said at once, and taken all the same. */

import type { RecordValues } from '../../domain/record.ts';
import type { LogWords } from '../../messages/fr/log.ts';
import { hoursWords } from './answers.ts';
import type { Given } from './form-context.ts';
import { holds, hoursOf, lengthOf } from './known-shift.ts';
import { type Answers, partsOfSlot } from './slots.ts';

/** Of one answer of the form, once the hours of its vacation are told. */
export function doubtsOf(at: string, { raw }: Given, answers: Answers, words: LogWords): readonly string[] {
  const told = answers.get('planning')?.raw ?? {};
  const values = Object.fromEntries(Object.entries(told).filter(([, text]) => text !== ''));
  if (at === 'passages') {
    const minutes = [...(raw['quartiers'] ?? '').matchAll(/(\d+) min/g)].map(([, n]) => Number(n));
    return tooMuch(minutes, { values }, words);
  }
  return partsOfSlot(at)?.name === 'start' ? outside(raw['start'], { values }, words) : [];
}

/** Of a vacation and its intervention, by flags. */
export function doubtsOfRecords(records: readonly RecordValues[], words: LogWords): readonly string[] {
  const shift = records.find(({ kind }) => kind === 'shifts');
  if (shift === undefined) return [];
  const { passages } = shift.values;
  const minutes = (Array.isArray(passages) ? passages : []).map((one) =>
    typeof one === 'string' ? 0 : (one.minutes ?? 0),
  );
  const starts = records.filter(({ kind }) => kind === 'interventions').map(({ values }) => values['start']);
  return [...tooMuch(minutes, shift, words), ...starts.flatMap((start) => outside(start, shift, words))];
}

type Shift = Pick<RecordValues, 'values'>;

function tooMuch(minutes: readonly number[], shift: Shift, words: LogWords): readonly string[] {
  const told = minutes.reduce((sum, n) => sum + n, 0);
  const lasts = lengthOf(hoursOf(shift));
  return lasts !== null && told > lasts ? [words.passagesLonger(hoursWords(told), hoursWords(lasts))] : [];
}

function outside(start: unknown, shift: Shift, words: LogWords): readonly string[] {
  const hours = hoursOf(shift);
  if (typeof start !== 'string' || hours === null || holds(shift, start)) return [];
  return [words.outsideShift(start, `${hours.start}–${hours.end}`)];
}
