/** What is usual, for the order of lists alone: the interventions of the last half year. */

import { addDays, type CalendarDate } from '../../domain/calendar/calendar-date.ts';
import { rangePeriod } from '../../domain/calendar/period.ts';
import type { ListName } from '../../domain/lists.ts';
import type { StoredRecord } from '../../domain/record.ts';
import type { Store } from '../../storage/store.ts';
import type { PastIntervention } from './form-context.ts';

const FIELDS: readonly (readonly [ListName, string])[] = [
  ['situation', 'situation'],
  ['origin', 'origin'],
  ['action', 'actions'],
  ['cooperation', 'cooperation'],
  ['outcome', 'outcome'],
  ['partner', 'partners'],
];

const MOST = 3000;

export function pastInterventions(store: Store, today: CalendarDate): readonly PastIntervention[] {
  const past: PastIntervention[] = [];
  for (const record of store.records('interventions', rangePeriod(addDays(today, -182), today))) {
    past.push(asPast(record));
    if (past.length >= MOST) break;
  }
  return past;
}

function asPast({ values }: StoredRecord): PastIntervention {
  const codes: Partial<Record<ListName, readonly string[]>> = {};
  for (const [list, key] of FIELDS) {
    const value = values[key];
    if (typeof value === 'string') codes[list] = [value];
    else if (Array.isArray(value)) codes[list] = value.filter((one) => typeof one === 'string');
  }
  const start = values['start'];
  return {
    quartier: String(values['quartier']),
    hour: typeof start === 'string' ? Number(start.slice(0, 2)) : null,
    codes,
  };
}
