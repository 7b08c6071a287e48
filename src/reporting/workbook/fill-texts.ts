/** Markers outside of cells: names of sheets, headers and footers, titles of charts, text boxes. */

import type { Package } from '../../ooxml/package.ts';
import { replaceInRuns } from '../../ooxml/rich-text.ts';
import { featuresOf } from '../../ooxml/worksheet.ts';
import { attributeOf, descendants, elementsOf, localName, setText, textOf } from '../../ooxml/xml-query.ts';
import type { XmlElement } from '../../ooxml/xml-tree.ts';
import type { ModelValue, ReportModel } from '../model.ts';
import { valueAt } from './cell-values.ts';
import { MARKER, parseMarker } from './marker.ts';

export type Shown = (value: ModelValue) => string;

const filledBy = (model: ReportModel, shown: Shown) => (inside: string) =>
  shown(valueAt(parseMarker(inside), 0, 0, model, false));

export const HEADERS = ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'];

/** What Excel takes in a header or a footer. */
export const LONGEST_HEADER = 255;

/** `&` starts a command there; a figure after a font size would be read as part of it. */
export function fillHeaders(root: XmlElement, model: ReportModel, shown: Shown): readonly string[] {
  const fill = filledBy(model, shown);
  return featuresOf(root, ...HEADERS).flatMap((one) => {
    const text = textOf(one);
    if (!text.includes('{{')) return [];
    const filled = text.replace(MARKER, (_, inside: string, at: number) => {
      const value = fill(inside).replaceAll('&', '&&');
      return /&\d+$/.test(text.slice(0, at)) && /^\d/.test(value) ? ` ${value}` : value;
    });
    setText(one, filled);
    return filled.length > LONGEST_HEADER ? [filled] : [];
  });
}

/** The words of a link repeat those of its cell: they are left out rather than kept as they were. */
export function dropLinkWords(root: XmlElement): void {
  for (const link of featuresOf(root, 'hyperlink'))
    if (attributeOf(link, 'display')?.includes('{{')) link.attributes.delete('display');
}

/** Paragraphs of a chart or a drawing, each with its runs. */
export function paragraphRuns(root: XmlElement): readonly (readonly XmlElement[])[] {
  return descendants(root, 'p').map((paragraph) =>
    elementsOf(paragraph).flatMap((run) => (['r', 'fld'].includes(localName(run)) ? elementsOf(run, 't') : [])),
  );
}

/** Alternative texts of drawings. */
export const describedShapes = (root: XmlElement): readonly XmlElement[] => descendants(root, 'cNvPr');
export const DESCRIPTIONS = ['descr', 'title'];

export function fillDrawingTexts(root: XmlElement, model: ReportModel, shown: Shown): void {
  const fill = filledBy(model, shown);
  for (const runs of paragraphRuns(root)) {
    const texts = runs.map(textOf);
    if (!texts.join('').includes('{{')) continue;
    for (const [index, text] of replaceInRuns(texts, MARKER, fill).entries()) {
      const run = runs[index];
      if (run !== undefined) setText(run, text);
    }
  }
  for (const shape of describedShapes(root)) {
    for (const name of DESCRIPTIONS) {
      const text = shape.attributes.get(name);
      if (text?.includes('{{'))
        shape.attributes.set(
          name,
          text.replace(MARKER, (_, inside: string) => fill(inside)),
        );
    }
  }
}

/** The title of the file's own properties. */
export const titlesOf = (pack: Package): readonly { readonly part: string; readonly title: XmlElement }[] =>
  pack
    .relatedTo('', 'core-properties')
    .flatMap((part) => elementsOf(pack.tree(part), 'title').map((title) => ({ part, title })));

export function fillTitle(pack: Package, model: ReportModel, shown: Shown): void {
  for (const { title } of titlesOf(pack)) {
    const text = textOf(title);
    if (text.includes('{{'))
      setText(
        title,
        text.replace(MARKER, (_, inside: string) => filledBy(model, shown)(inside)),
      );
  }
}

/** Names that Excel takes: 31 characters, none of `: \ / ? * [ ]`, no apostrophe at an end, each once. */
export function filledSheetName(name: string, taken: ReadonlySet<string>, model: ReportModel, shown: Shown): string {
  const filled = name
    .replace(MARKER, (_, inside: string) => filledBy(model, shown)(inside))
    .replace(/[/\\:]/g, '-')
    .replace(/[?*[\]\u0000-\u001f]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim();
  const base = filled === '' ? '–' : filled;
  for (let n = 1; ; n += 1) {
    const suffix = n === 1 ? '' : ` (${n})`;
    const candidate = `${base.slice(0, 31 - suffix.length).trimEnd()}${suffix}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
