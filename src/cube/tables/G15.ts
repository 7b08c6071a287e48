import type { GTable } from './g-table.ts';

export const G15: GTable = {
  id: 'G15',
  title: { fr: 'Actions collectives par type', en: 'Collective actions by type' },
  measures: ['events', 'participants'],
  rows: 'type',
  cols: null,
  sort: 'list',
  chart: 'none',
};
