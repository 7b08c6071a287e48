/** Interventions, their persons, and their rates. */

import { type Measure, measure, words } from '../measure.ts';

export const INTERVENTION_MEASURES: readonly Measure[] = [
  measure('interventions', {
    label: words('Interventions', 'Interventions'),
    unit: words('interventions', 'interventions'),
    definition: words(
      "une action de l'équipe sur une situation, en un lieu et à un moment",
      'one action of the team on one situation at one place and time',
    ),
    kind: 'interventions',
    numerator: 'interventions',
    tested: true,
  }),
  measure('persons', {
    label: words('Personnes concernées', 'Persons concerned'),
    unit: words('personnes', 'persons'),
    definition: words(
      "personnes présentes dans une situation, comptées à chaque intervention ; d'une fourchette, la borne basse",
      'persons present in a situation, counted at each intervention; of a range, the lower bound',
    ),
    kind: 'interventions',
    numerator: 'persons',
    untold: { records: 'personsUntold', of: 'interventions' },
    records: 'interventions',
  }),
  measure('intervention_minutes', {
    label: words("Durée d'intervention", 'Time of intervention'),
    unit: words('minutes', 'minutes'),
    definition: words('somme des durées renseignées', 'sum of the durations told'),
    kind: 'interventions',
    numerator: 'interventionMinutes',
    untold: { records: 'minutesUntold', of: 'interventions' },
    records: 'interventions',
  }),
  measure('interventions_per_hour', {
    label: words('Interventions par heure', 'Interventions per hour'),
    unit: words('interventions par heure de présence', 'interventions per hour of presence'),
    definition: words(
      'interventions divisées par les heures de présence',
      'interventions divided by hours of presence',
    ),
    kind: 'interventions',
    numerator: 'interventions',
    denominator: 'presence',
    times: 60,
    decimals: 2,
  }),
  measure('interventions_per_mediator_hour', {
    label: words('Interventions par heure de médiateur', 'Interventions per mediator hour'),
    unit: words('interventions par heure de médiateur', 'interventions per mediator hour'),
    definition: words('interventions divisées par les heures de médiateur', 'interventions divided by mediator hours'),
    kind: 'interventions',
    numerator: 'interventions',
    denominator: 'mediatorPresence',
    times: 60,
    decimals: 2,
  }),
  measure('settlement_rate', {
    label: words('Taux de règlement', 'Rate of settlement'),
    unit: words('%', '%'),
    definition: words(
      "interventions réglées ou apaisées, sur les seules interventions closes ; « à suivre » n'y est pas",
      'interventions settled, out of those closed alone; those to follow up are not in it',
    ),
    kind: 'interventions',
    numerator: 'settled',
    denominator: 'closed',
    times: 100,
    records: 'interventions',
    decimals: 1,
    percent: true,
  }),
  measure('escalations', {
    label: words('Appels à la police ou aux secours', 'Calls to police or emergency services'),
    unit: words('appels', 'calls'),
    definition: words(
      'chaque appel passé pendant une intervention ; une intervention peut en compter deux',
      'each call made during an intervention; one intervention may have two',
    ),
    kind: 'interventions',
    numerator: 'escalations',
    untold: { records: 'actionsUntold', of: 'interventions' },
  }),
];
