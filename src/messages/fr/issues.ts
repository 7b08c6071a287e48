/** One sentence a finding of `readEntry` or of an import, and what would settle it. */

import { type Issue, type IssueCode, isUnread } from '../../domain/entry.ts';
import { formatter } from '../format.ts';
import { printable } from '../printable.ts';
import { records } from './records.ts';

type Say = (issue: Issue) => string;

const said = ({ value }: Issue) => `« ${printable(value ?? '')} »`;
/** The header of the column, else the name of the field: « Date », never its key. */
const where = ({ column, field }: Issue) => printable(column ?? labelOf(field ?? ''));
const labelOf = (key: string) => records.fields[key.split('.')[0] ?? ''] ?? key;
const day = ({ args }: Issue) => formatter('fr', 'screen').date(String(args['date'] ?? ''), 'long');
const monthOf = ({ args: { month } }: Issue) =>
  typeof month === 'string' ? formatter('fr', 'screen').date(month, 'month') : null;
const lasting = ({ args }: Issue) => formatter('fr', 'screen').duration(Number(args['minutes']));
const arg = ({ args }: Issue, name: string) => printable(String(args[name] ?? ''));
const fieldsIn = (i: Issue) => arg(i, 'differing').split(',').map(labelOf).join(', ');
/** Refused, nothing is left at all. */
const left = ({ severity }: Issue) => (severity === 'error' ? '' : ', la valeur reste vide');
const first = ({ nearest }: Issue) => `« ${printable(nearest[0]?.label ?? '')} »`;
const among = ({ nearest }: Issue) => nearest.map(({ label }) => `« ${printable(label)} »`).join(' ou ');
const privacy =
  (what: string): Say =>
  (issue) =>
    `${where(issue)} : ${said(issue)} ressemble à ${what}. ${guarded(issue)}`;
function guarded(issue: Issue): string {
  if (issue.field === 'caseCode') return 'Un dossier se désigne par un code sans nom, comme D12';
  if (issue.field !== 'place') return "Ce texte n'ira dans aucun rapport de financeur";
  const neutral = arg(issue, 'neutral');
  const how = neutral === '' ? 'Écrivez-le sans ce qui désigne une personne' : `Écrivez « ${neutral} »`;
  return `Un lieu est imprimé dans les tableaux. ${how}`;
}
/** What would have been possible. */
const whyNot = ({ args }: Issue) => {
  const { noMonth, expected } = args;
  if (noMonth !== undefined) return `, il n'y a pas de mois ${noMonth}`;
  if (expected === 'time') return ", l'heure va de 0 h 00 à 24 h 59, par exemple 17h30";
  if (expected === 'minutes' || expected === 'hours')
    return `, la durée va de 0 à ${atMost(args)} ${expected === 'hours' ? 'heures' : 'minutes'}`;
  return expected === undefined ? '' : `, il faut un nombre entier, de 0 à ${atMost(args)}`;
};
const atMost = ({ max }: Issue['args']) => formatter('fr', 'screen').number(Number(max), 0);

const SHAPES: Readonly<Record<string, string>> = {
  time: 'des heures',
  date: 'des dates',
  number: 'des nombres',
  words: 'des mots',
};

export const issues = {
  'required-missing': (i) =>
    i.value === null || i.value === ''
      ? `${where(i)} : la valeur manque, elle est obligatoire`
      : `${where(i)} : ${said(i)} veut dire « non renseigné », et la valeur est obligatoire`,
  'required-unknown': (i) => `${where(i)} : ${said(i)} n'est pas compris, la valeur est obligatoire`,
  'impossible-value': (i) =>
    i.args['lastDay'] !== undefined
      ? `${where(i)} : ${said(i)} n'existe pas, ${monthOf(i) ?? 'ce mois'} s'arrête au ${arg(i, 'lastDay')}`
      : i.args['firstYear'] !== undefined
        ? `${where(i)} : ${said(i)} est hors du calendrier, qui va de ${arg(i, 'firstYear')} à ${arg(i, 'lastYear')}`
        : `${where(i)} : ${said(i)} est impossible${whyNot(i)}`,
  'unknown-word': (i) => `${where(i)} : ${said(i)} n'est pas dans la liste${left(i)}`,
  'near-word': (i) => `${where(i)} : ${said(i)} est lu ${first(i)}`,
  'ambiguous-word': (i) => `${where(i)} : ${said(i)} peut être ${among(i)}`,
  'several-values': (i) => `${where(i)} : ${said(i)} donne plusieurs valeurs, une seule est attendue`,
  'not-a-number': (i) => `${where(i)} : ${said(i)} n'est ni un nombre, ni une date, ni une heure${left(i)}`,
  'year-guessed': (i) => `${where(i)} : ${said(i)} n'a pas d'année, le ${day(i)} est retenu`,
  'parts-exceed-total': (i) =>
    `${where(i)} : ${i.args['parts'] === 'ages' ? 'les âges font' : 'femmes et hommes font'} ${arg(i, 'sum')}, plus que le total de ${arg(i, 'total')}`,
  'end-before-start': (i) =>
    `${where(i)} : la fin ${said(i)} est avant le début ${arg(i, 'start')}, le lendemain est retenu, soit ${lasting(i)}`,
  'date-before': (i) =>
    `${where(i)} : ${said(i)} est avant « ${labelOf(arg(i, 'other'))} » (${day(i)}), la valeur est gardée`,
  'long-time': (i) => `${where(i)} : de ${arg(i, 'start')} à ${said(i)}, cela dure ${lasting(i)}, vérifiez les heures`,
  'out-of-scale': (i) => `${where(i)} : ${said(i)} est beaucoup pour une seule fiche, vérifiez`,
  'text-cut': (i) => `${where(i)} : le texte dépasse ${arg(i, 'max')} caractères, la suite est gardée à part`,
  'future-date': (i) => `${where(i)} : le ${day(i)} n'est pas encore passé`,
  'out-of-use': (i) =>
    i.args['is'] === 'ended'
      ? `${where(i)} : ${said(i)} n'est plus dans la liste après le ${day(i)}, la valeur est gardée`
      : `${where(i)} : ${said(i)} n'est dans la liste qu'à partir du ${day(i)}, la valeur est gardée`,
  'privacy.name': privacy('un nom de personne'),
  'privacy.phone': privacy('un numéro de téléphone'),
  'privacy.email': privacy('une adresse électronique'),
  'privacy.address': privacy('une adresse précise'),
  'privacy.plate': privacy("une plaque d'immatriculation"),
  'privacy.nir': privacy('un numéro de sécurité sociale'),
  'privacy.birth_date': privacy('une date de naissance'),
  'privacy.health': privacy('une donnée de santé'),
  'privacy.justice': privacy('une donnée de justice'),
  'privacy.origin': privacy("une donnée sur l'origine"),
  'privacy.religion': privacy('une donnée sur la religion'),
  'privacy.opinion': privacy("une donnée sur l'opinion"),
  'privacy.sex_life': privacy('une donnée sur la vie intime'),
  'hidden-row': () => 'Une ligne masquée est importée',
  'hidden-sheet': (i) => `La feuille masquée « ${printable(i.sheet ?? '')} » n'est pas lue`,
  'hidden-column': (i) => `La colonne masquée ${where(i)} est lue`,
  'column-ignored': (i) => `La colonne ${where(i)} ne correspond à aucun champ, elle n'est pas lue`,
  'column-doubled': (i) => `La colonne ${where(i)} est en double, une autre donne déjà ce champ`,
  'column-contradicted': (i) =>
    `La colonne ${where(i)} porte le nom de « ${labelOf(arg(i, 'named'))} » et contient ${SHAPES[arg(i, 'shape')] ?? 'autre chose'} (${said(i)})${i.args['read'] === '' ? ", elle n'est pas lue" : ', vérifiez-la'}`,
  'near-duplicate': (i) =>
    `Cette ligne ressemble à ${arg(i, 'id')}, déjà dans la base${i.args['differing'] === '' ? '' : ` ; diffère : ${fieldsIn(i)}`}`,
  'shift-overlap': (i) =>
    `Cette vacation recouvre ${i.args['id'] === undefined ? `celle de la ligne ${arg(i, 'row')}` : `${arg(i, 'id')}, déjà dans la base`}, avec la même équipe : ses heures comptent deux fois`,
  'month-first': (i) =>
    i.args['doubtful'] === undefined
      ? `${where(i)} : le mois semble écrit avant le jour, comme dans ${said(i)} ; les dates ont pu être lues à l'envers`
      : `${where(i)} : ${said(i)} a le mois avant le jour ; ${i.args['doubtful'] === 1 ? `« ${arg(i, 'example')} » a pu être lue` : `${arg(i, 'doubtful')} autres dates, comme « ${arg(i, 'example')} », ont pu être lues`} à l'envers`,
  'total-mismatch': (i) =>
    `${where(i)} : le tableau écrit ${arg(i, 'printed')}, la somme des lignes est ${arg(i, 'computed')}`,
  'total-unchecked': (i) =>
    `${where(i)} : le total ${arg(i, 'printed')} n'est pas vérifié, une ligne écartée n'a pas de nombre dans cette colonne`,
  'formula-without-result': (i) => `${where(i)} : la formule n'a pas de résultat. Ouvrez le classeur, enregistrez-le`,
  'cell-error': (i) => `${where(i)} : la cellule contient l'erreur ${said(i)}`,
} satisfies Record<IssueCode, Say> as Record<IssueCode, Say>;

/**
 * What would settle the doubt: the code and the flag in full; null when only the file can be corrected. `codes`: what its field
 * may hold, for words that have no neighbour.
 */
export function suggestion(issue: Issue, codes: readonly string[]): string | null {
  if (issue.code === 'near-duplicate')
    return `--same ${issue.row}=${arg(issue, 'id')}, sinon : --same ${issue.row}=new`;
  if (issue.code === 'column-contradicted') return `--map "${where(issue).replaceAll('"', "'")}=CHAMP"`;
  const { field, value, nearest } = issue;
  const best = nearest[0];
  if (field === null || value === null) return null;
  if (best === undefined) {
    if (!isUnread(issue)) return null;
    return codes.length === 0 ? flag(field, value, 'VALEUR') : `${codes.join(', ')} : ${flag(field, value, 'CODE')}`;
  }
  if (issue.code === 'near-word') return `${best.code}, sinon : ${flag(field, value, 'CODE')}`;
  const choices = nearest.map(({ code }) => code).join(', ');
  return `${choices} : ${flag(field, value, best.code)}`;
}

function flag(field: string, value: string, code: string): string {
  return `--value "${printable(`${field}:${value}`, 120).replaceAll('"', "'")}=${code}"`;
}
