/** Copies of a chart's series: drawn as the first one is, each in a colour of its own, of the theme if the first one's is. */

import { attributeOf, childOf, cloneElement, elementsOf, isElement, localName, makeLike } from './xml-query.ts';
import type { XmlElement } from './xml-tree.ts';

const ACCENTS = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'] as const;
/** Where the first colour is none of the theme's, there may be no theme: hues that stay apart in grey and for any eye. */
const HUES = ['AE6A00', '53A289', '5C1724', '513D5C', '4D5966', '356498'] as const;
/** How much of the colour is kept, once all six have served: the steps that spreadsheets take. */
const SHADES = [null, 60_000, 80_000, 50_000] as const;

/** `index` counts from 1: the first copy stands beside the series itself. */
export function seriesCopy(series: XmlElement, index: number): XmlElement {
  const copy = cloneElement(series);
  const shape = childOf(series, 'spPr');
  const coloured = shape !== undefined && paint(shape) !== undefined;
  // Without a colour of its own, a series has the one that its place gives it; an identity is never shared.
  const left = coloured ? ['extLst'] : ['spPr', 'marker', 'extLst'];
  copy.children = copy.children.filter((child) => !isElement(child) || !left.includes(localName(child)));
  const marker = childOf(copy, 'marker');
  for (const one of [childOf(copy, 'spPr'), marker && childOf(marker, 'spPr')]) {
    const fill = one === undefined ? undefined : paint(one);
    if (fill !== undefined) recolour(fill, index);
  }
  return copy;
}

/** What gives a shape its colour: its fill, else its line. An outline beside a fill stays. */
function paint(shape: XmlElement): XmlElement | undefined {
  const fill = elementsOf(shape).find((one) => localName(one).endsWith('Fill'));
  if (fill !== undefined && localName(fill) !== 'noFill') return localName(fill) === 'solidFill' ? fill : undefined;
  const line = childOf(shape, 'ln');
  return line === undefined ? undefined : childOf(line, 'solidFill');
}

/** The first colour serves again only when all others have. */
function recolour(fill: XmlElement, index: number): void {
  const [first] = elementsOf(fill);
  const given = (first === undefined ? null : attributeOf(first, 'val')) ?? '';
  const ofTheme = first !== undefined && localName(first) === 'schemeClr';
  const colours: readonly string[] = ofTheme ? ACCENTS : HUES;
  const known = colours.indexOf(ofTheme ? given : given.toUpperCase());
  const place = known === -1 ? index - 1 : known + index;
  const shade = SHADES[Math.floor(place / colours.length) % SHADES.length] ?? null;
  const darker = shade === null ? [] : [makeLike(fill, 'lumMod', { val: String(shade) })];
  const val = colours[place % colours.length] ?? given;
  fill.children = [makeLike(fill, ofTheme ? 'schemeClr' : 'srgbClr', { val }, darker)];
}
