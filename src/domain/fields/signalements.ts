import type { FieldMap } from './field.ts';

/** An observation of veille passed to a service, with its follow-up. */
export const signalementFields = {
  date: { type: 'date', required: true },
  quartier: { type: 'code', list: 'quartier' },
  placeType: { type: 'code', list: 'place_type' },
  place: { type: 'text', max: 120 },
  nature: { type: 'code', list: 'watch_nature' },
  level: { type: 'code', list: 'watch_level' },
  service: { type: 'code', list: 'partner' },
  reportedOn: { type: 'date' },
  status: { type: 'code', list: 'watch_status' },
  closedOn: { type: 'date' },
  comment: { type: 'text', max: 500, freeText: true },
} as const satisfies FieldMap;
