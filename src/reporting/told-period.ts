/** A period as a report tells it: its words and its figures. */

import type { Fraction } from '../cube/fraction.ts';
import type { MeasureHeader } from '../cube/table.ts';
import type { Period } from '../domain/calendar/period.ts';

/** By measure code. */
export type Figures = ReadonlyMap<string, Figure>;

export interface Figure {
  readonly header: MeasureHeader;
  readonly value: number | null;
  /** What a rate is made of. */
  readonly fraction: Fraction | null;
  /** Nobody can know it: its period lies before the first record, or is still to come. */
  readonly unknown: boolean;
}

export interface ToldPeriod {
  readonly period: Period;
  readonly label: string;
  /** Where there is little room: « nov. 2026 ». */
  readonly short: string;
  readonly figures: Figures;
}
