// Draws the built-in workbook templates, templates/report/*.xlsx. They are ordinary workbooks: open, restyle, copy them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chart, colourScale, dataBar, letters, Workbook } from './templates/xlsx-writer.mjs';

const folder = process.argv[2] ?? fileURLToPath(new URL('../templates/report', import.meta.url));
const T = {
  encre: '17324D',
  texte: '1E1E1E',
  gris: '4D5966',
  trait: 'AEBAC6',
  fil: 'DCE3EA',
  fond: 'F2F5F8',
  donnee: '274863',
  donnee2: '5B7C99',
  avant: 'D3DDE7',
  avantBord: '5A6F84',
};
const NB = '\u00a0';
const FORMAT = {
  count: '#,##0',
  tenth: '#,##0.0',
  hundredth: '0.00',
  share: `0.0"${NB}%"`,
  signed: '+#,##0;"−"#,##0;0',
  date: '[$-40C]d mmmm yyyy',
};
const FOOTER =
  '&L&"Arial,Regular"&8{{ dispositif.name }}, {{ dispositif.city }} – {{ period.label }} – interne, édité le {{ edition.date }}&R&"Arial,Regular"&8&P / &N';

function styles(book) {
  const line = { colour: T.fil };
  const strong = { style: 'medium', colour: T.encre };
  const cell = { size: 10, bottom: line };
  const total = { size: 10, bold: true, fill: T.fond, top: { colour: T.encre }, bottom: strong };
  return {
    small: book.style({ size: 9, colour: T.gris }),
    mark: book.style({ size: 9, bold: true, colour: T.encre, fill: T.fond, align: 'center' }),
    title: book.style({ size: 20, bold: true, colour: T.encre }),
    lead: book.style({ size: 12, colour: T.texte, wrap: true, vertical: 'top' }),
    h2: book.style({ size: 13, bold: true, colour: T.encre }),
    rule: book.style({ top: { style: 'thick', colour: T.encre } }),
    tileLabel: book.style({ size: 8.5, colour: T.gris, top: { style: 'thick', colour: T.encre } }),
    tile: (format) => book.style({ size: 20, bold: true, colour: T.encre, format, align: 'left' }),
    tileNote: book.style({ size: 8.5, colour: T.gris }),
    head: book.style({ size: 9, bold: true, colour: T.encre, bottom: strong, vertical: 'bottom', wrap: true }),
    headRight: book.style({
      size: 9,
      bold: true,
      colour: T.encre,
      bottom: strong,
      align: 'right',
      vertical: 'bottom',
      wrap: true,
    }),
    label: book.style(cell),
    number: (format) => book.style({ ...cell, format, align: 'right' }),
    heat: book.style({ size: 10, format: FORMAT.count, align: 'center', bottom: { colour: 'FFFFFF' } }),
    heatHead: book.style({ size: 9, bold: true, colour: T.encre, align: 'center', vertical: 'bottom', wrap: true }),
    heatTotal: book.style({ size: 10, bold: true, colour: T.gris, align: 'center', format: FORMAT.count }),
    totalLabel: book.style(total),
    total: (format) => book.style({ ...total, format, align: 'right' }),
    note: book.style({ size: 8, colour: T.gris, wrap: true, vertical: 'top' }),
    text: book.style({ size: 10, wrap: true, vertical: 'top' }),
    strong: book.style({ size: 10, bold: true, vertical: 'top', wrap: true }),
  };
}

/** A table that grows: heading, head, one row to repeat, its total. Returns the next free row. */
function table(sheet, s, at, { title, subtitle, name, head, columns, total = true, format, note }) {
  let row = at;
  sheet.put(row, 1, title, s.h2, sheet.lastColumn);
  sheet.height(row, 21);
  sheet.put(row + 1, 1, subtitle, s.small, sheet.lastColumn);
  row += 2;
  sheet.height(row, 28);
  for (const [index, text] of head.entries()) sheet.put(row, index + 1, text, index === 0 ? s.head : s.headRight);
  row += 1;
  for (const [index, [field, style]] of columns.entries())
    sheet.put(row, index + 1, field === '' ? null : `{{ ${name}.${field} }}`, style);
  if (columns.some(([, , bar]) => bar)) {
    const column = columns.findIndex(([, , bar]) => bar) + 1;
    sheet.when(`${letters(column)}${row}`, dataBar(T.donnee2));
  }
  row += 1;
  if (total) {
    sheet.put(row, 1, 'Ensemble', s.totalLabel);
    const first = columns.findIndex(([field]) => field === 'value');
    for (const [index, [field]] of columns.entries()) {
      if (index > 0)
        sheet.put(
          row,
          index + 1,
          field === 'value' && index === first ? `{{ ${name}.total }}` : null,
          s.total(format ?? FORMAT.count),
        );
    }
    sheet.height(row, 18);
    row += 1;
  }
  if (note) {
    sheet.put(row, 1, note, s.note, sheet.lastColumn);
    sheet.height(row, 25);
    row += 1;
  }
  return row + 1;
}

/** Rows × columns: heads and cells expand to the right in the style of their cell. */
function grid(sheet, s, at, { title, subtitle, name, heat, note }) {
  let row = at;
  sheet.put(row, 1, title, s.h2, sheet.lastColumn);
  sheet.height(row, 21);
  sheet.put(row + 1, 1, subtitle, s.small, sheet.lastColumn);
  row += 2;
  const [head, cell, end] = heat
    ? [s.heatHead, s.heat, s.heatTotal]
    : [s.headRight, s.number(FORMAT.count), s.number(FORMAT.count)];
  sheet.height(row, 30);
  sheet.put(row, 1, null, s.head);
  sheet.put(row, 2, `{{ ${name}.columns }}`, head);
  sheet.put(row, 3, 'Ensemble', head);
  row += 1;
  sheet.put(row, 1, `{{ ${name}.label }}`, s.label);
  sheet.put(row, 2, `{{ ${name}.cells }}`, cell);
  sheet.put(row, 3, `{{ ${name}.rowTotal }}`, end);
  if (heat) {
    sheet.when(`B${row}`, colourScale('F4F7FA', '9DBBD6'));
    sheet.height(row, 24);
  }
  row += 1;
  sheet.put(row, 1, 'Ensemble', s.totalLabel);
  sheet.put(row, 2, `{{ ${name}.colTotals }}`, heat ? s.heatTotal : s.total(FORMAT.count));
  sheet.put(row, 3, `{{ ${name}.total }}`, heat ? s.heatTotal : s.total(FORMAT.count));
  sheet.height(row, 18);
  row += 1;
  if (note) {
    sheet.put(row, 1, note, s.note, sheet.lastColumn);
    sheet.height(row, 25);
    row += 1;
  }
  return row + 1;
}

function tiles(sheet, s, at, list) {
  const span = 12 / list.length;
  for (const [index, [label, marker, format, note]] of list.entries()) {
    const column = 1 + index * span;
    sheet.put(at, column, label, s.tileLabel, span);
    sheet.put(at + 1, column, marker, s.tile(format), span);
    sheet.put(at + 2, column, note, s.tileNote, span);
  }
  sheet.height(at, 20);
  sheet.height(at + 1, 28);
  sheet.height(at + 2, 13);
}

const TWELVE = Array(12).fill(7.29);
const opening = (sheet, s, title) => {
  sheet.put(1, 1, '{{ dispositif.name }} – {{ dispositif.city }} – {{ dispositif.operator }}', s.small, 8);
  sheet.put(1, 9, 'INTERNE, {{ edition.date }}', s.mark, 4);
  sheet.height(1, 18);
  sheet.put(2, 1, title, s.title, 12);
  sheet.height(2, 30);
};

function data(book, s) {
  const sheet = book.sheet('Données', { widths: [38, 12, 12, 12], footer: FOOTER });
  sheet.put(1, 1, 'Données des graphiques', s.title, 4);
  sheet.height(1, 30);
  sheet.put(
    2,
    1,
    'Ces cellules alimentent les graphiques de la synthèse ; {{ period.label }} et période précédente.',
    s.small,
    4,
  );
  sheet.put(4, 1, 'Interventions par famille', s.head);
  sheet.put(4, 2, '{{ period.label }}', s.headRight);
  sheet.put(4, 3, '{{ previous.label }}', s.headRight);
  sheet.height(4, 28);
  sheet.put(5, 1, '{{ familles.label }}', s.label);
  sheet.put(5, 2, '{{ familles.value }}', s.number(FORMAT.count));
  sheet.put(5, 3, '{{ familles.previous }}', s.number(FORMAT.count));
  sheet.put(7, 1, 'Interventions par mois', s.head);
  sheet.put(7, 2, 'Nombre', s.headRight);
  sheet.put(8, 1, '{{ mois.label }}', s.label);
  sheet.put(8, 2, '{{ mois.value }}', s.number(FORMAT.count));
  sheet.put(10, 1, '{{ familles = table measure=interventions rows=family sort=value }}', s.small);
  sheet.put(11, 1, '{{ mois = table measure=interventions rows=month period=13-months all=true }}', s.small);
  sheet.put(12, 1, '{{ quartiers = table measure=interventions rows=quartier all=true }}', s.small);
  sheet.put(13, 1, '{{ lieux = table measure=interventions rows=situation cols=quartier }}', s.small);
  sheet.put(14, 1, '{{ ages = table measure=persons rows=age_band }}', s.small);
  sheet.put(15, 1, '{{ sexes = table measure=persons rows=sex }}', s.small);
  sheet.put(16, 1, '{{ presence = table measure=presence_hours rows=quartier }}', s.small);
  sheet.put(17, 1, '{{ origines = table measure=interventions rows=origin }}', s.small);
  sheet.put(18, 1, '{{ natures = table measure=signalements rows=nature cols=status }}', s.small);
  sheet.put(19, 1, '{{ actions = table measure=events rows=type }}', s.small);
  return sheet;
}

/** A part of a table on the twelve columns of a first page: [column, span, field, head, format]. */
function firstPageTable(sheet, s, at, name, parts) {
  for (const [column, span, , head] of parts) sheet.put(at, column, head, column === 1 ? s.head : s.headRight, span);
  for (const [column, span, field, , format] of parts) {
    sheet.put(at + 1, column, `{{ ${name}.${field} }}`, column === 1 ? s.label : s.number(format), span);
  }
  for (const [column, span, field, , format] of parts) {
    const value = field === 'label' ? 'Ensemble' : field === 'value' ? `{{ ${name}.total }}` : null;
    sheet.put(at + 2, column, value, column === 1 ? s.totalLabel : s.total(format), span);
  }
  sheet.height(at + 2, 18);
  return at + 3;
}

function compared(s, name, title, subtitle, note) {
  return {
    title,
    subtitle,
    name,
    note,
    head: ['', '{{ period.label }}', 'Part', 'Nombre', '{{ previous.label }}', 'Écart'],
    columns: [
      ['label', s.label],
      ['value', s.number(FORMAT.count)],
      ['share', s.number(FORMAT.share)],
      ['value', s.number(FORMAT.count), true],
      ['previous', s.number(FORMAT.count)],
      ['change', s.number(FORMAT.signed)],
    ],
  };
}

function counted(s, name, title, subtitle, format) {
  return {
    title,
    subtitle,
    name,
    format,
    head: ['', 'Nombre', 'Part'],
    columns: [
      ['label', s.label],
      ['value', s.number(format)],
      ['share', s.number(FORMAT.share)],
    ],
  };
}

const COMPARED = [38, 9, 9, 10, 9, 9];
const COUNTED = [38, 11, 11];

function monthly() {
  const book = new Workbook({ title: 'Rapport mensuel' });
  const s = styles(book);
  synthesis(book, s);

  const situations = book.sheet('Situations', { widths: COMPARED, footer: FOOTER });
  const next = table(
    situations,
    s,
    1,
    compared(
      s,
      'G02',
      'Situations traitées',
      'Interventions par situation, nombre et part, {{ period.label }} comparé à {{ previous.label }}',
      'Une intervention porte une seule situation. Un écart sur de petits nombres peut être dû au hasard.',
    ),
  );
  table(
    situations,
    s,
    next,
    compared(
      s,
      'G08',
      'Issues',
      'Interventions par issue, {{ period.label }}',
      'Taux de règlement : interventions réglées ou apaisées, rapportées aux seules interventions closes ; « à suivre » n’y entre pas.',
    ),
  );

  const places = book.sheet('Quartiers', { widths: [38, 8.5, 9], footer: FOOTER });
  grid(places, s, 1, {
    title: 'Par situation et quartier',
    subtitle: 'Interventions (nombre), {{ period.label }}',
    name: 'lieux',
  });

  const hours = book.sheet('Jours et heures', { widths: [25, 11.5, 11.5], footer: FOOTER });
  grid(hours, s, 1, {
    title: 'Jours et heures',
    subtitle: 'Interventions (nombre) selon l’heure de début, {{ period.label }}',
    name: 'G06',
    heat: true,
    note: 'Une tranche peut être plus courte que les autres : comparez les heures de présence avant de comparer les nombres.',
  });

  const people = book.sheet('Présence et publics', { widths: COUNTED, footer: FOOTER });
  let row = table(
    people,
    s,
    1,
    counted(
      s,
      'presence',
      'Présence par quartier',
      'Heures de présence, d’après les passages saisis, {{ period.label }}',
      FORMAT.tenth,
    ),
  );
  row = table(
    people,
    s,
    row,
    counted(
      s,
      'ages',
      'Personnes concernées, par âge',
      'Nombre, {{ period.label }} ; une fourchette compte pour sa borne basse',
      FORMAT.count,
    ),
  );
  table(
    people,
    s,
    row,
    counted(
      s,
      'sexes',
      'Personnes concernées, par sexe',
      'Nombre, {{ period.label }} ; âges et sexes ne se croisent pas',
      FORMAT.count,
    ),
  );

  const links = book.sheet('Origines et partenaires', { widths: COMPARED, footer: FOOTER });
  row = table(
    links,
    s,
    1,
    compared(
      s,
      'origines',
      'Origines',
      'Interventions par origine, {{ period.label }}',
      'L’initiative de l’équipe est distinguée des demandes.',
    ),
  );
  table(
    links,
    s,
    row,
    compared(
      s,
      'G10',
      'Orientations par partenaire',
      'Nombre, {{ period.label }}',
      'Plusieurs orientations sont possibles pour une intervention.',
    ),
  );

  const watch = book.sheet('Veille', { widths: [38, 10, 10], footer: FOOTER });
  grid(watch, s, 1, {
    title: 'Signalements',
    subtitle: 'Nombre par nature et statut, {{ period.label }}',
    name: 'natures',
    note: 'Un signalement est une observation passée à un service, suivie jusqu’à sa clôture.',
  });

  const actions = book.sheet('Actions collectives', { widths: COUNTED, footer: FOOTER });
  table(
    actions,
    s,
    1,
    counted(
      s,
      'actions',
      'Actions collectives',
      'Nombre par type, {{ period.label }} ; participants : {{ figures.participants }}',
      FORMAT.count,
    ),
  );

  definitions(book, s);
  data(book, s);
  return book.bytes();
}

function synthesis(book, s) {
  const sheet = book.sheet('Synthèse', { widths: TWELVE, footer: FOOTER });
  opening(sheet, s, 'Rapport mensuel, {{ period.label }}');
  sheet.put(3, 1, '{{ figures.shifts }} vacations réalisées sur {{ figures.planned_shifts }} prévues', s.small, 12);
  sheet.put(
    5,
    1,
    '{{ figures.interventions }} interventions en {{ figures.presence_hours }} heures de présence, soit {{ figures.interventions_per_hour }} par heure.',
    s.lead,
    12,
  );
  sheet.height(5, 34);
  tiles(sheet, s, 7, [
    ['Interventions', '{{ figures.interventions }}', FORMAT.count, 'actions de l’équipe'],
    ['Heures de présence', '{{ figures.presence_hours }}', FORMAT.tenth, '{{ figures.shifts }} vacations'],
    ['Contacts', '{{ figures.contacts }}', FORMAT.count, 'rencontres'],
    ['Sollicitations', '{{ figures.requests }}', FORMAT.count, 'demandes reçues'],
    ['Signalements', '{{ figures.signalements }}', FORMAT.count, 'veille'],
    ['Taux de règlement', '{{ figures.settlement_rate }}', FORMAT.share, 'situations closes'],
  ]);
  sheet.put(11, 1, 'Motifs d’intervention', s.h2, 6);
  sheet.put(11, 7, 'Treize mois d’activité', s.h2, 6);
  sheet.height(11, 21);
  const families = (column, fill, more) => ({
    name: `'Données'!$${column}$4`,
    labels: "'Données'!$A$5:$A$5",
    values: `'Données'!$${column}$5:$${column}$5`,
    fill,
    ...more,
  });
  sheet.charts.push(
    chart({
      kind: 'bar',
      title: 'Interventions par famille (nombre)',
      alt: 'Barres horizontales : nombre d’interventions par famille de situations, période et période précédente.',
      from: { column: 0, row: 11 },
      size: { width: 330, height: 300 },
      series: [families('B', T.donnee, { bold: true }), families('C', T.avant, { edge: T.avantBord })],
    }),
    chart({
      kind: 'col',
      title: 'Interventions par mois (nombre)',
      alt: 'Colonnes : nombre d’interventions de chacun des treize derniers mois.',
      from: { column: 6, row: 11 },
      size: { width: 340, height: 300 },
      series: [
        {
          name: "'Données'!$B$7",
          labels: "'Données'!$A$8:$A$8",
          values: "'Données'!$B$8:$B$8",
          fill: T.donnee,
        },
      ],
    }),
  );
  sheet.put(30, 1, 'Par quartier', s.h2, 12);
  sheet.height(30, 21);
  const row = firstPageTable(sheet, s, 31, 'quartiers', [
    [1, 4, 'label', 'Quartier', null],
    [5, 2, 'value', 'Interventions', FORMAT.count],
    [7, 2, 'share', 'Part', FORMAT.share],
    [9, 2, 'previous', 'Période préc.', FORMAT.count],
    [11, 2, 'change', 'Écart', FORMAT.signed],
  ]);
  sheet.put(
    row,
    1,
    'Source : registre d’activité OptiMédia, extraction du {{ edition.date }} (données provisoires). Les comptages mesurent l’activité de l’équipe ; ils ne mesurent ni la délinquance ni le sentiment d’insécurité.',
    s.note,
    12,
  );
  sheet.height(row, 25);
}

function definitions(book, s) {
  const sheet = book.sheet('Définitions', { widths: [24, 66], footer: FOOTER });
  sheet.put(1, 1, 'Définitions et méthode', s.title, 2);
  sheet.height(1, 30);
  const lines = [
    [
      'Vacation',
      'Une tournée de l’équipe à une date. Une soirée « rien à signaler » compte : elle est au dénominateur des taux.',
    ],
    [
      'Passage, présence',
      'Temps passé par une vacation dans un quartier ; les heures de présence sont les heures réelles, à défaut les heures prévues.',
    ],
    [
      'Contact',
      'Une personne rencontrée, comptée, jamais nommée. Un contact appartient à la vacation, non à un quartier.',
    ],
    ['Sollicitation', 'Une demande faite à l’équipe, suivie ou non d’une intervention.'],
    ['Intervention', 'Une action de l’équipe sur une situation, en un lieu et à un moment.'],
    [
      'Personnes concernées',
      'Personnes d’une intervention ; un effectif estimé compte pour sa borne basse. Âges et sexes sont deux comptages séparés.',
    ],
    [
      'Orientation',
      'Une personne ou une situation passée à un partenaire ; plusieurs par intervention sont possibles.',
    ],
    ['Signalement', 'Une observation de veille, technique ou sociale, passée à un service.'],
    [
      'Taux de règlement',
      'Interventions réglées ou apaisées, rapportées aux seules interventions closes. « À suivre » n’y entre pas.',
    ],
    ['Non renseigné', 'Ce qui n’a pas été saisi est compté à part et entre dans tous les totaux.'],
    ['Unités', 'Les unités ne s’additionnent pas : chacune a sa mesure.'],
    ['Portée', 'Les comptages mesurent l’activité de l’équipe, non la délinquance ni le sentiment d’insécurité.'],
  ];
  for (const [index, [term, meaning]] of lines.entries()) {
    sheet.put(3 + index, 1, term, s.strong);
    sheet.put(3 + index, 2, meaning, s.text);
    sheet.height(3 + index, 30);
  }
}

function weekly() {
  const book = new Workbook({ title: 'Rapport hebdomadaire' });
  const s = styles(book);
  const sheet = book.sheet('Semaine', { widths: TWELVE, footer: FOOTER });
  opening(sheet, s, 'Rapport hebdomadaire');
  sheet.put(3, 1, '{{ period.label }}', s.h2, 12);
  sheet.height(3, 21);
  sheet.put(5, 1, '{{ figures.interventions }} interventions en {{ figures.shifts }} vacations.', s.lead, 12);
  sheet.height(5, 20);
  tiles(sheet, s, 7, [
    ['Vacations', '{{ figures.shifts }}', FORMAT.count, 'sur {{ figures.planned_shifts }} prévues'],
    ['Heures de présence', '{{ figures.presence_hours }}', FORMAT.tenth, 'réelles'],
    ['Contacts', '{{ figures.contacts }}', FORMAT.count, 'rencontres'],
    ['Interventions', '{{ figures.interventions }}', FORMAT.count, 'actions de l’équipe'],
    ['Signalements', '{{ figures.signalements }}', FORMAT.count, 'veille'],
    ['Sollicitations', '{{ figures.requests }}', FORMAT.count, 'demandes reçues'],
  ]);
  const parts = [
    [1, 8, 'label', '', null],
    [9, 4, 'value', 'Nombre', FORMAT.count],
  ];
  let row = 11;
  for (const [title, subtitle, name] of [
    ['Par quartier', 'Interventions (nombre)', 'quartiers'],
    ['Situations de la semaine', 'Interventions (nombre), les huit premières', 'motifs'],
    ['Signalements de la semaine', 'Nombre par nature', 'natures'],
  ]) {
    sheet.put(row, 1, title, s.h2, 12);
    sheet.height(row, 21);
    sheet.put(row + 1, 1, subtitle, s.small, 12);
    row = firstPageTable(sheet, s, row + 2, name, parts) + 1;
  }
  sheet.put(
    row,
    1,
    'Sur une semaine les nombres sont faibles : aucune évolution n’est commentée. Source : registre OptiMédia, {{ edition.date }}.',
    s.note,
    12,
  );
  sheet.height(row, 25);
  const days = book.sheet('Par jour', { widths: [25, 8.5, 9], footer: FOOTER });
  grid(days, s, 1, {
    title: 'Par quartier et par jour',
    subtitle: 'Interventions (nombre)',
    name: 'jours',
    heat: true,
  });
  const named = [
    'quartiers = table measure=interventions rows=quartier all=true',
    'motifs = table measure=interventions rows=situation sort=value top=8',
    'natures = table measure=signalements rows=nature',
    'jours = table measure=interventions rows=quartier cols=day all=true compare=none',
  ];
  for (const [index, definition] of named.entries()) days.put(10 + index, 1, `{{ ${definition} }}`, s.small);
  return book.bytes();
}

writeFileSync(join(folder, 'mensuel.xlsx'), monthly());
writeFileSync(join(folder, 'hebdomadaire.xlsx'), weekly());
