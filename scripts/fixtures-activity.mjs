/** The invented activity behind the practice spreadsheets: drawn from one seed, told as tables of rows by file. */

import { openDays, seeded, utcDay } from './fixtures-draw.mjs';
import { drawInterventions } from './fixtures-interventions.mjs';
import { drawOthers } from './fixtures-others.mjs';

const DATE = (day) => ({ day });
const ALL =
  'date start duration quartier placeType situation origin persons women men actions cooperation outcome partners mediators comment'.split(
    ' ',
  );

/** Columns of one mediator's file: names in the order of ALL, then [name, key] pairs placed after a key. */
function columns(names, extra = []) {
  const list = names.split(' · ').map((name, index) => [name, ALL[index]]);
  for (const [after, ...pairs] of extra) list.splice(list.findIndex(([, key]) => key === after) + 1, 0, ...pairs);
  return list;
}

const AGES = [
  ['Enfants', 'enfants'],
  ['12-17 ans', 'a12_17'],
  ['18-25 ans', 'a18_25'],
  ['26-59 ans', 'a26_59'],
  ['60 ans et plus', 'a60'],
];
const USUAL =
  'Date · Heure · Durée · Quartier · Type de lieu · Situation · Origine · Nb personnes · Femmes · Hommes · Actions · Coopération · Issue · Orientations · Médiateurs · Observations';

const BOOKS = [
  { file: 'Suivi M1 2025-T4.csv', by: 'M1', from: '2025-10', to: '2025-12', columns: columns(USUAL) },
  {
    file: 'Suivi M2 2025-T4.csv',
    by: 'M2',
    from: '2025-10',
    to: '2025-12',
    before: ['sep=;'],
    day: 'short',
    time: 'letter',
    columns: columns(
      'Date · Début · Durée (min) · Quartier · Type de lieu · Motif · Saisine · Nb pers. · Femmes · Hommes · Actions · Collaboration · Résultat · Orienté vers · Binôme · Commentaires',
      [['men', ...AGES]],
    ),
  },
  {
    file: 'Suivi M3 2025-T4.xlsx',
    by: 'M3',
    from: '2025-10',
    to: '2025-12',
    sheet: 'Suivi',
    total: true,
    before: ['Médiation sociale de jour – suivi des interventions', 'M3 – 4e trimestre 2025', ''],
    columns: columns(USUAL.toUpperCase(), [['placeType', ['LIEU', 'place']]]),
  },
  {
    file: 'Suivi M1 2026-S1.csv',
    by: 'M1',
    from: '2026-01',
    to: '2026-06',
    time: 'spaced',
    bands: true,
    columns: columns(USUAL, [
      ['placeType', ['Lieu', 'place']],
      ['origin', ['Mode de saisine', 'channel']],
      ['men', ...AGES],
    ]),
  },
  {
    file: 'Suivi M2 2026-S1.xlsx',
    by: 'M2',
    from: '2026-01',
    to: '2026-06',
    sheet: '1er semestre 2026',
    bands: true,
    before: ['Tableau de suivi M2', ''],
    columns: columns(
      'Date · Heure · Durée (min) · Quartier · Type de lieu · Problématique · Demandeur · Personnes · Femmes · Hommes · Actions · Coopération · Issue · Partenaires · Équipe · Observations',
      [['men', ...AGES]],
    ),
  },
  {
    file: 'Suivi M3 2026-S1.csv',
    by: 'M3',
    from: '2026-01',
    to: '2026-06',
    encoding: 'utf8bom',
    day: 'iso',
    blank: true,
    columns: columns(
      'date · heure · durée · secteur · type de lieu · situation · origine · nb personnes · femmes · hommes · actions · coopération · suite · orientations · médiateurs · observations',
      [['placeType', ['lieu', 'place']]],
    ),
  },
  {
    file: 'Suivi M1 2026-S2.txt',
    by: 'M1',
    from: '2026-07',
    to: '2026-11',
    encoding: 'utf16',
    delimiter: '\t',
    time: 'letter',
    bands: true,
    columns: columns(
      'Date · Heure · Durée (min) · Quartier · Type de lieu · Motif · Saisine · Nb personnes · Femmes · Hommes · Actions · Coopération · Issue · Orienté vers · Binôme · Commentaires',
      [
        ['placeType', ['Lieu', 'place']],
        ['origin', ['Mode de saisine', 'channel']],
        ['men', ...AGES],
      ],
    ),
  },
  {
    file: 'Suivi M2 2026-S2.xlsx',
    by: 'M2',
    from: '2026-07',
    to: '2026-11',
    sheets: [
      ['3e trimestre 2026', '2026-07', '2026-09'],
      ['4e trimestre 2026', '2026-10', '2026-12'],
    ],
    before: ['Tableau de suivi M2', ''],
    columns: columns(USUAL, [
      ['placeType', ['Lieu', 'place']],
      ['men', ...AGES],
    ]),
  },
  {
    file: 'Suivi M3 2026-S2.csv',
    by: 'M3',
    from: '2026-07',
    to: '2026-11',
    encoding: 'utf8bom',
    day: 'long',
    columns: columns(USUAL, [
      ['placeType', ['Lieu', 'place']],
      ['outcome', ['À suivre le', 'followUp']],
    ]),
  },
];

const monthOf = (day) => new Date(day * 86_400_000).toISOString().slice(0, 7);
const lower = (persons) => (typeof persons === 'number' ? persons : 0);

/** What each file holds that is wrong on purpose: `row` changes a fine row into one that must be set aside. */
const BAD = {
  'Suivi M1 2025-T4.csv': { near: '2025-11-19', row: { date: null } },
  'Suivi M2 2025-T4.csv': { near: '2025-12-04', row: { start: '25h00' } },
  'Suivi M1 2026-S1.csv': { near: '2026-02-28', row: { date: '31/02/2026' } },
  'Suivi M2 2026-S1.xlsx': { near: '2026-05-20', row: { persons: -3, women: null, men: null } },
  'Suivi M3 2026-S1.csv': { near: '2026-06-10', row: { quartier: 'ZUP' } },
  'Suivi M1 2026-S2.txt': { near: '2026-09-24', row: { situation: null } },
  'Suivi M3 2026-S2.csv': { near: '2026-10-15', row: { date: '32/10/2026' } },
};

/** What is doubtful on purpose: the row is kept, something is said. */
const DOUBTS = {
  'Suivi M2 2025-T4.csv': [{ from: '2025-11-20', row: { actions: 'écoute + café offert', partners: null } }],
  'Suivi M1 2026-S1.csv': [
    { from: '2026-03-12', row: { cooperation: 'mitigée' } },
    { from: '2026-04-16', row: { persons: '5-10', women: null, men: null } },
    { from: '2026-05-07', row: { persons: 'une dizaine', women: null, men: null } },
    { from: '2026-06-05', row: { comment: 'M. Durand, du hall voisin, souhaite être rappelé.' } },
  ],
  'Suivi M2 2026-S1.xlsx': [
    {
      from: '2026-04-22',
      row: { persons: 3, women: 3, men: 2, enfants: null, a12_17: null, a18_25: null, a26_59: null, a60: null },
    },
    { from: '2026-06-20', row: { persons: '20+', women: null, men: null } },
    { from: '2026-06-24', row: { persons: 'NC', women: null, men: null } },
  ],
  'Suivi M3 2026-S1.csv': [
    { from: '2026-06-02', row: { outcome: 'on verra' } },
    { from: '2026-06-16', row: { comment: 'Rappeler la personne au 06 39 98 12 34 en début de semaine.' } },
  ],
  'Suivi M1 2026-S2.txt': [
    { from: '2026-10-08', row: { actions: 'orientation', partners: 'police' } },
    { from: '2026-10-21', row: { persons: 'une dizaine', women: null, men: null } },
    { from: '2026-11-05', row: { persons: '5-10', women: null, men: null } },
    { from: '2026-11-20', row: { persons: 'NC', women: null, men: null } },
  ],
  'Suivi M2 2026-S2.xlsx': [
    { from: '2026-11-17', quartier: 'maurepas', row: { quartier: 'Mauripas' } },
    { from: '2026-11-24', row: { comment: 'Mme Petitjean demande une visite du gardien.' } },
  ],
};
const AGE_KEYS = AGES.map(([, key]) => key);

function spoil(file, rows) {
  for (const { from, quartier, row } of DOUBTS[file] ?? []) {
    const found = rows.find(
      (one) => one.date.day >= utcDay(from) && !one.doubtful && !one.fixed && (!quartier || one.code === quartier),
    );
    if (!found) throw new Error(`No row to make doubtful in ${file} from ${from}`);
    Object.assign(found, row, { doubtful: true });
    if (typeof row.persons === 'string') for (const key of AGE_KEYS) found[key] = null;
  }
  const bad = BAD[file];
  if (!bad) return rows;
  const at = rows.findIndex((one) => one.date.day >= utcDay(bad.near));
  const copy = {
    ...rows[at],
    start: { minute: 855 },
    situation: 'Stationnement gênant',
    comment: null,
    followUp: null,
    ...bad.row,
  };
  for (const key of AGE_KEYS) copy[key] = null;
  return [...rows.slice(0, at + 1), copy, ...rows.slice(at + 1)];
}

function tableOf(book, rows, sheet = book.sheet) {
  const told = [...rows];
  if (book.blank)
    told.splice(
      rows.findIndex((row) => row.date?.day >= utcDay('2026-04-01')),
      0,
      null,
    );
  if (book.total) told.push({ date: 'Total', persons: rows.reduce((sum, row) => sum + lower(row.persons), 0) });
  return { ...book, sheet, rows: told };
}

function writtenBook(book, interventions) {
  const own = interventions
    .filter((one) => one.by === book.by && monthOf(one.date.day) >= book.from && monthOf(one.date.day) <= book.to)
    .map((one) => (book.file === 'Suivi M3 2025-T4.xlsx' && one.persons === 'NC' ? { ...one, persons: null } : one));
  const rows = spoil(book.file, own);
  if (!book.sheets) return { file: book.file, tables: [tableOf(book, rows)] };
  const tables = book.sheets.map(([sheet, from, to]) =>
    tableOf(
      book,
      rows.filter((row) => monthOf(row.date.day) >= from && monthOf(row.date.day) <= to),
      sheet,
    ),
  );
  return { file: book.file, tables };
}

export function drawActivity() {
  const draw = seeded(20_261_128);
  const days = openDays();
  const interventions = drawInterventions(draw, days);
  const others = drawOthers(draw, days, interventions, DATE);
  return [...BOOKS.map((book) => writtenBook(book, interventions)), ...others];
}
