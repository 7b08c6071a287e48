/** The figures that a screen says of a period, beside those of another, if any: what the report itself prints first. */

import { type Fraction, fractionOf } from '../../cube/fraction.ts';
import { queryFor } from '../../cube/query.ts';
import type { Change, MeasureHeader, Table } from '../../cube/table.ts';
import { changeOfRow } from '../../cube/verdict.ts';
import type { Period } from '../../domain/calendar/period.ts';
import type { Store } from '../../storage/store.ts';
import { hasNoShift, tellsOfShifts } from './without-shifts.ts';

const TOLD = [
  'shifts',
  'presence_hours',
  'interventions',
  'interventions_per_hour',
  'contacts',
  'requests',
  'signalements',
  'settlement_rate',
] as const;

export interface KeyFigure {
  readonly header: MeasureHeader;
  readonly value: number | null;
  /** No shift is entered, of which it tells. */
  readonly unknown: boolean;
  readonly change: Change;
  /** What it is out of, now then before: `18 / 19` shifts planned, `58 / 71` interventions closed. */
  readonly outOf: readonly [Fraction, Fraction | null] | null;
}

/** Nothing is compared with a period that holds nothing: its figures are null. */
export async function keyFigures(
  store: Pick<Store, 'answer'>,
  period: Period,
  before: Period | null,
): Promise<readonly KeyFigure[]> {
  const [planned, ...tables] = await store.answer([
    queryFor(['planned_shifts'], period, { compare: before }),
    ...TOLD.map((code) => queryFor([code], period, { compare: before })),
  ]);
  const [settledBefore] = before === null ? [] : await store.answer([queryFor(['settlement_rate'], before)]);
  const nothingBefore = tables.every(({ compare }) => (compare?.total ?? 0) === 0);
  const totalOf = (code: string) => tables.find(({ measure }) => measure?.code === code)?.total;
  const noShift = hasNoShift(totalOf('shifts'), totalOf('interventions'));
  const unknown = ({ measure }: Table): boolean => noShift && tellsOfShifts(measure?.code ?? '');
  const outOf = (table: Table): KeyFigure['outOf'] => {
    if (table.measure?.code === 'shifts') {
      const done = { numerator: table.total ?? 0, denominator: planned?.total ?? 0 };
      return [done, { numerator: table.compare?.total ?? 0, denominator: planned?.compare?.total ?? 0 }];
    }
    const now = table.measure?.percent === true ? fractionOf(table) : null;
    return now === null ? null : [now, fractionOf(settledBefore)];
  };
  const changeOf = (table: Table): Change => {
    if (nothingBefore || table.compare === null) return NO_CHANGE;
    const change = changeOfRow(table.compare, null);
    return unknown(table) ? { ...NO_CHANGE, before: change.before } : change;
  };
  return tables.flatMap((table): KeyFigure[] => {
    if (table.measure === null) return [];
    const [now, then] = outOf(table) ?? [null, null];
    return [
      {
        header: table.measure,
        value: unknown(table) ? null : table.total,
        unknown: unknown(table),
        change: changeOf(table),
        outOf: now === null ? null : [now, nothingBefore ? null : then],
      },
    ];
  });
}

const NO_CHANGE: Change = { before: null, change: null, changePct: null, significant: null };
