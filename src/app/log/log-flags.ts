/** `log` without questions: flags make one entry; what is missing is refused with the flag that would give it. */

import type { Entry, Raw } from '../../domain/entry.ts';
import type { Lists } from '../../domain/lists.ts';
import { UserError } from '../../errors.ts';
import type { LogWords } from '../../messages/fr/log.ts';
import type { PlannedHours } from './form-context.ts';
import { flagOf, kindOf, type LogOptions } from './log-options.ts';

export function entryOfFlags(
  options: LogOptions,
  lists: Lists,
  today: string,
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
    need(words, values, 'plannedStart', []);
    need(words, values, 'plannedEnd', []);
  } else {
    need(words, values, 'quartier', codes(lists, 'quartier'));
    need(words, values, 'situation', codes(lists, 'situation'));
  }
  const raw = new Map<string, Raw>();
  for (const [key, text] of Object.entries(values)) {
    raw.set(key === 'passages' ? 'quartiers' : key, { text, column: flagOf(key) });
  }
  return { kind, raw, source: null };
}

function codes(lists: Lists, list: 'quartier' | 'situation'): readonly string[] {
  return lists.items(list).map(({ code }) => code);
}

function need(
  words: LogWords,
  values: Readonly<Record<string, string>>,
  key: string,
  choices: readonly string[],
): void {
  if ((values[key] ?? '').trim() !== '') return;
  throw new UserError(
    'answer-missing',
    { field: words.the[key] ?? key, flag: flagOf(key), choices },
    { aftermath: 'nothing-saved' },
  );
}
