import type { GTable } from './g-table.ts';

export const G05: GTable = {
  id: 'G05',
  title: { fr: 'Interventions par origine et mode de saisine', en: 'Interventions by origin and channel' },
  measures: ['interventions'],
  rows: 'origin',
  cols: 'channel',
  sort: 'list',
  chart: 'bar',
};
