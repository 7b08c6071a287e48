/** Copies of a chart's series: drawn as the first one is, each in a colour of the theme. */

import {
  attributeOf,
  childOf,
  cloneElement,
  descendants,
  elementsOf,
  isElement,
  localName,
  makeLike,
} from './xml-query.ts';
import type { XmlElement } from './xml-tree.ts';

const ACCENTS = 6;
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
    if (fill !== undefined) recolour(fill, accentOf(shape) + index);
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

/** The accent of the first series, counted from 0. */
function accentOf(shape: XmlElement | undefined): number {
  const names = shape === undefined ? [] : descendants(shape, 'schemeClr').map((one) => attributeOf(one, 'val') ?? '');
  const number = /^accent([1-6])$/.exec(names[0] ?? '')?.[1];
  return number === undefined ? 0 : Number(number) - 1;
}

function recolour(fill: XmlElement, place: number): void {
  const shade = SHADES[Math.floor(place / ACCENTS) % SHADES.length] ?? null;
  const darker = shade === null ? [] : [makeLike(fill, 'lumMod', { val: String(shade) })];
  fill.children = [makeLike(fill, 'schemeClr', { val: `accent${(place % ACCENTS) + 1}` }, darker)];
}
