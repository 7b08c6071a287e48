import type { GTable } from './g-table.ts';

export const G06: GTable = {
  id: 'G06',
  title: { fr: 'Interventions par jour et tranche horaire', en: 'Interventions by weekday and hour band' },
  measures: ['interventions'],
  rows: 'weekday',
  cols: 'hour_band',
  sort: 'list',
  chart: 'heat',
  // Bands have not the same length: raw counts alone would mislead.
  below: [{ measure: 'interventions_per_hour', rows: 'weekday', cols: 'hour_band' }],
};
