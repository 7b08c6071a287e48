/** What a workbook says of itself: its sheets and where they are, its date system, its formats. */

import { builtInFormat, type FormatKind, formatKind } from './number-format.ts';
import { RELATIONSHIPS, type RefusePart, SPREADSHEET, scanXml } from './scan-xml.ts';

export interface WorkbookPart {
  readonly has: (name: string) => boolean;
  readonly read: (name: string) => Uint8Array;
}

export interface Relation {
  readonly type: string;
  /** Path of a part, from the root of the package. */
  readonly target: string;
}

export interface SheetPlace {
  readonly name: string;
  readonly hidden: boolean;
  readonly relationId: string;
}

export function readRelations(zip: WorkbookPart, part: string, refuse: RefusePart): Map<string, Relation> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const name = `${folder}_rels/${part.slice(slash)}.rels`;
  const relations = new Map<string, Relation>();
  if (!zip.has(name)) return relations;
  const open = (tag: { name: string; attribute: (name: string) => string | null }): void => {
    const id = tag.attribute('Id');
    const target = tag.attribute('Target');
    if (tag.name !== 'Relationship' || id === null || target === null) return;
    if (tag.attribute('TargetMode') === 'External') return;
    relations.set(id, { type: tag.attribute('Type') ?? '', target: resolveTarget(folder, target) });
  };
  scanXml(zip.read(name), name, RELATIONSHIPS, { open, close: () => {} }, refuse);
  return relations;
}

function resolveTarget(folder: string, target: string): string {
  const steps: string[] = [];
  const path = target.replaceAll('\\', '/');
  for (const step of (path.startsWith('/') ? path : `${folder}${path}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

export function readWorkbook(
  zip: WorkbookPart,
  part: string,
  refuse: RefusePart,
): { sheets: SheetPlace[]; from1904: boolean } {
  const sheets: SheetPlace[] = [];
  let from1904 = false;
  scanXml(
    zip.read(part),
    part,
    SPREADSHEET,
    {
      open: (tag) => {
        if (tag.name === 'workbookPr') from1904 = isTrue(tag.attribute('date1904'));
        if (tag.name !== 'sheet') return;
        const state = tag.attribute('state');
        sheets.push({
          name: tag.attribute('name') ?? '',
          hidden: state === 'hidden' || state === 'veryHidden',
          relationId: tag.relationId ?? '',
        });
      },
      close: () => {},
    },
    refuse,
  );
  return { sheets, from1904 };
}

export const isTrue = (value: string | null): boolean => value === '1' || value === 'true' || value === 'on';

/** The kind of each cell style, by its index. */
export function readFormats(bytes: Uint8Array, part: string, refuse: RefusePart): FormatKind[] {
  const own = new Map<number, FormatKind>();
  const ids: number[] = [];
  let inside = false;
  scanXml(
    bytes,
    part,
    SPREADSHEET,
    {
      open: (tag) => {
        if (tag.name === 'cellXfs') inside = true;
        else if (tag.name === 'numFmt') {
          own.set(Number(tag.attribute('numFmtId')), formatKind(tag.attribute('formatCode') ?? ''));
        } else if (tag.name === 'xf' && inside) ids.push(Number(tag.attribute('numFmtId') ?? 0));
      },
      close: (name) => {
        if (name === 'cellXfs') inside = false;
      },
    },
    refuse,
  );
  return ids.map((id) => own.get(id) ?? builtInFormat(id));
}

/** Every run joined, the phonetic ones left out. */
export function readSharedStrings(bytes: Uint8Array, part: string, refuse: RefusePart): string[] {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let phonetic = false;
  scanXml(
    bytes,
    part,
    SPREADSHEET,
    {
      open: (tag) => {
        if (tag.name === 'si') current = '';
        else if (tag.name === 'rPh') phonetic = true;
        else if (tag.name === 't') inText = !phonetic;
      },
      text: (text) => {
        if (inText) current += text;
      },
      close: (name) => {
        if (name === 't') inText = false;
        else if (name === 'rPh') phonetic = false;
        else if (name === 'si') strings.push(unescapeText(current));
      },
    },
    refuse,
  );
  return strings;
}

/** Excel writes a control character as `_x000D_`. */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
