// The workbook of a month (of a quarter, of a year): a first page, then one page a subject, the definitions, the cells of the charts.
import {
  COMPARISON,
  column,
  grid,
  HEAD_HEIGHT,
  heading,
  LABEL,
  note,
  opening,
  TWELVE,
  table,
  tiles,
  wideTable,
  withBefore,
} from './blocks.mjs';
import { chart } from './chart.mjs';
import { DEFINITIONS } from './definitions.mjs';
import { FOOTER, FORMAT, stylesOf, T } from './tokens.mjs';
import { Workbook } from './xlsx-writer.mjs';

const SOURCE = 'Source : registre d’activité de l’équipe, édité le {{ edition.date }}.';
/** What the readings of a table mean; nothing where there are none. */
const reading = (name) => `{{ ${name}.readingNote }}`;
const CLASSES = 'Cinq teintes, de zéro à la plus grande valeur ; en italique, sans teinte : moins de 5 interventions.';
const COMPARED = [37, 10.5, 9, 9.5, 10.5, 9, 14];
/** The last column is room for the notes. */
const COUNTED = [38, 11, 11, 11, 26];

const compared = (head, bar) => [
  LABEL(head),
  column('value', '{{ period.short }}', FORMAT.count, { total: 'total' }),
  column('share', 'Part', FORMAT.share, { total: 'totalShare' }),
  column('value', 'Nombre', FORMAT.count, { bar }),
  ...COMPARISON(FORMAT.count),
];
const counted = (head, format = FORMAT.count) => [
  LABEL(head),
  column('value', '{{ period.short }}', format, { total: 'total' }),
  column('share', 'Part', FORMAT.share, { total: 'totalShare' }),
  column('previous', '.previousLabel', format, { total: 'totalPrevious' }),
];
const over = (name) => `{{ period.label }}{{ ${name}.comparedTo }}`;

export function monthly() {
  const book = new Workbook({ title: '{{ sentences.title }} – {{ dispositif.name }}, {{ dispositif.city }}' });
  const s = stylesOf(book);
  synthesis(book, s);
  situations(book, s);
  missions(book, s);
  outcomes(book, s);
  origins(book, s);
  partners(book, s);
  hours(book, s);
  shifts(book, s);
  presence(book, s);
  watch(book, s);
  const places = book.sheet('Quartiers', { widths: [38, 8.5, 9], footer: FOOTER, titleRow: 3, grows: true });
  grid(places, s, 1, {
    title: 'Par situation et quartier',
    subtitle: 'Interventions par situation et quartier, nombre, {{ period.label }}',
    name: 'lieux',
    remark: SOURCE,
    lines: 4,
  });
  definitions(book, s);
  data(book, s);
  return book.bytes();
}

function synthesis(book, s) {
  const sheet = book.sheet('Synthèse', { widths: TWELVE, footer: FOOTER });
  const first = tiles(sheet, s, opening(sheet, s), [
    ['Interventions', '{{ figures.interventions }}', FORMAT.count, ...withBefore('interventions')],
    ['Heures', '{{ figures.presence_hours }}', FORMAT.tenth, ...withBefore('presence_hours')],
    ['Contacts', '{{ figures.contacts }}', FORMAT.count, ...withBefore('contacts')],
    ['Sollicitations', '{{ figures.requests }}', FORMAT.count, ...withBefore('requests')],
    ['Signalements', '{{ figures.signalements }}', FORMAT.count, ...withBefore('signalements')],
    ['Taux de règlement', '{{ figures.settlement_rate }}', FORMAT.share, ...withBefore('settlement_rate')],
  ]);
  sheet.put(first, 1, 'Motifs d’intervention', s.h2, 6);
  sheet.put(first, 7, 'Treize mois d’activité', s.h2, 6);
  sheet.height(first, 21);
  // Under the chart, which lets it be seen when it has nothing to draw.
  sheet.put(first + 3, 4, '{{ familles.nothing }}', s.nothing, 3);
  drawCharts(sheet, first);
  let row = first + 16;
  const block = row;
  row = heading(sheet, s, row, 'Par quartier', `Interventions par quartier, nombre et part, ${over('quartiers')}`, 12);
  const [before, change, read] = COMPARISON(FORMAT.count);
  row = wideTable(sheet, s, row, 'quartiers', [
    [1, 3, LABEL('Quartier')],
    [4, 2, column('value', 'Interventions', FORMAT.count, { total: 'total' })],
    [6, 2, column('share', 'Part', FORMAT.share, { total: 'totalShare' })],
    [8, 2, before],
    [10, 1, change],
    [11, 2, read],
  ]);
  note(
    sheet,
    s,
    row,
    '{{ quartiers.scope }}{{ quartiers.rounding }} Taux de règlement : {{ sentences.outcome }} ; « à suivre » n’y entre pas.' +
      reading('quartiers') +
      ' Les comptages mesurent l’activité de l’équipe, ni la délinquance ni le sentiment d’insécurité. ' +
      SOURCE,
    4,
  );
  sheet.block(1, block - 1);
  sheet.block(block, row);
}

function drawCharts(sheet, row) {
  const families = (letter, more) => ({
    name: `'Données'!$${letter}$4`,
    labels: "'Données'!$D$5:$D$5",
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
      alt: 'Colonnes : nombre d’interventions de chacun des treize mois qui finissent avec la période ; « n. d. » : rien ne le dit. Les valeurs sont dans la feuille Données.',
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
}

function situations(book, s) {
  const sheet = book.sheet('Situations', { widths: COMPARED, footer: FOOTER, titleRow: 3 });
  table(sheet, s, 1, {
    title: 'Situations traitées',
    subtitle: `Interventions par situation, nombre et part, ${over('situations')}`,
    name: 'situations',
    columns: compared('Situation', 'interventions'),
    remark: `Une intervention porte une seule situation.${reading('situations')} ${SOURCE}`,
    lines: 3,
  });
}

/** Units that do not add up: one a line, under the mission that it tells of. */
const UNITS = [
  ['presence', 'Présence active', 'heures de présence', 'presence_hours', FORMAT.tenth],
  ['presence', 'Présence active', 'contacts', 'contacts', FORMAT.count],
  ['conflits', 'Gestion des situations', 'interventions', 'interventions', FORMAT.count],
  ['conflits', 'Gestion des situations', 'sollicitations', 'requests', FORMAT.count],
  ['interface', 'Interface et orientation', 'orientations', 'orientations', FORMAT.count],
  ['lien', 'Lien social', 'actions collectives', 'events', FORMAT.count],
  ['lien', 'Lien social', 'participants', 'participants', FORMAT.count],
  ['veille', 'Veille territoriale', 'signalements', 'signalements', FORMAT.count],
];

function missions(book, s) {
  const sheet = book.sheet('Missions et actions', { widths: [49, 11, 17, 17, 6], footer: FOOTER });
  let row = heading(
    sheet,
    s,
    1,
    'Une mission, une unité',
    'Nombre de chacune, {{ period.label }} ; les unités ne s’additionnent pas',
  );
  sheet.height(row, HEAD_HEIGHT);
  for (const [column, head] of ['Mission, unité', '{{ period.short }}', null, null].entries())
    sheet.put(row, column + 1, head, column === 0 ? s.head : s.headRight);
  row += 1;
  for (const [mission, name, unit, measure, format] of UNITS) {
    sheet.put(row, 1, { mark: '■ ', colour: T.missions[mission], text: `${name} : ${unit}` }, s.label);
    sheet.put(row, 2, `{{ figures.${measure} }}`, s.number(format));
    for (const [index, note] of withBefore(measure).entries()) sheet.put(row, 3 + index, note, s.reading);
    row += 1;
  }
  sheet.block(1, row - 1);
  row = table(sheet, s, row + 1, {
    title: 'Interventions par mission',
    subtitle: `Nombre et part, ${over('missions')}`,
    name: 'missions',
    columns: counted('Mission'),
    remark: 'Une intervention sert la mission de sa situation.',
  });
  table(sheet, s, row, {
    title: 'Actions collectives',
    subtitle: 'Nombre et part par type, {{ period.label }} ; participants : {{ figures.participants }}',
    name: 'actions',
    columns: [
      LABEL('Type'),
      column('value', 'Nombre', FORMAT.count, { total: 'total' }),
      column('share', 'Part', FORMAT.share, { total: 'totalShare' }),
    ],
    remark: SOURCE,
    lines: 2,
  });
}

function outcomes(book, s) {
  const sheet = book.sheet('Issues et coopération', { widths: COMPARED, footer: FOOTER });
  const row = table(sheet, s, 1, {
    title: 'Issues',
    subtitle: `Interventions par issue, nombre et part, ${over('G08')}`,
    name: 'G08',
    columns: compared('Issue', 'interventions'),
    remark:
      'Taux de règlement : interventions réglées ou apaisées, sur les seules interventions closes : {{ sentences.outcome }} ; « à suivre » n’y entre pas.',
  });
  table(sheet, s, row, {
    title: 'Coopération des personnes',
    subtitle: `Interventions par coopération, nombre et part, ${over('G09')}`,
    name: 'G09',
    columns: compared('Coopération', 'interventions'),
    remark: `${SOURCE}${reading('G09')}`,
    lines: 3,
  });
}

function origins(book, s) {
  const sheet = book.sheet('Origines et saisine', { widths: COMPARED, footer: FOOTER });
  const row = table(sheet, s, 1, {
    title: 'Origines',
    subtitle: `Interventions par origine, nombre et part, ${over('origines')}`,
    name: 'origines',
    columns: compared('Origine', 'interventions'),
    lines: 1,
  });
  table(sheet, s, row, {
    title: 'Modes de saisine',
    subtitle: `Interventions par mode de saisine, nombre et part, ${over('saisines')}`,
    name: 'saisines',
    columns: compared('Mode de saisine', 'interventions'),
    remark: `${SOURCE}${reading('saisines')}`,
    lines: 3,
  });
}

function partners(book, s) {
  const sheet = book.sheet('Partenaires', { widths: COMPARED, footer: FOOTER });
  let row = table(sheet, s, 1, {
    title: 'Orientations par partenaire',
    subtitle: `Orientations, nombre et part, ${over('orientations')}`,
    name: 'orientations',
    columns: compared('Partenaire', 'orientations'),
    remark: 'Plusieurs orientations sont possibles pour une intervention.',
  });
  row = table(sheet, s, row, {
    title: 'Appels à la police et aux secours',
    subtitle: `Appels par quartier, nombre et part, ${over('appels')}`,
    name: 'appels',
    columns: compared('Quartier', 'appels'),
    remark: 'Chaque appel passé pendant une intervention ; une intervention peut en compter deux.',
  });
  table(sheet, s, row, {
    title: 'Actions collectives par partenaire',
    subtitle: 'Nombre, {{ period.label }}',
    name: 'appuis',
    columns: [LABEL('Partenaire'), column('value', 'Nombre', FORMAT.count, { total: 'total' })],
    remark: `Une action qui a plusieurs partenaires compte pour chacun d’eux, une fois dans l’ensemble. ${SOURCE}`,
  });
}

function hours(book, s) {
  const sheet = book.sheet('Jours et heures', { widths: [25, 11.5, 11.5], footer: FOOTER, grows: true });
  // The rows of the second grid: heading, subtitle, head, then its cells.
  const counts = 11;
  const row = grid(sheet, s, 1, {
    title: 'Interventions par heure de présence',
    subtitle: 'Par jour et tranche horaire, {{ period.label }}',
    name: 'taux',
    kind: 'rate',
    counts,
    visited: true,
    remark: `Le taux précède le nombre : les tranches n’ont pas la même durée. Case grise : aucune présence. ${CLASSES}`,
    lines: 6,
  });
  if (row + 3 !== counts) throw new Error(`the second grid starts at ${row}`);
  grid(sheet, s, row, {
    title: 'Interventions',
    subtitle: 'Nombre par jour et tranche horaire, {{ period.label }}',
    name: 'G06',
    kind: 'heat',
    counts,
    remark: `Une intervention est dans la tranche où elle commence. ${CLASSES} ${SOURCE}`,
    lines: 6,
  });
}

/** Measures of the team's evenings, one a line, over the days of the week. */
const EVENINGS = [
  ['Vacations prévues', 'prevues', 'planned_shifts', FORMAT.count],
  ['Vacations réalisées', 'realisees', 'shifts', FORMAT.count],
  ['Heures de présence', 'heures', 'presence_hours', FORMAT.tenth],
  ['Heures de médiateur', 'mediation', 'mediator_hours', FORMAT.tenth],
  ['Passages', 'passages', 'passages', FORMAT.count],
  ['Contacts', 'contacts', 'contacts', FORMAT.count],
];

function shifts(book, s) {
  const sheet = book.sheet('Vacations', { widths: [25, 9.5, 10], footer: FOOTER, grows: true });
  const head = heading(sheet, s, 1, 'Vacations prévues et réalisées', 'Par jour de la semaine, {{ period.label }}');
  sheet.height(head, 30);
  sheet.put(head, 1, null, s.head);
  sheet.put(head, 2, '{{ prevues.columns }}', s.headRight);
  sheet.put(head, 3, 'Ensemble', s.headRight);
  for (const [index, [label, name, , format]] of EVENINGS.entries()) {
    const row = head + 1 + index;
    sheet.put(row, 1, label, s.label);
    sheet.put(row, 2, `{{ ${name}.colTotals }}`, s.number(format));
    sheet.put(row, 3, `{{ ${name}.total }}`, s.number(format));
  }
  note(
    sheet,
    s,
    head + 1 + EVENINGS.length,
    `Vacations prévues : celles du planning hebdomadaire, jours fériés exclus. Un contact appartient à la vacation. ${SOURCE}`,
    3,
  );
}

function presence(book, s) {
  const sheet = book.sheet('Présence et publics', { widths: COUNTED, footer: FOOTER });
  let row = table(sheet, s, 1, {
    title: 'Présence par quartier',
    subtitle: `Heures de présence d’après les passages, ${over('presence')}`,
    name: 'presence',
    columns: counted('Quartier', FORMAT.tenth),
    remark: '« Non renseigné » : heures qu’aucun passage ne situe.',
  });
  row = table(sheet, s, row, {
    title: 'Personnes concernées, par âge',
    subtitle: `Personnes dans les interventions, nombre et part, ${over('ages')}`,
    name: 'ages',
    columns: counted('Âge'),
    lines: 1,
  });
  table(sheet, s, row, {
    title: 'Personnes concernées, par sexe',
    subtitle: `Personnes dans les interventions, nombre et part, ${over('sexes')}`,
    name: 'sexes',
    columns: counted('Sexe'),
    remark: `Un effectif estimé compte pour sa borne basse. Âges et sexes sont deux comptages qui ne se croisent pas. ${SOURCE}`,
    lines: 3,
  });
}

function watch(book, s) {
  const sheet = book.sheet('Veille', { widths: [38, 10, 10], footer: FOOTER, titleRow: 3, grows: true });
  grid(sheet, s, 1, {
    title: 'Signalements',
    subtitle: 'Par nature et statut, nombre, {{ period.label }}',
    name: 'natures',
    remark: `Un signalement est une observation passée à un service, suivie jusqu’à sa clôture. ${SOURCE}`,
    lines: 4,
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
  const sheet = book.sheet('Données', { widths: [36, 12, 12, 30], footer: FOOTER });
  sheet.put(1, 1, 'Données des graphiques', s.title, 4);
  sheet.height(1, 30);
  sheet.put(2, 1, 'Ces cellules alimentent les graphiques de la synthèse.', s.small, 4);
  sheet.put(4, 1, 'Interventions par famille', s.head);
  sheet.put(4, 2, '{{ period.short }}', s.headRight);
  sheet.put(4, 3, '{{ familles.previousLabel }}', s.headRight);
  sheet.put(4, 4, 'Dans le graphique', s.headRight);
  sheet.height(4, 28);
  sheet.put(5, 1, '{{ familles.label }}', s.label);
  sheet.put(5, 2, '{{ familles.value }}', s.number(FORMAT.count));
  sheet.put(5, 3, '{{ familles.previous }}', s.number(FORMAT.count));
  sheet.put(5, 4, '{{ familles.short }}', s.number());
  sheet.put(7, 1, 'Interventions par mois', s.head);
  sheet.put(7, 2, 'Nombre', s.headRight);
  sheet.put(8, 1, '{{ mois.short }}', s.label);
  sheet.put(8, 2, '{{ mois.value }}', s.number(FORMAT.count));
  const named = [
    // As many bars as the chart can name.
    'familles = table measure=interventions rows=family sort=value top=9',
    'mois = table measure=interventions rows=month period=13-months all=true',
    'quartiers = table measure=interventions rows=quartier all=true',
    'situations = table measure=interventions rows=situation sort=value',
    'missions = table measure=interventions rows=mission',
    'lieux = table measure=interventions rows=situation cols=quartier',
    'taux = table measure=interventions_per_hour rows=weekday cols=hour_band',
    'ages = table measure=persons rows=age_band',
    'sexes = table measure=persons rows=sex',
    'presence = table measure=presence_hours rows=quartier',
    'origines = table measure=interventions rows=origin sort=value',
    'orientations = table measure=orientations rows=partner sort=value',
    'natures = table measure=signalements rows=nature cols=status',
    'actions = table measure=events rows=type compare=none',
    'appuis = table measure=events rows=partner compare=none',
    'appels = table measure=escalations rows=quartier',
    'saisines = table measure=interventions rows=channel sort=value',
    ...EVENINGS.map(([, name, measure]) => `${name} = table measure=${measure} cols=weekday all=true compare=none`),
  ];
  for (const [index, definition] of named.entries()) sheet.put(10 + index, 1, `{{ ${definition} }}`, s.small);
}
