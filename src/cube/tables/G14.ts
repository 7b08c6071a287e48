import type { GTable } from './g-table.ts';

export const G14: GTable = {
  id: 'G14',
  title: { fr: 'Présence par quartier', en: 'Presence by district' },
  measures: ['presence_hours', 'passages'],
  rows: 'quartier',
  cols: null,
  sort: 'list',
  chart: 'bar',
};
