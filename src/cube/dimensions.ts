/** What figures may be split by: names, and where the values come from. How each kind of record holds them is in facts/. */

import type { ListName } from '../domain/lists.ts';
import type { Words } from './table.ts';

export const DIMENSION_CODES = [
  'quartier',
  'place_type',
  'place',
  'situation',
  'family',
  'mission',
  'objective',
  'origin',
  'channel',
  'action',
  'cooperation',
  'outcome',
  'partner',
  'age_band',
  'sex',
  'mediator',
  'hour_band',
  'weekday',
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'nature',
  'level',
  'status',
  'type',
] as const;

export type DimensionCode = (typeof DIMENSION_CODES)[number];

export interface Dimension {
  readonly label: Words;
  readonly definition: Words;
  readonly values: ListName | 'calendar' | 'text';
}

const of = (values: Dimension['values'], label: Pair, definition: Pair): Dimension => ({
  values,
  label: { fr: label[0], en: label[1] },
  definition: { fr: definition[0], en: definition[1] },
});

/** French, then English. */
type Pair = readonly [string, string];

export const DIMENSIONS: Readonly<Record<DimensionCode, Dimension>> = {
  quartier: of(
    'quartier',
    ['quartier', 'district'],
    [
      'le quartier de la fiche ; pour les heures, celui des passages',
      'the district of the record; for hours, that of the passages',
    ],
  ),
  place_type: of(
    'place_type',
    ['type de lieu', 'kind of place'],
    ["hall, parking, parc… d'après la liste du dispositif", 'hall, car park, park… from the list of the dispositif'],
  ),
  place: of(
    'text',
    ['lieu', 'place'],
    ["le lieu tel qu'il est écrit, sans numéro de porte", 'the place as it is written, without a door number'],
  ),
  situation: of(
    'situation',
    ['situation', 'situation'],
    ['ce qui est arrivé, au niveau fin de la liste', 'what happened, at the fine level of the list'],
  ),
  family: of(
    'family',
    ['famille de situations', 'family of situations'],
    [
      'le niveau large de la situation : bruit, occupation, voisinage…',
      'the broad level of the situation: noise, occupation, neighbours…',
    ],
  ),
  mission: of(
    'mission',
    ['mission', 'mission'],
    ['la mission à laquelle la liste rattache la situation', 'the mission that the list ties the situation to'],
  ),
  objective: of(
    'objective',
    ['objectif', 'objective'],
    [
      'les objectifs que la situation sert ; plusieurs sont possibles',
      'the objectives that the situation serves; several are possible',
    ],
  ),
  origin: of(
    'origin',
    ['origine', 'origin'],
    [
      "qui est à l'origine : l'équipe elle-même, un habitant, un bailleur…",
      'who it came from: the team itself, a resident, a landlord…',
    ],
  ),
  channel: of(
    'channel',
    ['mode de saisine', 'channel'],
    [
      'comment la demande est arrivée : de visu, téléphone, mail…',
      'how the request came: in person, by telephone, by mail…',
    ],
  ),
  action: of(
    'action',
    ['action', 'action'],
    ["ce que l'équipe a fait ; plusieurs sont possibles", 'what the team did; several are possible'],
  ),
  cooperation: of(
    'cooperation',
    ['coopération', 'cooperation'],
    ['si les personnes ont coopéré', 'whether the persons cooperated'],
  ),
  outcome: of(
    'outcome',
    ['issue', 'outcome'],
    ['comment cela a fini : réglé, apaisé, à suivre…', 'how it ended: settled, calmed, to follow up…'],
  ),
  partner: of(
    'partner',
    ['partenaire', 'partner'],
    [
      "le partenaire vers qui l'on oriente, ou qui participe ; plusieurs sont possibles",
      'the partner referred to, or taking part; several are possible',
    ],
  ),
  age_band: of(
    'age_band',
    ["tranche d'âge", 'age band'],
    [
      "la tranche d'âge des personnes ; ne se croise pas avec le sexe",
      'the age band of the persons; does not cross with sex',
    ],
  ),
  sex: of(
    'sex',
    ['sexe', 'sex'],
    ["le sexe des personnes ; ne se croise pas avec l'âge", 'the sex of the persons; does not cross with age'],
  ),
  mediator: of(
    'team',
    ['médiateur', 'mediator'],
    [
      'le code de la personne présente, jamais son nom ; plusieurs sont possibles',
      'the code of the person present, never a name; several are possible',
    ],
  ),
  hour_band: of(
    'hour_band',
    ['tranche horaire', 'hour band'],
    [
      "la tranche que l'heure de début ouvre ; les heures de présence y sont réparties",
      'the band that the start opens; hours of presence are shared out between them',
    ],
  ),
  weekday: of('calendar', ['jour de la semaine', 'weekday'], ['du lundi au dimanche', 'from Monday to Sunday']),
  day: of('calendar', ['jour', 'day'], ['une date', 'a date']),
  week: of(
    'calendar',
    ['semaine', 'week'],
    ['la semaine ISO, du lundi au dimanche', 'the ISO week, from Monday to Sunday'],
  ),
  month: of('calendar', ['mois', 'month'], ['le mois du calendrier', 'the calendar month']),
  quarter: of('calendar', ['trimestre', 'quarter'], ['le trimestre du calendrier', 'the calendar quarter']),
  year: of('calendar', ['année', 'year'], ["l'année du calendrier", 'the calendar year']),
  nature: of(
    'watch_nature',
    ['nature', 'nature'],
    [
      'ce qui est signalé : éclairage, propreté, personne isolée…',
      'what is reported: lighting, cleanliness, isolated person…',
    ],
  ),
  level: of(
    'watch_level',
    ['niveau', 'level'],
    ['le niveau de veille, du vert au rouge', 'the level of watch, from green to red'],
  ),
  status: of(
    'watch_status',
    ['statut', 'status'],
    [
      'où en est le signalement : transmis, en cours, résolu…',
      'where the report stands: passed on, in progress, solved…',
    ],
  ),
  type: of(
    'event_type',
    ["type d'action", 'type of event'],
    ["le type d'action collective", 'the kind of collective action'],
  ),
};

export function isDimensionCode(text: string): text is DimensionCode {
  return Object.hasOwn(DIMENSIONS, text);
}

/** The code of what is not told, by dimension. */
export function untoldCode(dimension: DimensionCode): string {
  if (dimension === 'age_band') return 'age_nr';
  return dimension === 'sex' ? 'sexe_nr' : 'non_renseigne';
}

export const UNTOLD: ReadonlySet<string> = new Set(['non_renseigne', 'age_nr', 'sexe_nr']);

/** What stands for a dimension where the columns are periods side by side. */
export const PERIODS = 'period';
