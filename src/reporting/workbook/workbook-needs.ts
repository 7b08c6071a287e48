/** What a workbook template asks for, read from its text alone, with every fault that can be seen without answers. */

import type { TemplateProblem } from '../../errors.ts';
import { columnLetters } from '../../ooxml/moves.ts';
import { readText } from '../../ooxml/workbook-parts.ts';
import { cellText } from '../../ooxml/worksheet.ts';
import { textOf, unescapeXml } from '../../ooxml/xml-text.ts';
import type { NeededTable } from '../model.ts';
import { nearestName } from '../nearest-name.ts';
import { MARKER, type Marker, parseMarker, ROW_FIELDS } from './marker.ts';
import { type OpenTemplate, openTemplate } from './open-template.ts';

export interface PlacedMarker {
  readonly sheet: string | null;
  readonly at: string;
  readonly marker: Marker;
}

export interface WorkbookNeeds {
  readonly queries: readonly NeededTable[];
  /** Paths of values (`figures.interventions`), each once. */
  readonly figures: readonly string[];
  readonly problems: readonly TemplateProblem[];
  readonly macros: boolean;
  readonly externalLinks: boolean;
}

export const TEXT_PART = /^xl\/(charts\/chart|drawings\/drawing)[^/]*\.xml$/i;

export function workbookNeeds(bytes: Uint8Array, file: string): WorkbookNeeds {
  const template = openTemplate(bytes, file);
  const problems: TemplateProblem[] = [];
  const placed = placedMarkers(template, problems);
  const named = new Map<string, NeededTable>();
  for (const { marker } of placed) if (marker.is === 'definition') named.set(marker.table.name, marker.table);
  const used = new Map(named);
  const figures = new Set<string>();
  const rowTables = new Map<string, string>();
  for (const { sheet, at, marker } of placed) {
    if (marker.is === 'fault') problems.push({ code: marker.code, sheet, at, given: marker.given, near: marker.near });
    if (marker.is === 'scalar') figures.add(marker.path);
    if (marker.is !== 'field') continue;
    const { table, field } = marker;
    if (!used.has(table)) {
      if (/^G\d\d$/.test(table)) used.set(table, plainTable(table));
      else
        problems.push({ code: 'name-unknown', sheet, at, given: table, near: nearestName(table, [...named.keys()]) });
    }
    if (!ROW_FIELDS.some((one) => one === field)) continue;
    const row = `${sheet}!${at.replace(/^[A-Z]+/, '')}`;
    const other = rowTables.get(row);
    if (other !== undefined && other !== table)
      problems.push({ code: 'table-mixed', sheet, at, given: table, near: other });
    rowTables.set(row, other ?? table);
  }
  return {
    queries: [...used.values()],
    figures: [...figures],
    problems,
    macros: template.macros,
    externalLinks: template.externalLinks,
  };
}

function plainTable(id: string): NeededTable {
  return {
    name: id,
    id,
    measure: null,
    rows: null,
    cols: null,
    where: [],
    compare: null,
    sort: 'list',
    top: null,
    all: false,
    period: 'own',
  };
}

function placedMarkers(template: OpenTemplate, problems: TemplateProblem[]): PlacedMarker[] {
  const placed: PlacedMarker[] = [];
  const read = (sheet: string | null, at: string, text: string): void => {
    for (const found of text.matchAll(MARKER)) placed.push({ sheet, at, marker: parseMarker(found[1] ?? '') });
    if (/\{\{|\}\}/.test(text.replace(MARKER, ''))) {
      problems.push({ code: 'marker-malformed', sheet, at, given: text.slice(0, 80), near: null });
    }
  };
  for (const { name, part, worksheet } of template.sheets) {
    read(name, part, name);
    for (const row of worksheet.rows) {
      for (const cell of row.cells) {
        const at = `${columnLetters(cell.column)}${row.number}`;
        if (cell.formula?.includes('{{')) {
          problems.push({ code: 'marker-in-formula', sheet: name, at, given: cell.formula.slice(0, 80), near: null });
        } else read(name, at, cellText(cell));
      }
    }
    for (const [, text = ''] of worksheet.after.matchAll(/<(?:odd|even|first)(?:Header|Footer)>([^<]*)</g)) {
      read(name, part, unescapeXml(text));
    }
  }
  for (const part of template.zip.names.filter((one) => TEXT_PART.test(one))) {
    for (const [paragraph] of readText(template.zip, part).matchAll(/<a:p>[\s\S]*?<\/a:p>/g)) {
      read(null, part, textOf(paragraph.replaceAll('a:t', 't')));
    }
  }
  return placed;
}
