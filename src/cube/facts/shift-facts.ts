/** Shifts, their hours, passages and contacts. */

import { CALENDAR, type Fact, item, MARGINS, many, personsOf, untold } from '../fact.ts';

const minutesOf = (s: string) =>
  `coalesce(${s}.presence_minutes, CASE WHEN ${s}.planned_end_minute <= ${s}.planned_start_minute THEN ${s}.planned_end_minute + 1440 ELSE ${s}.planned_end_minute END - ${s}.planned_start_minute)`;

const CONTACTS = { table: 'shift', total: 'contacts' };

const SHIFT_SPAN = {
  start: 'coalesce(f.real_start_minute, f.planned_start_minute)',
  end: 'coalesce(f.real_end_minute, f.planned_end_minute)',
};

const SHIFT = { mediator: many('shift_team'), ...CALENDAR } as const satisfies Fact['dimensions'];

const PASSAGE = {
  quartier: item('f.quartier_id'),
  place_type: item('f.place_type_id'),
  mediator: many('shift_team'),
} as const satisfies Fact['dimensions'];

const PRESENCE = {
  name: 'presence',
  from: 'shift f',
  value: `sum(${minutesOf('f')})`,
  dimensions: { ...SHIFT, hour_band: { is: 'spread' } },
  span: SHIFT_SPAN,
} as const satisfies Fact;

/** Minutes of a shift's passages. */
const TOLD = '(SELECT coalesce(sum(p.minutes), 0) FROM shift_passages p WHERE p.record_id = f.id)';
const OVERFILLED = `${TOLD} > ${minutesOf('f')}`;

export const SHIFT_FACTS = {
  shifts: { name: 'shifts', from: 'shift f', value: 'count(*)', dimensions: SHIFT },
  rasShifts: { name: 'rasShifts', from: 'shift f', value: 'count(*)', condition: 'f.ras = 1', dimensions: SHIFT },
  shiftsWithoutTeam: {
    name: 'shiftsWithoutTeam',
    from: 'shift f',
    value: 'count(*)',
    condition: 'NOT EXISTS (SELECT 1 FROM shift_team t WHERE t.record_id = f.id)',
    dimensions: SHIFT,
  },
  plannedHoursOnly: {
    name: 'plannedHoursOnly',
    from: 'shift f',
    value: 'count(*)',
    condition: '(f.real_start_minute IS NULL OR f.real_end_minute IS NULL)',
    dimensions: SHIFT,
  },
  presence: PRESENCE,
  /** Minutes of each passage, then what a shift's passages leave untold. */
  locatedPresence: {
    name: 'locatedPresence',
    from: `(SELECT s.id AS id, s.date AS date, p.quartier_id AS quartier_id, p.place_type_id AS place_type_id,
        p.start_minute AS start_minute, coalesce(p.minutes, 0) AS minutes
      FROM shift s JOIN shift_passages p ON p.record_id = s.id
      UNION ALL
      SELECT r.id, r.date, NULL, NULL, NULL, CASE WHEN r.minutes > r.told THEN r.minutes - r.told ELSE 0 END
      FROM (SELECT s.id AS id, s.date AS date, ${minutesOf('s')} AS minutes,
          (SELECT coalesce(sum(p.minutes), 0) FROM shift_passages p WHERE p.record_id = s.id) AS told FROM shift s) r) f`,
    value: 'sum(f.minutes)',
    condition: 'f.minutes > 0',
    dimensions: { ...PASSAGE, hour_band: { is: 'spread' }, ...CALENDAR },
    span: { start: 'f.start_minute', end: 'f.start_minute + f.minutes' },
    totals: PRESENCE,
  },
  /** Shifts whose passages last longer than themselves, then the minutes in excess. */
  overfilledShifts: {
    name: 'overfilledShifts',
    from: 'shift f',
    value: 'count(*)',
    condition: OVERFILLED,
    dimensions: SHIFT,
  },
  overfilledMinutes: {
    name: 'overfilledMinutes',
    from: 'shift f',
    value: `sum(${TOLD} - ${minutesOf('f')})`,
    condition: OVERFILLED,
    dimensions: SHIFT,
  },
  mediatorPresence: {
    name: 'mediatorPresence',
    from: `shift f JOIN shift_team t ON t.record_id = f.id
      JOIN list_item m ON m.id = t.item_id AND (m.role IS NULL OR m.role <> 'coordinator')`,
    value: `sum(${minutesOf('f')})`,
    dimensions: { mediator: item('t.item_id'), hour_band: { is: 'spread' }, ...CALENDAR },
    span: SHIFT_SPAN,
  },
  plannedShifts: {
    name: 'plannedShifts',
    from: 'calendar f',
    value: 'sum(f.planned_shifts)',
    condition: 'f.planned_shifts > 0',
    dimensions: CALENDAR,
  },
  plannedMinutes: {
    name: 'plannedMinutes',
    from: 'calendar f',
    value: 'sum(f.planned_minutes)',
    condition: 'f.planned_minutes > 0',
    dimensions: CALENDAR,
  },
  passages: {
    name: 'passages',
    from: `(SELECT s.id AS id, s.date AS date, p.quartier_id AS quartier_id, p.place_type_id AS place_type_id,
        p.start_minute AS start_minute FROM shift s JOIN shift_passages p ON p.record_id = s.id) f`,
    value: 'count(*)',
    dimensions: { ...PASSAGE, hour_band: { is: 'band', column: 'f.start_minute' }, ...CALENDAR },
  },
  contacts: {
    name: 'contacts',
    from: 'shift f',
    value: `sum(${personsOf('f', CONTACTS)})`,
    dimensions: { ...SHIFT, ...MARGINS },
    margins: CONTACTS,
  },
  contactsUntold: {
    name: 'contactsUntold',
    from: 'shift f',
    value: 'count(*)',
    condition: untold(CONTACTS),
    dimensions: SHIFT,
  },
} as const satisfies Record<string, Fact>;
