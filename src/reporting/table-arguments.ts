/**
 * The arguments of a table, whatever the template: `"G04", sort: "value"` in Markdown, `measure=persons rows=quartier` in a
 * workbook. They are literals: nothing is evaluated.
 */

import type { TemplateProblem } from '../errors.ts';
import type { NeededTable } from './model.ts';
import { nearestName } from './nearest-name.ts';

export type Fault = Pick<TemplateProblem, 'code' | 'given' | 'near'>;

export type ReadArguments =
  | { readonly ok: true; readonly table: NeededTable }
  | { readonly ok: false; readonly fault: Fault };

const ARGUMENTS = ['measure', 'rows', 'cols', 'where', 'compare', 'sort', 'top', 'all', 'period', 'visited'];
const SORTS = ['list', 'value'] as const;
const PERIODS = ['own', '13-months'] as const;
const WHETHER = ['true', 'false'] as const;

const refused = (code: TemplateProblem['code'], given: string, near: string | null = null): ReadArguments => ({
  ok: false,
  fault: { code, given, near },
});

/** `text` is what stands after the tag's name; the table without a name of its own takes `fallbackName`. */
export function parseTableArguments(text: string, fallbackName: string): ReadArguments {
  // A word processor curls quotes.
  const given = text.trim().replace(/[“”«»]\s*([^“”«»"]*?)\s*[“”«»]/g, '"$1"');
  const pairs: [string, string][] = [];
  let id: string | null = null;
  const piece = /\s*(?:([a-zA-Z_]+)\s*[:=]\s*)?(?:"([^"]*)"|'([^']*)'|([^\s,"':=]+))\s*(?:,|$|(?=[\sa-zA-Z]))/y;
  while (piece.lastIndex < given.length) {
    const found = piece.exec(given);
    if (found === null || (found[1] === undefined && id !== null)) return refused('marker-malformed', given);
    const value = found[2] ?? found[3] ?? found[4] ?? '';
    if (found[1] === undefined) id = value;
    else pairs.push([found[1], value]);
  }
  if (id === null && pairs.length === 0) return refused('marker-malformed', 'table', 'table "G02"');
  return tableOf(id !== null && pairs.length === 0 ? id : fallbackName, id, pairs);
}

/** A null value: the argument stands alone. */
export function tableOf(
  name: string,
  id: string | null,
  pairs: readonly (readonly [key: string, value: string | null])[],
): ReadArguments {
  const found = new Map<string, string[]>();
  for (const [key, value] of pairs) {
    if (!ARGUMENTS.includes(key)) return refused('argument-unknown', key, nearestName(key, ARGUMENTS));
    if (value === null) return refused('marker-malformed', key);
    if (key !== 'where' && found.has(key)) return refused('marker-malformed', `${key}=${value}`);
    found.set(key, [...(found.get(key) ?? []), value]);
  }
  const one = (key: string): string | null => found.get(key)?.[0] ?? null;
  const sort = oneOf(SORTS, one('sort'));
  const period = oneOf(PERIODS, one('period'));
  const all = oneOf(WHETHER, one('all'));
  const visited = oneOf(WHETHER, one('visited'));
  const top = one('top');
  if (sort === undefined) return refused('argument-unknown', one('sort') ?? '', 'value');
  if (period === undefined) return refused('argument-unknown', one('period') ?? '', '13-months');
  if (all === undefined) return refused('argument-unknown', one('all') ?? '', 'true');
  if (visited === undefined) return refused('argument-unknown', one('visited') ?? '', 'true');
  if (top !== null && !/^[1-9]\d{0,5}$/.test(top)) return refused('argument-unknown', top, '10');
  return {
    ok: true,
    table: {
      name,
      id,
      measure: one('measure'),
      rows: one('rows'),
      cols: one('cols'),
      where: found.get('where') ?? [],
      compare: one('compare'),
      sort: sort ?? 'list',
      top: top === null ? null : Number(top),
      all: all === 'true',
      period: period ?? 'own',
      visited: visited === 'true',
    },
  };
}

/** Undefined when it is none of them, null when nothing is given. */
const oneOf = <T extends string>(known: readonly T[], given: string | null): T | null | undefined =>
  given === null ? null : known.find((one) => one === given);
