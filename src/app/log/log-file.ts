/** `log --file`: one JSON document, `{shift, interventions, …}`, `{kind, records}`, one record or an array of them. */

import type { Entry } from '../../domain/entry.ts';
import { CARRIED, entryFromJson } from '../../domain/entry-from-json.ts';
import { fieldsOf, isKindName, KIND_NAMES, type KindName } from '../../domain/fields/kinds.ts';
import { nearest } from '../../domain/reading/nearest.ts';
import { UserError } from '../../errors.ts';
import type { LogWords } from '../../messages/fr/log.ts';
import type { Ports } from '../../ports.ts';

type Json = Readonly<Record<string, unknown>>;

const MAX_BYTES = 20_000_000;

export async function entriesOfFile(ports: Ports, file: string, words: LogWords): Promise<readonly Entry[]> {
  const bytes = file === '-' ? await ports.terminal.readIn() : ports.files.read(ports.files.resolve(file), MAX_BYTES);
  const text = new TextDecoder().decode(bytes);
  const strangers: Stranger[] = [];
  const entries = entriesOfJson(parsed(text, { file, words }), { file, words, strangers });
  if (strangers.length === 0) return entries;
  const problems = strangers.map(({ key, kind, near }) => ({
    field: key,
    message: words.fileKey(nameOf(file, words), lineOf(key, text), key, kind, near),
  }));
  throw new UserError('entry-refused', { file, problems }, { aftermath: 'nothing-saved' });
}

/** `-` is no name to read. */
const nameOf = (file: string, words: LogWords): string => (file === '-' ? words.stdin : file);

/** A key that this kind of record does not have, and the nearest that it has. */
interface Stranger {
  readonly key: string;
  readonly kind: KindName;
  readonly near: string | null;
}

function lineOf(key: string, text: string): number | null {
  const at = text.indexOf(JSON.stringify(key));
  return at < 0 ? null : text.slice(0, at).split('\n').length;
}

/** The file being read, and the words to refuse it. */
interface Origin {
  readonly file: string;
  readonly words: LogWords;
  /** Filled as records are read: all are told at once. */
  readonly strangers: Stranger[];
}

export function entriesOfJson(value: unknown, file: Origin): readonly Entry[] {
  const entries = Array.isArray(value)
    ? value.flatMap((one) => ofOne(one, file))
    : isJson(value)
      ? ofDocument(value, file)
      : refused(file, []);
  return entries.length > 0 ? entries : refused(file, []);
}

function ofDocument(value: Json, file: Origin): readonly Entry[] {
  const { kind, records } = value;
  if (Array.isArray(records)) {
    const name = typeof kind === 'string' && isKindName(kind) ? kind : null;
    return records.flatMap((one) => (name === null ? ofOne(one, file) : ofRecord(name, one, file)));
  }
  const groups = [
    ...(isJson(value['shift']) ? ['shift'] : []),
    ...KIND_NAMES.filter((name) => Array.isArray(value[name])),
  ];
  if (groups.length === 0) return ofOne(value, file);
  const unknown = Object.keys(value).filter((key) => !groups.includes(key) && key !== 'schema');
  if (unknown.length > 0) refused(file, unknown);
  const { shift } = value;
  const date = isJson(shift) ? shift['date'] : undefined;
  const entries = isJson(shift) ? [...ofRecord('shifts', shift, file)] : [];
  for (const name of KIND_NAMES) {
    const list = value[name];
    if (!Array.isArray(list)) continue;
    // What is said of the shift's day need not be repeated in each of its interventions.
    entries.push(
      ...list.flatMap((one) => ofRecord(name, isJson(one) && date !== undefined ? { date, ...one } : one, file)),
    );
  }
  return entries;
}

function ofOne(value: unknown, file: Origin): readonly Entry[] {
  if (!isJson(value)) return refused(file, [JSON.stringify(value).slice(0, 40)]);
  const { kind } = value;
  const name =
    typeof kind === 'string' && isKindName(kind) ? kind : 'plannedStart' in value ? 'shifts' : 'interventions';
  return ofRecord(name, value, file);
}

function ofRecord(kind: KindName, value: unknown, file: Origin): readonly Entry[] {
  if (!isJson(value)) return refused(file, [JSON.stringify(value).slice(0, 40)]);
  const { kind: _kind, ...record } = value;
  const keys = Object.keys(record);
  const known = keysOf(kind);
  if (!keys.some((key) => known.includes(key))) refused(file, keys);
  for (const key of keys) {
    if (known.includes(key.replace(/\..*$/, ''))) continue;
    const near = nearest(key, known, Math.max(1, Math.floor(key.length / 3)), (word) => word.toLowerCase());
    file.strangers.push({ key, kind, near });
  }
  return [entryFromJson(kind, record)];
}

/** What a record of `list --json` holds, given back, and what only an entry has. */
function keysOf(kind: KindName): readonly string[] {
  const fields = Object.entries(fieldsOf(kind));
  const bands = fields.filter(([, { type }]) => type === 'band').flatMap(([key]) => [`${key}Max`, `${key}Estimated`]);
  const own = kind === 'shifts' ? ['quartiers'] : kind === 'interventions' ? ['end'] : [];
  return [...fields.map(([key]) => key), ...bands, ...own, ...CARRIED];
}

function parsed(text: string, { file, words }: Omit<Origin, 'strangers'>): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    const problems = [{ field: null, message: words.fileJson(nameOf(file, words), faultIn(text)) }];
    throw new UserError('entry-refused', { file, problems }, { aftermath: 'nothing-saved', cause });
  }
}

/** Where JSON stops being JSON: after the longest beginning that only lacks an end. Null when the whole text lacks one. */
function faultIn(text: string): { line: number; column: number } | null {
  let sound = 0;
  let wrong = text.length + 1;
  while (wrong - sound > 1) {
    const middle = (sound + wrong) >> 1;
    if (lacksItsEnd(text.slice(0, middle))) sound = middle;
    else wrong = middle;
  }
  if (wrong > text.length) return null;
  const before = text.slice(0, sound).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function lacksItsEnd(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : '';
    // « Unexpected end of JSON input », « Unterminated string in JSON », « Expected ':' … at position 4 » (V8).
    return /unexpected end|unterminated/i.test(said) || /position (\d+)/.exec(said)?.[1] === String(text.length);
  }
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refused({ file, words }: Origin, given: readonly string[]): never {
  const problems = [{ field: null, message: words.fileShape(given) }];
  throw new UserError('entry-refused', { file, problems }, { aftermath: 'nothing-saved' });
}
