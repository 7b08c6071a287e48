/** A workbook template opened: its sheets, cells and number formats. Nothing is filled here. */

import { type Area, meets, parseArea } from '../../ooxml/move-areas.ts';
import { openPackage, type Package } from '../../ooxml/package.ts';
import { type SheetPart, type WorkbookParts, workbookParts } from '../../ooxml/workbook-parts.ts';
import { readRows, type SheetRow } from '../../ooxml/worksheet.ts';
import { attributeOf, childOf, descendants, elementsOf } from '../../ooxml/xml-query.ts';
import type { XmlElement } from '../../ooxml/xml-tree.ts';
import { fetchingFormula, type OutsidePlace, outsideParts } from './outside-parts.ts';

export interface TemplateSheet extends SheetPart {
  readonly root: XmlElement;
  readonly rows: readonly SheetRow[];
}

export interface OpenTemplate {
  readonly pack: Package;
  readonly parts: WorkbookParts;
  readonly sheets: readonly TemplateSheet[];
  readonly strings: readonly XmlElement[];
  readonly macros: string | null;
  readonly externalLinks: OutsidePlace | null;
  readonly date1904: boolean;
  isPercent(style: number): boolean;
}

export function openTemplate(bytes: Uint8Array, file: string): OpenTemplate {
  const pack = openPackage(bytes, file);
  const parts = workbookParts(pack, file);
  const strings = parts.strings === null ? [] : elementsOf(pack.tree(parts.strings), 'si');
  const properties = childOf(pack.tree(parts.book), 'workbookPr');
  const outside = outsideParts(pack);
  const sheets = parts.sheets.flatMap((sheet) => {
    if (sheet.kind !== 'worksheet') return [];
    const root = pack.tree(sheet.part);
    const rows = readRows(root, strings);
    return [{ ...sheet, root, rows: withoutPivots(rows, pivotAreas(pack, sheet.part)) }];
  });
  return {
    pack,
    parts,
    strings,
    sheets,
    macros: outside.macros,
    externalLinks: outside.links === null ? fetchingFormula(sheets) : { sheet: null, at: outside.links },
    date1904: ['1', 'true'].includes((properties && attributeOf(properties, 'date1904')) ?? ''),
    isPercent: percentStyles(parts.styles === null ? null : pack.tree(parts.styles)),
  };
}

const pivotAreas = (pack: Package, part: string): readonly Area[] =>
  pack
    .relatedTo(part, 'pivotTable')
    .flatMap((pivot) => elementsOf(pack.tree(pivot), 'location'))
    .flatMap((location) => parseArea(attributeOf(location, 'ref') ?? '') ?? []);

/** What a pivot table shows of a marker is no marker: it is drawn again on opening, and left blank until then. */
function withoutPivots(rows: readonly SheetRow[], areas: readonly Area[]): readonly SheetRow[] {
  if (areas.length === 0) return rows;
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      const at = { top: cell.row, bottom: cell.row, left: cell.column, right: cell.column };
      if (!cell.text.includes('{{') || !areas.some((area) => meets(area, at))) return cell;
      cell.element.children = [];
      cell.element.attributes.delete('t');
      return { ...cell, string: null, text: '' };
    }),
  }));
}

function percentStyles(styles: XmlElement | null): (style: number) => boolean {
  if (styles === null) return () => false;
  const codes = new Map(
    descendants(childOf(styles, 'numFmts') ?? { ...styles, children: [] }, 'numFmt').map((one) => [
      attributeOf(one, 'numFmtId'),
      attributeOf(one, 'formatCode'),
    ]),
  );
  const formats = elementsOf(childOf(styles, 'cellXfs') ?? { ...styles, children: [] }, 'xf').map((one) =>
    attributeOf(one, 'numFmtId'),
  );
  return (style) => {
    const id = formats[style] ?? '0';
    const code = codes.get(id) ?? (id === '9' || id === '10' ? '0%' : '');
    return code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').includes('%');
  };
}
