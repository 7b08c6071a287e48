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
  readonly code: DimensionCode;
  readonly label: Words;
  readonly values: ListName | 'calendar' | 'text';
}

const of = (code: DimensionCode, fr: string, en: string, values: Dimension['values']): Dimension => ({
  code,
  label: { fr, en },
  values,
});

export const DIMENSIONS: Readonly<Record<DimensionCode, Dimension>> = {
  quartier: of('quartier', 'quartier', 'district', 'quartier'),
  place_type: of('place_type', 'type de lieu', 'kind of place', 'place_type'),
  place: of('place', 'lieu', 'place', 'text'),
  situation: of('situation', 'situation', 'situation', 'situation'),
  family: of('family', 'famille de situations', 'family of situations', 'family'),
  mission: of('mission', 'mission', 'mission', 'mission'),
  objective: of('objective', 'objectif', 'objective', 'objective'),
  origin: of('origin', 'origine', 'origin', 'origin'),
  channel: of('channel', 'mode de saisine', 'channel', 'channel'),
  action: of('action', 'action', 'action', 'action'),
  cooperation: of('cooperation', 'coopération', 'cooperation', 'cooperation'),
  outcome: of('outcome', 'issue', 'outcome', 'outcome'),
  partner: of('partner', 'partenaire', 'partner', 'partner'),
  age_band: of('age_band', "tranche d'âge", 'age band', 'age_band'),
  sex: of('sex', 'sexe', 'sex', 'sex'),
  mediator: of('mediator', 'médiateur', 'mediator', 'team'),
  hour_band: of('hour_band', 'tranche horaire', 'hour band', 'hour_band'),
  weekday: of('weekday', 'jour de la semaine', 'weekday', 'calendar'),
  day: of('day', 'jour', 'day', 'calendar'),
  week: of('week', 'semaine', 'week', 'calendar'),
  month: of('month', 'mois', 'month', 'calendar'),
  quarter: of('quarter', 'trimestre', 'quarter', 'calendar'),
  year: of('year', 'année', 'year', 'calendar'),
  nature: of('nature', 'nature', 'nature', 'watch_nature'),
  level: of('level', 'niveau', 'level', 'watch_level'),
  status: of('status', 'statut', 'status', 'watch_status'),
  type: of('type', "type d'action", 'type of event', 'event_type'),
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
