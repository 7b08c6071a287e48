import type { GTable } from './g-table.ts';

export const G21: GTable = {
  id: 'G21',
  title: { fr: "Lieux par nombre d'interventions", en: 'Places by number of interventions' },
  measures: ['interventions'],
  rows: 'place',
  cols: null,
  sort: 'value',
  chart: 'bar',
};
