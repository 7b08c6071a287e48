import type { GTable } from './g-table.ts';

export const G08: GTable = {
  id: 'G08',
  title: { fr: 'Issues des interventions', en: 'Outcomes of interventions' },
  measures: ['interventions'],
  rows: 'outcome',
  cols: null,
  sort: 'list',
  chart: 'bar',
};
