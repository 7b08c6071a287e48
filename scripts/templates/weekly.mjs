// The workbook of a week: what happened, where, what waits. No share and no trend: the counts are too small.
import { column, EMPTY, grid, heading, LABEL, note, opening, TWELVE, table, tiles, wideTable } from './blocks.mjs';
import { FOOTER, FORMAT, stylesOf } from './tokens.mjs';
import { Workbook } from './xlsx-writer.mjs';

export function weekly() {
  const book = new Workbook({ title: 'Rapport hebdomadaire' });
  const s = stylesOf(book);
  const sheet = book.sheet('Semaine', { widths: TWELVE, footer: FOOTER, onePage: true });
  const before = (name) => `{{ previous.short }} : {{ previousFigures.${name} }}`;
  let row = tiles(sheet, s, opening(sheet, s), [
    ['Vacations', '{{ figures.shifts }}', FORMAT.count, 'sur {{ figures.planned_shifts }} prévues'],
    ['Heures de présence', '{{ figures.presence_hours }}', FORMAT.tenth, before('presence_hours')],
    ['Contacts', '{{ figures.contacts }}', FORMAT.count, before('contacts')],
    ['Interventions', '{{ figures.interventions }}', FORMAT.count, before('interventions')],
    ['Sollicitations', '{{ figures.requests }}', FORMAT.count, before('requests')],
    ['Signalements', '{{ figures.signalements }}', FORMAT.count, before('signalements')],
  ]);
  for (const [title, subtitle, name, head] of [
    ['Interventions par quartier', 'Nombre, {{ period.label }}', 'quartiers', 'Quartier'],
    [
      'Situations de la semaine',
      'Interventions, nombre ; les six premières ; le total les compte toutes',
      'motifs',
      'Situation',
    ],
    [
      'Signalements de la semaine',
      'Nombre par nature ; les six premières, le total les compte toutes',
      'natures',
      'Nature',
    ],
  ]) {
    row = heading(sheet, s, row, title, subtitle, 12);
    row = wideTable(sheet, s, row, name, [
      [1, 8, LABEL(head)],
      [9, 4, column('value', 'Nombre', FORMAT.count, { total: 'total' })],
    ]);
    row += 1;
  }
  note(
    sheet,
    s,
    row - 1,
    'Sur une semaine les nombres sont faibles : aucune évolution n’est commentée. Source : registre d’activité de l’équipe, édité le {{ edition.date }}.',
  );
  const days = book.sheet('Jours et présence', { widths: [25, 9, 9], footer: FOOTER });
  row = grid(days, s, 1, {
    title: 'Par quartier et par jour',
    subtitle: 'Interventions par quartier et jour, nombre',
    name: 'jours',
    kind: 'heat',
  });
  row = table(days, s, row, {
    title: 'Présence par quartier',
    subtitle: 'Heures de présence d’après les passages',
    name: 'presence',
    columns: [LABEL('Quartier'), EMPTY, column('value', 'Heures', FORMAT.tenth, { total: 'total' })],
    remark: 'Source : registre d’activité de l’équipe, édité le {{ edition.date }}.',
    lines: 1,
  });
  const named = [
    'quartiers = table measure=interventions rows=quartier all=true',
    'motifs = table measure=interventions rows=situation sort=value top=6 compare=none',
    'natures = table measure=signalements rows=nature sort=value top=6 compare=none',
    'presence = table measure=presence_hours rows=quartier all=true',
    'jours = table measure=interventions rows=quartier cols=day compare=none',
  ];
  for (const [index, definition] of named.entries()) days.put(row + index, 1, `{{ ${definition} }}`, s.small);
  return book.bytes();
}
