/** A workbook template opened: its sheets, strings and number formats. Nothing is filled here. */

import { readText, type SheetPart, sheetParts } from '../../ooxml/workbook-parts.ts';
import { parseWorksheet, sharedStrings, type Worksheet } from '../../ooxml/worksheet.ts';
import { attribute } from '../../ooxml/xml-text.ts';
import { readZip, type ZipPackage } from '../../ooxml/zip-reader.ts';

export interface TemplateSheet extends SheetPart {
  readonly worksheet: Worksheet;
}

export interface OpenTemplate {
  readonly zip: ZipPackage;
  readonly sheets: readonly TemplateSheet[];
  readonly macros: boolean;
  readonly externalLinks: boolean;
  readonly date1904: boolean;
  isPercent(style: number): boolean;
}

export function openTemplate(bytes: Uint8Array, file: string): OpenTemplate {
  const zip = readZip(bytes, { file });
  const strings = zip.has('xl/sharedStrings.xml') ? sharedStrings(readText(zip, 'xl/sharedStrings.xml')) : [];
  const styles = zip.has('xl/styles.xml') ? readText(zip, 'xl/styles.xml') : '';
  const codes = new Map(
    [...styles.matchAll(/<numFmt\s[^>]*>/g)].map(([tag]) => [attribute(tag, 'numFmtId'), attribute(tag, 'formatCode')]),
  );
  const formats = [...(/<cellXfs[\s\S]*?<\/cellXfs>/.exec(styles)?.[0] ?? '').matchAll(/<xf\s[^>]*>/g)].map(([tag]) =>
    attribute(tag, 'numFmtId'),
  );
  return {
    zip,
    sheets: sheetParts(zip).flatMap((sheet) => {
      const worksheet = parseWorksheet(readText(zip, sheet.part), strings);
      return worksheet === null ? [] : [{ ...sheet, worksheet }];
    }),
    macros: zip.names.some((name) => /vbaProject|macrosheets/i.test(name)),
    externalLinks: zip.names.some((name) => /externalLinks\//i.test(name)),
    date1904: /<workbookPr\s[^>]*date1904="(1|true)"/.test(readText(zip, 'xl/workbook.xml')),
    isPercent: (style) => {
      const id = formats[style] ?? '0';
      const code = codes.get(id) ?? (id === '9' || id === '10' ? '0%' : '');
      return code.replace(/"[^"]*"|\\./g, '').includes('%');
    },
  };
}
