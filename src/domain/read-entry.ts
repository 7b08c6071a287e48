/**
 * The one gate in. `readEntry` turns raw words into a record, issues and guesses, and nothing else validates.
 *
 * - Pure: the same entry, lists and context give the same result.
 * - `record` is null as soon as one issue is an error: a required value missing or not understood, a value that cannot be.
 * - A value not told is absent, never invented; words not understood are in `unread`, in no other field.
 */

import type { Entry, EntryResult, PrivacyLabel, Raw, ReadingContext } from './entry.ts';
import type { Field, FieldType } from './fields/field.ts';
import { fieldsOf } from './fields/kinds.ts';
import type { Lists } from './lists.ts';
import { inspectFreeText, neutralise } from './privacy/free-text-guard.ts';
import { checkUse } from './reading-fields/check-use.ts';
import { compareDays, compareParts, deriveDuration, derivePresence } from './reading-fields/cross-fields.ts';
import { type Gathering, gather, keepWords, rawOf, report, saysMissing } from './reading-fields/gathering.ts';
import { openEntry } from './reading-fields/open-entry.ts';
import { readCode, readCodes } from './reading-fields/read-codes.ts';
import { readMargin } from './reading-fields/read-margin.ts';
import { readDateField, readTimeField } from './reading-fields/read-moments.ts';
import {
  readBandField,
  readCount,
  readFlag,
  readHours,
  readLevel,
  readMinutes,
} from './reading-fields/read-numbers.ts';
import { readPassages } from './reading-fields/read-passages.ts';

export function readEntry(entry: Entry, lists: Lists, context: ReadingContext): EntryResult {
  const fields = fieldsOf(entry.kind);
  const g = gather(openEntry(entry, lists), lists, context);
  for (const [key, field] of Object.entries(fields)) {
    if (field.derived === true) continue;
    if (field.type === 'margin' && field.list !== undefined) {
      readMargin(g, key, field, field.list);
      continue;
    }
    const raw = rawOf(g, key);
    if (raw !== null) READERS[field.type](g, key, field, raw);
    requireValue(g, key, field, raw);
  }
  keepStrangers(g, fields);
  if ('durationMinutes' in fields) deriveDuration(g);
  if ('presenceMinutes' in fields) derivePresence(g);
  for (const total of ['persons', 'contacts', 'participants']) if (total in fields) compareParts(g, total);
  compareDays(g);
  checkUse(g, fields);
  const refused = g.issues.some((issue) => issue.severity === 'error');
  const record = { kind: entry.kind, values: g.values, unread: g.unread, source: entry.source, shiftId: null };
  return { record: refused ? null : record, issues: g.issues, guesses: g.guesses };
}

type Reader = (g: Gathering, key: string, field: Field, raw: Raw) => void;

const READERS: Readonly<Record<FieldType, Reader>> = {
  date: readDateField,
  time: readTimeField,
  minutes: readMinutes,
  hours: readHours,
  count: readCount,
  level: readLevel,
  flag: readFlag,
  band: readBandField,
  code: (g, key, field, raw) => {
    if (field.list !== undefined) readCode(g, key, field, field.list, raw);
  },
  codes: (g, key, field, raw) => {
    if (field.list !== undefined) readCodes(g, key, field.list, raw);
  },
  margin: (g, key, field) => {
    if (field.list !== undefined) readMargin(g, key, field, field.list);
  },
  passages: (g, key, _field, raw) => readPassages(g, key, raw),
  text: readText,
};

/** Any text may hold a name: also a place, which is printed, and the code of a case. */
function readText(g: Gathering, key: string, field: Field, raw: Raw): void {
  const text = raw.text.trim();
  if (saysMissing(text)) return;
  const letters = [...text];
  const max = field.max ?? letters.length;
  g.values[key] = letters.slice(0, max).join('').trimEnd();
  if (letters.length > max) {
    keepWords(g, key, letters.slice(max).join('').trim());
    report(g, 'warning', 'text-cut', key, raw, { args: { max, length: letters.length } });
  }
  const found = new Map<PrivacyLabel, string>();
  for (const { label, excerpt } of inspectFreeText(text)) if (!found.has(label)) found.set(label, excerpt);
  // A place is printed: what to write instead is said with it.
  const neutral = key === 'place' && found.size > 0 ? neutralise(text) : null;
  const args = neutral === null ? {} : { neutral };
  for (const [label, value] of found) report(g, 'warning', `privacy.${label}`, key, raw, { value, args });
}

function requireValue(g: Gathering, key: string, field: Field, raw: Raw | null): void {
  if (field.required !== true || g.values[key] !== undefined) return;
  const said = g.issues.some((issue) => issue.field === key && issue.severity === 'error');
  if (!said) report(g, 'error', 'required-missing', key, raw);
}

/** Words under a key that this kind of record does not have: kept, and said. */
function keepStrangers(g: Gathering, fields: ReturnType<typeof fieldsOf>): void {
  for (const key of g.entry.raw.keys()) {
    const owner = key.includes('.') ? key.slice(0, key.indexOf('.')) : key;
    const raw = rawOf(g, key);
    if (raw === null || fields[owner] !== undefined) continue;
    if (key === 'end' && 'durationMinutes' in fields) continue;
    keepWords(g, key, raw.text.trim());
    report(g, 'warning', 'unknown-word', key, raw);
  }
}
