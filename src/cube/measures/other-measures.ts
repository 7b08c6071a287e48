/** Requests, orientations, signalements and collective actions. */

import { type Measure, measure, words } from '../measure.ts';

export const OTHER_MEASURES: readonly Measure[] = [
  measure('requests', {
    label: words('Sollicitations', 'Requests'),
    unit: words('sollicitations', 'requests'),
    definition: words(
      "une demande faite à l'équipe, suivie ou non d'une intervention",
      'one request made to the team, which may or may not lead to an intervention',
    ),
    kind: 'requests',
    numerator: 'requests',
    tested: true,
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
      'une observation de veille, technique ou sociale, passée à un service',
      'one observation, technical or social, passed to a service',
    ),
    kind: 'signalements',
    numerator: 'signalements',
    tested: true,
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
  measure('days_to_close_median', {
    label: words('Délai de clôture médian', 'Median days to closing'),
    unit: words('jours', 'days'),
    definition: words(
      'la moitié des signalements clos de la période le sont en ce nombre de jours ou moins',
      'half of the closed reports of the period are closed within this number of days',
    ),
    kind: 'signalements',
    numerator: 'daysToClose',
    records: 'signalements',
    median: true,
    decimals: 1,
  }),
  measure('events', {
    label: words('Actions collectives', 'Collective actions'),
    unit: words('actions', 'actions'),
    definition: words(
      "un événement organisé par l'équipe ou avec elle, avec ses partenaires et ses participants",
      'one event held by the team or with it, with its partners and participants',
    ),
    kind: 'events',
    numerator: 'events',
  }),
  measure('participants', {
    label: words('Participants', 'Participants'),
    unit: words('participants', 'participants'),
    definition: words(
      'personnes présentes à une action collective, comptées à chaque action',
      'persons present at a collective action, counted at each of them',
    ),
    kind: 'events',
    numerator: 'participants',
    untold: { records: 'participantsUntold', of: 'events' },
    records: 'events',
  }),
];
