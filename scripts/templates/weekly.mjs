// The workbook of a week: what happened, where, what waits. No share and no trend: the counts are too small.
import { column, grid, heading, LABEL, note, opening, TWELVE, tiles, wideTable } from './blocks.mjs';
import { FOOTER, FORMAT, stylesOf } from './tokens.mjs';
import { Workbook } from './xlsx-writer.mjs';

const SOURCE = 'Source : registre d’activité de l’équipe, édité le {{ edition.date }}.';

export function weekly() {
  const book = new Workbook({
    title: 'Rapport hebdomadaire, {{ period.label }} – {{ dispositif.name }}, {{ dispositif.city }}',
  });
  const s = stylesOf(book);
  first(book, s);
  const days = book.sheet('Jours et présence', { widths: [25, 9, 10, 9, 11], footer: FOOTER, grows: true });
  const row = grid(days, s, 1, {
    title: 'Par quartier et par jour',
    subtitle: 'Interventions, nombre, {{ period.label }}',
    name: 'jours',
    kind: 'heat',
    visited: true,
    more: [
      column('hours', 'Heures', FORMAT.tenth, { total: 'totalHours' }),
      column('lastVisit', 'Dernier passage', FORMAT.day),
    ],
    remark: `Fond gris : quartier non visité ce jour-là. Heures d’après les passages. Dernier passage : à la fin de la semaine, en orange quand il a plus de sept jours de retard sur le dernier de l’équipe. ${SOURCE}`,
    lines: 5,
  });
  const named = [
    'quartiers = table measure=interventions rows=quartier visited=true compare=none',
    'motifs = table measure=interventions rows=situation sort=value top=6 compare=none',
    'natures = table measure=signalements rows=nature sort=value top=6 compare=none',
    'jours = table measure=interventions rows=quartier cols=day visited=true compare=none',
  ];
  for (const [index, definition] of named.entries()) days.put(row + index, 1, `{{ ${definition} }}`, s.small);
  return book.bytes();
}

function first(book, s) {
  const sheet = book.sheet('Semaine', { widths: TWELVE, footer: FOOTER, onePage: true });
  let row = tiles(sheet, s, opening(sheet, s), [
    ['Vacations', '{{ figures.shifts }}', FORMAT.count, 'sur {{ figures.planned_shifts }} prévues'],
    ['Heures', '{{ figures.presence_hours }}', FORMAT.tenth, '{{ beside.presence_hours }}'],
    ['Contacts', '{{ figures.contacts }}', FORMAT.count, '{{ beside.contacts }}'],
    ['Interventions', '{{ figures.interventions }}', FORMAT.count, '{{ beside.interventions }}'],
    ['Sollicitations', '{{ figures.requests }}', FORMAT.count, '{{ beside.requests }}'],
    ['Signalements', '{{ figures.signalements }}', FORMAT.count, '{{ beside.signalements }}'],
  ]);
  row = heading(
    sheet,
    s,
    row,
    'Par quartier',
    'Interventions, heures de présence, dernier passage, {{ period.label }}',
    12,
  );
  row = wideTable(sheet, s, row, 'quartiers', [
    [1, 5, LABEL('Quartier')],
    [6, 2, column('value', 'Interventions', FORMAT.count, { total: 'total' })],
    [8, 2, column('hours', 'Heures', FORMAT.tenth, { total: 'totalHours' })],
    [10, 3, column('lastVisit', 'Dernier passage', FORMAT.day)],
  ]);
  for (const [title, subtitle, name, head] of [
    [
      'Situations de la semaine',
      'Interventions, nombre : les six premières, puis toutes les autres',
      'motifs',
      'Situation',
    ],
    [
      'Signalements de la semaine',
      'Nombre par nature : les six premières, puis toutes les autres',
      'natures',
      'Nature',
    ],
  ]) {
    row = heading(sheet, s, row + 1, title, subtitle, 12);
    row = wideTable(sheet, s, row, name, [
      [1, 8, LABEL(head)],
      [9, 4, column('value', 'Nombre', FORMAT.count, { total: 'total' })],
    ]);
  }
  note(
    sheet,
    s,
    row,
    `{{ quartiers.scope }} {{ natures.scope }} Sur une semaine les nombres sont faibles : aucune évolution n’est commentée. Dernier passage en orange : plus de sept jours de retard sur le dernier de l’équipe. ${SOURCE}`,
    4,
  );
}
