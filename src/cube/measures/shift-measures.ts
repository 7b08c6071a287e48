/** Presence: shifts, hours, passages, contacts. */

import { type Measure, measure, words } from '../measure.ts';

const HOURS = words('heures', 'hours');

export const SHIFT_MEASURES: readonly Measure[] = [
  measure('shifts', {
    label: words('Vacations', 'Shifts'),
    unit: words('vacations', 'shifts'),
    definition: words(
      "une sortie de l'équipe à une date ; une soirée sans rien à signaler compte, au dénominateur de tous les taux",
      'one outing of the team on one date; one with nothing to report counts, in the denominator of every rate',
    ),
    kind: 'shifts',
    numerator: 'shifts',
  }),
  measure('ras_shifts', {
    label: words('Soirées RAS', 'Shifts with nothing to report'),
    unit: words('vacations', 'shifts'),
    definition: words(
      'vacations sans rien à signaler ; elles comptent parmi les vacations',
      'those where the team had nothing to report; they count among the shifts',
    ),
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
    definition: words('une personne rencontrée, comptée, jamais nommée', 'one person met, counted, never named'),
    kind: 'shifts',
    numerator: 'contacts',
    records: 'shifts',
    untold: { records: 'contactsUntold', of: 'shifts' },
  }),
  measure('contacts_per_shift', {
    label: words('Contacts par vacation', 'Contacts per shift'),
    unit: words('contacts par vacation', 'contacts per shift'),
    definition: words('contacts divisés par les vacations', 'contacts divided by shifts'),
    kind: 'shifts',
    numerator: 'contacts',
    denominator: 'shifts',
    untold: { records: 'contactsUntold', of: 'shifts' },
    records: 'shifts',
    decimals: 1,
  }),
];
