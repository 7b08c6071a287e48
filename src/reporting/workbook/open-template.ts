/** A workbook template opened: its sheets, cells and number formats. Nothing is filled here. */

import { openPackage, type Package } from '../../ooxml/package.ts';
import { type SheetPart, type WorkbookParts, workbookParts } from '../../ooxml/workbook-parts.ts';
import { readRows, type SheetRow } from '../../ooxml/worksheet.ts';
import { attributeOf, childOf, descendants, elementsOf } from '../../ooxml/xml-query.ts';
import type { XmlElement } from '../../ooxml/xml-tree.ts';

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
  readonly externalLinks: string | null;
  readonly date1904: boolean;
  isPercent(style: number): boolean;
}

export function openTemplate(bytes: Uint8Array, file: string): OpenTemplate {
  const pack = openPackage(bytes, file);
  const parts = workbookParts(pack, file);
  const strings = parts.strings === null ? [] : elementsOf(pack.tree(parts.strings), 'si');
  const properties = childOf(pack.tree(parts.book), 'workbookPr');
  const named = (pattern: RegExp): string | null => pack.zip.names.find((name) => pattern.test(name)) ?? null;
  return {
    pack,
    parts,
    strings,
    sheets: parts.sheets.flatMap((sheet) => {
      if (sheet.kind !== 'worksheet') return [];
      const root = pack.tree(sheet.part);
      return [{ ...sheet, root, rows: readRows(root, strings) }];
    }),
    macros: named(/vbaProject\.bin$|\/macrosheets\//i),
    externalLinks: named(/\/externalLinks\/[^/]+\.xml$/i),
    date1904: ['1', 'true'].includes((properties && attributeOf(properties, 'date1904')) ?? ''),
    isPercent: percentStyles(parts.styles === null ? null : pack.tree(parts.styles)),
  };
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
