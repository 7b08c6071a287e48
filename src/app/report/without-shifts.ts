/** A period whose interventions are entered and whose shifts are not: the team was out, for hours that nobody can know. */

import { findMeasure } from '../../cube/measures.ts';
import type { Figures } from '../../reporting/told-period.ts';

/** No shift is entered, though interventions are. */
export function hasNoShift(shifts: number | null | undefined, interventions: number | null | undefined): boolean {
  return shifts === 0 && (interventions ?? 0) > 0;
}

/** Then what shifts tell, and what is divided by it, is unknown instead of 0; what the planning tells stays. */
export function withoutShifts(figures: Figures): Figures {
  if (!hasNoShift(figures.get('shifts')?.value, figures.get('interventions')?.value)) return figures;
  return new Map(
    [...figures].map(([code, figure]) => [
      code,
      tellsOfShifts(code) ? { ...figure, value: null, unknown: true } : figure,
    ]),
  );
}

export function tellsOfShifts(code: string): boolean {
  const measure = findMeasure(code);
  if (measure === undefined || measure.numerator === 'plannedShifts') return false;
  return measure.kind === 'shifts' || measure.denominator === 'presence' || measure.denominator === 'mediatorPresence';
}
