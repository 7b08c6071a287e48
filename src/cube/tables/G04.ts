import type { GTable } from './g-table.ts';

export const G04: GTable = {
  id: 'G04',
  title: { fr: 'Interventions par quartier et situation', en: 'Interventions by district and situation' },
  measures: ['interventions'],
  rows: 'quartier',
  cols: 'situation',
  sort: 'list',
  chart: 'none',
};
