/** What a vacation can hardly hold: said at once, and taken all the same. */

import type { RecordValues } from '../../domain/record.ts';
import { type Hours, holds, hoursOf, spanOf } from '../../domain/shift-hours.ts';
import type { LogWords } from '../../messages/fr/log.ts';
import { hoursWords } from './answers.ts';
import type { Given } from './form-context.ts';
import { hoursTold } from './known-answers.ts';
import { type Answers, partsOfSlot } from './slots.ts';

/** Of one answer of the form, once the hours of its vacation are told. */
export function doubtsOf(at: string, { raw }: Given, answers: Answers, words: LogWords): readonly string[] {
  const hours = hoursTold(answers);
  if (at === 'passages') {
    const minutes = [...(raw['quartiers'] ?? '').matchAll(/(\d+) min/g)].map(([, n]) => Number(n));
    return tooMuch(minutes, hours, words);
  }
  return partsOfSlot(at)?.name === 'start' ? outside(raw['start'], hours, words) : [];
}

/** Of a vacation and its intervention, by flags. */
export function doubtsOfRecords(records: readonly RecordValues[], words: LogWords): readonly string[] {
  const shift = records.find(({ kind }) => kind === 'shifts');
  if (shift === undefined) return [];
  const hours = hoursOf(shift);
  const { passages } = shift.values;
  const minutes = (Array.isArray(passages) ? passages : []).map((one) =>
    typeof one === 'string' ? 0 : (one.minutes ?? 0),
  );
  const starts = records.filter(({ kind }) => kind === 'interventions').map(({ values }) => values['start']);
  return [...tooMuch(minutes, hours, words), ...starts.flatMap((start) => outside(start, hours, words))];
}

function tooMuch(minutes: readonly number[], hours: Hours | null, words: LogWords): readonly string[] {
  const told = minutes.reduce((sum, n) => sum + n, 0);
  const span = spanOf(hours);
  if (span === null || told <= span.to - span.from) return [];
  return [words.passagesLonger(hoursWords(told), hoursWords(span.to - span.from))];
}

function outside(start: unknown, hours: Hours | null, words: LogWords): readonly string[] {
  if (typeof start !== 'string' || hours === null || holds(hours, start)) return [];
  return [words.outsideShift(start, `${hours.start}–${hours.end}`)];
}
