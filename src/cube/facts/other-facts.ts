/** Requests, signalements and collective actions. */

import { CALENDAR, type Fact, item, MARGINS, many, personsOf, SITUATION, untold } from '../fact.ts';

const PARTICIPANTS = { table: 'event', total: 'participants' };

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

export const OTHER_FACTS = {
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
