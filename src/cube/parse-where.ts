/** `a=b`, `a=b,c`, `a!=b`, `a=?`, `a=nr` into a filter. Null when it cannot be read; codes are checked by check-query.ts. */

import type { Filter } from './query.ts';

const MISSING: ReadonlySet<string> = new Set(['?', 'nr', 'non_renseigne', 'age_nr', 'sexe_nr']);

export function parseWhere(text: string): Filter | null {
  const found = /^\s*([\p{L}_]+)\s*(!?=)\s*(.*)$/u.exec(text);
  if (found === null) return null;
  const values = (found[3] ?? '')
    .split(',')
    .map((value) => value.trim())
    .filter((value) => value !== '');
  if (values.length === 0) return null;
  return {
    dimension: (found[1] ?? '').toLowerCase(),
    values: values.filter((value) => !MISSING.has(value)),
    missing: values.some((value) => MISSING.has(value)),
    negated: found[2] === '!=',
  };
}
