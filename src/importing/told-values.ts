/** What the user said that words mean in a field (`quartier:ZUP=blosne`), put in place of the words before a row is read. */

import type { Entry, Raw } from '../domain/entry.ts';
import { normalise } from '../domain/reading/normalise.ts';

export interface ToldValue {
  readonly field: string;
  readonly words: string;
  readonly code: string;
}

export function withToldValues(entry: Entry, values: readonly ToldValue[]): Entry {
  if (values.length === 0) return entry;
  const raw = new Map(entry.raw);
  for (const { field, words, code } of values) {
    // Passages come from a column of quartiers, and are told under either name.
    const key = field === 'passages' && raw.has('quartiers') ? 'quartiers' : field;
    const told = raw.get(key);
    if (told !== undefined)
      raw.set(key, key === 'quartiers' ? toldPassages(told, words, code) : toldRaw(told, words, code));
  }
  return { ...entry, raw };
}

/** A passage holds more than its quartier: « ZUP 3 h », « 14h-17h ZUP ». */
function toldPassages(raw: Raw, words: string, code: string): Raw {
  const sought = new RegExp(
    `(?<![\\p{L}\\p{N}])${words.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
    'giu',
  );
  const text = raw.text.replace(sought, () => code);
  return text === raw.text ? toldRaw(raw, words, code) : { text, column: raw.column };
}

const SEPARATORS = /(\s*[/;,+&\n\r]\s*|\s[-–—]\s|\s+et\s+)/iu;

/** The words are the whole cell, or one of the values that it holds: never a part of a longer one. */
function toldRaw(raw: Raw, words: string, code: string): Raw {
  const sought = normalise(words);
  if (normalise(raw.text) === sought) return { text: code, column: raw.column };
  const parts = raw.text.split(SEPARATORS);
  if (!parts.some((part) => normalise(part) === sought)) return raw;
  return { text: parts.map((part) => (normalise(part) === sought ? code : part)).join(''), column: raw.column };
}
