/** What is said around a table: what it covers, the period that it is compared with, the heads of a comparison. */

import { UNTOLD } from '../cube/dimensions.ts';
import { isSum } from '../cube/measure.ts';
import { findMeasure } from '../cube/measures.ts';
import type { Table } from '../cube/table.ts';
import { parsePeriod } from '../domain/calendar/period.ts';
import type { Formatter } from '../messages/format.ts';
import type { Messages } from '../messages/messages.ts';
import { shortPeriodLabel } from '../messages/period-label.ts';

export interface TableWords {
  /** « Champ : interventions, du 1er au 30 novembre 2026 ; renseigné : 83 sur 87. » */
  scope(table: Table): string;
  /** « oct. 2026 »; nothing for a table that is not compared. */
  before(table: Table): string;
  readonly change: string;
  readonly reading: string;
  /** « n. d. » */
  readonly unknown: string;
}

export function tableWords(lang: 'fr' | 'en', words: Formatter, messages: Messages): TableWords {
  const { report } = messages;
  return {
    scope(table) {
      if (table.measure === null || table.period === null) return '';
      const [from, to] = words.ends(table.period.from, table.period.to);
      const told = toldOf(table);
      const label = table.measure.label[lang];
      const parts = told === null ? null : ([words.number(told.told, 0), words.number(told.of, 0)] as const);
      const rounded = table.notes.find(({ code }) => code === 'shares-rounded')?.args['sum'];
      const sum = rounded === undefined ? null : words.number(Number(rounded), 1);
      return words.typo(report.scope(label, from, to, parts, sum));
    },
    before({ compare, period: own }) {
      const period = compare === null ? null : parsePeriod(compare.period.code);
      return period === null ? '' : shortPeriodLabel(period, words, messages, own?.to.slice(0, 4));
    },
    change: report.change,
    reading: report.reading,
    unknown: words.unknown,
  };
}

/** Of a sum, what stands in lines and columns that say something; nothing to say where records stand in several lines. */
function toldOf({ measure, multiple, rowDimension, rows, cols, cells, rowTotals, colTotals, total }: Table) {
  const known = findMeasure(measure?.code ?? '');
  if (known === undefined || !isSum(known) || multiple || total === null || total === 0) return null;
  if (rowDimension === null) return null;
  const row = rows.findIndex(({ code }) => UNTOLD.has(code));
  const col = cols.findIndex(({ code }) => UNTOLD.has(code));
  const both = row >= 0 && col >= 0 ? (cells[row]?.[col] ?? 0) : 0;
  const untold = (rowTotals[row] ?? 0) + (colTotals[col] ?? 0) - both;
  return { told: total - untold, of: total };
}
