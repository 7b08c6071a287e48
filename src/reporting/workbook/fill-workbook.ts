/**
 * Fills a workbook template: markers replaced, rows repeated, columns expanded, and whatever refers to them following. Parts that
 * need no change keep their bytes. What cannot follow is a problem with its place; with problems, the bytes are not to be used.
 */

import { epochDay, parseIsoDate } from '../../domain/calendar/calendar-date.ts';
import type { TemplateProblem } from '../../errors.ts';
import type { Formatter } from '../../messages/format.ts';
import { bookMoves } from '../../ooxml/book-moves.ts';
import { isStill } from '../../ooxml/moves.ts';
import { askRecalculation, definedNames, dropCalcChain } from '../../ooxml/workbook-parts.ts';
import { attributeOf, textOf } from '../../ooxml/xml-query.ts';
import type { ReportModel } from '../model.ts';
import { isPromised, nearestName } from '../nearest-name.ts';
import { affectedSheets } from './affected-sheets.ts';
import { breakPages } from './break-pages.ts';
import { fillBook, newSheetNames } from './fill-book.ts';
import { fillParts } from './fill-parts.ts';
import type { FillContext } from './fill-rows.ts';
import { fillSheet } from './fill-sheets.ts';
import { fillHeaders, fillTitle } from './fill-texts.ts';
import { inReadingOrder } from './in-reading-order.ts';
import { type OpenTemplate, openTemplate } from './open-template.ts';
import { placedMarkers } from './placed-markers.ts';
import { planSheet, type SheetPlan } from './plan-sheet.ts';
import { shownBy } from './shown-value.ts';
import { needsOf } from './workbook-needs.ts';

export interface FillOptions {
  readonly file: string;
  readonly allowMacros: boolean;
  readonly words: Formatter;
  /** Faults that only the answers told, to be said with the others. */
  readonly refused?: readonly TemplateProblem[];
}

export interface FilledWorkbook {
  readonly bytes: Uint8Array;
  /** As one meets them. */
  readonly problems: readonly TemplateProblem[];
}

/** Of repeated rows: a report of pages has some thousands. */
const MOST_CELLS = 500_000;

/** Who meets so many starts again from another workbook. */
const MOST_PROBLEMS = 200;

const repeatedCells = ({ rows }: SheetPlan): number =>
  rows.reduce((sum, { row, times }) => sum + (times > 1 ? row.cells.length * times : 0), 0);

export function fillWorkbook(bytes: Uint8Array, model: ReportModel, options: FillOptions): FilledWorkbook {
  const template = openTemplate(bytes, options.file);
  const problems = [...refusedParts(template, options.allowMacros), ...needsOf(template).problems];
  problems.push(...unknownNames(template, model), ...(options.refused ?? []));
  const sheets = template.parts.sheets.map(({ name }) => name);
  const stuck: FillContext['stuck'] = (sheet, at, given, code = 'reference-stuck') => {
    const short = given.slice(0, 80);
    // Each copy of a repeated row would say the same.
    if (problems.length >= MOST_PROBLEMS) return;
    const said = problems.some((one) => one.sheet === sheet && one.at === at && one.given === short);
    if (!said) problems.push({ code, sheet, at, given: short, near: null });
  };
  const shown = shownBy(options.words);
  const plans = template.sheets.map((sheet) => planSheet(sheet, model));
  const long = plans.find((plan) => repeatedCells(plan) > MOST_CELLS);
  if (long !== undefined) {
    const first = long.rows.find(({ times }) => times > 1)?.row.number ?? 1;
    const problem = { code: 'too-long' as const, sheet: long.sheet.name, at: `A${first}`, given: '', near: null };
    return { bytes: new Uint8Array(), problems: inReadingOrder([...problems, problem], sheets) };
  }
  const names = newSheetNames(template.parts.sheets, model, shown);
  const book = bookMoves(
    template.parts.sheets.map(({ name }) => ({
      name,
      newName: names.get(name) ?? name,
      moves: plans.find(({ sheet }) => sheet.name === name)?.moves ?? { rows: [], columns: [] },
    })),
    definedNames(template.pack.tree(template.parts.book)).map((one) => ({
      name: attributeOf(one, 'name') ?? '',
      formula: textOf(one),
    })),
  );
  const context: FillContext = {
    model,
    book,
    shown,
    stuck,
    isPercent: template.isPercent,
    serial: (date) => serialOf(date, template.date1904),
  };
  const changed = plans.filter(({ hasMarkers, moves }) => hasMarkers || !isStill(moves)).map(({ sheet }) => sheet.name);
  const affected = affectedSheets(template, new Set(changed));
  const tooLong = (sheet: string, at: string) => (text: string) =>
    problems.push({ code: 'header-too-long', sheet, at, given: text.slice(0, 80), near: null });
  for (const plan of plans) {
    const { name, part } = plan.sheet;
    fillSheet(plan, affected.has(name.toLowerCase()), context, tooLong(name, part));
  }
  for (const { name, part, kind } of template.parts.sheets) {
    if (kind === 'other') fillHeaders(template.pack.tree(part), model, shown).forEach(tooLong(name, part));
  }
  breakPages(template, plans);
  fillParts(template, plans, affected, context);
  fillBook(template, context, names);
  fillTitle(template.pack, model, shown);
  askRecalculation(template.pack.tree(template.parts.book));
  dropCalcChain(template.pack, template.parts.book);
  return { bytes: template.pack.bytes(), problems: inReadingOrder(problems, sheets) };
}

function refusedParts({ macros, externalLinks }: OpenTemplate, allowed: boolean): TemplateProblem[] {
  if (allowed) return [];
  return [
    ...(macros === null ? [] : [{ code: 'macros' as const, sheet: null, at: macros, given: '', near: null }]),
    ...(externalLinks === null ? [] : [{ code: 'external-links' as const, ...externalLinks, given: '', near: null }]),
  ];
}

function unknownNames(template: OpenTemplate, model: ReportModel): TemplateProblem[] {
  return placedMarkers(template).placed.flatMap(({ sheet, at, marker }): TemplateProblem[] => {
    if (marker.is !== 'scalar' || model.scalar(marker.path) !== undefined) return [];
    if (isPromised(marker.path)) return [{ code: 'not-yet', sheet, at, given: marker.path, near: null }];
    const near = nearestName(marker.path, model.names());
    return [{ code: 'name-unknown', sheet, at, given: marker.path, near }];
  });
}

function serialOf(iso: string, date1904: boolean): number {
  const date = parseIsoDate(iso);
  return date === null ? 0 : epochDay(date) + 25569 - (date1904 ? 1462 : 0);
}
