/** Fills a workbook template: cells, repeated rows, grown columns, and the references that follow. Other parts keep their bytes. */

import { epochDay, parseIsoDate } from '../../domain/calendar/calendar-date.ts';
import type { TemplateProblem } from '../../errors.ts';
import { moveAreas, moveFormula } from '../../ooxml/move-formula.ts';
import { columnLetters, type Growth, movedStart, noMoves, type SheetMoves } from '../../ooxml/moves.ts';
import { readText } from '../../ooxml/workbook-parts.ts';
import { cellText, type SheetCell } from '../../ooxml/worksheet.ts';
import { escapeXml, unescapeXml } from '../../ooxml/xml-text.ts';
import { compressPart, writeZip } from '../../ooxml/zip-writer.ts';
import type { ModelValue, ReportModel } from '../model.ts';
import { nearestName } from '../nearest-name.ts';
import { templateRows } from '../table-rows.ts';
import { MARKER, parseMarker, ROW_FIELDS, type TableField } from './marker.ts';
import { openTemplate, type TemplateSheet } from './open-template.ts';
import { workbookNeeds } from './workbook-needs.ts';

export interface FillOptions {
  readonly file: string;
  readonly allowMacros: boolean;
}

const UNMOVABLE = /^xl\/(tables|drawings|comments\d*|threadedComments|pivot\w*)[/.]/i;

export function fillWorkbook(
  bytes: Uint8Array,
  model: ReportModel,
  options: FillOptions,
): { bytes: Uint8Array; problems: TemplateProblem[] } {
  const template = openTemplate(bytes, options.file);
  const needs = workbookNeeds(bytes, options.file);
  const problems: TemplateProblem[] = [...needs.problems];
  const fault = (
    code: TemplateProblem['code'],
    sheet: string | null,
    at: string,
    given: string,
    near: string | null = null,
  ) => problems.push({ code, sheet, at, given, near });
  if (template.macros && !options.allowMacros) fault('macros', null, 'xl/vbaProject.bin', '');
  if (template.externalLinks && !options.allowMacros) fault('external-links', null, 'xl/externalLinks', '');
  for (const path of needs.figures) {
    if (model.scalar(path) === undefined) fault('name-unknown', null, '', path, nearestName(path, model.names()));
  }
  const moves = new Map(template.sheets.map((sheet) => [sheet.name, growthOf(sheet, model)]));
  const movesOf = (name: string): SheetMoves => moves.get(name) ?? noMoves;
  const grown = [...moves.values()].some((one) => one.rows.length + one.columns.length > 0);
  const written = new Map<string, string>();
  for (const sheet of template.sheets) {
    const own = movesOf(sheet.name);
    const ref = (xml: string): string =>
      xml
        .replace(/ (ref|sqref|activeCell|topLeftCell)="([^"]*)"/g, (_, name: string, areas: string) => {
          const to = moveAreas(areas, own);
          return ` ${name}="${name.endsWith('Cell') ? to.replace(/:.*/, '') : to}"`;
        })
        .replace(
          /<((?:x14:)?formula[12]?|xm:f)>([^<]*)</g,
          (_, tag: string, text: string) =>
            `<${tag}>${escapeXml(moveFormula(unescapeXml(text), { movesOf, home: sheet.name }))}<`,
        );
    if (
      grown &&
      /<(rowBreaks|colBreaks|x14:sparkline|cols)\b/.test(sheet.worksheet.before + sheet.worksheet.after) &&
      own !== noMoves
    ) {
      if (own.columns.length > 0 || /<(rowBreaks|colBreaks|x14:sparkline)\b/.test(sheet.worksheet.after))
        fault('reference-stuck', sheet.name, sheet.part, 'breaks');
    }
    written.set(
      sheet.part,
      `${ref(sheet.worksheet.before)}<sheetData>${rowsXml(sheet)}</sheetData>${ref(sheet.worksheet.after)}`,
    );
  }

  function rowsXml(sheet: TemplateSheet): string {
    const own = movesOf(sheet.name);
    return sheet.worksheet.rows
      .flatMap((row) => {
        const name = rowTable(row.cells);
        const table = name === null ? undefined : model.table(name);
        const times = table === undefined ? 1 : Math.max(1, table.rows.length);
        const first = movedStart(own.rows, row.number);
        return Array.from(
          { length: times },
          (_, k) =>
            `<row r="${first + k}"${row.attributes}>${row.cells.map((cell) => cellXml(sheet, cell, row.number, first + k, k)).join('')}</row>`,
        );
      })
      .join('');
  }

  function cellXml(sheet: TemplateSheet, cell: SheetCell, from: number, to: number, k: number): string {
    const column = movedStart(movesOf(sheet.name).columns, cell.column);
    const open = (at: number, type: string) => `<c r="${columnLetters(at)}${to}"${cell.attributes}${type}`;
    if (cell.formula !== null) {
      if (/\bt="(array|dataTable)"|INDIRECT\(/.test(cell.inner) && grown)
        fault('reference-stuck', sheet.name, `${columnLetters(cell.column)}${from}`, cell.formula);
      const moved = moveFormula(cell.formula, { movesOf, home: sheet.name, inRow: from, down: k });
      return `${open(column, '')}><f>${escapeXml(moved)}</f></c>`;
    }
    if (/<f\b/.test(cell.inner))
      fault('reference-stuck', sheet.name, `${columnLetters(cell.column)}${from}`, 'shared formula');
    const text = cellText(cell);
    const markers = [...text.matchAll(MARKER)];
    if (markers.length === 0)
      return cell.inner === ''
        ? `${open(column, '')}/>`
        : `${open(column, cell.type === null ? '' : ` t="${cell.type}"`)}>${cell.inner}</c>`;
    const value = (at: number, found: ModelValue): string => {
      if (found.type === 'none') return `${open(at, '')}/>`;
      if (found.type === 'text')
        return `${open(at, ' t="inlineStr"')}><is><t xml:space="preserve">${escapeXml(found.text)}</t></is></c>`;
      return `${open(at, '')}><v>${found.type === 'number' ? found.number : serial(found.date, template.date1904)}</v></c>`;
    };
    const alone = markers.length === 1 && text.trim() === markers[0]?.[0];
    if (alone)
      return valuesOf(markers[0]?.[1] ?? '', k, cell, model, template.isPercent(cell.style))
        .map((one, n) => value(column + n, one))
        .join('');
    const filled = text.replace(MARKER, (_, inside: string) =>
      valuesOf(inside, k, cell, model, false).map(shown).join(' '),
    );
    return value(column, { type: 'text', text: filled });
  }

  const changed = (part: string): string | undefined => {
    if (written.has(part)) return written.get(part);
    if (part === 'xl/workbook.xml') return workbookXml(readText(template.zip, part), movesOf);
    if (/^xl\/charts\/chart[^/]*\.xml$/i.test(part) && grown) {
      return readText(template.zip, part)
        .replace(/<c:(num|str)Cache>[\s\S]*?<\/c:\1Cache>/g, '')
        .replace(
          /<c:f>([^<]*)</g,
          (_, text: string) => `<c:f>${escapeXml(moveFormula(unescapeXml(text), { movesOf, home: '' }))}<`,
        );
    }
    if (part === '[Content_Types].xml')
      return readText(template.zip, part).replace(/<Override[^>]*calcChain[^>]*>/, '');
    if (part === 'xl/_rels/workbook.xml.rels')
      return readText(template.zip, part).replace(/<Relationship [^>]*calcChain[^>]*>/, '');
    if (grown && UNMOVABLE.test(part)) fault('reference-stuck', null, part, '');
    return undefined;
  };
  const parts = template.zip.names
    .filter((name) => name !== 'xl/calcChain.xml')
    .map((name) => {
      const xml = changed(name);
      const same = xml === undefined || xml === readText(template.zip, name);
      return { name, part: same ? template.zip.raw(name) : compressPart(new TextEncoder().encode(xml)) };
    });
  return { bytes: writeZip(parts), problems };
}

function workbookXml(xml: string, movesOf: (sheet: string) => SheetMoves): string {
  const moved = xml.replace(
    /(<definedName\s[^>]*>)([^<]*)</g,
    (_, tag: string, text: string) => `${tag}${escapeXml(moveFormula(unescapeXml(text), { movesOf, home: '' }))}<`,
  );
  if (/<calcPr\b/.test(moved))
    return moved.replace(/ fullCalcOnLoad="[^"]*"/, '').replace('<calcPr', '<calcPr fullCalcOnLoad="1"');
  return moved.replace(/(<\/definedNames>|<\/sheets>(?![\s\S]*<\/definedNames>))/, '$1<calcPr fullCalcOnLoad="1"/>');
}

function fieldsOf(cell: SheetCell): { table: string; field: TableField }[] {
  return [...cellText(cell).matchAll(MARKER)].flatMap((found) => {
    const marker = parseMarker(found[1] ?? '');
    return marker.is === 'field' ? [marker] : [];
  });
}

const rowTable = (cells: readonly SheetCell[]): string | null =>
  cells.flatMap(fieldsOf).find(({ field }) => ROW_FIELDS.some((one) => one === field))?.table ?? null;

function growthOf(sheet: TemplateSheet, model: ReportModel): SheetMoves {
  const rows: Growth[] = [];
  const columns = new Map<number, number>();
  for (const row of sheet.worksheet.rows) {
    const name = rowTable(row.cells);
    const count = name === null ? 1 : (model.table(name)?.rows.length ?? 1);
    if (count > 1) rows.push({ at: row.number, extra: count - 1 });
    for (const cell of row.cells) {
      for (const { table, field } of fieldsOf(cell)) {
        if (field !== 'columns' && field !== 'cells' && field !== 'colTotals') continue;
        const extra = (model.table(table)?.cols.length ?? 1) - 1;
        if (extra > 0) columns.set(cell.column, Math.max(extra, columns.get(cell.column) ?? 0));
      }
    }
  }
  return { rows, columns: [...columns].map(([at, extra]) => ({ at, extra })) };
}

const number = (value: number | null | undefined): ModelValue =>
  value === null || value === undefined
    ? { type: 'none' }
    : { type: 'number', number: value, decimals: Number.isInteger(value) ? 0 : 1 };

function valuesOf(inside: string, k: number, _cell: SheetCell, model: ReportModel, percent: boolean): ModelValue[] {
  const marker = parseMarker(inside);
  if (marker.is === 'scalar') return [model.scalar(marker.path) ?? { type: 'none' }];
  const table = marker.is === 'field' ? model.table(marker.table) : undefined;
  if (marker.is !== 'field' || table === undefined) return [{ type: 'none' }];
  const { field } = marker;
  if (field === 'columns') return table.cols.map((axis) => ({ type: 'text', text: model.label(axis) }));
  if (field === 'colTotals') return table.colTotals.map(number);
  if (field === 'total') return [number(table.total)];
  const row = templateRows(table, model)[k];
  if (row === undefined) return [field === 'label' ? { type: 'text', text: model.emptyRowText } : { type: 'none' }];
  if (field === 'label') return [{ type: 'text', text: row.label }];
  if (field === 'cells') return row.cells.map(number);
  const found = field === 'rowTotal' ? row.value : row[field];
  return [number(found !== null && percent && (field === 'share' || field === 'changePct') ? found / 100 : found)];
}

function serial(iso: string, date1904: boolean): number {
  const date = parseIsoDate(iso);
  return date === null ? 0 : epochDay(date) + 25569 - (date1904 ? 1462 : 0);
}

function shown(value: ModelValue): string {
  if (value.type === 'none') return '–';
  if (value.type === 'text') return value.text;
  if (value.type === 'date') return value.date.split('-').reverse().join('/');
  return value.number
    .toFixed(value.decimals)
    .replace('.', ',')
    .replace(/\B(?=(\d{3})+(?!\d))(?<!,\d*)/g, '\u00a0')
    .replace('-', '−');
}
