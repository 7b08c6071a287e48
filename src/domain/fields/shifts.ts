import type { FieldMap } from './field.ts';

/** A vacation: one shift of the team on one date. A shift with nothing to report is kept: it is the denominator of every rate. */
export const shiftFields = {
  date: { type: 'date', required: true },
  plannedStart: { type: 'time', required: true },
  plannedEnd: { type: 'time', required: true },
  realStart: { type: 'time' },
  realEnd: { type: 'time' },
  team: { type: 'codes', list: 'team' },
  mode: { type: 'code', list: 'shift_mode' },
  weather: { type: 'text', max: 120 },
  instructions: { type: 'text', max: 500, freeText: true },
  passages: { type: 'passages' },
  contacts: { type: 'count', max: 100_000, doubtAbove: 500 },
  women: { type: 'count', max: 100_000 },
  men: { type: 'count', max: 100_000 },
  ages: { type: 'margin', list: 'age_band', max: 100_000 },
  ras: { type: 'flag' },
  comment: { type: 'text', max: 500, freeText: true },
  /** Real hours, else planned ones, with the change of summer time counted. */
  presenceMinutes: { type: 'minutes', derived: true },
} as const satisfies FieldMap;
