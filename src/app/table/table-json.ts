/** A table as `optimedia/table/1`: the contract of scripts. Arrays of the comparison have one value a row, then the total's. */

import type { Comparison, MeasureHeader, Outside, Table } from '../../cube/table.ts';
import type { Period } from '../../domain/calendar/period.ts';
import { formatter } from '../../messages/format.ts';
import type { Messages } from '../../messages/messages.ts';
import { periodLabel } from '../../messages/period-label.ts';
import { noteSentences } from './table-words.ts';

type Lang = 'fr' | 'en';
type Spoken = Table & { readonly compare: Comparison | null };

export function tableJson(
  table: Spoken,
  lang: Lang,
  messages: Messages,
  compared: Period | null,
  period: Period | null,
) {
  const words = formatter(lang, 'screen');
  const measure = (header: MeasureHeader) => ({
    code: header.code,
    label: header.label[lang],
    unit: header.unit[lang],
    definition: header.definition[lang],
  });
  const reason = (outside: Outside | undefined) => (outside === undefined ? {} : { outside });
  const axis = ({ code, label, outside }: Table['rows'][number]) => ({ code, label: label[lang], ...reason(outside) });
  const told = (one: Period | null, outside: Outside | undefined) => {
    if (one === null) return null;
    const { from, to, kind } = one;
    return { label: periodLabel(one, words, messages), from, to, kind, ...reason(outside) };
  };
  const { compare, columnMeasures } = table;
  return {
    schema: 'optimedia/table/1',
    table: table.id,
    measure: table.measure === null ? null : measure(table.measure),
    period: told(period, table.outside),
    where: (table.where ?? []).map(({ dimension, negated, values }) => ({
      dimension,
      negated,
      values: values.map(axis),
    })),
    rows: table.rows.map(axis),
    cols: columnMeasures === null ? table.cols.map(axis) : columnMeasures.map(measure),
    cells: table.cells,
    shares: table.shares,
    shareBase: table.shareBase,
    rowTotals: table.rowTotals,
    colTotals: table.colTotals,
    total: table.total,
    missing: table.missing,
    multiple: table.multiple,
    masked: table.masked,
    compare:
      compare === null
        ? null
        : {
            period: told(compared, compare.outside),
            cells: compare.cells,
            rowTotals: compare.rowTotals,
            total: compare.total,
            change: [...compare.change, compare.totalChange],
            changePct: [...compare.changePct, compare.totalChangePct],
            significant: [...compare.significant, compare.totalSignificant],
            columns: compare.columns,
          },
    notes: noteSentences(table, { lang, messages, medium: 'screen' }),
  };
}
