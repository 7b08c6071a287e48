/** Every measure: its words, what it divides, and the kind of record that it counts. The dimensions follow from its facts. */

import { DIMENSION_CODES, type DimensionCode } from './dimensions.ts';
import { type Fact, type FactName, factNamed } from './facts.ts';
import type { MeasureHeader, Words } from './table.ts';

export interface Measure {
  readonly header: MeasureHeader;
  readonly kind: 'shifts' | 'interventions' | 'requests' | 'orientations' | 'signalements' | 'events';
  readonly numerator: FactName;
  /** A rate: its value is numerator × `times` / denominator. */
  readonly denominator: FactName | null;
  readonly times: number;
  /** Without denominator: what the sum is divided by (60: minutes to hours). */
  readonly dividedBy: number;
  /** Counts the records behind, for « non renseigné ». */
  readonly records: FactName;
}

const words = (fr: string, en: string): Words => ({ fr, en });

interface Told {
  readonly label: Words;
  readonly unit: Words;
  readonly definition: Words;
  readonly kind: Measure['kind'];
  readonly numerator: FactName;
  readonly denominator?: FactName;
  readonly times?: number;
  readonly dividedBy?: number;
  readonly records?: FactName;
  readonly decimals?: 0 | 1 | 2;
  readonly percent?: true;
}

function measure(code: string, told: Told): Measure {
  return {
    header: {
      code,
      label: told.label,
      unit: told.unit,
      definition: told.definition,
      decimals: told.decimals ?? 0,
      percent: told.percent ?? false,
    },
    kind: told.kind,
    numerator: told.numerator,
    denominator: told.denominator ?? null,
    times: told.times ?? 1,
    dividedBy: told.dividedBy ?? 1,
    records: told.records ?? told.numerator,
  };
}

const HOURS = words('heures', 'hours');

export const MEASURES: readonly Measure[] = [
  measure('shifts', {
    label: words('Vacations', 'Shifts'),
    unit: words('vacations', 'shifts'),
    definition: words(
      "une sortie de l'équipe à une date ; une soirée sans rien à signaler compte",
      'one shift of the team on one date; a shift with nothing to report counts',
    ),
    kind: 'shifts',
    numerator: 'shifts',
  }),
  measure('ras_shifts', {
    label: words('Soirées RAS', 'Shifts with nothing to report'),
    unit: words('vacations', 'shifts'),
    definition: words('vacations sans rien à signaler', 'shifts with nothing to report'),
    kind: 'shifts',
    numerator: 'rasShifts',
  }),
  measure('planned_shifts', {
    label: words('Vacations prévues', 'Planned shifts'),
    unit: words('vacations', 'shifts'),
    definition: words(
      'vacations du planning hebdomadaire, jours fériés exclus',
      'shifts of the weekly planning, public holidays left out',
    ),
    kind: 'shifts',
    numerator: 'plannedShifts',
  }),
  measure('presence_hours', {
    label: words('Heures de présence', 'Hours of presence'),
    unit: HOURS,
    definition: words(
      "heures réelles de vacation, à défaut les heures prévues ; par quartier, d'après les passages",
      'real hours of the shifts, else the planned ones; by district, from the passages',
    ),
    kind: 'shifts',
    numerator: 'presence',
    dividedBy: 60,
    records: 'shifts',
    decimals: 1,
  }),
  measure('mediator_hours', {
    label: words('Heures de médiateur', 'Mediator hours'),
    unit: HOURS,
    definition: words(
      'heures de présence multipliées par les médiateurs présents, sans le coordinateur',
      'hours of presence times the mediators present, the coordinator left out',
    ),
    kind: 'shifts',
    numerator: 'mediatorPresence',
    dividedBy: 60,
    records: 'shifts',
    decimals: 1,
  }),
  measure('passages', {
    label: words('Passages', 'Passages'),
    unit: words('passages', 'passages'),
    definition: words(
      'temps passé par une vacation dans un quartier : un passage par lieu',
      'time spent by a shift in one district: one passage a place',
    ),
    kind: 'shifts',
    numerator: 'passages',
  }),
  measure('contacts', {
    label: words('Contacts', 'Contacts'),
    unit: words('personnes rencontrées', 'persons met'),
    definition: words('personnes rencontrées, comptées, jamais nommées', 'persons met, counted, never named'),
    kind: 'shifts',
    numerator: 'contacts',
    records: 'shifts',
  }),
  measure('contacts_per_shift', {
    label: words('Contacts par vacation', 'Contacts per shift'),
    unit: words('contacts par vacation', 'contacts per shift'),
    definition: words('contacts divisés par les vacations', 'contacts divided by shifts'),
    kind: 'shifts',
    numerator: 'contacts',
    denominator: 'shifts',
    records: 'shifts',
    decimals: 1,
  }),
  measure('interventions', {
    label: words('Interventions', 'Interventions'),
    unit: words('interventions', 'interventions'),
    definition: words(
      "une action de l'équipe sur une situation, en un lieu et à un moment",
      'one action of the team on one situation at one place and time',
    ),
    kind: 'interventions',
    numerator: 'interventions',
  }),
  measure('persons', {
    label: words('Personnes concernées', 'Persons concerned'),
    unit: words('personnes', 'persons'),
    definition: words(
      "personnes dans une intervention ; d'une fourchette, la borne basse",
      'persons in an intervention; of a range, the lower bound',
    ),
    kind: 'interventions',
    numerator: 'persons',
    records: 'interventions',
  }),
  measure('intervention_minutes', {
    label: words("Durée d'intervention", 'Time of intervention'),
    unit: words('minutes', 'minutes'),
    definition: words('somme des durées renseignées', 'sum of the durations told'),
    kind: 'interventions',
    numerator: 'interventionMinutes',
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
      'interventions réglées ou apaisées, sur les interventions closes ; « à suivre » n’y est pas'.replace('’', "'"),
      'interventions settled, out of those closed; those to follow up are not in it',
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
      'appels à la police ou aux secours pendant une intervention',
      'calls to police or emergency services during an intervention',
    ),
    kind: 'interventions',
    numerator: 'escalations',
  }),
  measure('requests', {
    label: words('Sollicitations', 'Requests'),
    unit: words('sollicitations', 'requests'),
    definition: words(
      "demandes faites à l'équipe, suivies ou non d'une intervention",
      'requests made to the team, which may or may not lead to an intervention',
    ),
    kind: 'requests',
    numerator: 'requests',
  }),
  measure('orientations', {
    label: words('Orientations', 'Orientations'),
    unit: words('orientations', 'orientations'),
    definition: words(
      'une personne ou une situation passée à un partenaire ; plusieurs par intervention sont possibles',
      'a person or situation passed to one partner; several per intervention are possible',
    ),
    kind: 'orientations',
    numerator: 'orientations',
  }),
  measure('signalements', {
    label: words('Signalements', 'Reports to services'),
    unit: words('signalements', 'reports'),
    definition: words(
      'observations de veille, technique ou sociale, passées à un service',
      'observations, technical or social, passed to a service',
    ),
    kind: 'signalements',
    numerator: 'signalements',
  }),
  measure('days_to_close', {
    label: words('Délai de clôture', 'Days to closing'),
    unit: words('jours, en moyenne', 'days, on average'),
    definition: words(
      'jours entre le signalement et sa clôture, en moyenne des signalements clos',
      'days from a report to its closing, on average of those closed',
    ),
    kind: 'signalements',
    numerator: 'daysToClose',
    denominator: 'closedSignalements',
    records: 'signalements',
    decimals: 1,
  }),
  measure('events', {
    label: words('Actions collectives', 'Collective actions'),
    unit: words('actions', 'actions'),
    definition: words('actions collectives tenues', 'collective actions held'),
    kind: 'events',
    numerator: 'events',
  }),
  measure('participants', {
    label: words('Participants', 'Participants'),
    unit: words('participants', 'participants'),
    definition: words('participants aux actions collectives', 'participants in collective actions'),
    kind: 'events',
    numerator: 'participants',
    records: 'events',
  }),
];

const BY_CODE: ReadonlyMap<string, Measure> = new Map(MEASURES.map((one) => [one.header.code, one]));

export function findMeasure(code: string): Measure | undefined {
  return BY_CODE.get(code);
}

/** The fact that answers: hours of presence are a shift's, unless a place is asked for, which only passages tell. */
export function factFor(name: FactName, used: readonly DimensionCode[]): Fact {
  if (name === 'presence' && used.some((d) => d === 'quartier' || d === 'place_type'))
    return factNamed('locatedPresence');
  return factNamed(name);
}

/** What a measure may be split by: what all its facts hold. */
export function dimensionsOf(one: Measure): readonly DimensionCode[] {
  const facts = one.denominator === null ? [one.numerator] : [one.numerator, one.denominator];
  return DIMENSION_CODES.filter((d) => facts.every((name) => factFor(name, [d]).dimensions[d] !== undefined));
}
