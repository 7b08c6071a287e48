/** The words around a table: its title, its definitions, its notes. */

import { DIMENSIONS, isDimensionCode, UNTOLD } from '../../cube/dimensions.ts';
import { isSum } from '../../cube/measure.ts';
import { findMeasure } from '../../cube/measures.ts';
import { roundedRatio } from '../../cube/rounding.ts';
import type { MeasureHeader, Table } from '../../cube/table.ts';
import { findGTable } from '../../cube/tables/g-tables.ts';
import { capitalised, formatter, type Medium } from '../../messages/format.ts';
import type { Messages } from '../../messages/messages.ts';
import { printable } from '../../messages/printable.ts';

type Lang = 'fr' | 'en';

/** Whose words, and how they are set: thin spaces in reports, none on screen. */
export interface Voice {
  readonly lang: Lang;
  readonly medium: Medium;
  readonly messages: Messages;
}

/** « Interventions par situation et quartier, novembre 2026 ». */
export function tableTitle(table: Table, { lang, medium, messages }: Voice, period: string): string {
  const named = table.id === null ? undefined : findGTable(table.id);
  const dimension = (code: string | null) =>
    code === null ? [] : [isDimensionCode(code) ? DIMENSIONS[code].label[lang] : messages.tables.period];
  const same =
    named !== undefined && named.rows === table.rowDimension && (named.cols ?? null) === table.colDimension
      ? named
      : undefined;
  const dimensions = [...dimension(table.rowDimension), ...dimension(table.colDimension)];
  const what =
    same?.title[lang] ??
    (table.measure !== null
      ? messages.tables.by(table.measure.label[lang], dimensions)
      : named === undefined
        ? messages.tables.several(dimensions[0] ?? null)
        : messages.tables.by(subjectOf(named.title[lang], messages), dimensions));
  const unit =
    table.measure === null
      ? ''
      : `, ${table.measure.decimals === 0 && table.measure.label[lang].toLowerCase().startsWith(table.measure.unit[lang]) ? messages.tables.count : table.measure.unit[lang]}`;
  return formatter(lang, medium).typo(`${what}${unit}, ${period}`);
}

/** « Présence par quartier » → « Présence ». */
function subjectOf(title: string, { tables }: Messages): string {
  const [subject = title] = title.split(tables.by('', ['']));
  return subject;
}

export function noteSentences(table: Table, { lang, medium, messages }: Voice, shownApart = false): string[] {
  const words = formatter(lang, medium);
  const say = (n: number | string) => (typeof n === 'string' ? n : words.number(n, Number.isInteger(n) ? 0 : 1));
  return table.notes
    .filter((note) => note.code !== 'missing' || !shownApart)
    .map((note) => words.typo(messages.tables.notes[note.code](note.args, say)));
}

export function definitions(table: Table, { lang, medium }: Voice): string[] {
  const headers = table.measure === null ? (table.columnMeasures ?? []) : [table.measure];
  const { typo } = formatter(lang, medium);
  return headers.map((header) => typo(`${definitionText(header, lang)}.`));
}

/** « Contacts : personnes rencontrées… ». */
export function definitionText({ label, definition }: Pick<MeasureHeader, 'label' | 'definition'>, lang: Lang): string {
  return `${capitalised(label[lang])}${lang === 'fr' ? ' :' : ':'} ${definition[lang]}`;
}

export function numberText(
  value: number | null,
  header: MeasureHeader | undefined,
  { lang, medium }: Pick<Voice, 'lang' | 'medium'>,
): string {
  const words = formatter(lang, medium);
  if (header?.percent === true) return words.percent(value, header.decimals);
  return words.number(value, header?.decimals ?? 0);
}

/** « Non renseigné : 0 sur 87 », of what the table counts or sums; a rate says it as a note, when there is some. */
export function missingSentence(table: Table, voice: Voice): string[] {
  const { lang, medium, messages } = voice;
  const { measure, total } = table;
  const known = measure === null ? undefined : findMeasure(measure.code);
  if (known === undefined || measure === null || !isSum(known) || table.rowDimension === null) return [];
  if (total === null || total === 0) return [];
  const counts = COUNTS.has(measure.code);
  const line = table.rows.findIndex((row) => UNTOLD.has(row.code));
  // The head of a table leaves that line out.
  if (!counts && line < 0 && table.missing > 0) return [];
  const untold = counts ? table.missing : (table.rowTotals[line] ?? 0);
  const words = formatter(lang, medium);
  const share = untold === 0 ? null : words.percent(roundedRatio(untold * 100, total, 1));
  const say = (value: number) => numberText(value, measure, voice);
  const said = messages.tables.missingOf(say(untold), say(total), share, counts ? 0 : table.missing);
  return [words.typo(said)];
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
