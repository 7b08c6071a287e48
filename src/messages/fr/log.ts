/** Words of `log`: questions, what is said between them, the card once saved. */

import type { KindName } from '../../domain/fields/kinds.ts';
import { records } from './records.ts';

const plural = (n: number, one: string, many: string) => `${n} ${n < 2 ? one : many}`;

export const log = {
  sentence: 'La saisie en une phrase',
  options: {
    file: "une ou plusieurs fiches en JSON ; - pour l'entrée standard",
    resume: 'reprendre le brouillon',
    discard: 'supprimer le brouillon',
    ras: "soirée où il n'y a rien à signaler",
    same: "d'une vacation déjà enregistrée : complete (la compléter), replace (la remplacer), new (une de plus)",
  },
  labels: {
    planning: 'Vacation',
    team: 'Équipe',
    passages: 'Passages',
    contacts: 'Contacts',
    start: 'Heure',
    where: 'Où',
    situation: 'Situation',
    origin: 'Origine',
    persons: 'Personnes',
    durationMinutes: 'Durée',
    actions: 'Actions',
    cooperation: 'Coopération',
    outcome: 'Issue',
    partners: 'Partenaires',
    followUpOn: 'À suivre le',
    caseCode: 'Dossier',
    channel: 'Mode de saisine',
    timing: 'Temporalité',
    tensionBefore: 'Tension avant',
    tensionAfter: 'Tension après',
    mediators: 'Médiateurs',
    comment: 'Commentaire',
    guard: 'Commentaire',
    summary: 'Enregistrer',
    abandon: 'Abandonner cette vacation ? (non)',
    same: 'Déjà saisie',
    fix: 'Corriger',
    draft: 'Brouillon',
    discard: 'Supprimer ce brouillon ? (non)',
  },
  helps: {
    planning:
      "La vacation est le temps de l'équipe sur le terrain. Entrée : comme prévu. r : rien à signaler. Sinon, ce qui change : avec m3, sans m1, 14h-20h, 13/11.",
    passages: 'Le temps passé dans chaque quartier. Exemple : mau 3h, vj 4h.',
    contacts: 'Le nombre de personnes rencontrées, sans nom. Exemple : 42, ou 30+12.',
    start:
      "L'heure du début. Exemple : 1730, ou 1730-1810 avec la fin. Entrée seule : plus d'intervention. - : heure non renseignée.",
    where:
      'Le type de lieu et le quartier, à la fois ; le nom du lieu, après une virgule. Exemple : hall mau, ou rue vj, dalle Kennedy.',
    situation: "Ce qui a amené l'équipe à agir.",
    origin: "Qui a demandé, ou si l'équipe l'a vu elle-même.",
    persons: 'Combien de personnes. Exemple : 2, 1f 1h, 3 ados, 5-10, une dizaine.',
    durationMinutes: 'En minutes. Exemple : 20, ou 1h05.',
    actions: "Ce que l'équipe a fait. Plusieurs : apa, ori.",
    cooperation: 'Les personnes ont-elles accepté la médiation ?',
    outcome: "Où en est la situation au départ de l'équipe.",
    partners: 'À qui la personne ou la situation a été confiée. Plusieurs : bai, ccas.',
    followUpOn: 'Le jour où y revenir. Exemple : 05/12.',
    caseCode: 'Le code du dossier de médiation, sans nom. Exemple : D12.',
    channel: 'Comment la demande est arrivée.',
    timing: "Si l'équipe agit pendant les faits, ou plus tard.",
    tensionBefore: "La tension à l'arrivée de l'équipe, de 0 (aucune) à 3 (très forte).",
    tensionAfter: "La tension au départ de l'équipe, de 0 (aucune) à 3 (très forte).",
    mediators: "Qui de l'équipe est intervenu. Plusieurs : m1, m2.",
    comment: 'Les faits, sans nom ni adresse : ce texte pourrait être lu en conseil municipal.',
    guard: 'Ce texte désigne une personne.',
    summary: 'Entrée enregistre. Un numéro rouvre sa réponse.',
    abandon: 'oui efface cette saisie ; Entrée y revient.',
    same: "Compléter garde ce qui est enregistré et y ajoute. Remplacer met cette saisie à la place. Rien n'est changé avant la fin.",
    fix: "Une réponse de l'intervention, par son numéro ou quelques lettres. Entrée : revenir au résumé.",
    draft: 'Une saisie arrêtée en route est gardée ici.',
    discard: 'oui le supprime pour de bon.',
  },
  the: {
    quartier: 'le quartier',
    situation: 'la situation',
    plannedStart: 'le début prévu',
    plannedEnd: 'la fin prévue',
  } as Readonly<Record<string, string>>,
  stdin: 'entrée standard',
  fileJson: (file: string, at: { line: number; column: number } | null) =>
    `« ${file} »${at === null ? '' : `, ligne ${at.line}, colonne ${at.column}`} : ce n'est pas du JSON lisible.`,
  fileKey: (file: string, line: number | null, key: string, kind: KindName, near: string | null) =>
    `« ${file} »${line === null ? '' : `, ligne ${line}`} : « ${key} » n'est pas une clé d'${records.kinds[kind].feminine ? 'une' : 'un'} ${records.kinds[kind].one}.${near === null ? '' : ` La plus proche : « ${near} ».`}`,
  fileShape: (given: readonly string[]) =>
    `${given.length === 0 ? 'Aucune fiche dans ce fichier' : `« ${given.join(', ')} » n'est pas une fiche`} : il faut {"shift": {…}, "interventions": [{…}]}, {"kind": "interventions", "records": [{…}]} ou une liste de fiches.`,
  planned: (day: string, hours: string | null, team: string) =>
    hours === null
      ? `Vacation du ${day}, hors planning : écrivez les heures, par exemple 14h-20h`
      : `Vacation du ${day}, d'après le planning : ${hours}${team === '' ? '' : `, ${team}`}`,
  known: (id: string, day: string, facts: string) => `! Déjà enregistrée, le ${day} : ${id}, ${facts}.`,
  counts: (interventions: number, contacts: number | null): readonly string[] => [
    ...(interventions === 0 ? [] : [plural(interventions, 'intervention', 'interventions')]),
    ...(contacts === null ? [] : [plural(contacts, 'contact', 'contacts')]),
  ],
  same: {
    complete: (id: string) => `Compléter ${id}`,
    replace: (id: string, interventions: number) =>
      `Remplacer ${id}${interventions === 0 ? '' : interventions === 1 ? ' et son intervention' : ` et ses ${interventions} interventions`}`,
    more: "Une vacation de plus, d'une autre équipe",
    none: 'Ne rien enregistrer',
  },
  sameShown: {
    complete: (id: string) => `${id}, à compléter`,
    replace: (id: string) => `${id}, à remplacer`,
    new: (id: string) => `en plus de ${id}`,
  },
  planningKeys: (planned: boolean): string =>
    planned
      ? "Entrée : c'est exact   r : rien à signaler   ou écrivez ce qui change"
      : '14h-20h : ces heures   r 14h-20h : rien à signaler',
  listKeysOf: (skippable: boolean) =>
    `Entrée : choisir   ↑↓ ou un chiffre : changer   < retour   ${skippable ? '- passer   ' : ''}? aide`,
  fixKeys: 'un chiffre : corriger cette réponse   Entrée : retour au résumé',
  removeIntervention: 'Retirer cette intervention',
  interventionHead: (n: number) =>
    `Intervention ${n}   (Entrée sans heure : aucune${n > 1 ? ' autre' : ''} intervention)`,
  summaryKeys: (last: number) => `Entrée : enregistrer  1 à ${last} : corriger  + : ajouter  < retour  a : abandonner`,
  guardSaid: (found: readonly { readonly words: string; readonly label: string }[]) =>
    `! ${found.map(({ words, label }) => `« ${words} » est ${label}`).join(', ')} : ce texte n'ira dans aucun rapport de financeur.`,
  guardLabels: {
    name: 'un nom',
    phone: 'un téléphone',
    email: 'une adresse mail',
    address: 'une adresse',
    plate: 'une plaque',
    nir: 'un numéro de sécurité sociale',
    birth_date: 'une date de naissance',
    health: 'une donnée de santé',
    justice: 'une donnée de justice',
    origin: 'une origine',
    religion: 'une religion',
    opinion: 'une opinion',
    sex_life: 'une donnée intime',
  } as Readonly<Record<string, string>>,
  guardKeys: (neutral: string | null) =>
    neutral === null
      ? 'Entrée ou m : modifier   g : garder tel quel'
      : `Entrée : écrire « ${neutral} »   m : modifier   g : garder tel quel`,
  passagesLonger: (told: string, lasts: string) => `${told} de passages dans une vacation de ${lasts}.`,
  outsideShift: (start: string, hours: string) => `${start} est en dehors de la vacation, ${hours}.`,
  backToCorrect: '< : corriger.',
  singlesOut: {
    place: (said: string, label: string) =>
      `! « ${said} » est ${label}, et un lieu est imprimé dans les tableaux. < : l'écrire autrement.`,
    caseCode: (said: string, label: string) =>
      `! « ${said} » est ${label}, et un dossier se désigne par un code comme D12. < : l'écrire autrement.`,
  },
  notGuard: (text: string) => `« ${text} » n'est pas compris ici. Entrée, m ou g.`,
  untold: 'non renseigné',
  ras: 'rien à signaler',
  none: 'aucune autre',
  moreHelp: '+ : poser aussi les autres questions, après le commentaire.',
  othersOpened: (labels: readonly string[]) => `+ Après le commentaire : ${labels.join(', ')}.`,
  progress: (n: number, at: number, of: number) => `intervention ${n}, question ${at} sur ${of}`,
  frequent: (now: boolean): string => (now ? 'fréquent ici à cette heure' : 'fréquent ici'),
  persons: (n: number, estimated: boolean) => `${estimated ? 'environ ' : ''}${plural(n, 'personne', 'personnes')}`,
  between: (least: number, most: number) => `${least} à ${most} personnes`,
  needed: {
    date: 'Il faut une date pour enregistrer cette vacation.',
    same: "Cette vacation est déjà enregistrée : choisissez ce qu'elle devient.",
    hours: 'Ce jour est hors planning : écrivez les heures, par exemple 14h-20h.',
    where: 'Il faut un quartier pour compter cette intervention.',
    situation: 'Il faut une situation pour compter cette intervention.',
  },
  /** Of the help, the example alone; a list without one is shown whole by `?`. */
  notRead: (text: string, help: string) =>
    `« ${text} » n'est pas compris ici. ${/(?:Exemple|Plusieurs)[^.]*\./.exec(help)?.[0] ?? '? : ce qui peut être répondu.'}`,
  tooLong: (text: string) => `« ${text} » : une journée a 24 heures.`,
  endFirst: (text: string) => `« ${text} » : la fin est avant le début. Exemple : 17h30-18h10.`,
  whichQuartier: (place: string) => `« ${place} » : dans quel quartier ? Exemple : hall mau.`,
  notPlanning: (text: string) =>
    `« ${text} » n'est pas compris. Écrivez ce qui change : avec m3, sans m1, 14h-20h, 13/11, ou r.`,
  noSuchDay: (text: string, lastDay: number | null) =>
    `Le ${text} n'existe pas${lastDay === null ? '' : ` : ce mois s'arrête au ${lastDay}`}.`,
  noSuchHours: (text: string) => `« ${text} » : ces heures n'existent pas. Exemple : 14h-20h.`,
  future: (given: string) => `« ${given} » n'est pas encore passé. Si c'est une autre année, écrivez-la.`,
  chooseNumber: (last: number) => `Entrée, un numéro de 1 à ${last}, +, < ou a.`,
  tonight: (
    interventions: number,
    persons: number | null,
    atLeast: boolean,
    contacts: number | null,
    keptAt: string | null,
  ) =>
    `Ce soir : ${plural(interventions, 'intervention', 'interventions')}${persons === null ? '' : `, ${atLeast ? 'au moins ' : ''}${plural(persons, 'personne', 'personnes')}`}${contacts === null ? '' : `, ${plural(contacts, 'contact', 'contacts')}`}${keptAt === null ? '' : ` · brouillon gardé à ${keptAt}`}`,
  summaryHead: (day: string, planning: string) => `Vacation du ${day}, ${planning}`,
  draftWaits: (day: string, where: string) => `Un brouillon vous attend : ${day}, arrêté à ${where}.`,
  atIntervention: (n: number) => (n === 1 ? 'la 1re intervention' : `la ${n}e intervention`),
  atEnd: "la fin, avant d'enregistrer",
  longComment: (letters: number, max: number) =>
    `! Ce texte a ${letters} caractères : les ${max} premiers sont le commentaire, la suite est gardée à part.`,
  atQuestion: (label: string) => `la question « ${label} »`,
  draftChoices: ['Le reprendre', 'Le garder, saisir une autre vacation', 'Le supprimer'],
  draftGone: (n: number) => (n < 2 ? 'Le brouillon est supprimé.' : `${n} brouillons sont supprimés.`),
  draftWouldGo: (n: number) =>
    `Essai : ${n < 2 ? 'le brouillon serait supprimé' : `${n} brouillons seraient supprimés`}. Rien n'est supprimé.`,
  draftNone: "Aucun brouillon n'attend.",
  draftKept: 'Votre vacation est gardée en brouillon.',
  abandoned: 'La saisie est abandonnée.',
  savedShift: (day: string, team: readonly string[], interventions: number, id: string) =>
    `✓ Vacation enregistrée : ${[day, ...team, plural(interventions, 'intervention', 'interventions')].join(', ')} · n° ${id}`,
  savedKnown: {
    complete: (day: string, interventions: number, id: string) =>
      `✓ Vacation complétée : ${day}${interventions === 0 ? '' : `, ${plural(interventions, 'intervention ajoutée', 'interventions ajoutées')}`} · n° ${id}`,
    replace: (day: string, interventions: number, id: string) =>
      `✓ Vacation remplacée : ${day}, ${plural(interventions, 'intervention', 'interventions')} · n° ${id}`,
  },
  alike: (n: number) =>
    n < 2
      ? "L'intervention saisie à la même heure et avec les mêmes réponses y est déjà : elle n'est pas ajoutée."
      : `${n} interventions saisies à la même heure et avec les mêmes réponses y sont déjà : elles ne sont pas ajoutées.`,
  /** `id` null: a vacation that is new. */
  notQuiet: (id: string | null) =>
    id === null
      ? "La vacation n'est pas « rien à signaler » : elle a une intervention."
      : `${id} n'est plus « rien à signaler » : elle a maintenant une intervention.`,
  fieldNow: (id: string, field: string, was: string, is: string) =>
    is === '' ? `${id}, ${field} : « ${was} » est retiré` : `${id}, ${field} : ${is} au lieu de ${was}`,
  interventionsGone: (id: string, n: number) =>
    `${id} : ${plural(n, 'intervention retirée', 'interventions retirées')}`,
  savedRas: (team: readonly string[], contacts: number | null, id: string) =>
    `✓ Soirée RAS enregistrée : ${[...team, contacts === null ? 'contacts non renseignés' : plural(contacts, 'contact', 'contacts')].join(', ')}, passages non renseignés · n° ${id}`,
  savedRecords: (ids: string) => `✓ Enregistré : n° ${ids}`,
  wouldSave: (count: number) =>
    `Essai, rien n'est enregistré : ${plural(count, 'fiche le serait', 'fiches le seraient')}.`,
  before: 'avant',
  now: 'maintenant',
  figures: { shifts: 'Vacations', interventions: 'Interventions', contacts: 'Contacts' },
  figureNow: (figure: string, was: string, is: string) => `${figure} du mois : ${is}, au lieu de ${was}.`,
  /** Shown side by side where they fit, else one under the other. */
  next: (again: string | null, undo: string): readonly string[] => [
    ...(again === null ? [] : [`Corriger : ${again}`]),
    `Tout annuler : ${undo}`,
  ],
  refusedHead: (count: number) =>
    `✗ Rien n'est enregistré : ${plural(count, 'point à corriger', 'points à corriger')}.`,
  guessed: (field: string, read: string, value: string) => `${field} : ${value}, deviné de « ${read} »`,
  nearest: (labels: readonly string[]) =>
    labels.length === 1 ? `Vouliez-vous dire « ${labels[0]} » ?` : `Les plus proches : ${labels.join(', ')}.`,
  or: ' ou ',
  ofRecord: (n: number) => `fiche ${n}, `,
};

export type LogWords = typeof log;
