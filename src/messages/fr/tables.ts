/** Tables on screen: titles, notes, lists of what may be asked. */

import type { RateCode, UntoldFact } from '../../cube/measure.ts';
import type { TableNote } from '../../cube/table.ts';
import { formatter } from '../format.ts';
import { sayingOf } from '../saying-of.ts';

/** Numbers come already formatted. */
type Say = (n: number | string) => string;

type NoteSentences = Record<TableNote['code'], (args: TableNote['args'], say: Say) => string>;

const UNTOLD: Readonly<Record<UntoldFact, { what: string; one: string; many: string }>> = {
  contacts: { what: 'Contacts non renseignés', one: 'vacation', many: 'vacations' },
  persons: { what: 'Nombre de personnes non renseigné', one: 'intervention', many: 'interventions' },
  interventionMinutes: { what: 'Durée non renseignée', one: 'intervention', many: 'interventions' },
  escalations: { what: 'Actions non renseignées', one: 'intervention', many: 'interventions' },
  participants: { what: 'Participants non renseignés', one: 'action collective', many: 'actions collectives' },
};

const day = (date: number | string) => formatter('fr', 'screen').date(String(date), 'long');

const notes: NoteSentences = {
  multiple: () => 'Plusieurs réponses possibles : la somme dépasse le total.',
  missing: ({ missing }, say) => `Non renseigné dans ${say(missing ?? 0)} fiche${Number(missing) < 2 ? '' : 's'}.`,
  median: ({ days }, say) => `Médiane : ${say(days ?? 0)} jour${Number(days) < 2 ? '' : 's'}.`,
  'lower-bound': (args, say) =>
    `Nombre estimé dans ${say(args['records'] ?? 0)} fiche${Number(args['records']) < 2 ? '' : 's'} : la borne basse est comptée.`,
  fraction: (args, say) => fraction(args, say),
  'shares-rounded': (args, say) => `Somme des parts : ${say(args['sum'] ?? 100)} %, par arrondi.`,
  'own-period': () => 'Sur sa propre période.',
  untold: ({ measure, records, of, share }, say) => {
    const said = sayingOf(UNTOLD, measure);
    if (said === undefined) return '';
    return `${said.what} : ${say(records ?? 0)} ${Number(records) < 2 ? said.one : said.many} sur ${say(of ?? 0)} (${say(share ?? 0)} %).`;
  },
  'not-situated': ({ hours, of, share }, say) =>
    `Heures non situées : ${say(hours ?? 0)} sur ${say(of ?? 0)} (${say(share ?? 0)} %). Elles n'entrent dans le taux d'aucune ligne.`,
  'closed-before': ({ records }, say) =>
    `Hors du délai : ${say(records ?? 0)} signalement${Number(records) < 2 ? '' : 's'} à la clôture antérieure à la date.`,
  top: ({ shown, of }, say) =>
    `${say(shown ?? 0)} ligne${Number(shown) < 2 ? '' : 's'} sur ${say(of ?? 0)}. Le total les compte toutes.`,
  chance: (args, say) => chance(args, say),
  'empty-before': () => "Rien d'enregistré sur la période comparée.",
  'planned-hours': (args, say) =>
    `Heures prévues, faute d'heures réelles, pour ${say(args['shifts'] ?? 0)} vacation${Number(args['shifts']) < 2 ? '' : 's'}.`,
  overfilled: ({ shifts, hours, measure }, say) =>
    `Dans ${say(shifts ?? 0)} vacation${Number(shifts) < 2 ? '' : 's'}, les passages durent plus que la vacation : ${
      measure === 'presence_hours'
        ? 'la somme des lignes dépasse le total'
        : 'les heures par lieu dépassent la présence'
    } de ${say(hours ?? 0)} h.`,
  'parts-exceed': ({ records, of }, say) =>
    `Dans ${say(records ?? 0)} fiche${Number(records) < 2 ? '' : 's'}, ${of === 'sex' ? 'femmes et hommes dépassent' : 'les âges dépassent'} le total.`,
  'no-team': ({ shifts }, say) =>
    `Équipe non renseignée dans ${say(shifts ?? 0)} vacation${Number(shifts) < 2 ? '' : 's'}.`,
  outside: ({ before, after }) =>
    `n. d. : ${[
      ...(before === undefined ? [] : [`avant le premier enregistrement, le ${day(before)}`]),
      ...(after === undefined ? [] : [`après le ${day(after)}, encore à venir`]),
    ].join(' ; ')}.`,
  empty: () => "Rien d'enregistré sur la période.",
};

export const tables = {
  by: (measure: string, dimensions: readonly string[]) =>
    dimensions.length === 0 ? measure : `${measure} par ${dimensions.join(' et ')}`,
  several: (dimension: string | null) => (dimension === null ? 'Chiffres clés' : `Chiffres par ${dimension}`),
  period: 'période',
  /** Any of the values, or all but them. */
  filter: (dimension: string, values: readonly string[], negated: boolean) =>
    negated ? `${dimension} : sauf ${values.join(' et ')}` : `${dimension} : ${values.join(' ou ')}`,
  count: 'nombre',
  everything: 'tout ce qui est enregistré',
  whole: 'Ensemble',
  /** Where « Âge non renseigné » is too long. */
  untold: 'Non rens.',
  noPercentage: "« – » : moins de 10 dans l'une des deux périodes, pas de pourcentage.",
  value: 'Nombre',
  rate: 'Valeur',
  share: 'Part',
  change: 'Écart',
  changePct: 'Écart %',
  chance: 'Lecture',
  verdicts: {
    more: 'significatif',
    less: 'significatif',
    'within-chance': 'non significatif',
    'weak-base': 'base trop faible',
  },
  points: 'points',
  notZero: "Ce qui n'est pas cité vaut 0.",
  /** The dimension, where a table has two. */
  missingOf: (dimension: string | null, missing: string, total: string, share: string | null, records: number) =>
    `Non renseigné${dimension === null ? '' : ` (${dimension})`} : ${missing} sur ${total}${share === null ? '' : ` (${share})`}${records === 0 ? '' : `, dans ${records} fiche${records < 2 ? '' : 's'}`}.`,
  defaultPeriod: (period: string) => `Aucune période demandée : le dernier mois complet, ${period}.`,
  later: (table: string) => `Le tableau ${table}`,
  funder: 'Le tableau financeur (petits nombres masqués)',
  notes,
  list: { tables: 'Tableaux', measures: 'Mesures', dimensions: 'Dimensions', by: (words: string) => `par ${words}` },
};

/** `over`: « 87 / 135 »; null: divided by nothing. */
const FRACTIONS: Readonly<Record<RateCode, (over: string | null, args: TableNote['args'], say: Say) => string>> = {
  settlement_rate: (_, args, say) => settled(args, say),
  interventions_per_hour: (over) =>
    `Interventions par heure : ${over === null ? 'aucune heure' : `${over} heures`} de présence.`,
  interventions_per_mediator_hour: (over) =>
    `Interventions par heure de médiateur : ${over === null ? 'aucune heure' : `${over} heures`}.`,
  contacts_per_shift: (over) => `Contacts par vacation : ${over === null ? 'aucune vacation' : `${over} vacations`}.`,
  days_to_close: (over) =>
    `Délai de clôture : ${over === null ? 'aucun signalement clos' : `${over} signalements clos`}.`,
};

function fraction(args: TableNote['args'], say: Say): string {
  const divided = Number(args['denominator'] ?? 0) > 0;
  const over = divided ? `${say(args['numerator'] ?? 0)} / ${say(args['denominator'] ?? 0)}` : null;
  return sayingOf(FRACTIONS, args['measure'])?.(over, args, say) ?? '';
}

function settled({ numerator, denominator, open, untold, share }: TableNote['args'], say: Say): string {
  const rate = Number(denominator) === 0 ? '–' : `${say(share ?? 0)} %`;
  const left = `non closes : ${say(open ?? 0)} ; issue non renseignée : ${say(untold ?? 0)}`;
  return `Taux de règlement : ${rate} = ${say(numerator ?? 0)} réglées ou apaisées / ${say(denominator ?? 0)} closes ; ${left}.`;
}

const AT_EQUAL = {
  presence: 'à présence égale',
  planning: 'à heures prévues égales',
  days: 'à nombre de jours égal',
};

function chance({ basis, lines }: TableNote['args'], say: Say): string {
  const equal = basis === 'planning' || basis === 'days' ? AT_EQUAL[basis] : AT_EQUAL.presence;
  const many = Number(lines) < 6 ? '' : ` Sur ${say(lines ?? 0)} lignes, une peut l'être par hasard.`;
  return `« Non significatif » : ${equal}, le hasard peut expliquer cet écart. « Base trop faible » : moins de 10 dans l'une des deux périodes.${many}`;
}
