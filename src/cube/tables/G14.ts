import type { GTable } from './g-table.ts';

/** By quartier, what passages tell; by day or month, the shifts planned and done and the mediators present too. */
export const G14: GTable = {
  id: 'G14',
  title: { fr: 'Présence par quartier', en: 'Presence by district' },
  measures: ['planned_shifts', 'shifts', 'presence_hours', 'mediator_hours', 'passages'],
  rows: 'quartier',
  cols: null,
  sort: 'list',
  chart: 'bar',
};
