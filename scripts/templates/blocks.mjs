// What the pages of the built-in templates are made of: openings, key figures, tables, grids. Each returns the next free row.
import { dataBar, heatClass } from './conditions.mjs';
import { FORMAT, T } from './tokens.mjs';
import { letters } from './xlsx-writer.mjs';

/** Widths in characters; twelve columns of 56 px for a first page, whose cells are merged. */
const HEAD_HEIGHT = 20;
export const TWELVE = Array(12).fill(7.29);

export function opening(sheet, s) {
  sheet.put(1, 1, '{{ dispositif.name }} – {{ dispositif.city }} – {{ dispositif.operator }}', s.small, 8);
  sheet.put(1, 9, 'INTERNE, {{ edition.date }}', s.mark, 4);
  sheet.height(1, 18);
  sheet.put(2, 1, '{{ sentences.title }}', s.title, 12);
  sheet.height(2, 30);
  sheet.put(3, 1, '{{ sentences.coverage }}', s.small, 12);
  sheet.put(5, 1, '{{ sentences.level }}', s.lead, 12);
  sheet.height(5, 33);
  return 7;
}

/** Six figures: label, value, then notes one a line. */
export function tiles(sheet, s, at, list) {
  const span = 12 / list.length;
  const notes = Math.max(...list.map(([, , , ...more]) => more.length));
  for (const [index, [label, marker, format, ...more]] of list.entries()) {
    const column = 1 + index * span;
    sheet.put(at, column, label, s.tileLabel, span);
    sheet.put(at + 1, column, marker, s.tile(format), span);
    for (const [line, note] of more.entries()) sheet.put(at + 2 + line, column, note, s.tileNote, span);
  }
  sheet.height(at, 20);
  sheet.height(at + 1, 28);
  for (let line = 0; line < notes; line++) sheet.height(at + 2 + line, 12.5);
  return at + 2 + notes + 1;
}

/** `NAME` of this period, of the one before and of the same one a year before. */
export const withBefore = (name, unit = '') => [
  `{{ previous.short }} : {{ previousFigures.${name} }}${unit}`,
  `{{ yearBefore.short }} : {{ yearBeforeFigures.${name} }}${unit}`,
];

export function heading(sheet, s, at, title, subtitle, span = sheet.lastColumn) {
  sheet.put(at, 1, title, s.h2, span);
  sheet.height(at, 21);
  if (subtitle) sheet.put(at + 1, 1, subtitle, s.small, span);
  return at + (subtitle ? 2 : 1);
}

export function note(sheet, s, at, text, lines = 2) {
  if (!text) return at + 1;
  sheet.put(at, 1, text, s.note, sheet.lastColumn);
  sheet.height(at, 11.5 * lines + 2);
  return at + 2;
}

/** A column of a table: its head, what each row says, what the total says, its format, whether it is a bar or words. */
export const column = (field, head, format, { total = null, bar = false, words = false } = {}) => ({
  field,
  head,
  format,
  total,
  bar,
  words,
});

/** How a column stands: its head, its cells, its total. */
function standing(s, { format, bar, words }, first) {
  if (first) return { head: s.head, cell: s.label, total: s.totalLabel };
  if (words) return { head: s.headReading, cell: s.reading, total: s.readingTotal };
  return { head: bar ? s.head : s.headRight, cell: s.number(format), total: s.total(format) };
}

/** A column that others of the sheet need. */
export const EMPTY = column('', null, null);
export const LABEL = (head = '') => column('label', head, null);

/** A table that grows: heading, head, one row to repeat, its total. */
export function table(sheet, s, at, { title, subtitle, name, columns, remark, lines }) {
  let row = heading(sheet, s, at, title, subtitle);
  sheet.height(row, HEAD_HEIGHT);
  for (const [index, one] of columns.entries()) {
    const style = standing(s, one, index === 0);
    sheet.put(row, index + 1, one.head, style.head);
    sheet.put(row + 1, index + 1, one.field === '' ? null : `{{ ${name}.${one.field} }}`, style.cell);
    const sum = index === 0 ? 'Ensemble' : one.total === null ? null : `{{ ${name}.${one.total} }}`;
    sheet.put(row + 2, index + 1, sum, style.total);
    if (one.bar) sheet.when(`${letters(index + 1)}${row + 1}`, dataBar(T.donnee2));
  }
  row += 2;
  sheet.height(row, 18);
  return note(sheet, s, row + 1, remark, lines);
}

/** The same on the merged columns of a first page: `parts` are [column, span, what `column` gives]. */
export function wideTable(sheet, s, at, name, parts) {
  sheet.height(at, HEAD_HEIGHT);
  for (const [first, span, one] of parts) {
    const style = standing(s, one, first === 1);
    sheet.put(at, first, one.head, style.head, span);
    sheet.put(at + 1, first, `{{ ${name}.${one.field} }}`, style.cell, span);
    const sum = first === 1 ? 'Ensemble' : one.total === null ? null : `{{ ${name}.${one.total} }}`;
    sheet.put(at + 2, first, sum, style.total, span);
  }
  sheet.height(at + 2, 18);
  return at + 3;
}

const GRIDS = {
  count: (s) => ({
    head: s.headRight,
    cell: s.number(FORMAT.count),
    row: s.number(FORMAT.count),
    total: s.total(FORMAT.count),
  }),
  heat: (s) => ({ head: s.heatHead, cell: s.heat, row: s.heatTotal, total: s.heatTotal }),
  rate: (s) => ({ head: s.heatHead, cell: s.rate, row: s.rateTotal, total: s.rateTotal }),
};

/** Rows × columns: heads and cells expand to the right in the style of their cell. */
export function grid(sheet, s, at, { title, subtitle, name, kind = 'count', remark, lines }) {
  let row = heading(sheet, s, at, title, subtitle);
  const style = GRIDS[kind](s);
  sheet.height(row, 30);
  sheet.put(row, 1, null, kind === 'count' ? s.head : s.heatHead);
  sheet.put(row, 2, `{{ ${name}.columns }}`, style.head);
  sheet.put(row, 3, 'Ensemble', style.head);
  row += 1;
  sheet.put(row, 1, `{{ ${name}.label }}`, s.label);
  sheet.put(row, 2, `{{ ${name}.cells }}`, style.cell);
  sheet.put(row, 3, `{{ ${name}.rowTotal }}`, style.row);
  if (kind === 'heat') {
    for (const least of [4, 3, 2, 1])
      sheet.when(`B${row}`, heatClass(sheet.book, `B${row}`, `$B$${row}:$B$${row}`, least));
  }
  if (kind !== 'count') sheet.height(row, 24);
  row += 1;
  sheet.put(row, 1, 'Ensemble', kind === 'count' ? s.totalLabel : s.strongLabel);
  sheet.put(row, 2, `{{ ${name}.colTotals }}`, style.total);
  sheet.put(row, 3, `{{ ${name}.total }}`, style.total);
  sheet.height(row, 18);
  return note(sheet, s, row + 1, remark, lines);
}
