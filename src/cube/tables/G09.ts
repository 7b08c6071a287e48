import type { GTable } from './g-table.ts';

export const G09: GTable = {
  id: 'G09',
  title: { fr: 'Coopération des personnes', en: 'Cooperation of the persons' },
  measures: ['interventions'],
  rows: 'cooperation',
  cols: null,
  sort: 'list',
  chart: 'bar',
};
