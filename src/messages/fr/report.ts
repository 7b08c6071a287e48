/** What reports and the screen around them say. */

import type { DimensionCode } from '../../cube/dimensions.ts';
import { capitalised, uncapitalised } from '../format.ts';
import { de, en } from './elide.ts';

const FEMININE: readonly DimensionCode[] = ['situation', 'hour_band', 'origin', 'outcome', 'cooperation', 'age_band'];

export const report = {
  readings: {
    more: '▲ significatif',
    less: '▼ significatif',
    'within-chance': 'non significatif',
    'weak-base': 'base trop faible',
  },
  emptyRow: 'Aucune donnée sur la période',
  audience: { internal: 'interne', funder: 'financeur' },
  done: (period: string, audience: string, files: string) => `✓ Rapport ${de(period)}, ${audience} : ${files}`,
  empty: (period: string, files: string) =>
    `! ${capitalised(period)} : rien d'enregistré. Le rapport le dit : ${files}`,
  dry: (files: string) => `Essai : rien n'est écrit. Le rapport serait : ${files}`,
  lastMonth: (period: string) => `Aucune période demandée : le dernier mois complet, ${period}.`,
  keyFigures: 'Chiffres clés',
  difference: 'écart',
  change: 'Écart',
  reading: 'Lecture',
  readingNote:
    ' « Significatif » : écart que le hasard seul donnerait moins d’une fois sur vingt, à présence égale. « Base trop faible » : moins de 10 dans l’une des deux périodes.',
  rounding: (sum: string) => ` Parts : somme ${sum} % par arrondi.`,
  comparedTo: (period: string, since: string | null) =>
    `, comparé à ${period}${since === null ? '' : ` (enregistré depuis le ${since})`}`,
  beside: (period: string, figure: string) => `${period} : ${figure}`,
  /** `told`: how many of how many say where they stand. */
  scope: (measure: string, from: string, to: string, told: readonly [told: string, of: string] | null) =>
    `Champ : ${uncapitalised(measure)}, du ${from} au ${to}${told === null ? '' : ` ; renseigné : ${told[0]} sur ${told[1]}`}.`,
  of: (part: string, whole: string) => `${part} sur ${whole}`,
  settledBeside: (now: string, before: string | null) =>
    `réglées ou apaisées, sur les closes : ${now}${before === null ? '' : ` ; avant, ${before}`}`,
  chance: '« Non significatif » : à présence égale, le hasard peut expliquer cet écart.',
  noShift: (day: string) => `! ${capitalised(day)} : vacation prévue, rien de saisi`,
  fieldMissing: (dimension: DimensionCode, field: string, missing: string, of: string, share: string) =>
    `! ${field} : ${FEMININE.includes(dimension) ? 'non renseignée' : 'non renseigné'} dans ${missing} sur ${of} (${share})`,
  /** `month`: « octobre 2026 » or « semaine 44… ». */
  noShiftAtAll: (period: string) => `! Aucune vacation saisie ${en(period)} : les heures ne sont pas connues (n. d.)`,
  /** `days`: the first of them. */
  moreShifts: (count: number, days: readonly string[]) =>
    `! Et ${count} ${count === 1 ? 'autre vacation prévue' : 'autres vacations prévues'}, sans saisie : ${days.join(', ')}${days.length < count ? '…' : ''}`,
  options: {
    format: 'formats, séparés par des virgules',
    template: 'un modèle à vous, à la place de celui du programme (répétable)',
    out: 'où écrire : un dossier, ou un nom de fichier',
    audience: 'internal, le seul public de cette version',
    compare: 'previous, year ou none',
    allowMacros: "les macros et les liens d'un modèle restent dans le rapport",
    stdout: 'écrire le rapport sur la sortie',
    force: 'remplacer un rapport qui existe',
  },
  kept: {
    macros: (file: string) => `! « ${file} » contient des macros : elles sont gardées telles quelles.`,
    'external-links': (file: string) => `! « ${file} » a des liens vers d'autres classeurs : ils sont gardés.`,
  },
  notYet: {
    funder: 'Le rapport financeur (petits nombres masqués)',
    grid: "La grille d'un financeur",
    seal: 'Le rapport scellé',
    format: (format: string) => `Le format « ${format} »`,
  },
  week: (number: string, from: string, to: string) => `semaine ${number}, du ${from} au ${to}`,
  quarter: (n: string, year: string) => `${n === '1' ? '1er' : `${n}e`} trimestre ${year}`,
  range: (from: string, to: string) => `du ${from} au ${to}`,
  shortWeek: (number: string, _year: string) => `sem. ${number}`,
  shortQuarter: (n: string, year: string) => `${n === '1' ? '1er' : `${n}e`} trim. ${year}`,
  /** Sentences of the reports themselves; a null is not said. */
  sentences: {
    title: {
      week: (label: string) => capitalised(label),
      month: (label: string) => `Rapport mensuel, ${label}`,
      quarter: (label: string) => `Rapport trimestriel, ${label}`,
      year: (label: string) => `Rapport annuel, ${label}`,
      range: (label: string) => `Rapport ${label}`,
    },
    nothing: 'Rien n’est enregistré sur la période : les tableaux sont vides.',
    before: (interventions: string, period: string) => `${interventions} ${en(period)}`,
    hours: (shown: string, hours: number) => `${shown} ${hours < 2 ? 'heure' : 'heures'} de présence`,
    level: (interventions: string, before: string | null) =>
      `${interventions}${before === null ? '' : ` ; ${before}`}.`,
    levelByHour: (interventions: string, hours: string, rate: string, before: string | null) =>
      `${interventions} en ${hours}, soit ${rate} par heure${before === null ? '' : ` ; ${before}`}.`,
    shiftsDone: { one: 'vacation réalisée', many: 'vacations réalisées' },
    /** `shifts`: null when nobody can know them. `unknown`: there are interventions all the same. */
    coverage: (from: string, to: string, shifts: string | null, planned: string | null, unknown: boolean) => {
      const one = planned === '0' || planned === '1';
      const all = planned === null ? '' : ` sur ${planned} ${one ? 'prévue' : 'prévues'}`;
      return `Du ${from} au ${to} – ${shifts ?? 'aucune vacation saisie'}${all}${unknown ? ' : heures et contacts ne sont pas connus (n. d.)' : ''}`;
    },
    outcome: (settled: string, closed: string) =>
      `${settled} ${settled === '0' || settled === '1' ? 'réglée ou apaisée' : 'réglées ou apaisées'} sur ${closed} ${closed === '1' ? 'close' : 'closes'}`,
    noOutcome: 'aucune situation close',
  },
};
