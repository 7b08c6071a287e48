/** What is said around a table: what it covers, the period that it is compared with, the heads of a comparison. */

import { addsUp } from '../cube/adds-up.ts';
import { UNTOLD } from '../cube/dimensions.ts';
import { isSum } from '../cube/measure.ts';
import { findMeasure } from '../cube/measures.ts';
import type { Comparison, Table } from '../cube/table.ts';
import { parsePeriod } from '../domain/calendar/period.ts';
import type { Formatter } from '../messages/format.ts';
import type { Messages } from '../messages/messages.ts';
import { shortPeriodLabel } from '../messages/period-label.ts';
import { filtered } from './filter-words.ts';

export interface TableWords {
  /** « Champ : interventions, du 1er au 30 novembre 2026 ; renseigné : 83 sur 87. » */
  scope(table: Table): string;
  /** « Parts : somme 100,1 % par arrondi. », or by how much parts exceed; to follow a sentence; nothing where shares make 100. */
  rounding(table: Table): string;
  /** « oct. 2026 »; nothing for a table that is not compared. */
  before(table: Table): string;
  /** « , comparé à 2025 (enregistré depuis le 14 octobre 2025) », to follow a period; nothing for a table that is not compared. */
  comparedTo(table: Table): string;
  readonly change: string;
  readonly reading: string;
  /** What the readings mean, to follow a sentence. */
  readonly readingNote: string;
  /** « n. d. » */
  readonly unknown: string;
}

/** `first`: ISO date of the first record, when there is one. */
export function tableWords(lang: 'fr' | 'en', words: Formatter, messages: Messages, first: string | null): TableWords {
  const { report } = messages;
  const before = ({ compare, period: own }: Table): string => {
    const period = compare === null || !isCompared(compare) ? null : parsePeriod(compare.period.code);
    return period === null ? '' : shortPeriodLabel(period, words, messages, own?.to.slice(0, 4));
  };
  return {
    before,
    comparedTo(table) {
      const period = before(table);
      if (period === '') return '';
      const { from = '', to = '' } = table.compare?.period ?? {};
      const cut = first !== null && first > from && first <= to;
      return words.typo(report.comparedTo(period, cut ? words.date(first, 'long') : null));
    },
    scope(table) {
      if (table.measure === null || table.period === null) return '';
      const [from, to] = words.ends(table.period.from, table.period.to);
      const told = toldOf(table);
      const { label: said, decimals } = table.measure;
      const shown = (value: number): string => words.number(value, decimals);
      const label = said[lang];
      const parts = told === null ? null : ([shown(told.told), shown(told.of)] as const);
      return words.typo(report.scope(`${label}${filtered(table, lang, messages)}`, from, to, parts));
    },
    rounding({ notes }) {
      const sum = notes.find(({ code }) => code === 'shares-rounded')?.args['sum'];
      const say = (n: number | string) => (typeof n === 'string' ? n : words.number(n, 0));
      const exceed = notes
        .filter(({ code }) => code === 'parts-exceed')
        .map(({ code, args }) => words.typo(` ${messages.tables.notes[code](args, say)}`));
      return `${sum === undefined ? '' : words.typo(report.rounding(words.number(Number(sum), 1)))}${exceed.join('')}`;
    },
    change: report.change,
    reading: report.reading,
    readingNote: words.typo(report.readingNote),
    unknown: words.unknown,
  };
}

/** Nothing is compared with a period that nobody can know. */
export const isCompared = (compare: Comparison | null): boolean => compare !== null && compare.outside === undefined;

/** Of a sum, what stands in lines and columns that say something; nothing to say where records stand in several lines. */
function toldOf(table: Table) {
  const { measure, rowDimension, rows, cols, cells, rowTotals, colTotals, total } = table;
  const known = findMeasure(measure?.code ?? '');
  if (known === undefined || !isSum(known) || !addsUp(table) || total === null || total === 0) return null;
  if (rowDimension === null) return null;
  const row = rows.findIndex(({ code }) => UNTOLD.has(code));
  const col = cols.findIndex(({ code }) => UNTOLD.has(code));
  const both = row >= 0 && col >= 0 ? (cells[row]?.[col] ?? 0) : 0;
  const untold = (rowTotals[row] ?? 0) + (colTotals[col] ?? 0) - both;
  return { told: total - untold, of: total };
}
