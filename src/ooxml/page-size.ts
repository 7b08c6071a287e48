/** How much of a sheet a printed page holds, in points of the sheet: paper, margins and scale together. */

import { attributeOf, childOf, descendants, elementsOf } from './xml-query.ts';
import type { XmlElement } from './xml-tree.ts';

/** Points, by the number that `paperSize` gives. */
const PAPERS: Readonly<Record<string, readonly [width: number, height: number]>> = {
  1: [612, 792],
  8: [841.9, 1190.6],
  9: [595.3, 841.9],
  11: [419.5, 595.3],
};
const A4 = [595.3, 841.9] as const;
/** Programs measure rows a little differently: a page is never filled to its last point. */
const SAFE = 0.97;
/** One pixel is 0.75 point, one digit of the usual font seven pixels. */
const POINTS_OF_A_DIGIT = 5.25;
const USUAL_MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75 } as const;

export function heightOfPage(root: XmlElement): number {
  const setup = childOf(root, 'pageSetup');
  const told = (name: string): string => (setup === undefined ? '' : (attributeOf(setup, name) ?? ''));
  const [short, long] = PAPERS[told('paperSize')] ?? A4;
  const [width, height] = told('orientation') === 'landscape' ? [long, short] : [short, long];
  const margins = childOf(root, 'pageMargins');
  const margin = (side: keyof typeof USUAL_MARGINS): number =>
    72 * Number((margins && attributeOf(margins, side)) ?? USUAL_MARGINS[side]);
  const room = width - margin('left') - margin('right');
  const fits = descendants(root, 'pageSetUpPr').some((one) => attributeOf(one, 'fitToPage') === '1');
  const scale = fits ? Math.min(1, room / widthOfColumns(root)) : Number(told('scale') || 100) / 100;
  return ((height - margin('top') - margin('bottom')) / scale) * SAFE;
}

function widthOfColumns(root: XmlElement): number {
  const list = childOf(root, 'cols');
  const columns = list === undefined ? [] : elementsOf(list, 'col');
  return columns.reduce((sum, column) => {
    const [first, last, width] = ['min', 'max', 'width'].map((name) => Number(attributeOf(column, name) ?? 0));
    return sum + ((last ?? 0) - (first ?? 0) + 1) * (width ?? 0) * POINTS_OF_A_DIGIT;
  }, 1);
}
