/** The sheets and the common parts of a workbook, found by their relationships. Knows nothing of the trade. */

import { UserError } from '../errors.ts';
import type { Package } from './package.ts';
import { attributeOf, childOf, elementsOf, localName, prefixedAttribute } from './xml-query.ts';
import type { XmlElement } from './xml-tree.ts';

export interface SheetPart {
  readonly name: string;
  readonly part: string;
  readonly kind: 'worksheet' | 'other';
  /** Its line in the workbook part. */
  readonly entry: XmlElement;
}

export interface WorkbookParts {
  readonly book: string;
  readonly sheets: readonly SheetPart[];
  readonly strings: string | null;
  readonly styles: string | null;
}

const SPREADSHEET = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
];

export function workbookParts(pack: Package, file: string): WorkbookParts {
  const book = pack.relatedTo('', 'officeDocument')[0];
  const refuse = (detail: string) => new UserError('file-refused', { file, reason: 'format-not-read', detail });
  if (book === undefined) throw refuse('xlsx ?');
  if (book.toLowerCase().endsWith('.bin')) throw refuse('xlsb');
  const root = pack.tree(book);
  if (localName(root) !== 'workbook' || !SPREADSHEET.includes(root.space)) throw refuse(root.name);
  const relations = pack.relationsOf(book);
  const sheets = elementsOf(childOf(root, 'sheets') ?? root, 'sheet').flatMap((entry): SheetPart[] => {
    const relation = relations.find((one) => one.id === prefixedAttribute(entry, 'id'));
    const name = attributeOf(entry, 'name');
    if (relation?.target == null || name === null || !pack.has(relation.target)) return [];
    return [{ name, part: relation.target, kind: relation.type === 'worksheet' ? 'worksheet' : 'other', entry }];
  });
  return {
    book,
    sheets,
    strings: pack.relatedTo(book, 'sharedStrings')[0] ?? null,
    styles: pack.relatedTo(book, 'styles')[0] ?? null,
  };
}

/** The defined names, with the sheet that owns each when it is not the whole workbook. */
export const definedNames = (book: XmlElement): readonly XmlElement[] =>
  elementsOf(childOf(book, 'definedNames') ?? { ...book, children: [] }, 'definedName');

const BEFORE_CALC = ['definedNames', 'externalReferences', 'functionGroups', 'sheets'];

/** Asks for every formula to be computed when the file is opened. */
export function askRecalculation(book: XmlElement): void {
  const known = childOf(book, 'calcPr');
  if (known !== undefined) {
    known.attributes.set('fullCalcOnLoad', '1');
    return;
  }
  const after = BEFORE_CALC.map((local) => childOf(book, local)).find((one) => one !== undefined);
  if (after === undefined) return;
  const calc: XmlElement = {
    ...after,
    name: after.prefix === '' ? 'calcPr' : `${after.prefix}:calcPr`,
    attributes: new Map([['fullCalcOnLoad', '1']]),
    children: [],
  };
  book.children.splice(book.children.indexOf(after) + 1, 0, calc);
}

/** The order of computation is Excel's to make again. */
export function dropCalcChain(pack: Package, book: string): void {
  for (const relation of pack.relationsOf(book)) {
    if (relation.type !== 'calcChain' || relation.target === null) continue;
    const { target } = relation;
    pack.drop(target);
    removeChild(pack.tree(relsOf(book)), (one) => one === relation.element);
    removeChild(pack.tree('[Content_Types].xml'), (one) => {
      const named = attributeOf(one, 'PartName');
      return named !== null && named.replace(/^\//, '').toLowerCase() === target.toLowerCase();
    });
  }
}

const relsOf = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels');

function removeChild(parent: XmlElement, fits: (child: XmlElement) => boolean): void {
  parent.children = parent.children.filter(
    (child) => typeof child === 'string' || !('attributes' in child) || !fits(child),
  );
}
