/** What an import says: what was understood, what it did, what remains to correct. */

import { formatter, uncapitalised } from '../format.ts';
import { printable } from '../printable.ts';

interface Several {
  readonly files: number;
  readonly imported: number;
  readonly known: number;
  readonly rejected: number;
  readonly refused: number;
}

interface Counts {
  readonly read: number;
  readonly new: number;
  readonly known: number;
  readonly rejected: number;
  readonly skipped: number;
}

const { number, plural } = formatter('fr', 'screen');
const count = (n: number) => number(n, 0);
const lines = (n: number) => plural(n, 'ligne', 'lignes');

export const importing = {
  problem: 'Problème',
  columnName: 'COLONNE',
  helperSheet: (name: string, missing: readonly string[]) =>
    `La feuille « ${name} » n'est pas lue : ${missing.length === 0 ? 'elle ne contient pas de tableau de fiches' : `pas de colonne ${missing.join(', ')}`}`,
  sheet: (file: string, sheet: string | null, kind: string, header: number) =>
    `${file}${sheet === null ? '' : ` · feuille « ${sheet} »`} · ${kind} · en-tête ligne ${header}`,
  counts: (c: Counts) =>
    `${lines(c.read)} : ${plural(c.new, 'nouvelle', 'nouvelles')}, ${plural(c.known, 'déjà connue', 'déjà connues')}, ${plural(c.rejected, 'écartée', 'écartées')}`,
  skipped: (n: number) => `${lines(n)} hors tableau (titre, total, note, vide)`,
  yearsGuessed: (column: string, n: number, example: string, year: string) =>
    `${column} : ${count(n)} dates, comme « ${example} », n'ont pas d'année, ${year} est retenue`,
  reading: (done: number, of: number) => `${count(done)} lignes comprises sur ${count(of)}`,
  writing: (n: number) => `Enregistrement de ${plural(n, 'fiche', 'fiches')}`,
  hiddenRows: (n: number) =>
    `${n < 2 ? '1 ligne masquée est lue' : `${count(n)} lignes masquées sont lues`} comme les autres`,
  done: (n: number, importId: number, undo: string) =>
    `${plural(n, 'fiche importée', 'fiches importées')} · import n° ${importId} · tout annuler : ${undo}`,
  dry: (n: number, apart: number) =>
    `Essai : ${plural(n, 'fiche serait importée', 'fiches seraient importées')}${apart === 0 ? '' : ` et ${plural(apart, 'ligne mise', 'lignes mises')} à part`}, rien n'est écrit.`,
  wouldRefuse: (rejected: number, read: number) =>
    `Essai : rien ne serait importé, ${lines(rejected)} sur ${count(read)} ${rejected < 2 ? 'est' : 'sont'} à corriger.`,
  nothingNew: (known: number, from: number | null, rejected: number) =>
    `Rien de nouveau : ${lines(known)} déjà ${known < 2 ? 'connue' : 'connues'}${from === null ? '' : ` (import n° ${from})`}${rejected === 0 ? '' : `, ${plural(rejected, 'écartée', 'écartées')}`}.`,
  refused: (rejected: number, read: number) =>
    `Rien n'est importé : ${lines(rejected)} sur ${count(read)} ${rejected < 2 ? 'est' : 'sont'} à corriger.`,
  takeOthers: (n: number) => `Prendre ${n < 2 ? "l'autre" : `les ${count(n)} autres`} :`,
  apart: (n: number) =>
    n < 2
      ? 'La ligne écartée est à part, avec son problème. Corrigez-la, puis :'
      : `Les ${count(n)} lignes écartées sont à part, avec leur problème. Corrigez-les, puis :`,
  alreadyApart: 'Les lignes écartées sont déjà à part, avec leur problème. Corrigez-les, puis :',
  rows: (sheet: string | null, rows: readonly number[], others: number) =>
    `${sheet === null ? '' : `feuille « ${sheet} », `}lignes ${rows.join(', ')}${others === 0 ? '' : ` et ${plural(others, 'autre', 'autres')}`}`,
  ifItIs: (label: string) => `Si c'est « ${label} » :`,
  row: (sheet: string | null, row: number) => `${sheet === null ? '' : `feuille « ${sheet} », `}ligne ${row}`,
  more: (n: number) => `… et ${plural(n, 'autre remarque', 'autres remarques')}.`,
  allOfThem: 'Les lire toutes :',
  anyValue: 'VALEUR',
  codes: (codes: readonly string[]) => `CODE est l'un de : ${codes.join(', ')}`,
  notRead: (headers: readonly string[], all: number) =>
    `${all < 2 ? 'Colonne non lue' : 'Colonnes non lues'} : ${headers.join(', ')}${all > headers.length ? ` et ${plural(all - headers.length, 'autre', 'autres')}` : ''}`,
  several: (c: Several) =>
    `En tout, ${c.files} fichiers : ${plural(c.imported, 'fiche importée', 'fiches importées')}, ${plural(c.known, 'déjà connue', 'déjà connues')}, ${plural(c.rejected, 'ligne écartée', 'lignes écartées')}${c.refused === 0 ? '' : `, ${plural(c.refused, 'fichier refusé', 'fichiers refusés')}`}.`,
  book: (file: string, format: string, sheet: string | null, kind: string) =>
    `${file} · ${format}${sheet === null ? '' : ` · feuille « ${sheet} »`} · ${kind}`,
  formats: {
    csv: 'texte CSV',
    tsv: 'texte à tabulations',
    xlsx: 'classeur Excel',
    xlsm: 'classeur Excel à macros',
    ods: 'classeur LibreOffice',
  },
  extent: (header: number, data: { first: number; last: number; skipped: number } | null) =>
    `En-tête ligne ${header}${data === null ? '' : `, données lignes ${data.first} à ${data.last}${data.skipped === 0 ? '' : `, dont ${data.skipped} hors tableau`}`}`,
  becomes: (header: string, field: string) => `${header} → ${field}`,
  identity: 'identité de la fiche',
  leftAside: (header: string) => `${header} : colonne laissée de côté, rien ne lui correspond`,
  doubled: (header: string) => `${header} : laissée de côté, une autre colonne donne déjà ce champ`,
  sameColumns: 'Mêmes colonnes que la feuille précédente',
  profileKnown: (name: string) => `En-tête reconnu : profil « ${name} »`,
  noProfile: "Aucun profil pour l'instant : un import qui demande des choix en garde un.",
  profileHolds: (columns: number, words: number) =>
    `${plural(columns, 'colonne', 'colonnes')}, ${plural(words, 'mot', 'mots')}`,
  profileGone: (name: string, dry: boolean) =>
    dry ? `Essai : le profil « ${name} » serait oublié.` : `✓ Le profil « ${name} » est oublié.`,
  profileKept: (name: string) => `Vos choix sont gardés pour les tableaux de même en-tête : profil « ${name} »`,
  yearTold: (year: number) => `Année ${year} lue dans le nom de la feuille ou le titre`,
  monthTold: (month: string) => `Mois lu dans le nom de la feuille ou le titre : ${month}`,
  quartierTold: (label: string) => `Quartier lu dans le nom de la feuille ou le titre : ${label}`,
  sure: 'sûr',
  likely: 'probable',
  toConfirm: 'à confirmer',
  planLabel: 'Continuer',
  planHelp: "Voici ce qui est compris du fichier. Rien n'est encore écrit.",
  planKeys: (sheets: boolean) =>
    `Entrée : continuer   c : corriger une colonne${sheets ? '   f : autre feuille' : ''}   < abandonner`,
  whichColumn: 'Quelle colonne corriger',
  whichField: (header: string) => `Que contient la colonne « ${header} »`,
  whichSheet: 'Quelle feuille lire',
  givesField: (field: string) => `Quelle colonne donne : ${field}`,
  leaveAside: 'Rien : la laisser de côté',
  listKeys: (skip: string | null) =>
    `Entrée : choisir   ↑↓ ou un chiffre : changer   < retour   ${skip === null ? '' : `- ${uncapitalised(skip)}   `}? aide`,
  notInList: (text: string) => `« ${printable(text)} » n'est pas une ligne de la liste.`,
  chooseLine: (skip: string | null) =>
    `Choisissez une ligne : ↑↓, un chiffre ou quelques lettres${skip === null ? '' : `. « - » : ${uncapitalised(skip)}`}.`,
  questionHelp: '< revient au tableau.',
  words: (n: number) => `${plural(n, 'mot', 'mots')} à préciser, une fois pour toutes`,
  word: (word: string, rows: number, column: string) => `« ${word} », ${lines(rows)}, ${column}`,
  wordHelp:
    'Votre réponse vaut pour toutes les lignes qui portent ce mot. « fin » : laisser les autres mots comme ils sont.',
  twin: (at: number, n: number, id: string, row: number) =>
    `Ressemblance ${at} sur ${n} : ${id} dans la base, ligne ${row} du fichier`,
  twinValue: (field: string, base: string, file: string) => `${field} : ${base} dans la base, ${file} dans le fichier`,
  noValue: 'rien',
  twinKeep: 'La même : garder la base',
  twinTake: 'La même : prendre le fichier',
  twinOther: 'Deux différentes',
  twinSkip: 'Ne pas décider',
  twinHelp: 'Votre réponse est gardée : la question ne revient pas.',
  leaveBlank: 'Laisser vide',
  setRowsAside: 'Écarter les lignes',
  policyLabel: 'Importer',
  keepGood: (n: number, rejected: number) =>
    `Importer ${n < 2 ? 'la ligne bonne' : `les ${count(n)} bonnes`} et mettre ${rejected < 2 ? "l'autre" : `les ${count(rejected)} autres`} de côté`,
  keepNothing: 'Ne rien importer',
  policyHelp: "Les lignes écartées reviennent dans un fichier à part, avec leur problème : rien n'est perdu.",
  options: {
    profile: "les choix gardés sous ce nom (sans elle : reconnus à l'en-tête)",
    map: 'ce qu\'est une colonne : "Colonne=champ" (répétable)',
    value: 'ce que veut dire un mot : "champ:mot=code" (répétable)',
    same: 'une ligne qui est déjà dans la base : LIGNE=FICHE, ou LIGNE=new (répétable)',
    set: 'une valeur pour toutes les lignes : champ=valeur (répétable)',
    header: "la ligne de l'en-tête",
    encoding: "l'encodage du texte",
    delimiter: 'le séparateur des colonnes',
    sheet: 'la feuille à lire',
    as: 'le genre de fiches : interventions, shifts, requests, signalements, events',
    policy: 'all-or-nothing ou keep-good, si des lignes sont écartées',
    rejects: 'où mettre les lignes écartées',
    strict: 'code 3 aussi pour une simple remarque',
  },
};
