/** `"G04"` or `measure: "persons", rows: "quartier"` → what is needed. Arguments are literals: nothing is evaluated. */

import type { NeededTable } from './model.ts';

const KNOWN = ['measure', 'rows', 'cols', 'where', 'compare', 'sort', 'top', 'all', 'period', 'visited'] as const;

export type ReadArguments =
  | { readonly ok: true; readonly table: NeededTable }
  | { readonly ok: false; readonly given: string; readonly near: string | null };

export function parseTableArguments(text: string, fallbackName: string): ReadArguments {
  const pairs = new Map<string, string[]>();
  let id: string | null = null;
  const piece = /\s*(?:([a-zA-Z_]+)\s*[:=]\s*)?(?:"([^"]*)"|'([^']*)'|([^\s,"']+))\s*,?/y;
  while (piece.lastIndex < text.trim().length) {
    const found = piece.exec(text.trim());
    if (!found) return { ok: false, given: text.trim(), near: null };
    const value = found[2] ?? found[3] ?? found[4] ?? '';
    if (found[1] === undefined) id = value;
    else if (KNOWN.some((known) => known === found[1])) pairs.set(found[1], [...(pairs.get(found[1]) ?? []), value]);
    else return { ok: false, given: found[1], near: KNOWN.find((known) => known[0] === found[1]?.[0]) ?? null };
  }
  const one = (key: string) => pairs.get(key)?.[0] ?? null;
  const sort = one('sort');
  if (sort !== null && sort !== 'value' && sort !== 'list') return { ok: false, given: sort, near: 'value' };
  const period = one('period') ?? 'own';
  if (period !== 'own' && period !== '13-months') return { ok: false, given: period, near: '13-months' };
  const plain = id !== null && pairs.size === 0;
  return {
    ok: true,
    table: {
      name: plain && id !== null ? id : fallbackName,
      id,
      measure: one('measure'),
      rows: one('rows'),
      cols: one('cols'),
      where: pairs.get('where') ?? [],
      compare: one('compare'),
      sort: sort ?? 'list',
      top: one('top') === null ? null : Number(one('top')),
      all: one('all') === 'true',
      period,
      visited: one('visited') === 'true',
    },
  };
}
