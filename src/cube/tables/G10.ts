import type { GTable } from './g-table.ts';

export const G10: GTable = {
  id: 'G10',
  title: { fr: 'Orientations par partenaire', en: 'Orientations by partner' },
  measures: ['orientations'],
  rows: 'partner',
  cols: null,
  sort: 'list',
  chart: 'bar',
};
