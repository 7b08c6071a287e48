import type { GTable } from './g-table.ts';

export const G12: GTable = {
  id: 'G12',
  title: { fr: 'Signalements par nature et statut', en: 'Reports by nature and status' },
  measures: ['signalements'],
  rows: 'nature',
  cols: 'status',
  sort: 'list',
  chart: 'bar',
};
