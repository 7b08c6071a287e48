/** The workbook part and what repeats it: names of sheets, defined names, strings that no cell uses any more. */

import { moveFormula } from '../../ooxml/move-formula.ts';
import { definedNames, type SheetPart } from '../../ooxml/workbook-parts.ts';
import { richText } from '../../ooxml/worksheet.ts';
import { attributeOf, descendants, makeLike, setText, textOf } from '../../ooxml/xml-query.ts';
import type { ReportModel } from '../model.ts';
import type { FillContext } from './fill-rows.ts';
import { filledSheetName, type Shown } from './fill-texts.ts';
import type { OpenTemplate } from './open-template.ts';

/** The new name of each sheet whose name holds a marker. */
export function newSheetNames(
  sheets: readonly SheetPart[],
  model: ReportModel,
  shown: Shown,
): ReadonlyMap<string, string> {
  const taken = new Set(sheets.filter(({ name }) => !name.includes('{{')).map(({ name }) => name.toLowerCase()));
  const names = new Map<string, string>();
  for (const { name } of sheets) {
    if (!name.includes('{{')) continue;
    const filled = filledSheetName(name, taken, model, shown);
    taken.add(filled.toLowerCase());
    names.set(name, filled);
  }
  return names;
}

export function fillBook(
  template: OpenTemplate,
  { book, stuck }: Pick<FillContext, 'book' | 'stuck'>,
  names: ReadonlyMap<string, string>,
): void {
  const { pack, parts } = template;
  for (const one of definedNames(pack.tree(parts.book))) {
    const text = textOf(one);
    const moved = moveFormula(text, { home: '', relative: 'stay' }, book);
    const at = attributeOf(one, 'name') ?? parts.book;
    for (const given of moved.stuck) stuck(null, at, given);
    for (const given of moved.split) stuck(null, at, given, 'reference-split');
    if (moved.formula !== text) setText(one, moved.formula);
  }
  for (const { entry, name } of parts.sheets) {
    const filled = names.get(name);
    if (filled !== undefined) entry.attributes.set('name', filled);
  }
  if (names.size > 0) {
    for (const part of pack.relatedTo('', 'extended-properties')) {
      for (const one of descendants(pack.tree(part), 'lpstr')) {
        const text = textOf(one);
        const whole = names.get(text);
        if (whole !== undefined) setText(one, whole);
        else if (text.includes('!')) setText(one, moveFormula(text, { home: '' }, book).formula);
      }
    }
  }
  emptyStrings(template);
}

/** Strings with markers are written in their cells: those of the table stay as empty places, so that the others keep theirs. */
function emptyStrings({ strings }: OpenTemplate): void {
  for (const one of strings) {
    if (/\{\{[^{}]*\}\}/.test(richText(one))) one.children = [makeLike(one, 't')];
  }
}
