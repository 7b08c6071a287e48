import type { GTable } from './g-table.ts';

/** The volume by quartier, one line a place; below, persons by age and by sex. */
export const G07: GTable = {
  id: 'G07',
  title: { fr: 'Public par quartier', en: 'Public by district' },
  measures: ['interventions', 'persons'],
  rows: 'quartier',
  cols: null,
  sort: 'list',
  chart: 'none',
  below: [
    { measure: 'persons', rows: 'age_band', cols: null },
    { measure: 'persons', rows: 'sex', cols: null },
  ],
};
