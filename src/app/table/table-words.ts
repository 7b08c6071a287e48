/** The words around a table: its title, its definitions, its notes. */

import { DIMENSIONS, isDimensionCode } from '../../cube/dimensions.ts';
import { roundedRatio } from '../../cube/rounding.ts';
import type { MeasureHeader, Table } from '../../cube/table.ts';
import { findGTable } from '../../cube/tables/g-tables.ts';
import { formatter } from '../../messages/format.ts';
import type { Messages } from '../../messages/messages.ts';
import { printable } from '../../messages/printable.ts';

type Lang = 'fr' | 'en';

/** « Interventions par situation et quartier, novembre 2026 ». */
export function tableTitle(table: Table, lang: Lang, messages: Messages, period: string): string {
  const named = table.id === null ? undefined : findGTable(table.id);
  const dimension = (code: string | null) =>
    code === null ? [] : [isDimensionCode(code) ? DIMENSIONS[code].label[lang] : code];
  const same =
    named !== undefined && named.rows === table.rowDimension && named.cols === table.colDimension ? named : undefined;
  const what =
    same?.title[lang] ??
    (table.measure === null
      ? messages.tables.several(dimension(table.rowDimension)[0] ?? null)
      : messages.tables.by(table.measure.label[lang], [
          ...dimension(table.rowDimension),
          ...dimension(table.colDimension),
        ]));
  const unit =
    table.measure === null
      ? ''
      : `, ${table.measure.decimals === 0 && table.measure.label[lang].toLowerCase() === table.measure.unit[lang] ? messages.tables.count : table.measure.unit[lang]}`;
  return `${what}${unit}, ${period}`;
}

export function noteSentences(table: Table, lang: Lang, messages: Messages, shownApart = false): string[] {
  const words = formatter(lang, 'screen');
  const say = (n: number | string) => (typeof n === 'string' ? n : words.number(n, Number.isInteger(n) ? 0 : 1));
  return table.notes
    .filter((note) => note.code !== 'missing' || !shownApart)
    .map((note) => messages.tables.notes[note.code](note.args, say));
}

export function definitions(table: Table, lang: Lang): string[] {
  const headers = table.measure === null ? (table.columnMeasures ?? []) : [table.measure];
  return headers.map((header) =>
    `${header.label[lang]} : ${header.definition[lang]}.`.replace(lang === 'en' ? ' :' : '\0', ':'),
  );
}

export function numberText(value: number | null, header: MeasureHeader | undefined, lang: Lang): string {
  const words = formatter(lang, 'screen');
  if (header?.percent === true) return words.percent(value, header.decimals);
  return words.number(value, header?.decimals ?? 0);
}

/** « Non renseigné : 0 sur 87 », for tables that count records; the others say it as a note, when there is some. */
export function missingSentence(table: Table, lang: Lang, messages: Messages): string[] {
  const counted = table.measure !== null && COUNTS.has(table.measure.code) && table.rowDimension !== null;
  if (!counted || table.total === null || table.total === 0) return [];
  const words = formatter(lang, 'screen');
  const share = table.missing === 0 ? null : words.percent(roundedRatio(table.missing * 100, table.total, 1));
  return [messages.tables.missingOf(words.number(table.missing, 0), words.number(table.total, 0), share)];
}

const COUNTS: ReadonlySet<string> = new Set([
  'interventions',
  'requests',
  'orientations',
  'signalements',
  'events',
  'shifts',
]);

/** Labels come from a preset or, for places, from what was typed. */
export function axisLabel(axis: Table['rows'][number], lang: Lang): string {
  return printable(axis.label[lang], 60);
}
