import type { GTable } from './g-table.ts';

export const G01: GTable = {
  id: 'G01',
  title: { fr: 'Chiffres clés', en: 'Key figures' },
  measures: [
    'shifts',
    'planned_shifts',
    'ras_shifts',
    'presence_hours',
    'mediator_hours',
    'interventions',
    'interventions_per_hour',
    'interventions_per_mediator_hour',
    'persons',
    'contacts',
    'contacts_per_shift',
    'requests',
    'orientations',
    'signalements',
    'events',
    'settlement_rate',
  ],
  rows: null,
  cols: null,
  sort: 'list',
  chart: 'none',
};
