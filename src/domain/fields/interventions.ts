import type { FieldMap } from './field.ts';

/** One action of the team on one situation at one place and time. */
export const interventionFields = {
  date: { type: 'date', required: true },
  start: { type: 'time' },
  durationMinutes: { type: 'minutes', max: 1440, unit: 'minutes' },
  quartier: { type: 'code', list: 'quartier', required: true },
  placeType: { type: 'code', list: 'place_type' },
  place: { type: 'text', max: 120 },
  situation: { type: 'code', list: 'situation', required: true },
  origin: { type: 'code', list: 'origin' },
  channel: { type: 'code', list: 'channel' },
  /** Whether the team acted while it happened. */
  timing: { type: 'code', list: 'timing' },
  caseCode: { type: 'text', max: 40 },
  persons: { type: 'band', max: 10_000 },
  women: { type: 'count', max: 10_000 },
  men: { type: 'count', max: 10_000 },
  ages: { type: 'margin', list: 'age_band', max: 10_000 },
  tensionBefore: { type: 'level' },
  tensionAfter: { type: 'level' },
  actions: { type: 'codes', list: 'action' },
  cooperation: { type: 'code', list: 'cooperation' },
  outcome: { type: 'code', list: 'outcome' },
  partners: { type: 'codes', list: 'partner' },
  followUpOn: { type: 'date' },
  mediators: { type: 'codes', list: 'team' },
  comment: { type: 'text', max: 500, freeText: true },
} as const satisfies FieldMap;
