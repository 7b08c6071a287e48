/**
 * Page breaks of a sheet that names its blocks (`Blocs`, whole rows): a block that a page can hold is never cut; a longer one
 * keeps its first three rows with its head, its last two with its total and its note. A template without that name is left alone.
 */

import { movedEnd, movedStart } from '../../ooxml/moves.ts';
import { heightOfPage } from '../../ooxml/page-size.ts';
import { definedNames } from '../../ooxml/workbook-parts.ts';
import { sheetDataOf } from '../../ooxml/worksheet.ts';
import { attributeOf, childOf, elementsOf, localName, makeLike, textOf } from '../../ooxml/xml-query.ts';
import type { XmlElement } from '../../ooxml/xml-tree.ts';
import type { OpenTemplate } from './open-template.ts';
import type { SheetPlan } from './plan-sheet.ts';

/** What a sheet names the rows that stay together. */
const BLOCKS = 'blocs';
const WITH_HEAD = 3;
const WITH_TOTAL = 2;

interface Rows {
  readonly first: number;
  readonly last: number;
}

/** To be called before the names follow their rows. */
export function breakPages(template: OpenTemplate, plans: readonly SheetPlan[]): void {
  const names = definedNames(template.pack.tree(template.parts.book));
  for (const plan of plans) {
    const own = String(template.parts.sheets.findIndex(({ part }) => part === plan.sheet.part));
    const named = (name: string): readonly Rows[] => {
      const found = names.find(
        (one) =>
          attributeOf(one, 'name')?.toLowerCase() === name.toLowerCase() && attributeOf(one, 'localSheetId') === own,
      );
      return found === undefined ? [] : wholeRows(textOf(found));
    };
    const blocks = named(BLOCKS);
    if (blocks.length > 0) breakSheet(plan, blocks, named('_xlnm.Print_Titles'));
  }
}

const wholeRows = (formula: string): Rows[] =>
  [...formula.matchAll(/!\$?(\d+):\$?(\d+)/g)].map(([, first, last]) => ({ first: Number(first), last: Number(last) }));

function breakSheet({ sheet, rows, moves }: SheetPlan, blocks: readonly Rows[], titles: readonly Rows[]): void {
  const moved = ({ first, last }: Rows): Rows => ({
    first: movedStart(moves.rows, first),
    last: movedEnd(moves.rows, last),
  });
  const heights = heightsOf(sheet.root);
  const heightOf = (piece: Rows): number => {
    let sum = 0;
    for (let row = piece.first; row <= piece.last; row += 1) sum += heights(row);
    return sum;
  };
  const page = heightOfPage(sheet.root);
  const repeated = titles.map(moved).reduce((sum, title) => sum + heightOf(title), 0);
  const bodies = rows.filter(({ times }) => times > 1).map(({ row }) => moved({ first: row.number, last: row.number }));
  const breaks: number[] = [];
  let used = 0;
  let reached = 0;
  const place = (piece: Rows): void => {
    const gap = heightOf({ first: reached + 1, last: piece.first - 1 });
    const height = heightOf(piece);
    if (used > 0 && used + gap + height > page) {
      breaks.push(piece.first - 1);
      used = repeated + height;
    } else used += gap + height;
    reached = piece.last;
  };
  for (const block of blocks.map(moved)) {
    const whole = heightOf(block) <= page;
    const body = bodies.find(({ first, last }) => first >= block.first && last <= block.last);
    for (const piece of whole || body === undefined ? [block] : piecesOf(block, body)) place(piece);
  }
  if (breaks.length > 0) writeBreaks(sheet.root, breaks);
}

/** What is never cut of a block that is longer than a page. */
function piecesOf(block: Rows, body: Rows): readonly Rows[] {
  const headEnd = Math.min(body.last, body.first + WITH_HEAD - 1);
  const totalStart = Math.max(headEnd + 1, body.last - WITH_TOTAL + 1);
  const between = Array.from({ length: Math.max(0, totalStart - headEnd - 1) }, (_, k) => ({
    first: headEnd + 1 + k,
    last: headEnd + 1 + k,
  }));
  return [{ first: block.first, last: headEnd }, ...between, { first: totalStart, last: block.last }];
}

function heightsOf(root: XmlElement): (row: number) => number {
  const format = childOf(root, 'sheetFormatPr');
  const usual = Number((format && attributeOf(format, 'defaultRowHeight')) ?? 15);
  const data = sheetDataOf(root);
  const told = new Map(
    (data === undefined ? [] : elementsOf(data, 'row')).map((row) => [
      Number(attributeOf(row, 'r')),
      attributeOf(row, 'hidden') === '1' ? 0 : Number(attributeOf(row, 'ht') ?? usual),
    ]),
  );
  return (row) => told.get(row) ?? usual;
}

/** What may stand after the breaks in a sheet. */
const LATER = [
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

/** Those that the sheet had stay. */
function writeBreaks(root: XmlElement, breaks: readonly number[]): void {
  const old = childOf(root, 'rowBreaks');
  const kept = old === undefined ? [] : elementsOf(old, 'brk');
  const known = new Set(kept.map((one) => attributeOf(one, 'id')));
  const made = breaks
    .filter((row) => !known.has(String(row)))
    .map((row) => makeLike(root, 'brk', { id: String(row), max: '16383', man: '1' }));
  const all = [...kept, ...made].sort((a, b) => Number(attributeOf(a, 'id')) - Number(attributeOf(b, 'id')));
  const count = String(all.length);
  const list = makeLike(root, 'rowBreaks', { count, manualBreakCount: count }, all);
  const rest = root.children.filter((child) => child !== old);
  const at = rest.findIndex(
    (child) => typeof child !== 'string' && 'attributes' in child && LATER.includes(localName(child)),
  );
  root.children = at < 0 ? [...rest, list] : [...rest.slice(0, at), list, ...rest.slice(at)];
}
