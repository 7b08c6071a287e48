/**
 * Markers where nothing fills them (notes, prompts of validations, properties, labels of pivot tables…): said with their place,
 * lest they be printed as they are.
 */

import type { TemplateProblem } from '../../errors.ts';
import { CHART_CACHES } from '../../ooxml/chart-caches.ts';
import { drawingParts } from '../../ooxml/drawing-parts.ts';
import { FEATURE_FORMULAS } from '../../ooxml/worksheet.ts';
import { attributeOf, childOf, descendants, elementsOf, localName, textOf } from '../../ooxml/xml-query.ts';
import type { XmlElement } from '../../ooxml/xml-tree.ts';
import { titlesOf } from './fill-texts.ts';
import { MARKER } from './marker.ts';
import type { OpenTemplate } from './open-template.ts';

/** The name of a sheet may hold a marker: what refers to it follows. */
const withoutSheets = (text: string): string => text.replace(/'(?:[^']|'')+'!/g, '');

const markerIn = (text: string): string | null => withoutSheets(text).match(MARKER)?.[0] ?? null;

type Report = (sheet: string | null, at: string, given: string) => void;

export function misplacedMarkers(template: OpenTemplate): readonly TemplateProblem[] {
  const found = new Map<string, TemplateProblem>();
  const report: Report = (sheet, at, given) => {
    const key = `${at} ${sheet ?? ''}`;
    const problem = { code: 'marker-misplaced', sheet, at, given: given.slice(0, 80), near: null } as const;
    if (!found.has(key)) found.set(key, problem);
  };
  const { pack, parts } = template;
  const filled = new Set([parts.book, parts.strings ?? '']);
  for (const { name, part, kind } of parts.sheets) {
    if (kind === 'worksheet') inSheet(pack.tree(part), name, part, report);
    filled.add(part);
    for (const type of ['comments', 'threadedComment']) {
      for (const notes of pack.relatedTo(part, type)) {
        inNotes(pack.tree(notes), name, notes, report);
        filled.add(notes);
      }
    }
    for (const table of pack.relatedTo(part, 'table')) {
      inTable(pack.tree(table), name, table, report);
      filled.add(table);
    }
    inLinks(template, part, name, report);
  }
  for (const { part, sheet } of drawingParts(pack, parts.sheets)) {
    inDrawing(pack.tree(part), sheet, part, report);
    inLinks(template, part, sheet, report);
    filled.add(part);
  }
  for (const name of pack.zip.names) if (!filled.has(name)) inOther(template, name, report);
  return [...found.values()];
}

/** Cells, headers and formulas apart; `display` of a link repeats its cell. */
function inSheet(root: XmlElement, sheet: string, part: string, report: Report): void {
  const look = (element: XmlElement, place: string): void => {
    const local = localName(element);
    if (['sheetData', 'headerFooter', ...FEATURE_FORMULAS].includes(local)) return;
    const areas =
      attributeOf(element, 'sqref') ?? attributeOf(element, 'ref') ?? textOf(childOf(element, 'sqref') ?? root);
    const at = /^[A-Z]{1,3}\d+/.exec(areas)?.[0] ?? place;
    const texts = [...element.attributes].flatMap(([name, text]) => (name === 'display' ? [] : [text]));
    for (const text of [...texts, textOf(element)]) {
      const given = markerIn(text);
      if (given !== null) report(sheet, at, given);
    }
    for (const child of elementsOf(element)) look(child, at);
  };
  look(root, part);
}

function inNotes(root: XmlElement, sheet: string, part: string, report: Report): void {
  for (const note of descendants(root, 'comment', 'threadedComment')) {
    const text = descendants(note, 't', 'text').map(textOf).join('');
    const given = markerIn(text);
    if (given !== null) report(sheet, attributeOf(note, 'ref') ?? part, given);
  }
}

/** Names of columns and words of the total row repeat cells, and follow them. */
function inTable(root: XmlElement, sheet: string, part: string, report: Report): void {
  for (const element of descendants(root, 'filter', 'customFilter', 'sortCondition', 'table')) {
    for (const text of element.attributes.values()) {
      const given = markerIn(text);
      if (given !== null) report(sheet, part, given);
    }
  }
}

/** Paragraphs and alternative texts are filled, caches are made again. */
function inDrawing(root: XmlElement, sheet: string, part: string, report: Report): void {
  const look = (element: XmlElement, inReference: boolean): void => {
    const local = localName(element);
    if (local === 'p' || CHART_CACHES.includes(local) || ['strDim', 'numDim'].includes(local)) return;
    const referred = childOf(element, 'f') !== undefined;
    const texts = [attributeOf(element, 'tooltip') ?? '', inReference && local === 'v' ? '' : textOf(element)];
    for (const text of texts) {
      const given = markerIn(text);
      if (given !== null) report(sheet, part, given);
    }
    for (const child of elementsOf(element)) look(child, referred);
  };
  look(root, false);
}

function inLinks({ pack }: OpenTemplate, part: string, sheet: string, report: Report): void {
  for (const { element } of pack.relationsOf(part)) {
    const target = attributeOf(element, 'Target') ?? '';
    const given = markerIn(target.replace(/%7B/gi, '{').replace(/%7D/gi, '}').replace(/%20/g, ' '));
    if (given !== null) report(sheet, part, given);
  }
}

/** What nobody reads on the page: caches, names of sheets, data of other programs. */
const NOT_PRINTED = /(^|\/)(_rels|customXml|externalLinks|embeddings|persons)\/|pivotCacheRecords|calcChain/i;

function inOther({ pack }: OpenTemplate, name: string, report: Report): void {
  if (titlesOf(pack).some(({ part, title }) => part === name && textOf(title).includes('{{'))) {
    inProperties(pack.tree(name), name, report);
    return;
  }
  if (!/\.(xml|vml)$/i.test(name) || NOT_PRINTED.test(name) || !pack.text(name).includes('{{')) return;
  const text = /\.vml$/i.test(name) ? pack.text(name).replace(/<[^>]*>/g, '') : wordsOf(pack.tree(name));
  const given = markerIn(text);
  if (given !== null) report(null, name, given);
}

/** Their title is filled, the rest is not. */
function inProperties(root: XmlElement, name: string, report: Report): void {
  const others = elementsOf(root).filter((one) => localName(one) !== 'title');
  const given = markerIn(others.map(wordsOf).join('\n'));
  if (given !== null) report(null, name, given);
}

/** Values of a pivot cache and titles of the parts' list repeat cells and sheets. */
function wordsOf(element: XmlElement): string {
  if (['sharedItems', 'TitlesOfParts'].includes(localName(element))) return '';
  // Words of a paragraph may be cut into runs.
  const joint = ['p', 'r'].includes(localName(element)) ? '' : '\n';
  return [...element.attributes.values(), textOf(element), elementsOf(element).map(wordsOf).join(joint)]
    .filter((text) => text.trim() !== '')
    .join('\n');
}
