/**
 * An object of `log --file` (or of `list --json`, given back) → an entry. Keys are the record's JSON keys; what a record
 * carries about itself (`id`, `shift`, `source`, `unread`) and what is derived is left aside. Nothing is checked here.
 */

import type { Entry, Raw } from './entry.ts';
import { fieldsOf, type KindName } from './fields/kinds.ts';

/** What a record says of itself. */
export const CARRIED: readonly string[] = ['id', 'uid', 'kind', 'shift', 'source', 'unread', 'schema'];

export function entryFromJson(kind: KindName, object: Readonly<Record<string, unknown>>): Entry {
  const raw = new Map<string, Raw>();
  const add = (key: string, value: unknown, column: string) => {
    const read = rawOfJson(value, column);
    if (read !== null) raw.set(key, read);
  };
  const fields = fieldsOf(kind);
  for (const [key, value] of Object.entries(object)) {
    const field = fields[key];
    const base = /^(.+?)(?:Max|Estimated)$/.exec(key)?.[1];
    if (CARRIED.includes(key) || field?.derived === true) continue;
    if (base !== undefined && fields[base]?.type === 'band') continue;
    if (field?.type === 'band' && typeof value === 'number') add(key, bandText(object, key, value), key);
    else if (field?.type === 'passages' && Array.isArray(value)) add(key, value.map(passageText).join(' ; '), key);
    else if (field?.type === 'margin' && isObject(value)) {
      for (const [code, count] of Object.entries(value)) add(`${key}.${code}`, count, `${key}.${code}`);
    } else add(key, value, key);
  }
  return { kind, raw, source: null };
}

function rawOfJson(value: unknown, column: string): Raw | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return { text: String(value), typed: { type: 'number', number: value }, column };
  if (typeof value === 'boolean') return { text: String(value), typed: { type: 'boolean', boolean: value }, column };
  if (typeof value === 'string') return { text: value, column };
  if (Array.isArray(value)) return { text: value.map(textOf).join(' ; '), column };
  return { text: textOf(value), column };
}

function bandText(object: Readonly<Record<string, unknown>>, key: string, min: number): unknown {
  const max = object[`${key}Max`];
  const estimated = object[`${key}Estimated`];
  if (typeof max === 'number' && max !== min) return `${min}-${max}`;
  return estimated === true && typeof max !== 'number' ? `${min}+` : min;
}

function passageText(value: unknown): string {
  if (!isObject(value)) return textOf(value);
  const { quartier, placeType, start, minutes } = value;
  const place = typeof placeType === 'string' ? ` (${placeType})` : '';
  const from = typeof start === 'string' ? ` ${start}` : '';
  return `${textOf(quartier)}${place}${from}${typeof minutes === 'number' ? ` ${minutes} min` : ''}`;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
