/**
 * The lists of the dispositif as templates say them: `lists.quartier` is its words one after the other, its lines are repeated by
 * `{% for item in lists.quartier %}` or `{{ lists.quartier.label }}`. The team is not among them: a report names nobody.
 */

import type { Table } from '../cube/table.ts';
import type { Period } from '../domain/calendar/period.ts';
import { isInUseWithin, LIST_NAMES, type ListItem, type ListName } from '../domain/lists.ts';

export const TOLD_LISTS: readonly ListName[] = LIST_NAMES.filter((name) => name !== 'team');

/** `lists.quartier` → its name, when a template may say it. */
export function toldList(path: string): ListName | null {
  return TOLD_LISTS.find((name) => path === `lists.${name}`) ?? null;
}

/** A list as a table of lines without numbers: those in use during the period. */
export function listTable(items: readonly ListItem[], period: Period): Table {
  const rows = items
    .filter((item) => isInUseWithin(item, period))
    .map(({ code, label, short }) => ({
      code,
      label: { fr: label, en: label },
      ...(short === undefined ? {} : { short: { fr: short, en: short } }),
    }));
  return {
    id: null,
    measure: null,
    columnMeasures: null,
    rowDimension: null,
    colDimension: null,
    period: null,
    rows,
    cols: [],
    cells: rows.map(() => []),
    shares: rows.map(() => null),
    shareBase: 'all',
    rowTotals: rows.map(() => null),
    colTotals: [],
    total: null,
    missing: 0,
    multiple: false,
    masked: [],
    compare: null,
    notes: [],
  };
}
