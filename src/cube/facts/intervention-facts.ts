/** Interventions, and what is counted within them: persons, calls, orientations. */

import { CALENDAR, type Fact, item, MARGINS, many, personsOf, SITUATION, untold } from '../fact.ts';

const PERSONS = { table: 'intervention', total: 'persons_min' };

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

const interventions = { name: 'interventions', from: 'intervention f', value: 'count(*)', dimensions: INTERVENTION };
const outcomeIs = (flag: 'closed' | 'settled') =>
  `f.outcome_id IN (SELECT id FROM list_item WHERE list = 'outcome' AND ${flag} = 1)`;

export const INTERVENTION_FACTS = {
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
  actionsUntold: {
    ...interventions,
    name: 'actionsUntold',
    condition: 'NOT EXISTS (SELECT 1 FROM intervention_actions a WHERE a.record_id = f.id)',
  },
  minutesUntold: { ...interventions, name: 'minutesUntold', condition: 'f.duration_minutes IS NULL' },
  estimated: { ...interventions, name: 'estimated', condition: 'f.persons_estimated = 1' },
  interventionMinutes: { ...interventions, name: 'interventionMinutes', value: 'sum(f.duration_minutes)' },
  escalations: {
    name: 'escalations',
    from: `intervention f JOIN intervention_actions e ON e.record_id = f.id
      JOIN list_item ei ON ei.id = e.item_id AND coalesce(ei.standard, ei.code) IN ('appel_police', 'appel_secours')`,
    value: 'count(*)',
    dimensions: { ...INTERVENTION, action: item('e.item_id') },
  },
  orientations: {
    name: 'orientations',
    from: 'intervention f JOIN intervention_partners o ON o.record_id = f.id',
    value: 'count(*)',
    dimensions: { ...INTERVENTION, partner: item('o.item_id') },
  },
} as const satisfies Record<string, Fact>;
