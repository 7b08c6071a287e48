/** The figures that a screen says of a period, beside those of another: what the report itself prints first. */

import { MEASURES } from '../../cube/measures.ts';
import type { Query } from '../../cube/query.ts';
import type { Change, MeasureHeader, Table } from '../../cube/table.ts';
import type { Period } from '../../domain/calendar/period.ts';
import type { Store } from '../../storage/store.ts';

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
  readonly change: Change;
  /** What it is out of, now then before: `18 / 19` shifts planned, `58 / 71` interventions closed. */
  readonly outOf: readonly [Fraction, Fraction | null] | null;
}

export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** Nothing is compared with a period that holds nothing: its figures are null. */
export async function keyFigures(store: Store, period: Period, before: Period): Promise<readonly KeyFigure[]> {
  const asked = [...TOLD, 'planned_shifts'];
  const [now, then] = [await answered(store, asked, period, before), await answered(store, asked, before, null)];
  const [planned, plannedBefore] = [now, then].map((tables) => tables.get('planned_shifts')?.total ?? 0);
  const nothingBefore = TOLD.every((code) => (then.get(code)?.total ?? 0) === 0);
  return TOLD.flatMap((code): KeyFigure[] => {
    const header = MEASURES.find((measure) => measure.header.code === code)?.header;
    const table = now.get(code);
    if (header === undefined || table === undefined) return [];
    const outOf =
      code === 'shifts'
        ? ([
            { numerator: table.total ?? 0, denominator: planned ?? 0 },
            nothingBefore ? null : { numerator: table.compare?.total ?? 0, denominator: plannedBefore ?? 0 },
          ] as const)
        : pairOf(fractionOf(table), nothingBefore ? null : fractionOf(then.get(code)));
    const change = nothingBefore ? NO_CHANGE : changeOf(table);
    return [{ header, value: table.total, change, outOf }];
  });
}

async function answered(
  store: Store,
  measures: readonly string[],
  period: Period,
  compare: Period | null,
): Promise<ReadonlyMap<string, Table>> {
  const queries = measures.map(
    (measure): Query => ({
      id: null,
      measures: [measure],
      rows: null,
      cols: null,
      where: [],
      period,
      compare,
      sort: 'list',
      top: null,
      all: false,
    }),
  );
  const tables = await store.answer(queries);
  return new Map(tables.flatMap((table, index) => [[measures[index] ?? '', table] as const]));
}

const NO_CHANGE: Change = { before: null, change: null, changePct: null, significant: null };

const changeOf = ({ compare }: Table): Change => ({
  before: compare?.total ?? null,
  change: compare?.totalChange ?? null,
  changePct: compare?.totalChangePct ?? null,
  significant: compare?.totalSignificant ?? null,
});

function fractionOf(table: Table | undefined): Fraction | null {
  if (table?.measure?.percent !== true) return null;
  const args = table.notes.find(({ code }) => code === 'fraction')?.args;
  return args === undefined ? null : { numerator: Number(args['numerator']), denominator: Number(args['denominator']) };
}

const pairOf = (now: Fraction | null, then: Fraction | null): readonly [Fraction, Fraction | null] | null =>
  now === null ? null : [now, then];
