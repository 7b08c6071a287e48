/** Records on screen: kinds, fields, history. */

import type { Action } from '../../domain/change-set.ts';
import type { KindName } from '../../domain/fields/kinds.ts';

/** One and several of each kind. */
const kinds: Record<KindName, { one: string; many: string; feminine: boolean }> = {
  shifts: { one: 'vacation', many: 'vacations', feminine: true },
  interventions: { one: 'intervention', many: 'interventions', feminine: true },
  requests: { one: 'sollicitation', many: 'sollicitations', feminine: true },
  signalements: { one: 'signalement', many: 'signalements', feminine: false },
  events: { one: 'action collective', many: 'actions collectives', feminine: true },
};

/** A field's label, by its key: the same word for the same key in every kind. */
const fields: Record<string, string> = {
  date: 'Date',
  start: 'Heure',
  end: 'Fin',
  durationMinutes: 'Durée',
  quartier: 'Quartier',
  placeType: 'Type de lieu',
  place: 'Lieu',
  situation: 'Situation',
  origin: 'Origine',
  channel: 'Mode de saisine',
  timing: 'Temporalité',
  caseCode: 'Dossier',
  persons: 'Personnes',
  women: 'Femmes',
  men: 'Hommes',
  ages: 'Âges',
  tensionBefore: 'Tension avant',
  tensionAfter: 'Tension après',
  actions: 'Actions',
  cooperation: 'Coopération',
  outcome: 'Issue',
  partners: 'Partenaires',
  followUpOn: 'À suivre le',
  mediators: 'Médiateurs',
  comment: 'Commentaire',
  plannedStart: 'Début prévu',
  plannedEnd: 'Fin prévue',
  realStart: 'Début réel',
  realEnd: 'Fin réelle',
  team: 'Équipe',
  mode: 'Mode',
  weather: 'Météo ou événement',
  instructions: 'Consigne du jour',
  passages: 'Passages',
  quartiers: 'Quartiers',
  contacts: 'Contacts',
  ras: 'Rien à signaler',
  presenceMinutes: 'Présence',
  nature: 'Nature',
  level: 'Niveau',
  service: 'Service',
  reportedOn: 'Transmis le',
  status: 'Statut',
  closedOn: 'Clos le',
  type: 'Type',
  participants: 'Participants',
  hours: 'Heures',
};

const actions: Record<Action, string> = {
  init: 'création',
  log: 'saisie',
  import: 'import',
  edit: 'modification',
  delete: 'suppression',
  undo: 'annulation',
  redo: 'rétablissement',
};

export const records = {
  kinds,
  fields,
  actions,
  actionOf: (action: string, change: number) => `${action} du n° ${change}`,
  yes: 'oui',
  no: 'non',
  ras: 'RAS',
  counted: {
    contacts: { one: 'contact', many: 'contacts' },
    participants: { one: 'participant', many: 'participants' },
  },
  persons: (count: string) => `${count} pers.`,
  estimated: (count: string) => `${count}, estimé`,
  between: (least: string, most: string) => `${least} à ${most}`,
  cardHead: (id: string, kind: string) => `${id} · ${kind}`,
  shift: 'Vacation',
  untold: 'Non renseigné',
  none: (one: string, feminine: boolean, { period, filter }: { period: boolean; filter: boolean }) => {
    const recorded = period ? '' : ` enregistré${feminine ? 'e' : ''}`;
    const where = `${filter ? ' avec ce filtre' : ''}${period ? ' sur cette période' : ''}`;
    return `${feminine ? 'Aucune' : 'Aucun'} ${one}${recorded}${where}.`;
  },
  more: (shown: string, total: string) =>
    `Les ${shown} dernières sur ${total}. Toutes : ajoutez --json, ou choisissez une période plus courte.`,
  source: (file: string, sheet: string | null, row: number) =>
    `Lu dans « ${file} »${sheet === null ? '' : `, feuille « ${sheet} »`}, ligne ${row}`,
  unread: 'Non compris',
  unreadIn: (words: string, field: string) => `« ${words} » (${field})`,
  change: (n: number, action: string, who: string, at: string) => `Changement n° ${n} : ${action} par ${who}, ${at}`,
  at: (date: string, time: string) => `le ${date} à ${time}`,
  range: (first: string, last: string) => `de ${first} à ${last}`,
  importFile: (file: string) => `Fichier : « ${file} »`,
  undone: (by: number) => `Annulé par le changement n° ${by}`,
  added: (what: string) => `Ajouté : ${what}`,
  edited: (what: string) => `Modifié : ${what}`,
  removed: (what: string) => `Retiré : ${what}`,
  /** In a line of the history. */
  editedShort: (what: string) => `modifié : ${what}`,
  removedShort: (what: string) => `retiré : ${what}`,
  fromTo: (before: string, after: string) => `${before} → ${after}`,
  moreEdited: (n: number) => `et ${n} autres, que --json dit tous`,
  noChange: "Aucun changement pour l'instant.",
  changeNumber: (n: number) => `n° ${n}`,
  undoneShort: (by: number) => `annulé par le n° ${by}`,
  /** What an undo or a redo does to records, counted; several are joined by commas. */
  moved: {
    nothing: 'aucune fiche ne change',
    plan: {
      removed: (what: string) => `${what} à retirer`,
      restored: (what: string) => `${what} à remettre`,
      edited: (what: string) => `${what} à remettre en l'état d'avant`,
    },
    done: {
      removed: (what: string) => `${what} en moins`,
      restored: (what: string) => `${what} en plus`,
      edited: (what: string) => `${what} en l'état d'avant`,
    },
  },
  turns: {
    undo: {
      plan: (n: number, action: string, what: string) => `Annuler le changement n° ${n} (${action}) : ${what}.`,
      done: (n: number, what: string) => `Changement n° ${n} annulé : ${what}.`,
      ask: 'Annuler ce changement',
      help: 'Entrée : annuler ce changement. Échap : ne rien faire.',
      keys: 'Entrée : annuler ce changement   < ne rien faire',
    },
    redo: {
      plan: (n: number, _action: string, what: string) => `Revenir sur l'annulation n° ${n} : ${what}.`,
      done: (n: number, what: string) => `Annulation n° ${n} reprise : ${what}.`,
      ask: 'Refaire ce qui a été annulé',
      help: 'Entrée : refaire. Échap : ne rien faire.',
      keys: 'Entrée : refaire   < ne rien faire',
    },
  },
  importNamed: (file: string) => `import de « ${file} »`,
  agreement: 'votre accord',
  undoDry: "Essai : rien n'est changé.",
};
