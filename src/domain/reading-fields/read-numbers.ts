/** Words and cells → numbers: counts, levels, bands, durations, yes or no. */

import type { Raw } from '../entry.ts';
import type { Field } from '../fields/field.ts';
import { readBand } from '../reading/read-band.ts';
import { readDuration } from '../reading/read-duration.ts';
import { readNumber } from '../reading/read-number.ts';
import type { Reading } from '../reading/reading.ts';
import type { Band, FieldValue } from '../record.ts';
import { type Gathering, leaveUnread, refuse, report, saysMissing } from './gathering.ts';

const GREATEST_LEVEL = 3;
const YES = /^(?:oui|o|x|1|vrai|true|yes|y|ok|ras|✓|✔|☑)$/iu;
const NO = /^(?:non|n|0|faux|false|no|☐)$/iu;

const UNKNOWN = { ok: false, why: 'unknown' } as const;
const IMPOSSIBLE = { ok: false, why: 'impossible' } as const;

export function readCount(g: Gathering, key: string, field: Field, raw: Raw): void {
  const whole = wholeOf(raw, field.max ?? Number.MAX_SAFE_INTEGER);
  take(g, key, field, raw, whole);
  const usual = field.doubtAbove;
  if (whole.ok && usual !== undefined && whole.value > usual) {
    report(g, 'warning', 'out-of-scale', key, raw, { args: { usual } });
  }
}

export function readLevel(g: Gathering, key: string, field: Field, raw: Raw): void {
  take(g, key, field, raw, wholeOf(raw, GREATEST_LEVEL));
}

export function readBandField(g: Gathering, key: string, field: Field, raw: Raw): void {
  const band: Reading<Band> =
    raw.typed === undefined || raw.typed.type === 'boolean' ? readBand(raw.text) : exactBand(raw);
  const most = field.max ?? Number.MAX_SAFE_INTEGER;
  const tooMany = band.ok && (band.value.min > most || (band.value.max ?? 0) > most);
  take(g, key, field, raw, tooMany ? IMPOSSIBLE : band);
}

export function readMinutes(g: Gathering, key: string, field: Field, raw: Raw): void {
  take(g, key, field, raw, within(minutesIn(raw, raw.unit ?? field.unit ?? 'minutes'), field.max));
}

export function readHours(g: Gathering, key: string, field: Field, raw: Raw): void {
  const minutes = minutesIn(raw, raw.unit ?? field.unit ?? 'hours');
  take(g, key, field, raw, within(minutes.ok ? { ok: true, value: minutes.value / 60 } : minutes, field.max));
}

export function readFlag(g: Gathering, key: string, field: Field, raw: Raw): void {
  const { typed } = raw;
  const text = raw.text.trim();
  if (typed?.type === 'boolean') g.values[key] = typed.boolean;
  else if (YES.test(text)) g.values[key] = true;
  else if (NO.test(text)) g.values[key] = false;
  else if (!saysMissing(text)) leaveUnread(g, key, field, raw, 'unknown-word');
}

/** A whole number from 0 to `max`; a date or a word is no number at all. */
export function wholeOf(raw: Raw, max: number): Reading<number> {
  const { typed } = raw;
  if (typed !== undefined && typed.type !== 'number') return UNKNOWN;
  const read = typed === undefined ? readNumber(raw.text) : ({ ok: true, value: typed.number } as const);
  if (!read.ok) return read;
  return Number.isInteger(read.value) && read.value >= 0 && read.value <= max ? read : IMPOSSIBLE;
}

function exactBand(raw: Raw): Reading<Band> {
  const whole = wholeOf(raw, Number.MAX_SAFE_INTEGER);
  return whole.ok ? { ok: true, value: { min: whole.value, max: whole.value, estimated: false } } : whole;
}

function minutesIn(raw: Raw, unit: 'minutes' | 'hours'): Reading<number> {
  const { typed } = raw;
  switch (typed?.type) {
    case 'duration':
      return { ok: true, value: Math.round(typed.minutes) };
    case 'moment':
      return typed.date === null && typed.minutes !== null ? { ok: true, value: Math.round(typed.minutes) } : UNKNOWN;
    case 'number':
      return { ok: true, value: Math.round(typed.number * (unit === 'hours' ? 60 : 1)) };
    case 'boolean':
      return UNKNOWN;
    case undefined:
      return readDuration(raw.text, unit);
  }
}

function within(read: Reading<number>, max: number | undefined): Reading<number> {
  return read.ok && (read.value < 0 || read.value > (max ?? Number.MAX_SAFE_INTEGER)) ? IMPOSSIBLE : read;
}

function take(g: Gathering, key: string, field: Field, raw: Raw, read: Reading<FieldValue>): void {
  if (read.ok) g.values[key] = read.value;
  else if (raw.typed === undefined && saysMissing(raw.text)) return;
  else if (read.why === 'impossible')
    refuse(g, key, raw, { expected: field.type, max: field.type === 'level' ? GREATEST_LEVEL : (field.max ?? 0) });
  else leaveUnread(g, key, field, raw, 'not-a-number');
}
