/** A table as texts in lines and columns: what the screen, Markdown and CSV lay out. Totals stand last. */

import { addsUp } from '../../cube/adds-up.ts';
import { PERIODS, UNTOLD } from '../../cube/dimensions.ts';
import type { Change, Comparison, MeasureHeader, Outside, Table } from '../../cube/table.ts';
import { changeOfRow, isSmall, verdictOf } from '../../cube/verdict.ts';
import { formatter } from '../../messages/format.ts';
import type { Messages } from '../../messages/messages.ts';
import { axisLabel, type Voice } from './table-words.ts';

export interface Head {
  readonly label: string;
  readonly short: string | null;
  readonly untold: boolean;
  /** Its short form needs no key. */
  readonly clear?: true;
}

export interface Value {
  readonly number: number | null;
  /** How it is written: a measure's number, a share, a signed difference. */
  readonly as: 'number' | 'percent' | 'signed' | 'signed-percent' | 'chance';
  readonly header: MeasureHeader | undefined;
  /** Nothing can be known of its day or month: « n. d. » where there is no number. */
  readonly unknown?: boolean;
  /** What is said of a change: its number is null. */
  readonly said?: string;
}

export interface Line {
  readonly head: Head;
  readonly values: readonly Value[];
  readonly total: boolean;
}

export interface PeriodWords {
  readonly label: string;
  readonly short: string;
}

interface Periods {
  readonly period: PeriodWords;
  readonly compared: PeriodWords | null;
}

export interface TextGrid {
  readonly heads: readonly Head[];
  readonly lines: readonly Line[];
}

export function textGrid(table: Table, voice: Voice, periods: Periods): TextGrid {
  const { typo } = formatter(voice.lang, voice.medium);
  const set = (head: Head): Head => ({
    ...head,
    label: typo(head.label),
    short: head.short === null ? null : typo(head.short),
  });
  const { heads, lines } = bareGrid(table, voice, periods);
  return { heads: heads.map(set), lines: lines.map((line) => ({ ...line, head: set(line.head) })) };
}

/** With the spaces that were typed: a spreadsheet's heads are looked for by their words. */
export function bareGrid(table: Table, voice: Voice, periods: Periods): TextGrid {
  const { lang, messages } = voice;
  const said = messages.tables;
  const measure = table.measure ?? undefined;
  const head = (axis: Table['rows'][number]): Head => ({
    label: axisLabel(axis, lang),
    short: axis.short?.[lang] ?? null,
    untold: UNTOLD.has(axis.code),
  });
  const wholeHead: Head = { ...plain(said.whole), short: said.whole };
  const number = (value: number | null | undefined, header = measure, ...at: (Outside | undefined)[]): Value => {
    const unknown = [table.outside, ...at].some((one) => one !== undefined);
    return { number: value ?? null, as: 'number', header, ...(unknown ? { unknown } : {}) };
  };
  if (table.columnMeasures !== null) {
    const { columnMeasures, compare } = table;
    if (table.rowDimension === null) {
      return {
        heads: [valueHead(table, messages, periods), ...changeHeads(compare, messages, periods)],
        lines: columnMeasures.map((header, n) => ({
          head: plain(header.label[lang]),
          values: [
            number(table.cells[0]?.[n], header),
            ...changeValues(compare, compare?.columns?.[n], header, messages),
          ],
          total: false,
        })),
      };
    }
    return {
      heads: columnMeasures.map((header) => plain(header.label[lang])),
      lines: [
        ...table.rows.map((row, r) => ({
          head: head(row),
          values: columnMeasures.map((header, n) => number(table.cells[r]?.[n], header, row.outside)),
          total: false,
        })),
        {
          head: wholeHead,
          values: columnMeasures.map((header, n) => number(table.colTotals[n], header)),
          total: true,
        },
      ],
    };
  }
  const withCols = table.colDimension !== null;
  const withShares = !withCols && table.rows.length > 0 && table.shares.some((share) => share !== null);
  const { compare } = table;
  // Beside its change, the last period is the number that counts; the sum of the three is in the JSON.
  const withPeriods = table.colDimension === PERIODS && compare !== null;
  const clear = table.colDimension === PERIODS ? ({ clear: true } as const) : {};
  const beside = withPeriods && table.cols.some((col) => col.code === compare.period.code) ? 1 : 0;
  const whole = !addsUp(table) || table.total === 0 ? null : 100;
  const heads = [
    ...(withCols ? table.cols.map((col) => ({ ...head(col), ...clear })) : []),
    ...(withPeriods ? [] : [withCols ? wholeHead : valueHead(table, messages, periods)]),
    ...(withShares ? [plain(said.share)] : []),
    ...changeHeads(compare, messages, periods).slice(beside),
  ];
  const tail = (r: number | null): Value[] => [
    ...(withShares
      ? [{ number: r === null ? whole : (table.shares[r] ?? null), as: 'percent', header: undefined } as const]
      : []),
    ...changeValues(compare, compare === null ? undefined : changeOfRow(compare, r), measure, messages).slice(beside),
  ];
  const lines: Line[] = table.rows.map((row, r) => ({
    head: head(row),
    values: [
      ...(withCols
        ? (table.cells[r] ?? []).map((cell, c) => number(cell, measure, row.outside, table.cols[c]?.outside))
        : []),
      ...(withPeriods ? [] : [number(table.rowTotals[r], measure, row.outside)]),
      ...tail(r),
    ],
    total: false,
  }));
  const last: Line = {
    head: wholeHead,
    values: [
      ...(withCols ? table.colTotals.map((cell, c) => number(cell, measure, table.cols[c]?.outside)) : []),
      ...(withPeriods ? [] : [number(table.total)]),
      ...tail(null),
    ],
    total: true,
  };
  return { heads, lines: [...lines, last] };
}

const plain = (label: string): Head => ({ label, short: null, untold: false });

/** Beside another period, the number is the one of its own. */
function valueHead({ compare, measure }: Table, { tables }: Messages, { period }: Periods): Head {
  if (compare !== null) return ofPeriod(period);
  return plain(measure?.decimals === 0 ? tables.value : tables.rate);
}

function ofPeriod({ label, short }: PeriodWords): Head {
  return { label, short, untold: false, clear: true };
}

function changeHeads(compare: Comparison | null, { tables }: Messages, { compared }: Periods): readonly Head[] {
  if (compare === null || compared === null) return [];
  const { change, changePct, chance } = tables;
  return [ofPeriod(compared), ...[change, changePct, ...(compare.basis === null ? [] : [chance])].map(plain)];
}

/** A percentage of a base under 10 is not shown; what is no independent event is not said to be one or the other. */
function changeValues(
  compare: Comparison | null,
  one: Change | undefined,
  header: MeasureHeader | undefined,
  { tables }: Messages,
): readonly Value[] {
  if (compare === null) return [];
  const verdict = verdictOf(header?.code, one ?? null);
  const small = one !== undefined && isSmall(one);
  return [
    { number: one?.before ?? null, as: 'number', header, ...(compare.outside === undefined ? {} : { unknown: true }) },
    { number: one?.change ?? null, as: 'signed', header },
    {
      number: verdict === 'weak-base' || small ? null : (one?.changePct ?? null),
      as: 'signed-percent',
      header: undefined,
    },
    ...(compare.basis === null
      ? []
      : [
          {
            number: null,
            as: 'chance',
            header: undefined,
            said: verdict === null ? '' : tables.verdicts[verdict],
          } as const,
        ]),
  ];
}

/** Lines become columns: the longer side goes down, in its order or by its totals, what is not told last. */
export function turned(grid: TextGrid, sort: 'list' | 'value'): TextGrid {
  const lines = grid.heads.map((head, n): Line => {
    const values = grid.lines.map(
      (line) => line.values[n] ?? { number: null, as: 'number' as const, header: undefined },
    );
    return { head, values, total: n === grid.heads.length - 1 };
  });
  const rank = (line: Line) => (line.total ? 2 : line.head.untold ? 1 : 0);
  const value = (line: Line) => line.values.at(-1)?.number ?? 0;
  const sorted = [...lines].sort((a, b) => rank(a) - rank(b) || (rank(a) === 0 ? value(b) - value(a) : 0));
  return { heads: grid.lines.map((line) => line.head), lines: sort === 'value' ? sorted : lines };
}
