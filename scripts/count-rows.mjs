/** What each row of a practice spreadsheet says, and what is wrong or doubtful in it. */

import { LISTS, NEAR, plain } from './count-words.mjs';

const COLUMNS = {
  date: 'date',
  heure: 'start',
  debut: 'start',
  duree: 'minutes',
  'duree (min)': 'minutes',
  quartier: 'quartier',
  secteur: 'quartier',
  'type de lieu': 'placeType',
  lieu: 'place',
  situation: 'situation',
  motif: 'situation',
  problematique: 'situation',
  origine: 'origin',
  saisine: 'origin',
  demandeur: 'origin',
  'mode de saisine': 'channel',
  'nb personnes': 'persons',
  'nb pers.': 'persons',
  personnes: 'persons',
  femmes: 'women',
  hommes: 'men',
  enfants: 'enfants',
  '12-17 ans': 'a12_17',
  '18-25 ans': 'a18_25',
  '26-59 ans': 'a26_59',
  '60 ans et plus': 'a60',
  actions: 'actions',
  cooperation: 'cooperation',
  collaboration: 'cooperation',
  issue: 'outcome',
  resultat: 'outcome',
  suite: 'outcome',
  'a suivre le': 'followUp',
  orientations: 'partners',
  'oriente vers': 'partners',
  partenaires: 'partners',
  mediateurs: 'team',
  equipe: 'team',
  binome: 'team',
  observations: 'comment',
  commentaires: 'comment',
  'debut prevu': 'plannedStart',
  'fin prevue': 'plannedEnd',
  'debut reel': 'realStart',
  'fin reelle': 'realEnd',
  mode: 'mode',
  quartiers: 'passages',
  contacts: 'contacts',
  ras: 'ras',
  nature: 'nature',
  niveau: 'level',
  service: 'service',
  'transmis le': 'told',
  statut: 'status',
  'clos le': 'closed',
  type: 'type',
  participants: 'participants',
  heures: 'hours',
};
const NEEDED = {
  interventions: ['date', 'quartier', 'situation'],
  shifts: ['date', 'plannedStart', 'plannedEnd'],
  requests: ['date'],
  signalements: ['date'],
  events: ['date'],
};
const DAYS = ['date', 'followUp', 'told', 'closed'];
const TIMES = ['start', 'plannedStart', 'plannedEnd', 'realStart', 'realEnd'];
export const AGES = ['enfants', 'a12_17', 'a18_25', 'a26_59', 'a60'];
const COUNTS = ['women', 'men', ...AGES, 'contacts', 'participants'];
const ONE = {
  quartier: 'quartier',
  placeType: 'placeType',
  situation: 'situation',
  origin: 'origin',
  channel: 'channel',
  cooperation: 'cooperation',
  outcome: 'outcome',
  mode: 'mode',
  nature: 'nature',
  level: 'level',
  service: 'partner',
  status: 'status',
  type: 'eventType',
};
const SEVERAL = { actions: 'action', partners: 'partner', team: 'team' };
const MONTHS = 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' ');
const BAD = Symbol('impossible');

function dayOf(value) {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number') return new Date((value - 25_569) * 86_400_000).toISOString().slice(0, 10);
  const text = plain(value);
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  const french = /^(\d{1,2})\/(\d{1,2})\/(\d{2,4})$/.exec(text);
  const long = /^(\d{1,2})(?:er)? (\w+) (\d{4})$/.exec(text);
  const [d, m, y] = iso
    ? [iso[3], iso[2], iso[1]]
    : french
      ? french.slice(1)
      : long
        ? [long[1], MONTHS.indexOf(long[2]) + 1, long[3]]
        : [0, 0, 0];
  const date = new Date(Date.UTC(Number(y) < 100 ? 2000 + Number(y) : Number(y), Number(m) - 1, Number(d)));
  return date.getUTCDate() === Number(d) && date.getUTCMonth() + 1 === Number(m)
    ? date.toISOString().slice(0, 10)
    : BAD;
}

function minuteOf(value) {
  if (value instanceof Date) return value.getUTCHours() * 60 + value.getUTCMinutes();
  if (typeof value === 'number') return Math.round(value * 1440);
  const found = /^(\d{1,2})\s*[h:]\s*(\d{0,2})$/.exec(plain(value));
  if (!found || Number(found[1]) > 24 || Number(found[2]) > 59) return BAD;
  return Number(found[1]) * 60 + Number(found[2]);
}

/** The least number of persons that the words allow. */
function lowest(value) {
  const text = plain(value);
  if (text === 'nc') return null;
  if (text === 'une dizaine') return 10;
  const found = /^(\d+)(?:-\d+|\+)?$/.exec(text);
  return found ? Number(found[1]) : BAD;
}

function readField(field, value, warn) {
  if (DAYS.includes(field)) return dayOf(value);
  if (TIMES.includes(field)) return minuteOf(value);
  if (field === 'persons') return lowest(value);
  if (COUNTS.includes(field) || field === 'minutes') return /^\d+$/.test(String(value)) ? Number(value) : BAD;
  if (field === 'hours') return Number(String(value).replace(',', '.'));
  if (field === 'ras') return ['x', 'oui', '1'].includes(plain(value));
  const list = LISTS[ONE[field] ?? SEVERAL[field]];
  if (!list) return String(value);
  const codeOf = (word) => {
    const code = list[plain(word)];
    if (code) return code;
    const near = NEAR[plain(word)];
    warn(near ? 'near-word' : plain(word) === 'police' ? 'ambiguous-word' : 'unknown-word', field, word.trim());
    return near ?? null;
  };
  if (ONE[field]) return codeOf(String(value));
  if (list[plain(value)]) return [list[plain(value)]];
  const separators = field === 'team' ? /[/;,+&\s]+/ : /[/;,+&]/;
  return String(value)
    .split(separators)
    .filter((word) => word.trim() !== '')
    .map(codeOf)
    .filter((code) => code !== null);
}

const blank = (cells) => cells.every((cell) => cell === '' || cell === null);

export function readSheet(file, kind, { sheet, rows }) {
  const header = rows.findIndex(({ cells }) => cells.filter((cell) => COLUMNS[plain(cell)]).length >= 5);
  const fields = rows[header].cells.map((cell) => COLUMNS[plain(cell)] ?? null);
  if (fields.includes(null)) throw new Error(`${file}: header not known, ${rows[header].cells[fields.indexOf(null)]}`);
  const told = {
    file,
    sheet,
    kind,
    headerRow: rows[header].row,
    headers: rows[header].cells.map(String),
    read: 0,
    kept: 0,
    skipped: 0,
    rejected: [],
    warnings: [],
    totals: [],
  };
  const records = [];
  for (const { row, cells } of rows.slice(header + 1)) {
    if (blank(cells)) {
      told.skipped += 1;
      continue;
    }
    if (plain(cells[0]) === 'total') {
      told.skipped += 1;
      const column = fields.indexOf('persons');
      told.totals.push({
        row,
        header: String(rows[header].cells[column]),
        printed: cells[column],
        computed: records.reduce((sum, one) => sum + (one.persons ?? 0), 0),
      });
      continue;
    }
    told.read += 1;
    const record = { file, sheet, row };
    const why = [];
    for (const [index, field] of fields.entries()) {
      if (cells[index] === '' || cells[index] === null || cells[index] === undefined) continue;
      const value = readField(field, cells[index], (code, at, word) =>
        told.warnings.push({ row, code, field: at, value: word }),
      );
      if (value === BAD) why.push({ row, field, value: String(cells[index]), code: 'impossible' });
      else if (value !== null) record[field] = value;
      else if (NEEDED[kind].includes(field)) {
        why.push({ row, field, value: String(cells[index]), code: 'unknown-word' });
        told.warnings.pop();
      }
    }
    for (const field of NEEDED[kind])
      if (record[field] === undefined && !why.some((one) => one.field === field))
        why.push({ row, field, value: '', code: 'missing' });
    if (why.length > 0) {
      told.rejected.push(...why);
      continue;
    }
    if (record.persons !== undefined && (record.women ?? 0) + (record.men ?? 0) > record.persons)
      told.warnings.push({
        row,
        code: 'margin-above-total',
        field: 'persons',
        value: `${record.women} + ${record.men} > ${record.persons}`,
      });
    if (/\b(M\.|Mme) [A-Z]/.test(record.comment ?? ''))
      told.warnings.push({ row, code: 'privacy.name', field: 'comment', value: record.comment });
    if (/\b0\d( \d\d){4}\b/.test(record.comment ?? ''))
      told.warnings.push({ row, code: 'privacy.phone', field: 'comment', value: record.comment });
    told.kept += 1;
    records.push(record);
  }
  return { told, records };
}
