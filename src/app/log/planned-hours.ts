/** What the planning proposes for a day: the hours of its first opening that is not entered yet, and the mediators in use. */

import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import { plannedShifts } from '../../domain/calendar/working-hours.ts';
import { isInUse } from '../../domain/lists.ts';
import type { Hours } from '../../domain/shift-hours.ts';
import type { Store } from '../../storage/store.ts';

/** Null on a closed day or a holiday. */
export function plannedHours(store: Pick<Store, 'preset' | 'shiftsOn'>, date: CalendarDate): Hours | null {
  const planned = plannedShifts(store.preset.dispositif, date);
  const entered = new Set(planned.length < 2 ? [] : store.shiftsOn(date).map(({ values }) => values['plannedStart']));
  return planned.find(({ start }) => !entered.has(start)) ?? planned[0] ?? null;
}

/** On a day off the planning, those of the one vacation that it has already. */
export function plannedOrKnown(store: Pick<Store, 'preset' | 'shiftsOn'>, date: CalendarDate): Hours | null {
  const planned = plannedHours(store, date);
  const [only, ...others] = planned === null ? store.shiftsOn(date) : [];
  const { plannedStart: start, plannedEnd: end } = only?.values ?? {};
  if (others.length > 0 || typeof start !== 'string' || typeof end !== 'string') return planned;
  return { start, end };
}

/** Codes of the team, the coordinator left out. */
export function plannedTeam({ preset }: Pick<Store, 'preset'>, date: CalendarDate): readonly string[] {
  return preset.lists.team
    .filter((member) => member.role !== 'coordinator' && isInUse(member, date))
    .map((member) => member.code);
}
