/** What reports and the screen around them say. */

import { capitalised } from '../format.ts';
import { de } from './elide.ts';

export const report = {
  number: 'Nombre',
  share: 'Part',
  all: 'Ensemble',
  emptyRow: 'Aucune donnée sur la période',
  audience: { internal: 'interne', funder: 'financeur' },
  done: (period: string, audience: string, files: string) => `✓ Rapport ${de(period)}, ${audience} : ${files}`,
  empty: (period: string, files: string) =>
    `! ${capitalised(period)} : rien d'enregistré. Le rapport le dit : ${files}`,
  dry: (files: string) => `Essai : rien n'est écrit. Le rapport serait : ${files}`,
  lastMonth: (period: string) => `Aucune période demandée : le dernier mois complet, ${period}.`,
  keyFigures: 'Chiffres clés',
  difference: 'écart',
  options: {
    format: 'formats, séparés par des virgules',
    template: 'un modèle à vous, à la place de celui du programme (répétable)',
    out: 'où écrire : un dossier, ou un nom de fichier',
    audience: 'internal, ou funder quand il existera',
    grid: "la grille d'un financeur",
    seal: 'sceller le rapport',
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
};
