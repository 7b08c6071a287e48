import type { FieldMap } from './field.ts';

/** A sollicitation: a request made to the team, which may or may not lead to an intervention. */
export const requestFields = {
  date: { type: 'date', required: true },
  start: { type: 'time' },
  quartier: { type: 'code', list: 'quartier' },
  origin: { type: 'code', list: 'origin' },
  channel: { type: 'code', list: 'channel' },
  situation: { type: 'code', list: 'situation' },
  outcome: { type: 'code', list: 'outcome' },
  comment: { type: 'text', max: 500, freeText: true },
} as const satisfies FieldMap;
