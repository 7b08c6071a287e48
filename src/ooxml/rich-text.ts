/** Texts cut into runs: a marker may be split over several; what replaces it takes the style of the run where it starts. */

import { textRuns } from './worksheet.ts';
import { cloneElement, elementsOf, isElement, localName, makeLike, setText, textOf } from './xml-query.ts';
import type { XmlElement } from './xml-tree.ts';

/** The runs' texts with every match of the pattern replaced. */
export function replaceInRuns(
  texts: readonly string[],
  pattern: RegExp,
  change: (inside: string) => string,
): readonly string[] {
  const whole = texts.join('');
  const starts = texts.map((_, index) => texts.slice(0, index).join('').length);
  const written = texts.map(() => '');
  const runAt = (place: number): number => {
    let run = 0;
    for (const [index, start] of starts.entries()) if (start <= place && (texts[index] ?? '') !== '') run = index;
    return run;
  };
  const keep = (from: number, to: number): void => {
    for (const [index, start] of starts.entries()) {
      const text = texts[index] ?? '';
      written[index] += text.slice(Math.max(0, from - start), Math.max(0, to - start));
    }
  };
  let last = 0;
  for (const found of whole.matchAll(pattern)) {
    keep(last, found.index);
    written[runAt(found.index)] += change(found[1] ?? '');
    last = found.index + found[0].length;
  }
  keep(last, whole.length);
  return written;
}

/** Words as a cell stores them: `_x0041_` would be read as « A », control characters are no XML. */
export const escapeString = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g,
      (sign) => `_x${sign.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`,
    );

/** An `is` element of this text alone, as the cell is written. */
export function plainString(cell: XmlElement, text: string): XmlElement {
  return makeLike(cell, 'is', {}, [makeLike(cell, 't', { 'xml:space': 'preserve' }, [escapeString(text)])]);
}

/** The string as an `is` element, its runs kept, with every match replaced. */
export function filledString(
  cell: XmlElement,
  string: XmlElement,
  pattern: RegExp,
  change: (inside: string) => string,
): XmlElement {
  const copy = cloneElement(string);
  const runs = textRuns(copy);
  const texts = replaceInRuns(runs.map(textOf), pattern, (inside) => escapeString(change(inside)));
  if (localName(string) === 'v')
    return makeLike(cell, 'is', {}, [makeLike(cell, 't', { 'xml:space': 'preserve' }, [texts.join('')])]);
  for (const [index, run] of runs.entries()) {
    setText(run, texts[index] ?? '');
    run.attributes.set('xml:space', 'preserve');
  }
  const kept = elementsOf(copy).filter((one) => localName(one) !== 'rPh' && localName(one) !== 'phoneticPr');
  return makeLike(cell, 'is', {}, kept.filter(isElement));
}
