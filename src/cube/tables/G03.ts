import type { GTable } from './g-table.ts';

export const G03: GTable = {
  id: 'G03',
  title: {
    fr: 'Interventions par situation, sur trois périodes',
    en: 'Interventions by situation, over three periods',
  },
  measures: ['interventions'],
  rows: 'situation',
  cols: 'period',
  sort: 'list',
  chart: 'none',
};
