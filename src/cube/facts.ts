/**
 * What can be counted or summed: for each fact, where it stands in the base, its value, and how it holds each dimension. The SQL
 * keeps to what SQLite and PostgreSQL share: no date or JSON function, the calendar table instead.
 */

import type { DimensionCode } from './dimensions.ts';

export type HeldAs =
  /** A column that points to a list item. */
  | { readonly is: 'item'; readonly column: string }
  /** A word kept on the item that a column points to. */
  | { readonly is: 'attribute'; readonly column: string; readonly attribute: 'family' | 'mission' }
  /** Several items: parts exceed the total. */
  | { readonly is: 'many'; readonly table: string; readonly key: string; readonly item: string; readonly on: string }
  | { readonly is: 'calendar'; readonly column: 'week' | 'month' | 'quarter' | 'year' | 'weekday' }
  | { readonly is: 'day' }
  | { readonly is: 'band'; readonly column: string }
  /** Hours that overlap several bands: shared out from the extra columns `s` and `e`. */
  | { readonly is: 'spread' }
  | { readonly is: 'margin'; readonly of: 'ages' | 'sexes' }
  | { readonly is: 'text'; readonly column: string };

export interface Fact {
  readonly name: string;
  /** Its row is `f`, with `f.date`. */
  readonly from: string;
  readonly value: string;
  readonly condition?: string;
  readonly dimensions: Readonly<Partial<Record<DimensionCode, HeldAs>>>;
  /** Start and end of what is shared out between hour bands, minutes since midnight. */
  readonly span?: { readonly start: string; readonly end: string };
  /** The two margins of persons: the table of the record and the column of its total. */
  readonly margins?: { readonly table: string; readonly total: string };
  /** Dates whose distance is the value: grouped by both, computed outside SQL. */
  readonly days?: { readonly from: string; readonly to: string };
}

const item = (column: string): HeldAs => ({ is: 'item', column });

const CALENDAR = {
  weekday: { is: 'calendar', column: 'weekday' },
  day: { is: 'day' },
  week: { is: 'calendar', column: 'week' },
  month: { is: 'calendar', column: 'month' },
  quarter: { is: 'calendar', column: 'quarter' },
  year: { is: 'calendar', column: 'year' },
} as const satisfies Fact['dimensions'];

const SITUATION = {
  situation: item('f.situation_id'),
  family: { is: 'attribute', column: 'f.situation_id', attribute: 'family' },
  mission: { is: 'attribute', column: 'f.situation_id', attribute: 'mission' },
  objective: { is: 'many', table: 'item_objective', key: 'item_id', item: 'objective_id', on: 'f.situation_id' },
} as const satisfies Fact['dimensions'];

const many = (table: string): HeldAs => ({ is: 'many', table, key: 'record_id', item: 'item_id', on: 'f.id' });

const MARGINS = {
  age_band: { is: 'margin', of: 'ages' },
  sex: { is: 'margin', of: 'sexes' },
} as const satisfies Fact['dimensions'];

const INTERVENTION = {
  quartier: item('f.quartier_id'),
  place_type: item('f.place_type_id'),
  place: { is: 'text', column: 'f.place' },
  ...SITUATION,
  origin: item('f.origin_id'),
  channel: item('f.channel_id'),
  action: many('intervention_actions'),
  cooperation: item('f.cooperation_id'),
  outcome: item('f.outcome_id'),
  partner: many('intervention_partners'),
  mediator: many('intervention_mediators'),
  hour_band: { is: 'band', column: 'f.start_minute' },
  ...CALENDAR,
} as const satisfies Fact['dimensions'];

const minutesOf = (s: string) =>
  `coalesce(${s}.presence_minutes, CASE WHEN ${s}.planned_end_minute <= ${s}.planned_start_minute THEN ${s}.planned_end_minute + 1440 ELSE ${s}.planned_end_minute END - ${s}.planned_start_minute)`;

/** Neither a total nor a person by sex or age. */
const untold = ({ table, total }: NonNullable<Fact['margins']>) =>
  `f.${total} IS NULL AND f.women IS NULL AND f.men IS NULL AND NOT EXISTS (SELECT 1 FROM ${table}_ages g WHERE g.record_id = f.id)`;

/** The total told, else the persons told by sex or by age: what a record says at least. */
export function personsOf(alias: string, { table, total }: NonNullable<Fact['margins']>): string {
  const sexes = `coalesce(${alias}.women, 0) + coalesce(${alias}.men, 0)`;
  const ages = `(SELECT coalesce(sum(g.count), 0) FROM ${table}_ages g WHERE g.record_id = ${alias}.id)`;
  return `coalesce(${alias}.${total}, CASE WHEN ${sexes} > ${ages} THEN ${sexes} ELSE ${ages} END)`;
}

const CONTACTS = { table: 'shift', total: 'contacts' };
const PERSONS = { table: 'intervention', total: 'persons_min' };
const PARTICIPANTS = { table: 'event', total: 'participants' };

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

const interventions = { name: 'interventions', from: 'intervention f', value: 'count(*)', dimensions: INTERVENTION };
const outcomeIs = (flag: 'closed' | 'settled') =>
  `f.outcome_id IN (SELECT id FROM list_item WHERE list = 'outcome' AND ${flag} = 1)`;

const SIGNALEMENT = {
  quartier: item('f.quartier_id'),
  place_type: item('f.place_type_id'),
  place: { is: 'text', column: 'f.place' },
  nature: item('f.nature_id'),
  level: item('f.level_id'),
  status: item('f.status_id'),
  partner: item('f.service_id'),
  ...CALENDAR,
} as const satisfies Fact['dimensions'];

const EVENT = {
  type: item('f.type_id'),
  quartier: item('f.quartier_id'),
  place_type: item('f.place_type_id'),
  place: { is: 'text', column: 'f.place' },
  partner: many('event_partners'),
  ...CALENDAR,
} as const satisfies Fact['dimensions'];

export const FACTS = {
  shifts: { name: 'shifts', from: 'shift f', value: 'count(*)', dimensions: SHIFT },
  rasShifts: { name: 'rasShifts', from: 'shift f', value: 'count(*)', condition: 'f.ras = 1', dimensions: SHIFT },
  plannedHoursOnly: {
    name: 'plannedHoursOnly',
    from: 'shift f',
    value: 'count(*)',
    condition: '(f.real_start_minute IS NULL OR f.real_end_minute IS NULL)',
    dimensions: SHIFT,
  },
  presence: {
    name: 'presence',
    from: 'shift f',
    value: `sum(${minutesOf('f')})`,
    dimensions: { ...SHIFT, hour_band: { is: 'spread' } },
    span: SHIFT_SPAN,
  },
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
  interventions,
  closed: { ...interventions, name: 'closed', condition: outcomeIs('closed') },
  settled: { ...interventions, name: 'settled', condition: outcomeIs('settled') },
  persons: {
    name: 'persons',
    from: 'intervention f',
    value: `sum(${personsOf('f', PERSONS)})`,
    dimensions: { ...INTERVENTION, ...MARGINS },
    margins: PERSONS,
  },
  personsUntold: { ...interventions, name: 'personsUntold', condition: untold(PERSONS) },
  minutesUntold: { ...interventions, name: 'minutesUntold', condition: 'f.duration_minutes IS NULL' },
  estimated: { ...interventions, name: 'estimated', condition: 'f.persons_estimated = 1' },
  interventionMinutes: { ...interventions, name: 'interventionMinutes', value: 'sum(f.duration_minutes)' },
  escalations: {
    name: 'escalations',
    from: `intervention f JOIN intervention_actions e ON e.record_id = f.id
      JOIN list_item ei ON ei.id = e.item_id AND ei.code IN ('appel_police', 'appel_secours')`,
    value: 'count(*)',
    dimensions: { ...INTERVENTION, action: item('e.item_id') },
  },
  orientations: {
    name: 'orientations',
    from: 'intervention f JOIN intervention_partners o ON o.record_id = f.id',
    value: 'count(*)',
    dimensions: { ...INTERVENTION, partner: item('o.item_id') },
  },
  requests: {
    name: 'requests',
    from: 'request f',
    value: 'count(*)',
    dimensions: {
      quartier: item('f.quartier_id'),
      ...SITUATION,
      origin: item('f.origin_id'),
      channel: item('f.channel_id'),
      outcome: item('f.outcome_id'),
      hour_band: { is: 'band', column: 'f.start_minute' },
      ...CALENDAR,
    },
  },
  signalements: { name: 'signalements', from: 'signalement f', value: 'count(*)', dimensions: SIGNALEMENT },
  closedSignalements: {
    name: 'closedSignalements',
    from: 'signalement f',
    value: 'count(*)',
    condition: 'f.closed_on >= f.date',
    dimensions: SIGNALEMENT,
  },
  /** A contradiction that is kept as it was told; it makes no delay. */
  closedBefore: {
    name: 'closedBefore',
    from: 'signalement f',
    value: 'count(*)',
    condition: 'f.closed_on < f.date',
    dimensions: SIGNALEMENT,
  },
  daysToClose: {
    name: 'daysToClose',
    from: 'signalement f',
    value: 'count(*)',
    condition: 'f.closed_on >= f.date',
    dimensions: SIGNALEMENT,
    days: { from: 'f.date', to: 'f.closed_on' },
  },
  events: { name: 'events', from: 'event f', value: 'count(*)', dimensions: EVENT },
  participantsUntold: {
    name: 'participantsUntold',
    from: 'event f',
    value: 'count(*)',
    condition: untold(PARTICIPANTS),
    dimensions: EVENT,
  },
  participants: {
    name: 'participants',
    from: 'event f',
    value: `sum(${personsOf('f', PARTICIPANTS)})`,
    dimensions: { ...EVENT, ...MARGINS },
    margins: PARTICIPANTS,
  },
} as const satisfies Record<string, Fact>;

export type FactName = keyof typeof FACTS;

export function factNamed(name: FactName): Fact {
  return FACTS[name];
}
