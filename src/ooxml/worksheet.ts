/** A worksheet as rows of cells whose XML can be written again piece by piece; the rest of the part is kept as text. */

import { columnNumber } from './moves.ts';
import { attribute, textOf, unescapeXml } from './xml-text.ts';

export interface SheetCell {
  readonly column: number;
  /** The start tag's attributes without `r` and `t`. */
  readonly attributes: string;
  readonly type: string | null;
  readonly style: number;
  /** Rich or plain string element without its wrapper, when the cell holds a text. */
  readonly rich: string | null;
  readonly formula: string | null;
  readonly inner: string;
}

export interface SheetRow {
  readonly number: number;
  readonly attributes: string;
  readonly cells: readonly SheetCell[];
}

export interface Worksheet {
  readonly before: string;
  readonly rows: readonly SheetRow[];
  readonly after: string;
}

export const sharedStrings = (xml: string): readonly string[] =>
  [...xml.matchAll(/<si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/si>)/g)].map((found) => found[1] ?? '');

export function parseWorksheet(xml: string, strings: readonly string[]): Worksheet | null {
  const data = /<sheetData(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/sheetData>)/.exec(xml);
  if (!data) return null;
  let last = 0;
  const rows = [...(data[1] ?? '').matchAll(/<row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g)].map((found) => {
    last = Number(attribute(found[1] ?? '', 'r') ?? last + 1);
    return {
      number: last,
      attributes: without(found[1] ?? '', ['r', 'spans']),
      cells: cellsOf(found[2] ?? '', strings),
    };
  });
  return { before: xml.slice(0, data.index), rows, after: xml.slice(data.index + data[0].length) };
}

const without = (attributes: string, names: readonly string[]): string =>
  names.reduce((left, name) => left.replace(new RegExp(`\\s${name}="[^"]*"`), ''), attributes);

function cellsOf(xml: string, strings: readonly string[]): SheetCell[] {
  let column = 0;
  return [...xml.matchAll(/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)].map((found) => {
    const [, attributes = '', inner = ''] = found;
    const letters = /^[A-Z]+/.exec(attribute(attributes, 'r') ?? '')?.[0];
    column = letters === undefined ? column + 1 : columnNumber(letters);
    const type = attribute(attributes, 't');
    const formula = /<f(?:\s[^>]*)?>([^<]*)<\/f>/.exec(inner);
    const value = /<v(?:\s[^>]*)?>([^<]*)<\/v>/.exec(inner)?.[1] ?? '';
    const inline = /<is>([\s\S]*?)<\/is>/.exec(inner)?.[1];
    return {
      column,
      attributes: without(attributes, ['r', 't']),
      type,
      style: Number(attribute(attributes, 's') ?? 0),
      rich: type === 's' ? (strings[Number(value)] ?? '') : (inline ?? null),
      formula: formula ? unescapeXml(formula[1] ?? '') : null,
      inner,
    };
  });
}

export const cellText = (cell: SheetCell): string => (cell.rich === null ? '' : textOf(cell.rich));
