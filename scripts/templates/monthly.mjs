// The workbook of a month (of a quarter, of a year): a first page, then one page a subject, the definitions, the cells of the charts.
import { column, grid, heading, LABEL, note, opening, TWELVE, table, tiles, wideTable, withBefore } from './blocks.mjs';
import { chart } from './chart.mjs';
import { DEFINITIONS } from './definitions.mjs';
import { FOOTER, FORMAT, stylesOf, T } from './tokens.mjs';
import { Workbook } from './xlsx-writer.mjs';

const SOURCE = 'Source : registre d’activité de l’équipe, édité le {{ edition.date }}.';
const READING =
  '« Significatif » : écart que le hasard seul donnerait moins d’une fois sur vingt, à présence égale. « Base trop faible » : moins de 10 dans l’une des deux périodes.';
const COMPARED = [38, 10, 9, 10, 10, 9, 14];
const COUNTED = [38, 11, 11, 11];

const compared = (head) => [
  LABEL(head),
  column('value', '{{ period.short }}', FORMAT.count, { total: 'total' }),
  column('share', 'Part', FORMAT.share),
  column('value', 'Nombre', FORMAT.count, { bar: true }),
  column('previous', '{{ previous.short }}', FORMAT.count, { total: 'totalPrevious' }),
  column('change', 'Écart', FORMAT.signed, { total: 'totalChange' }),
  column('reading', 'Lecture', null, { total: 'totalReading', words: true }),
];
const counted = (head, format = FORMAT.count) => [
  LABEL(head),
  column('value', '{{ period.short }}', format, { total: 'total' }),
  column('share', 'Part', FORMAT.share),
  column('previous', '{{ previous.short }}', format, { total: 'totalPrevious' }),
];

export function monthly() {
  const book = new Workbook({ title: 'Rapport d’activité' });
  const s = stylesOf(book);
  synthesis(book, s);
  situations(book, s);
  outcomes(book, s);
  hours(book, s);
  presence(book, s);
  watch(book, s);
  const places = book.sheet('Quartiers', { widths: [38, 8.5, 9], footer: FOOTER, titleRow: 3 });
  grid(places, s, 1, {
    title: 'Par situation et quartier',
    subtitle: 'Interventions par situation et quartier, nombre, {{ period.label }}',
    name: 'lieux',
    remark: SOURCE,
    lines: 1,
  });
  definitions(book, s);
  data(book, s);
  return book.bytes();
}

function synthesis(book, s) {
  const sheet = book.sheet('Synthèse', { widths: TWELVE, footer: FOOTER });
  let row = tiles(sheet, s, opening(sheet, s), [
    ['Interventions', '{{ figures.interventions }}', FORMAT.count, ...withBefore('interventions')],
    ['Heures de présence', '{{ figures.presence_hours }}', FORMAT.tenth, ...withBefore('presence_hours')],
    ['Contacts', '{{ figures.contacts }}', FORMAT.count, ...withBefore('contacts')],
    ['Sollicitations', '{{ figures.requests }}', FORMAT.count, ...withBefore('requests')],
    ['Signalements', '{{ figures.signalements }}', FORMAT.count, ...withBefore('signalements')],
    ['Taux de règlement', '{{ figures.settlement_rate }}', FORMAT.share, ...withBefore('settlement_rate', '\u00a0%')],
  ]);
  sheet.put(row, 1, 'Motifs d’intervention', s.h2, 6);
  sheet.put(row, 7, 'Treize mois d’activité', s.h2, 6);
  sheet.height(row, 21);
  const families = (letter, more) => ({
    name: `'Données'!$${letter}$4`,
    labels: "'Données'!$A$5:$A$5",
    values: `'Données'!$${letter}$5:$${letter}$5`,
    named: true,
    ...more,
  });
  const bold = { bold: true };
  sheet.charts.push(
    chart({
      kind: 'bar',
      title: 'Interventions par famille (nombre)',
      alt: 'Barres horizontales : nombre d’interventions par famille de situations, sur la période et sur la précédente. Les valeurs sont dans la feuille Données.',
      from: { column: 0, row },
      size: { width: 326, height: 310 },
      series: [families('B', { colour: T.donnee, bold: true }), families('C', { colour: T.avant, edge: T.avantBord })],
    }),
    chart({
      kind: 'col',
      title: 'Interventions par mois (nombre)',
      alt: 'Colonnes : nombre d’interventions de chacun des treize mois qui finissent avec la période. Les valeurs sont dans la feuille Données.',
      from: { column: 6, row },
      size: { width: 332, height: 310 },
      series: [
        {
          name: "'Données'!$B$7",
          labels: "'Données'!$A$8:$A$8",
          values: "'Données'!$B$8:$B$8",
          colour: T.avant,
          edge: T.avantBord,
          points: [
            { at: 0, ...bold },
            { at: 12, ...bold, colour: T.donnee },
          ],
        },
      ],
    }),
  );
  row = heading(
    sheet,
    s,
    row + 16,
    'Par quartier',
    'Interventions par quartier, nombre et part, {{ period.label }} comparé à {{ previous.short }}',
    12,
  );
  row = wideTable(sheet, s, row, 'quartiers', [
    [1, 3, LABEL('Quartier')],
    [4, 2, column('value', 'Interventions', FORMAT.count, { total: 'total' })],
    [6, 2, column('share', 'Part', FORMAT.share)],
    [8, 2, column('previous', '{{ previous.short }}', FORMAT.count, { total: 'totalPrevious' })],
    [10, 1, column('change', 'Écart', FORMAT.signed, { total: 'totalChange' })],
    [11, 2, column('reading', 'Lecture', null, { total: 'totalReading', words: true })],
  ]);
  note(
    sheet,
    s,
    row,
    'Taux de règlement : {{ sentences.outcome }} ; « à suivre » n’y entre pas. ' +
      READING +
      ' Les comptages mesurent l’activité de l’équipe, ni la délinquance ni le sentiment d’insécurité. ' +
      SOURCE,
    3,
  );
}

function situations(book, s) {
  const sheet = book.sheet('Situations', { widths: COMPARED, footer: FOOTER });
  let row = table(sheet, s, 1, {
    title: 'Situations traitées',
    subtitle: 'Interventions par situation, nombre et part, {{ period.label }} comparé à {{ previous.short }}',
    name: 'situations',
    columns: compared('Situation'),
    remark: `Une intervention porte une seule situation. ${READING} ${SOURCE}`,
  });
  row = table(sheet, s, row, {
    title: 'Missions',
    subtitle: 'Interventions par mission, nombre et part, {{ period.label }}',
    name: 'missions',
    columns: compared('Mission'),
  });
  table(sheet, s, row, {
    title: 'Actions collectives',
    subtitle:
      'Actions collectives par type, nombre et part, {{ period.label }} ; participants : {{ figures.participants }}',
    name: 'actions',
    columns: [
      LABEL('Type'),
      column('value', 'Nombre', FORMAT.count, { total: 'total' }),
      column('share', 'Part', FORMAT.share),
    ],
    remark: SOURCE,
    lines: 1,
  });
}

function outcomes(book, s) {
  const sheet = book.sheet('Issues et origines', { widths: COMPARED, footer: FOOTER });
  let row = table(sheet, s, 1, {
    title: 'Issues',
    subtitle: 'Interventions par issue, nombre et part, {{ period.label }} comparé à {{ previous.short }}',
    name: 'G08',
    columns: compared('Issue'),
    remark:
      'Taux de règlement : interventions réglées ou apaisées, sur les seules interventions closes : {{ sentences.outcome }} ; « à suivre » n’y entre pas.',
  });
  row = table(sheet, s, row, {
    title: 'Origines',
    subtitle: 'Interventions par origine, nombre et part, {{ period.label }}',
    name: 'origines',
    columns: compared('Origine'),
  });
  table(sheet, s, row, {
    title: 'Orientations par partenaire',
    subtitle: 'Orientations, nombre et part, {{ period.label }}',
    name: 'G10',
    columns: compared('Partenaire'),
    remark: `Plusieurs orientations sont possibles pour une intervention. ${SOURCE}`,
    lines: 1,
  });
}

function hours(book, s) {
  const sheet = book.sheet('Jours et heures', { widths: [25, 11.5, 11.5], footer: FOOTER });
  const row = grid(sheet, s, 1, {
    title: 'Interventions par heure de présence',
    subtitle: 'Interventions rapportées aux heures de présence de la même case, {{ period.label }}',
    name: 'taux',
    kind: 'rate',
    remark: 'Le taux précède le nombre : les tranches n’ont pas la même durée. Case vide : aucune présence.',
    lines: 1,
  });
  grid(sheet, s, row, {
    title: 'Interventions',
    subtitle: 'Interventions par jour et tranche horaire, nombre, {{ period.label }}',
    name: 'G06',
    kind: 'heat',
    remark: `Une intervention est dans la tranche où elle commence. ${SOURCE}`,
  });
}

function presence(book, s) {
  const sheet = book.sheet('Présence et publics', { widths: COUNTED, footer: FOOTER });
  let row = table(sheet, s, 1, {
    title: 'Présence par quartier',
    subtitle: 'Heures de présence d’après les passages, {{ period.label }}',
    name: 'presence',
    columns: counted('Quartier', FORMAT.tenth),
  });
  row = table(sheet, s, row, {
    title: 'Personnes concernées, par âge',
    subtitle: 'Personnes dans les interventions, nombre et part, {{ period.label }}',
    name: 'ages',
    columns: counted('Âge'),
  });
  table(sheet, s, row, {
    title: 'Personnes concernées, par sexe',
    subtitle: 'Personnes dans les interventions, nombre et part, {{ period.label }}',
    name: 'sexes',
    columns: counted('Sexe'),
    remark: `Un effectif estimé compte pour sa borne basse. Âges et sexes sont deux comptages qui ne se croisent pas. ${SOURCE}`,
  });
}

function watch(book, s) {
  const sheet = book.sheet('Veille', { widths: [38, 10, 10], footer: FOOTER });
  grid(sheet, s, 1, {
    title: 'Signalements',
    subtitle: 'Signalements par nature et statut, nombre, {{ period.label }}',
    name: 'natures',
    remark: `Un signalement est une observation passée à un service, suivie jusqu’à sa clôture. ${SOURCE}`,
  });
}

function definitions(book, s) {
  const sheet = book.sheet('Définitions', { widths: [24, 66], footer: FOOTER });
  sheet.put(1, 1, 'Définitions et méthode', s.title, 2);
  sheet.height(1, 30);
  for (const [index, [term, meaning]] of DEFINITIONS.entries()) {
    sheet.put(3 + index, 1, term, s.strong);
    sheet.put(3 + index, 2, meaning, s.text);
    sheet.height(3 + index, 30);
  }
}

/** What the charts read, and the tables that the pages name. */
function data(book, s) {
  const sheet = book.sheet('Données', { widths: [38, 12, 12, 12], footer: FOOTER });
  sheet.put(1, 1, 'Données des graphiques', s.title, 4);
  sheet.height(1, 30);
  sheet.put(2, 1, 'Ces cellules alimentent les graphiques de la synthèse.', s.small, 4);
  sheet.put(4, 1, 'Interventions par famille', s.head);
  sheet.put(4, 2, '{{ period.short }}', s.headRight);
  sheet.put(4, 3, '{{ previous.short }}', s.headRight);
  sheet.height(4, 28);
  sheet.put(5, 1, '{{ familles.label }}', s.label);
  sheet.put(5, 2, '{{ familles.value }}', s.number(FORMAT.count));
  sheet.put(5, 3, '{{ familles.previous }}', s.number(FORMAT.count));
  sheet.put(7, 1, 'Interventions par mois', s.head);
  sheet.put(7, 2, 'Nombre', s.headRight);
  sheet.put(8, 1, '{{ mois.short }}', s.label);
  sheet.put(8, 2, '{{ mois.value }}', s.number(FORMAT.count));
  const named = [
    'familles = table measure=interventions rows=family sort=value',
    'mois = table measure=interventions rows=month period=13-months all=true',
    'quartiers = table measure=interventions rows=quartier all=true',
    'situations = table measure=interventions rows=situation sort=value',
    'missions = table measure=interventions rows=mission',
    'lieux = table measure=interventions rows=situation cols=quartier',
    'taux = table measure=interventions_per_hour rows=weekday cols=hour_band',
    'ages = table measure=persons rows=age_band',
    'sexes = table measure=persons rows=sex',
    'presence = table measure=presence_hours rows=quartier',
    'origines = table measure=interventions rows=origin',
    'natures = table measure=signalements rows=nature cols=status',
    'actions = table measure=events rows=type compare=none',
  ];
  for (const [index, definition] of named.entries()) sheet.put(10 + index, 1, `{{ ${definition} }}`, s.small);
}
