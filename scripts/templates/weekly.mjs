// The workbook of a week: what happened, where, what waits. No share and no trend: the counts are too small.
import { column, grid, heading, LABEL, note, opening, tiles, wideTable } from './blocks.mjs';
import { FOOTER, FORMAT, stylesOf } from './tokens.mjs';
import { Workbook } from './xlsx-writer.mjs';

const SOURCE = 'Source : registre d’activité de l’équipe, édité le {{ edition.date }}.';
/** Names, then one column a day, then what stands beside the days: whole with five days, 94 % of its size with six, 87 % with seven. */
const WEEK = [27, 7, 9, 9, 12];
/** What is merged over the days grows with them. */
const TILES = [
  [1, 1],
  [2, 2],
  [4, 2],
];

export function weekly() {
  const book = new Workbook({
    title: 'Rapport hebdomadaire, {{ period.label }} – {{ dispositif.name }}, {{ dispositif.city }}',
  });
  const s = stylesOf(book);
  week(book, s);
  waiting(book, s);
  return book.bytes();
}

function week(book, s) {
  const sheet = book.sheet('Semaine', { widths: WEEK, footer: FOOTER, grows: true });
  let row = opening(sheet, s, 3);
  for (const blank of [4, row - 1]) sheet.height(blank, 8);
  for (const line of [
    [
      ['Vacations', '{{ figures.shifts }}', FORMAT.count, 'sur {{ figures.planned_shifts }} prévues'],
      ['Heures', '{{ figures.presence_hours }}', FORMAT.tenth, '{{ beside.presence_hours }}'],
      ['Contacts', '{{ figures.contacts }}', FORMAT.count, '{{ beside.contacts }}'],
    ],
    [
      ['Interventions', '{{ figures.interventions }}', FORMAT.count, '{{ beside.interventions }}'],
      ['Signalements', '{{ figures.signalements }}', FORMAT.count, '{{ beside.signalements }}'],
      ['À suivre', '{{ suites.total }}', FORMAT.count, 'interventions de la semaine'],
    ],
  ]) {
    row = tiles(sheet, s, row, line, TILES);
    sheet.height(row - 1, 10);
  }
  row = grid(sheet, s, row, {
    title: 'Par quartier et par jour',
    subtitle: 'Interventions, heures de présence, dernier passage, {{ period.label }}',
    name: 'jours',
    kind: 'heat',
    visited: true,
    rowHeight: 16,
    more: [
      column('hours', 'Heures', FORMAT.tenth, { total: 'totalHours' }),
      column('lastVisit', 'Dernier passage', FORMAT.day),
    ],
    remark: `Fond gris : quartier non visité ce jour-là. Heures d’après les passages. Dernier passage : à la fin de la semaine, en orange quand il a plus de sept jours de retard sur le dernier de l’équipe. ${SOURCE}`,
    lines: 3,
  });
  sheet.height(row - 1, 10);
  counted(sheet, s, row, {
    title: 'Situations de la semaine',
    subtitle: 'Interventions, nombre : les six premières, puis toutes les autres',
    name: 'motifs',
    head: 'Situation',
    remark: `{{ motifs.scope }} Sollicitations : {{ figures.requests }}. Sur une semaine les nombres sont faibles : aucune évolution n’est commentée. ${SOURCE}`,
    lines: 2,
  });
}

function waiting(book, s) {
  const sheet = book.sheet('Signalements et suites', { widths: [38, 8.5, 10], footer: FOOTER, grows: true });
  const row = counted(sheet, s, 1, {
    title: 'Signalements de la semaine',
    subtitle: 'Nombre par nature, {{ period.label }}',
    name: 'natures',
    head: 'Nature',
    remark: `{{ natures.scope }} ${SOURCE}`,
  });
  const next = grid(sheet, s, row, {
    title: 'À suivre',
    subtitle: 'Interventions dont l’issue est « à suivre », nombre',
    name: 'suites',
    remark: SOURCE,
    lines: 3,
  });
  const named = [
    'motifs = table measure=interventions rows=situation sort=value top=6 compare=none',
    'natures = table measure=signalements rows=nature sort=value compare=none',
    'jours = table measure=interventions rows=quartier cols=day visited=true compare=none',
    'suites = table measure=interventions rows=situation cols=quartier where outcome=a_suivre compare=none',
  ];
  for (const [index, definition] of named.entries()) sheet.put(next + index, 1, `{{ ${definition} }}`, s.small);
}

/** Names and numbers: the name takes all but the last columns of its sheet. */
function counted(sheet, s, at, { title, subtitle, name, head, remark, lines = 3 }) {
  const last = sheet.lastColumn;
  const wide = last > 3 ? 2 : 1;
  const row = wideTable(sheet, s, heading(sheet, s, at, title, subtitle), name, [
    [1, last - wide, LABEL(head)],
    [last - wide + 1, wide, column('value', 'Nombre', FORMAT.count, { total: 'total' })],
  ]);
  const next = note(sheet, s, row, remark, lines);
  sheet.block(at, next - 2);
  return next;
}
