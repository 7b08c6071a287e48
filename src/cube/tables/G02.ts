import type { GTable } from './g-table.ts';

export const G02: GTable = {
  id: 'G02',
  title: { fr: 'Interventions par situation', en: 'Interventions by situation' },
  measures: ['interventions'],
  rows: 'situation',
  cols: null,
  sort: 'list',
  chart: 'bar',
};
