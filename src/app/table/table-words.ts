/** The words around a table: its title, its definitions, its notes. */

import { DIMENSIONS, isDimensionCode, UNTOLD } from '../../cube/dimensions.ts';
import { isSum } from '../../cube/measure.ts';
import { findMeasure } from '../../cube/measures.ts';
import { roundedRatio } from '../../cube/rounding.ts';
import { type MeasureHeader, measuresOf, type Table } from '../../cube/table.ts';
import { findGTable } from '../../cube/tables/g-tables.ts';
import { hidesPercentage } from '../../cube/verdict.ts';
import { capitalised, formatter, type Medium } from '../../messages/format.ts';
import type { Messages } from '../../messages/messages.ts';
import { printable } from '../../messages/printable.ts';
import { filtered } from '../../reporting/filter-words.ts';

type Lang = 'fr' | 'en';

/** Whose words, and how they are set: thin spaces in reports, none on screen. */
export interface Voice {
  readonly lang: Lang;
  readonly medium: Medium;
  readonly messages: Messages;
}

/** More columns than lines: the longer side is to go down. */
export function isWide({ measure, compare, colDimension, cols, rows }: Table): boolean {
  return measure !== null && compare === null && colDimension !== null && cols.length > rows.length && rows.length > 0;
}

/** « Interventions par situation et quartier, novembre 2026 »: what goes down, then what goes across. */
export function tableTitle(table: Table, { lang, medium, messages }: Voice, period: string): string {
  const named = table.id === null ? undefined : findGTable(table.id);
  const dimension = (code: string | null) =>
    code === null ? [] : [isDimensionCode(code) ? DIMENSIONS[code].label[lang] : messages.tables.period];
  const wide = isWide(table);
  const same =
    named !== undefined && !wide && named.rows === table.rowDimension && (named.cols ?? null) === table.colDimension
      ? named
      : undefined;
  const sides = [...dimension(table.rowDimension), ...dimension(table.colDimension)];
  const dimensions = wide ? sides.reverse() : sides;
  const { measure } = table;
  const [label, measured] = [measure?.label[lang] ?? '', measure?.unit[lang] ?? ''];
  // « Interventions par heure de présence »: the unit says more than the name.
  const subject =
    measured.startsWith(label.toLowerCase()) && measured !== label.toLowerCase() ? capitalised(measured) : label;
  const what =
    same?.title[lang] ??
    (measure !== null
      ? messages.tables.by(subject, dimensions)
      : named === undefined
        ? messages.tables.several(dimensions[0] ?? null)
        : messages.tables.by(subjectOf(named.title[lang], messages), dimensions));
  const unit =
    measure === null ||
    (same === undefined && (subject !== label || (measure.decimals > 0 && measured === label.toLowerCase())))
      ? ''
      : `, ${measure.decimals === 0 && label.toLowerCase().startsWith(measured) ? messages.tables.count : measured}`;
  return formatter(lang, medium).typo(`${what}${unit}, ${period}${filtered(table, lang, messages)}`);
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

/** But of the measures that are defined elsewhere. */
export function definitions(
  table: Table,
  { lang, medium }: Voice,
  elsewhere: ReadonlySet<string> = new Set(),
): string[] {
  const headers = measuresOf(table).filter(({ code }) => !elsewhere.has(code));
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

/** « Non renseigné : 0 sur 87 », of what the table counts or sums, by dimension when it has two; a rate says it as a note. */
function missingSentence(table: Table, voice: Voice): string[] {
  const { measure, total, rowDimension, colDimension } = table;
  const known = measure === null ? undefined : findMeasure(measure.code);
  if (known === undefined || measure === null || !isSum(known) || rowDimension === null) return [];
  if (total === null || total === 0) return [];
  const crossed = colDimension !== null && isDimensionCode(colDimension);
  return [
    ...(isDated(rowDimension) ? [] : untoldRows(table, measure, total, voice, crossed ? rowDimension : null)),
    ...(!crossed || isDated(colDimension) ? [] : untoldColumns(table, measure, total, voice, colDimension)),
  ];
}

function untoldRows(table: Table, measure: MeasureHeader, total: number, voice: Voice, named: string | null): string[] {
  const counts = COUNTS.has(measure.code);
  const line = table.rows.findIndex((row) => UNTOLD.has(row.code));
  // The head of a table leaves that line out.
  if (!counts && line < 0 && table.missing > 0) return [];
  const untold = counts ? table.missing : (table.rowTotals[line] ?? 0);
  return [untoldSentence(untold, total, counts ? 0 : table.missing, measure, voice, named)];
}

function untoldColumns(table: Table, measure: MeasureHeader, total: number, voice: Voice, named: string): string[] {
  const column = table.cols.findIndex((col) => UNTOLD.has(col.code));
  return [untoldSentence(table.colTotals[column] ?? 0, total, 0, measure, voice, named)];
}

/** `records`: those behind a sum; 0: they are what is counted. */
function untoldSentence(
  untold: number,
  total: number,
  records: number,
  measure: MeasureHeader,
  voice: Voice,
  named: string | null,
): string {
  const { lang, medium, messages } = voice;
  const words = formatter(lang, medium);
  const share = untold === 0 ? null : words.percent(roundedRatio(untold * 100, total, 1));
  const say = (value: number) => numberText(value, measure, voice);
  const dimension = named !== null && isDimensionCode(named) ? DIMENSIONS[named].label[lang] : null;
  return words.typo(messages.tables.missingOf(dimension, say(untold), say(total), share, records));
}

/** What a table must say under its numbers, its definitions apart. */
export function remarksOf(table: Table, voice: Voice): string[] {
  const missing = missingSentence(table, voice);
  const { lang, medium, messages } = voice;
  const dash = hidesPercentage(table) ? [formatter(lang, medium).typo(messages.tables.noPercentage)] : [];
  return [...missing, ...noteSentences(table, voice, missing.length > 0), ...dash];
}

const isDated = (code: string): boolean => isDimensionCode(code) && DIMENSIONS[code].values === 'calendar';

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
