/**
 * Headers by entry key, a map a kind: the canonical header first, then what people write instead. Compared folded (case,
 * accents, punctuation, plural). `satisfies` makes a field without its headers fail to compile.
 */

import type { eventFields } from '../domain/fields/events.ts';
import type { interventionFields } from '../domain/fields/interventions.ts';
import type { KindName } from '../domain/fields/kinds.ts';
import type { requestFields } from '../domain/fields/requests.ts';
import type { shiftFields } from '../domain/fields/shifts.ts';
import type { signalementFields } from '../domain/fields/signalements.ts';

type Headers = readonly string[];
/** Every field of a kind, less those that columns never give whole, plus the keys that only an entry has. */
type Columns<Fields, Without extends keyof Fields, Extra extends string> = Record<
  Exclude<keyof Fields, Without> | Extra,
  Headers
>;

const date: Headers = ['Date', 'Jour', 'Date de l’intervention', 'Date intervention', 'Date du passage'];
const quartier: Headers = ['Quartier', 'Secteur', 'QPV', 'Territoire', 'Zone'];
const placeType: Headers = ['Type de lieu', 'Nature du lieu'];
const place: Headers = ['Lieu', 'Endroit', 'Adresse', 'Localisation', 'Emplacement'];
const comment: Headers = ['Observations', 'Commentaire', 'Remarques', 'Note', 'Précisions', 'Compte rendu'];
const women: Headers = ['Femmes', 'Nb femmes', 'F'];
const men: Headers = ['Hommes', 'Nb hommes', 'H'];
const origin: Headers = ['Origine', 'Saisine', 'Demandeur', 'Origine de la demande'];
const channel: Headers = ['Mode de saisine', 'Canal', 'Moyen', 'Mode de contact'];
const situation: Headers = ['Situation', 'Type', 'Motif', 'Problématique', 'Type de situation', 'Nature', 'Objet'];
const outcome: Headers = ['Issue', 'Résultat', 'Suite', 'Suite donnée'];
const partners: Headers = ['Orientations', 'Partenaires', 'Orienté vers', 'Orientation'];
const team: Headers = ['Médiateurs', 'Équipe', 'Binôme', 'Agents'];

export const COLUMNS = {
  interventions: {
    date,
    start: ['Heure', 'Début', 'Heure de début', 'Horaire', 'H début'],
    end: ['Fin', 'Heure de fin', 'H fin'],
    durationMinutes: ['Durée', 'Temps passé', 'Temps', 'Durée (min)'],
    quartier,
    placeType,
    place,
    situation,
    origin,
    channel,
    caseCode: ['Dossier', 'Code dossier', 'N° dossier'],
    persons: ['Nb personnes', 'Personnes', 'Public', 'Nombre de personnes', 'Nb pers', 'Nb de personnes', 'Effectif'],
    women,
    men,
    tensionBefore: ['Tension avant'],
    tensionAfter: ['Tension après'],
    actions: ['Actions', 'Action menée', 'Actions menées', 'Réponse'],
    cooperation: ['Coopération', 'Collaboration'],
    outcome,
    partners,
    followUpOn: ['À suivre le', 'Date de suivi', 'À revoir le'],
    mediators: team,
    comment,
  } satisfies Columns<typeof interventionFields, 'ages', 'end'>,
  shifts: {
    date,
    plannedStart: ['Début prévu', 'Heure début prévue', 'Début planifié', 'Début', 'Horaires', 'Horaires prévus'],
    plannedEnd: ['Fin prévue', 'Heure fin prévue', 'Fin planifiée', 'Fin'],
    realStart: ['Début réel', 'Heure début réelle'],
    realEnd: ['Fin réelle', 'Heure fin réelle'],
    team: ['Équipe', 'Médiateurs', 'Binôme', 'Présents'],
    mode: ['Mode', 'Mode de déplacement', 'Déplacement'],
    weather: ['Météo', 'Météo ou événement', 'Événement'],
    instructions: ['Consigne du jour', 'Consigne', 'Feuille de route'],
    quartiers: ['Quartiers', 'Passages', 'Quartier', 'Secteurs'],
    contacts: ['Contacts', 'Nb contacts', 'Nombre de contacts', 'Personnes rencontrées'],
    women,
    men,
    ras: ['RAS', 'Rien à signaler'],
    comment,
  } satisfies Columns<typeof shiftFields, 'ages' | 'passages' | 'presenceMinutes', 'quartiers'>,
  requests: {
    date,
    start: ['Heure', 'Horaire'],
    quartier,
    origin,
    channel,
    situation,
    outcome: ['Suite', 'Issue', 'Suite donnée', 'Résultat'],
    comment,
  } satisfies Columns<typeof requestFields, never, never>,
  signalements: {
    date,
    quartier,
    placeType,
    place,
    nature: ['Nature', 'Type', 'Type de signalement', 'Objet'],
    level: ['Niveau', 'Gravité', 'Priorité'],
    service: ['Service', 'Service saisi', 'Transmis à', 'Destinataire'],
    reportedOn: ['Transmis le', 'Date de transmission'],
    status: ['Statut', 'État', 'Suivi'],
    closedOn: ['Clos le', 'Date de clôture', 'Résolu le'],
    comment,
  } satisfies Columns<typeof signalementFields, never, never>,
  events: {
    date,
    type: ['Type', 'Type d’action', 'Action', 'Nature'],
    quartier,
    placeType,
    place,
    partners: ['Partenaires', 'Partenaire'],
    participants: ['Participants', 'Nb participants', 'Nombre de participants', 'Public'],
    women,
    men,
    hours: ['Heures', 'Durée (h)', 'Nb heures', 'Durée'],
    comment,
  } satisfies Columns<typeof eventFields, 'ages', never>,
} satisfies Record<KindName, Readonly<Record<string, Headers>>>;

/** Words of a file's or sheet's name that tell its kind when its columns do not. */
export const KIND_WORDS: Readonly<Record<KindName, Headers>> = {
  shifts: ['vacation', 'planning', 'presence'],
  interventions: ['intervention', 'suivi', 'mediation'],
  requests: ['sollicitation', 'demande'],
  signalements: ['signalement', 'veille'],
  events: ['action collective', 'animation'],
};
