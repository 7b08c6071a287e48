/** Days that the planning opens and of which nothing is entered, newest first; none but today before the base's first entry. */

import { addDays, type CalendarDate } from '../domain/calendar/calendar-date.ts';
import { type Period, rangePeriod } from '../domain/calendar/period.ts';
import { plannedShifts } from '../domain/calendar/working-hours.ts';
import type { Store } from '../storage/store.ts';

/** How long before a first entry is looked for, in days. */
const LOOKED_BEFORE = 30;

/** `now`: today counts once its evening is over. */
export function missingDays(
  store: Pick<Store, 'preset' | 'records'>,
  { from, to }: Period,
  { date: today, time }: { readonly date: CalendarDate; readonly time: string },
): CalendarDate[] {
  const last = to < today ? to : today;
  const looked = rangePeriod(addDays(from, -LOOKED_BEFORE), last);
  if (looked === null) return [];
  const entered = new Set<string>();
  for (const { values } of store.records('shifts', looked)) entered.add(String(values['date']));
  const [first] = [...entered].sort();
  const missing: CalendarDate[] = [];
  for (let date = last; date >= from; date = addDays(date, -1)) {
    if (date !== today && (first === undefined || date < first)) break;
    const over = plannedShifts(store.preset.dispositif, date).some(
      ({ start, end }) => date !== today || (start < end && end <= time),
    );
    if (!entered.has(date) && over) missing.push(date);
  }
  return missing;
}
