/** The shift that an imported intervention belongs to: the one whose date and hours hold it, when there is exactly one. */

import type { RecordValues } from '../domain/record.ts';

export interface ShiftHours {
  readonly id: number;
  readonly values: RecordValues['values'];
}

export function shiftHolding(intervention: RecordValues, shifts: readonly ShiftHours[]): number | null {
  const { start } = intervention.values;
  if (typeof start !== 'string') return null;
  const holding = shifts.filter(({ values }) => {
    const from = values['realStart'] ?? values['plannedStart'];
    const to = values['realEnd'] ?? values['plannedEnd'];
    if (typeof from !== 'string' || typeof to !== 'string') return false;
    return from < to ? from <= start && start < to : from <= start || start < to;
  });
  const [only] = holding;
  return only !== undefined && holding.length === 1 ? only.id : null;
}
