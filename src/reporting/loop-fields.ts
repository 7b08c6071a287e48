/** What a loop of a Markdown template says of each line (`row.label`), known from the text alone: all slips are told at once. */

import type { TemplateProblem } from '../errors.ts';
import { nearestName } from './nearest-name.ts';
import { ROW_NAMES } from './table-rows.ts';

/** A name of the template, `row.label`, at `line:column`. */
export interface NamedAt {
  readonly path: string;
  readonly at: string;
}

/** What is said of an item of a list: its code and its labels. */
const ITEM_NAMES = ['code', 'label', 'short'];

const LOOP = /\{%-?\s*for\s+([\w-]+)\s+in\s+(?:(tables)\.\w+\.rows|lists\.\w+)\b/g;

/** Loops over anything else (what `assign` made, a range) are left to the filling. */
export function loopFaults(text: string, names: readonly NamedAt[]): readonly TemplateProblem[] {
  const known = new Map<string, readonly string[]>();
  for (const [, variable = '', tables] of text.matchAll(LOOP)) {
    const said = tables === undefined ? ITEM_NAMES : ROW_NAMES;
    known.set(variable, [...new Set([...(known.get(variable) ?? []), ...said])]);
  }
  return names.flatMap(({ path, at }): TemplateProblem[] => {
    const [variable = '', field] = path.split('.');
    const fields = known.get(variable);
    if (fields === undefined || field === undefined || fields.includes(field)) return [];
    const near = nearestName(field, fields);
    const given = `${variable}.${field}`;
    return [{ code: 'name-unknown', sheet: null, at, given, near: near === null ? null : `${variable}.${near}` }];
  });
}
