/** Days that the planning opens and of which nothing is entered, newest first; none but today before the base's first entry. */

import { addDays, type CalendarDate } from '../domain/calendar/calendar-date.ts';
import { type Period, rangePeriod } from '../domain/calendar/period.ts';
import { plannedShifts } from '../domain/calendar/working-hours.ts';
import type { Store } from '../storage/store.ts';

/** How long before a first entry is looked for, in days. */
const LOOKED_BEFORE = 30;

export function missingDays(store: Store, { from, to }: Period, today: CalendarDate): CalendarDate[] {
  const last = to < today ? to : today;
  const looked = rangePeriod(addDays(from, -LOOKED_BEFORE), last);
  if (looked === null) return [];
  const entered = new Set<string>();
  for (const { values } of store.records('shifts', looked)) entered.add(String(values['date']));
  const [first] = [...entered].sort();
  const missing: CalendarDate[] = [];
  for (let date = last; date >= from; date = addDays(date, -1)) {
    if (date !== today && (first === undefined || date < first)) break;
    if (!entered.has(date) && plannedShifts(store.preset.dispositif, date).length > 0) missing.push(date);
  }
  return missing;
}
