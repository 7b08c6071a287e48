import type { GTable } from './g-table.ts';

/** Ages and sexes are other `--rows` of persons: G07 gives the volume by quartier, one line a place. */
export const G07: GTable = {
  id: 'G07',
  title: { fr: 'Public par quartier', en: 'Public by district' },
  measures: ['interventions', 'persons'],
  rows: 'quartier',
  cols: null,
  sort: 'list',
  chart: 'none',
};
