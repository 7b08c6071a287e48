/**
 * What two periods offered to happen in: their hours of presence. Where shifts were not kept in one of them, the planned hours of
 * both; without planning, their days. Lines that are weekdays or hour bands have their own hours.
 */

import { daysBetween } from '../domain/calendar/calendar-date.ts';
import type { Period } from '../domain/calendar/period.ts';
import type { CubeContext } from './compile.ts';
import { type DimensionCode, isDimensionCode } from './dimensions.ts';
import { type FactName, factNamed } from './facts.ts';
import { type Grid, gridOf, ONLY, type Run } from './grid.ts';
import type { Asked } from './measured.ts';
import type { Comparison } from './table.ts';

export interface Exposure {
  readonly now: number;
  readonly before: number;
}

export interface Exposures {
  readonly basis: NonNullable<Comparison['basis']>;
  readonly whole: Exposure;
  ofRow(code: string): Exposure;
}

export function exposureOf(run: Run, context: CubeContext, asked: Asked, period: Period): Exposures {
  for (const [basis, fact] of BASES) {
    const now = minutes(run, context, fact, asked, asked.period);
    const before = minutes(run, context, fact, asked, period);
    if (now.total <= 0 || before.total <= 0) continue;
    const whole = { now: now.total, before: before.total };
    const byRow = now.rowTotals.has(ONLY) ? null : { now: now.rowTotals, before: before.rowTotals };
    const ofRow = (code: string) =>
      byRow === null ? whole : { now: byRow.now.get(code) ?? 0, before: byRow.before.get(code) ?? 0 };
    return { basis, whole, ofRow };
  }
  const whole = { now: days(asked.period), before: days(period) };
  return { basis: 'days', whole, ofRow: () => whole };
}

const BASES: readonly (readonly [Exposures['basis'], FactName])[] = [
  ['presence', 'presence'],
  ['planning', 'plannedMinutes'],
];

function minutes(run: Run, context: CubeContext, name: FactName, asked: Asked, period: Period | null): Grid {
  const fact = factNamed(name);
  const holds = (code: string): code is DimensionCode =>
    isDimensionCode(code) && SHARED.includes(code) && fact.dimensions[code] !== undefined;
  const rows = asked.rows !== null && holds(asked.rows) ? asked.rows : null;
  const where = asked.where.filter((filter) => holds(filter.dimension));
  return gridOf(run, { fact, rows, cols: null, where, period }, context);
}

/** A place or a team changes what is asked of the hours less surely: passages are rarely all noted. */
const SHARED: readonly DimensionCode[] = ['weekday', 'hour_band'];

function days(period: Period | null): number {
  return period === null ? 0 : daysBetween(period.from, period.to) + 1;
}
