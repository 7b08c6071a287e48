/** `log` without questions: flags make a vacation, an intervention or both; what is missing is refused with the flag that would give it. */

import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import type { Entry, Raw } from '../../domain/entry.ts';
import { isInUse, type ListName, type Lists } from '../../domain/lists.ts';
import type { Hours } from '../../domain/shift-hours.ts';
import type { MissingAnswer } from '../../errors.ts';
import type { LogWords } from '../../messages/fr/log.ts';
import { readPassages } from './answers.ts';
import { flagOf, kindsOf, type LogOptions, ownKeys } from './log-options.ts';

interface FlagContext {
  readonly lists: Lists;
  readonly today: CalendarDate;
  /** Null on a day off the planning; undefined when the words are no day. */
  readonly plannedOn: (dateWords: string) => Hours | null | undefined;
  /** Codes of those whom the planning sends out. */
  readonly team: (dateWords: string) => readonly string[];
  readonly words: LogWords;
}

export interface FlagEntries {
  /** The vacation first. */
  readonly entries: readonly Entry[];
  readonly missing: readonly MissingAnswer[];
}

export function entriesOfFlags(options: LogOptions, context: FlagContext): FlagEntries {
  const told = kindsOf(options);
  const kinds = told.length === 0 ? (['interventions'] as const) : told;
  const made = kinds.map((kind) => (kind === 'shifts' ? shiftOf(options, context) : interventionOf(options, context)));
  return { entries: made.map(({ entry }) => entry), missing: made.flatMap(({ missing }) => missing) };
}

interface Made {
  readonly entry: Entry;
  readonly missing: readonly MissingAnswer[];
}

function shiftOf(options: LogOptions, { lists, today, plannedOn, team, words }: FlagContext): Made {
  const values: Record<string, string> = { date: today, ...ownKeys(options, 'shifts') };
  if (options.ras) values['ras'] = 'oui';
  if (values['passages'] !== undefined)
    values['passages'] = passagesOf(values['passages'], { lists, date: today, words });
  values['team'] ??= team(values['date'] ?? today).join(', ');
  const planned = plannedOn(values['date'] ?? today);
  if (planned != null) {
    values['plannedStart'] ??= planned.start;
    values['plannedEnd'] ??= planned.end;
  }
  const needed = planned === undefined ? [] : ['plannedStart', 'plannedEnd'];
  return { entry: entryOf('shifts', values, options), missing: missingOf(needed, values, () => [], words) };
}

/** « mau 3h, vj 4h », as at the question; other ways to say it (« 14h-17h Maurepas ») are the gate's. */
function passagesOf(text: string, context: Parameters<typeof readPassages>[1]): string {
  const reading = readPassages(text, context);
  return 'given' in reading ? (reading.given.raw['quartiers'] ?? text) : text;
}

function interventionOf(options: LogOptions, { lists, today, words }: FlagContext): Made {
  const values = { date: today, ...ownKeys(options, 'interventions') };
  const inUse = (key: ListName) => lists.items(key).filter((item) => isInUse(item, today));
  const missing = missingOf(
    ['quartier', 'situation'] as const,
    values,
    (key) => inUse(key).map(({ code }) => code),
    words,
  );
  return { entry: entryOf('interventions', values, options), missing };
}

function entryOf(kind: Entry['kind'], values: Readonly<Record<string, string>>, options: LogOptions): Entry {
  const raw = new Map<string, Raw>();
  for (const [key, text] of Object.entries(values)) {
    // What the planning says, nobody told.
    const told = key in options.values || key === 'ras';
    raw.set(key === 'passages' ? 'quartiers' : key, { text, column: told ? flagOf(key) : null });
  }
  return { kind, raw, source: null };
}

function missingOf<K extends string>(
  keys: readonly K[],
  values: Readonly<Record<string, string>>,
  choices: (key: K) => readonly string[],
  words: LogWords,
): readonly MissingAnswer[] {
  return keys
    .filter((key) => (values[key] ?? '').trim() === '')
    .map((key) => ({ field: words.the[key] ?? key, flag: flagOf(key), choices: choices(key) }));
}
