/** The same styles of a workbook on a coloured ground: each is made once, beside those that are there. */

import { childOf, cloneElement, elementsOf, makeLike } from '../ooxml/xml-query.ts';
import type { XmlElement } from '../ooxml/xml-tree.ts';

/** Pale yellow: « to look at », readable in black and white. */
const GROUND = 'FFFFE699';

/** A workbook without styles stays without colours. */
export function colouredStyles(styles: XmlElement | null): (style: number) => number {
  const fills = styles === null ? undefined : childOf(styles, 'fills');
  const formats = styles === null ? undefined : childOf(styles, 'cellXfs');
  if (fills === undefined || formats === undefined) return (style) => style;
  let fill: number | null = null;
  const made = new Map<number, number>();
  return (style) => {
    const known = made.get(style);
    if (known !== undefined) return known;
    fill ??= addFill(fills);
    const all = elementsOf(formats, 'xf');
    const model = all[style] ?? all[0];
    const format = model === undefined ? makeLike(formats, 'xf', { numFmtId: '0' }) : cloneElement(model);
    format.attributes.set('fillId', String(fill));
    format.attributes.set('applyFill', '1');
    formats.children.push(format);
    formats.attributes.set('count', String(all.length + 1));
    made.set(style, all.length);
    return all.length;
  };
}

function addFill(fills: XmlElement): number {
  const index = elementsOf(fills, 'fill').length;
  const colours = [makeLike(fills, 'fgColor', { rgb: GROUND }), makeLike(fills, 'bgColor', { indexed: '64' })];
  fills.children.push(makeLike(fills, 'fill', {}, [makeLike(fills, 'patternFill', { patternType: 'solid' }, colours)]));
  fills.attributes.set('count', String(index + 1));
  return index;
}
