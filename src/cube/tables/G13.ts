import type { GTable } from './g-table.ts';

export const G13: GTable = {
  id: 'G13',
  title: { fr: 'Niveaux de veille par lieu', en: 'Levels of watch by place' },
  measures: ['signalements'],
  rows: 'place',
  cols: 'level',
  sort: 'list',
  chart: 'none',
};
