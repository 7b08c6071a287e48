/** One sentence a refusal: what and where. What became of the data and what to type follow, from the error itself. */

import { type Period, parsePeriod } from '../../domain/calendar/period.ts';
import type {
  Aftermath,
  ErrorArgs,
  ErrorCode,
  FileRefusal,
  PresetProblem,
  QueryRefusal,
  TemplateProblem,
} from '../../errors.ts';
import { formatter } from '../format.ts';
import { periodLabel } from '../period-label.ts';
import { report } from './report.ts';
import { templateRefused } from './templates.ts';

export type Refusals = { readonly [C in ErrorCode]: (args: ErrorArgs[C]) => string };

const FILE_REASONS: Record<FileRefusal, string> = {
  empty: 'est vide',
  'no-data': 'ne contient aucune ligne de données',
  encrypted: 'est protégé par un mot de passe',
  'lock-file': "est le fichier de verrou d'un classeur ouvert",
  pdf: 'est un PDF',
  html: 'est une page web',
  image: 'est une image',
  archive: 'est une archive',
  binary: "n'est ni un tableau ni un texte",
  truncated: 'est incomplet : la fin du fichier manque',
  'too-large': 'est trop grand pour un tableau',
  bomb: 'se déplie en trop de données pour être un vrai tableau',
  malformed: 'est abîmé',
  'not-a-table': 'ne contient pas de tableau reconnu',
  'not-a-template': "n'est pas un modèle",
  'no-marker': 'ne contient aucun repère : rien ne serait rempli',
  'format-not-read': "est dans un format qui n'est pas lu",
  'quote-open': "contient un guillemet ouvert qui n'est jamais refermé",
  'sheet-absent': "n'a pas de feuille de ce nom",
  'special-file': "n'est pas un fichier ordinaire",
};

const FILE_REMEDIES: Record<FileRefusal, string> = {
  empty: "Vérifiez que c'est le bon fichier.",
  'no-data': "Vérifiez que c'est le bon fichier.",
  binary: "Demandez le tableau d'origine.",
  'too-large': 'Partagez-le en plusieurs fichiers.',
  bomb: "Demandez le classeur d'origine.",
  malformed: 'Ouvrez-le dans Excel ou LibreOffice, enregistrez-le de nouveau.',
  'not-a-table': "Il faut une ligne d'en-têtes, comme Date, Quartier, Situation.",
  'not-a-template': 'Un modèle est un classeur .xlsx ou un texte .md : enregistrez-le ainsi.',
  'no-marker': 'Tapez-y des repères, comme {{ figures.interventions }}.',
  'quote-open': 'Refermez-le, puis relancez.',
  'sheet-absent': 'Choisissez une de ses feuilles avec --sheet.',
  'special-file': 'Choisissez un tableau.',
  encrypted: 'Retirez-le (Excel : Fichier, Informations, Protéger le classeur), relancez.',
  'lock-file': 'Fermez le classeur et choisissez le fichier sans « ~$ ».',
  pdf: "Demandez le classeur d'origine.",
  html: 'Ouvrez-la dans Excel ou LibreOffice, enregistrez-la en .xlsx.',
  image: "Demandez le classeur d'origine.",
  archive: 'Décompressez-la, puis choisissez le tableau.',
  truncated: 'Copiez-le de nouveau.',
  'format-not-read': 'Enregistrez-le en .xlsx ou en .csv.',
};

const QUERY_REASONS: Record<QueryRefusal, string> = {
  'measure-unknown': "n'est pas une mesure connue",
  'dimension-unknown': "n'est pas une dimension connue",
  'dimension-not-of-measure': 'ne se croise pas avec cette mesure',
  'dimension-not-of-kind': 'ne distingue pas ces fiches',
  'where-malformed': 'ne se lit pas comme un filtre. Exemple : origin=habitant',
  'value-unknown': "n'est pas un code de cette liste",
  'ages-cross-sexes': "n'est pas enregistré : âges et sexes sont deux marges, demandez deux tableaux",
  'compare-unknown': "n'est pas une comparaison connue",
  'sort-unknown': "n'est pas un tri connu",
};

const PERIODS = {
  week: 'La semaine',
  month: 'Le mois',
  quarter: 'Le trimestre',
  year: "L'année",
};

export const aftermaths: Record<Exclude<Aftermath, null>, string> = {
  'nothing-imported': "Rien n'est importé.",
  'nothing-written': "Aucun rapport n'est écrit.",
  'nothing-saved': "Rien n'est enregistré.",
  'draft-kept': 'Votre vacation est gardée en brouillon.',
  'not-touched': "Rien n'est changé.",
};

const near = (words: string | null) => (words === null ? '' : ` Le plus proche : « ${words} ».`);
/** A long list is not all said: its first words show what it takes. */
const firstOf = (words: readonly string[]) => (words.length <= 8 ? words : [...words.slice(0, 8), '…']);
/** Arguments as commander names them. */
const WANTED: Readonly<Record<string, string>> = {
  id: 'un numéro (V18, 12)',
  file: 'un fichier',
  FICHIER: 'un fichier',
  change: 'le numéro du changement (12)',
  profile: "le nom d'un profil",
  table: 'un tableau (G04) ou une mesure (--measure interventions)',
};

const orOf = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ou ${words.at(-1)}`;

function presetFault({ code, path, given }: PresetProblem): string {
  const key = path.split('.').at(-1) ?? '';
  switch (code) {
    case 'syntax':
      return "le texte ne se lit pas comme du YAML : vérifiez l'alignement, les deux-points, les guillemets";
    case 'key-unknown':
      return `« ${key} » n'est pas un mot de ce format`;
    case 'code-twice':
      return `le code « ${given} » est donné deux fois`;
    case 'reference-unknown':
      return `« ${given} » ne désigne rien dans ce fichier`;
    case 'band-without-end':
      return `la tranche « ${given} » a un début ou une fin, il faut les deux`;
    case 'band-empty':
      return `la tranche s'arrête à ${given}, à son début ou avant`;
    case 'settled-not-closed':
      return `l'issue « ${given} » est réglée sans être close (closed: true)`;
    case 'day-unknown':
      return `le ${given} n'existe pas`;
    case 'use-empty':
      return `« ${given} » s'arrête (until) avant de commencer (from)`;
    case 'successor-circular':
      return `« ${given} » ramène à la même valeur : une suite ne tourne pas en rond`;
    case 'standard-unknown':
      return `« ${given} » n'est pas un code de la liste standard`;
    default:
      if (key === '') return "ce n'est pas la description d'un dispositif";
      return given === key ? `il manque « ${key} »` : `« ${given} » n'a pas la forme attendue`;
  }
}

const among = (words: readonly string[]) => (words.length === 0 ? '' : ` (${words.join(', ')})`);

/** Of what a reader noted, what helps to find the fault: a line, a sheet, a format. The rest is for `--debug`. */
function detailOf(reason: FileRefusal, detail: string): string {
  if (detail === '') return '';
  if (reason === 'sheet-absent' || reason === 'format-not-read') return ` (${detail})`;
  return (reason === 'quote-open' || reason === 'malformed') && /^\d+$/.test(detail) ? ` (ligne ${detail})` : '';
}

const words = formatter('fr', 'screen');
const labelOf = (period: Period) => periodLabel(period, words, { report });

function rangeRefused(given: string, reversed: boolean): string {
  const [from = '', to = ''] = given.split('..').map((day) => words.date(day, 'long'));
  return reversed
    ? `La période commence le ${from} et finit avant, le ${to}. Vouliez-vous l'inverse ?`
    : `La période du ${from} au ${to} sort du calendrier, de 1900 à 2199.`;
}

export const errors = {
  'nothing-to-undo': () => "Il n'y a rien à annuler.",
  'nothing-to-redo': () => "Il n'y a rien à refaire : le dernier changement n'est pas une annulation.",
  'record-not-found': ({ id }) => `Aucune fiche ne porte le numéro « ${id} ».`,
  'change-not-found': ({ id }) => `Aucun changement ne porte le numéro « ${id} ».`,
  'change-undone': ({ change, by }) => `Le changement n° ${change} est déjà annulé, par le n° ${by}.`,
  'change-is-redo': ({ change, of }) =>
    `Le n° ${change} a remis le n° ${of} en place : c'est le n° ${of} qui s'annule.`,
  'change-built-on': ({ change, by, records }) =>
    `Le changement n° ${by} a touché depuis à ce que le n° ${change} avait changé (${records.join(', ')}).`,
  'command-unknown': ({ given, nearest }) =>
    `Commande inconnue : « ${given} ».${nearest === null ? '' : ` La plus proche : ${nearest}.`}`,
  'option-unknown': ({ given, nearest }) =>
    `Option inconnue : « ${given} ».${nearest === null ? '' : ` La plus proche : ${nearest}.`}`,
  'argument-missing': ({ name, command }) => `Il manque ${WANTED[name] ?? name} après « ${command} ».`,
  'argument-too-many': ({ given, command }) => `« ${given} » est de trop après « ${command} ».`,
  'option-value-missing': ({ option }) => `Il manque une valeur à ${option}.`,
  'option-value-unknown': ({ option, given, allowed }) =>
    `${option} n'accepte pas « ${given} ».${allowed.length === 0 ? '' : ` Écrivez ${orOf(allowed)}.`}`,
  'options-conflict': ({ first, second }) => `${first} et ${second} ne vont pas ensemble. Gardez l'une des deux.`,
  'kind-unknown': ({ given, allowed }) => `« ${given} » n'est pas une sorte de fiche. Écrivez ${orOf(allowed)}.`,
  'period-unknown': ({ given, kind, try: near }) => {
    if (kind === 'range') return rangeRefused(given, near !== null);
    const meant = near === null ? null : parsePeriod(near);
    const fault = /^\d{4}(-[WQ]?\d+)?$/i.test(given) ? "n'existe pas" : 'ne se lit pas';
    return `${PERIODS[kind]} « ${given} » ${fault}.${meant === null ? '' : ` Vouliez-vous dire ${labelOf(meant)} ?`}`;
  },
  'date-impossible': ({ given, lastDay, try: near }) =>
    `Le ${given} n'existe pas${lastDay === null ? '' : ` : ce mois s'arrête au ${lastDay}`}.${near === null ? '' : ` Écrivez ${near}.`}`,
  'date-future': ({ given }) => `« ${given} » n'est pas encore passé : rien ne s'y est produit.`,
  'answer-missing': ({ answers, faults = [], unasked = false }) =>
    `${faults.map((fault) => `${fault} `).join('')}Il manque ${answers.map(({ field }) => field).join(' et ')}, et ${unasked ? 'les questions ne se posent que dans un terminal, pas par un tube' : 'rien ne peut être demandé ici'}. Ajoutez ${answers.map(({ flag, choices }) => `${flag}${among(firstOf(choices))}`).join(' et ')}.`,
  'shift-known': ({ known }) => known,
  'not-yet': ({ what }) => `${what} n'existe pas dans cette version. Rien n'est fait à la place.`,
  'table-unknown': ({ given, nearest }) => `Le tableau « ${given} » n'existe pas.${near(nearest[0] ?? null)}`,
  'query-refused': ({ reason, given, allowed }) =>
    `« ${given} » ${QUERY_REASONS[reason]}.${
      allowed.length === 1 ? near(allowed[0] ?? null) : allowed.length === 0 ? '' : ` Écrivez ${orOf(allowed)}.`
    }`,
  'file-refused': ({ file, reason, detail }) => `« ${file} » ${FILE_REASONS[reason]}${detailOf(reason, detail)}.`,
  'template-refused': templateRefused,
  'preset-refused': ({ file, problems }) =>
    problems
      .map(
        (p) =>
          `${file}${p.line === null ? '' : `, ligne ${p.line}`}${p.path === '' ? '' : `, ${p.path}`} : ${presetFault(p)}.`,
      )
      .join('\n'),
  'entry-refused': ({ problems }) => [...new Set(problems.map(({ message }) => message))].join('\n'),
  'same-unknown': ({ row, id, like }) =>
    id === null
      ? `--same : la ligne ${row} du fichier n'est pas une fiche.`
      : `--same : la ligne ${row} ne ressemble à aucune fiche ${id} de la base${like === null ? '' : `, elle ressemble à ${like}`}.`,
  'columns-missing': ({ file, missing, found }) =>
    `« ${file} » n'a pas les colonnes qu'il faut : il manque ${missing.join(', ')}. Colonnes lues${among(found)}.`,
  'file-changed': ({ file }) => `« ${file} » a changé pendant la lecture.`,
  'db-absent': () => "Aucune base pour l'instant : elle se crée à la saisie.",
  'db-exists': ({ file }) => `« ${file} » existe déjà ; il n'est pas touché.`,
  'db-busy': () => 'La base est occupée par un autre programme.',
  'db-changed': () => 'Une autre fenêtre vient de changer la base.',
  'db-damaged': ({ file, backup }) =>
    `La base « ${file} » est abîmée et n'est pas touchée.${backup === null ? " Aucune sauvegarde n'est à côté." : ` Dernière sauvegarde : « ${backup} ».`}`,
  'db-foreign': ({ file }) => `« ${file} » n'est pas une base OptiMédia ; il n'est pas touché.`,
  'db-newer': () => "La base vient d'une version plus récente ; elle n'est pas touchée.",
  'db-not-a-file': ({ file }) => `« ${file} » n'est pas un fichier : la base ne peut pas y être.`,
  'db-driver': ({ detail }) =>
    `Le moteur de base de données (${detail}) manque ou ne convient pas à cette version de Node. Réinstallez OptiMédia.`,
  'db-migration-failed': ({ file, backup }) =>
    `La base « ${file} » ne passe pas à la nouvelle version : elle est restée telle quelle${backup === null ? '' : `, et sa copie est « ${backup} »`}.`,
  'file-absent': ({ file, nearest }) =>
    `Fichier introuvable : « ${file} ».${nearest === null ? '' : ` Le plus proche, ici : « ${nearest} ».`}`,
  'file-is-folder': ({ file, inside }) =>
    inside === null
      ? `« ${file} » est un dossier ; il n'est pas touché.`
      : `« ${file} » est un dossier.${inside.length === 0 ? ' Il ne contient rien à lire.' : ` Choisissez l'un de ses fichiers${among(inside)}.`}`,
  'file-unreadable': ({ file }) => `« ${file} » ne peut pas être lu : vérifiez vos droits.`,
  'file-exists': ({ file }) => `« ${file} » existe déjà ; il n'est pas touché.`,
  'file-is-link': ({ file }) => `« ${file} » est un lien vers un autre fichier ; il n'est pas suivi.`,
  'file-is-database': ({ file }) => `« ${file} » est une base de données ; elle n'est pas touchée.`,
  'file-open-elsewhere': ({ file }) => `« ${file} » est ouvert dans un autre programme.`,
  'folder-absent': ({ folder }) => `Le dossier « ${folder} » n'existe pas.`,
  'folder-read-only': ({ folder }) => `Le dossier « ${folder} » refuse l'écriture : vérifiez vos droits.`,
  'disk-full': ({ file }) =>
    file === 'stdout'
      ? "Disque plein : le résultat n'est pas écrit en entier."
      : `Disque plein : la place manque pour « ${file} ».`,
  'disk-fault': ({ file }) => `Le disque ne répond pas pour « ${file} ».`,
} satisfies Refusals as Refusals;

/** What `--allow-macros` lets through: nothing is to be corrected. */
const ALLOWED_ON_DEMAND: ReadonlySet<TemplateProblem['code']> = new Set(['macros', 'external-links']);

/** What can be done, said last: after what became of the data. */
export const remedies: Partial<Refusals> = {
  'file-absent': ({ nearest }) => (nearest === null ? 'Vérifiez le nom et le dossier, puis relancez.' : ''),
  'template-refused': ({ problems }) =>
    problems.every(({ code }) => ALLOWED_ON_DEMAND.has(code)) ? '' : 'Corrigez le modèle, puis relancez.',
  'entry-refused': ({ file }) => (file === null ? '' : 'Corrigez le fichier, puis relancez.'),
  'preset-refused': () => 'Corrigez le fichier, puis relancez.',
  'columns-missing': () => 'Si une autre colonne en tient lieu, dites laquelle avec --map.',
  'date-future': () => 'Écrivez un jour passé, comme hier.',
  'shift-known': () => 'Pour la compléter, la remplacer, ou en ajouter une :',
  'db-busy': () => "Fermez l'autre fenêtre, puis relancez.",
  'db-changed': () => 'Relancez la même commande.',
  'change-built-on': () => "Revenez d'abord sur le plus récent :",
  'db-exists': () => 'Pour une autre base, ajoutez --db FICHIER.',
  'db-newer': () => 'Mettez OptiMédia à jour.',
  'db-foreign': () => 'Choisissez un autre fichier avec --db.',
  'db-not-a-file': ({ file }) => `Choisissez un fichier, par exemple --db ${file}/optimedia.db.`,
  'db-damaged': ({ backup }) =>
    backup === null ? "Gardez ce fichier tel quel et demandez de l'aide." : 'Copiez-la à sa place, sous le même nom.',
  'db-migration-failed': () => "N'effacez rien, reprenez la version d'avant et demandez de l'aide.",
  'file-is-link': () => 'Choisissez un autre nom.',
  'file-is-database': () => 'Choisissez un autre nom.',
  'folder-absent': () => 'Créez-le ou choisissez-en un autre, puis relancez.',
  'folder-read-only': () => 'Choisissez-en un autre, puis relancez.',
  'disk-fault': () => 'Rebranchez-le, puis relancez.',
  'file-refused': ({ reason }) => FILE_REMEDIES[reason],
  'file-open-elsewhere': () => 'Fermez-le, puis relancez.',
  'disk-full': () => 'Libérez de la place, puis relancez.',
};
