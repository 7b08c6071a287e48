/**
 * One column per choice: boxes to tick (`actions/orientation`, « Médiation » under « Actions »), or counts (a line per date ×
 * quartier, a column per situation). A header that is exactly a word of a list, where its field has no column of its own.
 */

import { fieldsOf, type KindName } from '../domain/fields/kinds.ts';
import type { Lists } from '../domain/lists.ts';
import type { Header } from './header-cells.ts';

export interface ChoiceColumn {
  readonly field: string;
  readonly choice: string;
  readonly confidence: number;
}

/** Fewer columns than this are no series of choices, unless a header over them names their field. */
const FEWEST = 2;

/** `fieldOf`: the field that a header over the columns names. */
export function choiceColumns(
  kind: KindName,
  headers: readonly Header[],
  taken: ReadonlySet<string>,
  lists: Lists,
  fieldOf: (text: string) => string | null,
): ReadonlyMap<number, ChoiceColumn> {
  const found = new Map<number, ChoiceColumn>();
  const alone: Header[] = [];
  for (const header of headers) {
    const field = header.group === null ? null : fieldOf(header.group);
    const choice = field === null ? null : choiceOf(kind, field, header.text, lists);
    if (field !== null && choice !== null) found.set(header.column, { field, choice, confidence: 0.9 });
    else alone.push(header);
  }
  const series = seriesOf(kind, alone, new Set([...taken, ...[...found.values()].map(({ field }) => field)]), lists);
  for (const [column, one] of series) found.set(column, one);
  return found;
}

/** The one list that holds most of the headers; between two that hold as many, the required field, else none. */
function seriesOf(
  kind: KindName,
  headers: readonly Header[],
  taken: ReadonlySet<string>,
  lists: Lists,
): ReadonlyMap<number, ChoiceColumn> {
  const fields = fieldsOf(kind);
  const series = Object.entries(fields)
    .filter(([key, { type }]) => !taken.has(key) && (type === 'code' || type === 'codes'))
    .map(([field, { required }]) => {
      const columns = headers.flatMap((header): [number, ChoiceColumn][] => {
        const choice = choiceOf(kind, field, header.text, lists);
        return choice === null ? [] : [[header.column, { field, choice, confidence: 0.8 }]];
      });
      return { columns, required: required === true };
    })
    .filter(({ columns }) => columns.length >= FEWEST)
    .sort((a, b) => b.columns.length - a.columns.length || Number(b.required) - Number(a.required));
  const [best, second] = series;
  if (best === undefined) return new Map();
  const tied =
    second !== undefined && second.columns.length === best.columns.length && second.required === best.required;
  return tied ? new Map() : new Map(best.columns);
}

function choiceOf(kind: KindName, field: string, text: string, lists: Lists): string | null {
  const list = fieldsOf(kind)[field]?.list;
  if (list === undefined) return null;
  const match = lists.match(list, text);
  return match.is === 'exact' ? match.item.code : null;
}
