/** Every marker of a workbook with its place: sheet and cell, or the part when no cell is concerned. */

import type { TemplateProblem } from '../../errors.ts';
import { drawingParts } from '../../ooxml/drawing-parts.ts';
import { columnLetters } from '../../ooxml/moves.ts';
import { definedNames } from '../../ooxml/workbook-parts.ts';
import { featureFormulas, featuresOf } from '../../ooxml/worksheet.ts';
import { attributeOf, descendants, textOf } from '../../ooxml/xml-query.ts';
import { COLUMN_FIELDS, isRowField } from './cell-values.ts';
import { DESCRIPTIONS, describedShapes, HEADERS, paragraphRuns, titlesOf } from './fill-texts.ts';
import { MARKER, type Marker, parseMarker } from './marker.ts';
import { misplacedMarkers } from './misplaced-markers.ts';
import type { OpenTemplate } from './open-template.ts';

export interface PlacedMarker {
  readonly sheet: string | null;
  readonly at: string;
  readonly marker: Marker;
  /** The template's row, of a marker in a cell. */
  readonly row: number | null;
}

export interface PlacedMarkers {
  readonly placed: readonly PlacedMarker[];
  readonly problems: readonly TemplateProblem[];
}

export function placedMarkers(template: OpenTemplate): PlacedMarkers {
  const placed: PlacedMarker[] = [];
  const problems: TemplateProblem[] = [];
  const fault = (code: TemplateProblem['code'], sheet: string | null, at: string, given: string): void => {
    problems.push({ code, sheet, at, given: given.slice(0, 80), near: null });
  };
  const read = (sheet: string | null, at: string, text: string, row: number | null = null): void => {
    if (!/\{\{|\}\}/.test(text)) return;
    for (const found of text.matchAll(MARKER)) {
      const marker = parseMarker(found[1] ?? '');
      if (row === null && needsCells(marker)) fault('marker-misplaced', sheet, at, found[0]);
      else placed.push({ sheet, at, marker, row });
    }
    // A brace too many would be left beside the value.
    if (/\{\{|\}\}/.test(text.replace(MARKER, '')) || /\{\{\{|\}\}\}/.test(text))
      fault('marker-malformed', sheet, at, text);
  };
  const formula = (sheet: string | null, at: string, text: string): void => {
    if (text.replace(/'(?:[^']|'')+'!/g, '').includes('{{')) fault('marker-in-formula', sheet, at, text);
  };
  const { pack, parts } = template;
  for (const { name, part, kind } of parts.sheets) {
    read(name, part, name);
    // Charts that are sheets of their own have headers too.
    if (kind === 'other')
      for (const header of featuresOf(pack.tree(part), ...HEADERS)) read(name, part, textOf(header));
  }
  for (const one of definedNames(pack.tree(parts.book)))
    formula(null, attributeOf(one, 'name') ?? parts.book, textOf(one));
  for (const { name, part, root, rows } of template.sheets) {
    for (const { cells } of rows) {
      for (const cell of cells) {
        const at = `${columnLetters(cell.column)}${cell.row}`;
        if (cell.formula !== null) formula(name, at, cell.formula.text);
        else read(name, at, cell.text, cell.row);
      }
    }
    for (const one of featureFormulas(root)) formula(name, part, textOf(one));
    for (const header of featuresOf(root, ...HEADERS)) read(name, part, textOf(header));
    for (const table of pack.relatedTo(part, 'table')) {
      for (const one of descendants(pack.tree(table), 'calculatedColumnFormula', 'totalsRowFormula'))
        formula(name, table, textOf(one));
    }
  }
  for (const { part, sheet } of drawingParts(pack, parts.sheets)) {
    const root = pack.tree(part);
    for (const runs of paragraphRuns(root)) read(sheet, part, runs.map(textOf).join(''));
    for (const shape of describedShapes(root)) {
      for (const name of DESCRIPTIONS) read(sheet, part, shape.attributes.get(name) ?? '');
    }
  }
  for (const { part, title } of titlesOf(pack)) read(null, part, textOf(title));
  return { placed, problems: [...problems, ...misplacedMarkers(template)] };
}

/** What repeats rows, expands columns or leaves its cell empty. */
const needsCells = (marker: Marker): boolean =>
  marker.is === 'definition' ||
  (marker.is === 'field' && (isRowField(marker.field) || COLUMN_FIELDS.includes(marker.field)));
