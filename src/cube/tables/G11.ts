import type { GTable } from './g-table.ts';

export const G11: GTable = {
  id: 'G11',
  title: { fr: 'Appels à la police et aux secours', en: 'Calls to police and emergency services' },
  measures: ['interventions', 'escalations'],
  rows: 'quartier',
  cols: null,
  sort: 'list',
  chart: 'none',
};
