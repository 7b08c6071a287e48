/** `log` without questions: flags make one entry; what is missing is refused with the flag that would give it. */

import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import type { Entry, Raw } from '../../domain/entry.ts';
import { isInUse, type ListName, type Lists } from '../../domain/lists.ts';
import { UserError } from '../../errors.ts';
import type { LogWords } from '../../messages/fr/log.ts';
import { flagOf, kindOf, type LogOptions } from './log-options.ts';
import type { PlannedHours } from './planned-hours.ts';

export function entryOfFlags(
  options: LogOptions,
  lists: Lists,
  today: CalendarDate,
  plannedOn: (dateWords: string) => PlannedHours | null,
  words: LogWords,
): Entry {
  const kind = kindOf(options) ?? 'interventions';
  const values: Record<string, string> = { date: today, ...options.values };
  if (options.ras) values['ras'] = 'oui';
  if (kind === 'shifts') {
    const planned = plannedOn(values['date'] ?? today);
    if (planned !== null) {
      values['plannedStart'] ??= planned.start;
      values['plannedEnd'] ??= planned.end;
    }
    refuseMissing(['plannedStart', 'plannedEnd'], values, () => [], words);
  } else {
    const inUse = (key: ListName) => lists.items(key).filter((item) => isInUse(item, today));
    refuseMissing(REQUIRED, values, (key) => inUse(key).map(({ code }) => code), words);
  }
  const raw = new Map<string, Raw>();
  for (const [key, text] of Object.entries(values)) {
    // What the planning says, nobody told.
    const told = key in options.values || key === 'ras';
    raw.set(key === 'passages' ? 'quartiers' : key, { text, column: told ? flagOf(key) : null });
  }
  return { kind, raw, source: null };
}

export const REQUIRED = ['quartier', 'situation'] as const;

/** Throws `answer-missing`, which names them all at once. */
export function refuseMissing<K extends string>(
  keys: readonly K[],
  values: Readonly<Record<string, string>>,
  choices: (key: K) => readonly string[],
  words: LogWords,
  aftermath: 'nothing-saved' | 'draft-kept' = 'nothing-saved',
): void {
  const answers = missingOf(keys, values).map((key) => ({
    field: words.the[key] ?? key,
    flag: flagOf(key),
    choices: choices(key),
  }));
  if (answers.length > 0) throw new UserError('answer-missing', { answers }, { aftermath });
}

export function missingOf<K extends string>(keys: readonly K[], values: Readonly<Record<string, string>>): K[] {
  return keys.filter((key) => (values[key] ?? '').trim() === '');
}
