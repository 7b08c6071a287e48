import type { FieldMap } from './field.ts';

/** An action collective: its type, partners and participants. */
export const eventFields = {
  date: { type: 'date', required: true },
  type: { type: 'code', list: 'event_type' },
  quartier: { type: 'code', list: 'quartier' },
  placeType: { type: 'code', list: 'place_type' },
  place: { type: 'text', max: 120 },
  partners: { type: 'codes', list: 'partner' },
  participants: { type: 'count', max: 100_000 },
  women: { type: 'count', max: 100_000 },
  men: { type: 'count', max: 100_000 },
  ages: { type: 'margin', list: 'age_band', max: 100_000 },
  hours: { type: 'hours', max: 24, unit: 'hours' },
  comment: { type: 'text', max: 500, freeText: true },
} as const satisfies FieldMap;
