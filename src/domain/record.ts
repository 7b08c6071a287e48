/** A record as a value: what its fields hold, whatever it came from and wherever it is kept. */

import type { CalendarDate } from './calendar/calendar-date.ts';
import type { ClockTime } from './calendar/clock-time.ts';
import type { FieldType } from './fields/field.ts';
import { fieldsOf, KINDS, type KindName } from './fields/kinds.ts';

/** A number of persons: exact (`max` equals `min`), a band, or « 20+ » (`max` null). Sums take `min`. */
export interface Band {
  readonly min: number;
  readonly max: number | null;
  readonly estimated: boolean;
}

export interface Passage {
  readonly quartier: string;
  readonly placeType: string | null;
  readonly start: ClockTime | null;
  readonly minutes: number | null;
}

export type Margin = Readonly<Record<string, number>>;

export interface ValueOf {
  date: CalendarDate;
  time: ClockTime;
  minutes: number;
  hours: number;
  count: number;
  level: number;
  flag: boolean;
  code: string;
  codes: readonly string[];
  band: Band;
  margin: Margin;
  passages: readonly Passage[];
  text: string;
}

export type FieldValue = ValueOf[FieldType];

/** Where a record was read: kept with it for ever. */
export interface Source {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
}

export interface RecordValues {
  readonly kind: KindName;
  /** By field key; a field without value is absent. */
  readonly values: Readonly<Record<string, FieldValue>>;
  /** Words that were not understood, by field key: never lost. */
  readonly unread: Readonly<Record<string, string>>;
  readonly source: Source | null;
  /** The shift that an intervention belongs to, by number, if one is known. */
  readonly shiftId: number | null;
}

export interface StoredRecord extends RecordValues {
  readonly id: number;
  /** UUIDv7, 32 hexadecimal digits. */
  readonly uid: string;
  /** What an import knows it by, 32 hexadecimal digits; absent when it was typed. */
  readonly contentKey?: string;
}

export function recordNumber(kind: KindName, id: number): string {
  return `${KINDS[kind].letter}${id}`;
}

/** `V18`, `n° V18`, `#v18` → shifts, 18; null when no kind has that letter or no number follows. */
export function parseRecordNumber(text: string): { kind: KindName; id: number } | null {
  const found = /^(?:n[°º]|#)?\s*([A-Za-z])(\d{1,15})$/i.exec(text.trim());
  if (!found) return null;
  const letter = found[1]?.toUpperCase();
  for (const [kind, { letter: own }] of Object.entries(KINDS)) {
    if (own === letter) return { kind: kind as KindName, id: Number(found[2]) };
  }
  return null;
}

/** The record as `list --json` and `export` give it: one key a field, null, [] or {} where nothing was told. */
export function recordToJson(record: StoredRecord): Record<string, unknown> {
  const json: Record<string, unknown> = { id: recordNumber(record.kind, record.id) };
  for (const [key, field] of Object.entries(fieldsOf(record.kind))) {
    const value = record.values[key];
    if (field.type === 'band') {
      const band = isBand(value) ? value : null;
      json[key] = band?.min ?? null;
      json[`${key}Max`] = band?.max ?? null;
      json[`${key}Estimated`] = band?.estimated ?? null;
    } else if (value === undefined) {
      json[key] = field.type === 'codes' || field.type === 'passages' ? [] : field.type === 'margin' ? {} : null;
    } else {
      json[key] = value;
    }
  }
  if (record.kind === 'interventions') {
    json['shift'] = record.shiftId === null ? null : recordNumber('shifts', record.shiftId);
  }
  json['unread'] = record.unread;
  json['source'] = record.source;
  return json;
}

export function isBand(value: FieldValue | undefined): value is Band {
  return typeof value === 'object' && !Array.isArray(value) && 'estimated' in value;
}
