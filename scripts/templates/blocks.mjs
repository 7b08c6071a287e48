// What the pages of the built-in templates are made of: openings, key figures, tables, grids. Each returns the next free row.
import { beyondChance, dataBar, fewEvents, heatClass, longAgo, notVisited, untoldLine } from './conditions.mjs';
import { FORMAT, T } from './tokens.mjs';
import { letters } from './xlsx-writer.mjs';

export const HEAD_HEIGHT = 26;
/** Widths in characters; twelve columns of 56 px for a first page, whose cells are merged. */
export const TWELVE = Array(12).fill(7.29);

/** `mark`: the first column of the mark of the report's state, on the right. */
export function opening(sheet, s, mark = 9) {
  const last = sheet.lastColumn;
  sheet.put(1, 1, '{{ dispositif.name }} – {{ dispositif.city }} – {{ dispositif.operator }}', s.small, mark - 1);
  sheet.put(1, mark, 'INTERNE, {{ edition.date }}', s.mark, last - mark + 1);
  sheet.height(1, 18);
  sheet.put(2, 1, '{{ sentences.title }}', s.title, last);
  sheet.height(2, 30);
  sheet.put(3, 1, '{{ sentences.coverage }}', s.small, last);
  sheet.put(5, 1, '{{ sentences.level }}', s.lead, last);
  sheet.height(5, 33);
  return 7;
}

/** Figures in a row, each at its [column, span]: label, value, then notes one a line. */
export function tiles(sheet, s, at, list, places = list.map((_, index) => [1 + 2 * index, 2])) {
  const notes = Math.max(...list.map(([, , , ...more]) => more.length));
  for (const [index, [label, marker, format, ...more]] of list.entries()) {
    const [column, span] = places[index];
    sheet.put(at, column, label, s.tileLabel, span);
    sheet.put(at + 1, column, marker, s.tile(format), span);
    for (const [line, note] of more.entries()) sheet.put(at + 2 + line, column, note, s.tileNote, span);
  }
  sheet.height(at, 20);
  sheet.height(at + 1, 28);
  for (let line = 0; line < notes; line++) sheet.height(at + 2 + line, 12.5);
  return at + 2 + notes + 1;
}

/** `NAME` of the period before and of the same one a year before, each said once. */
export const withBefore = (name) => [`{{ beside.${name} }}`, `{{ besideYear.${name} }}`];

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

/** A column of a table: its head, what each row says, what the total says, its format; `bar` names what bars are compared with. */
export const column = (field, head, format, { total = null, bar = null, words = false } = {}) => ({
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
  const head = bar !== null ? s.headReading : format === FORMAT.share ? s.headAir : s.headRight;
  return { head, cell: s.number(format), total: s.total(format) };
}

export const LABEL = (head = '') => column('label', head, null);

/** A head that names its table: `previousLabel` becomes that of the table. */
const headOf = (name, { head }) => (head?.startsWith('.') ? `{{ ${name}${head} }}` : head);

/** The columns of a comparison: nothing stands in them, heads included, when the report compares with nothing. */
export const COMPARISON = (format) => [
  column('previous', '.previousLabel', format, { total: 'totalPrevious' }),
  column('change', '.changeLabel', FORMAT.signed, { total: 'totalChange' }),
  column('reading', '.readingLabel', null, { total: 'totalReading', words: true }),
];

/** A cell alone that copies do not move, and that grows with its row: `$B$7:$B$7`. */
const fixed = (cell) =>
  Array(2)
    .fill(cell.replace(/([A-Z]+)(\d+)/, '$$$1$$$2'))
    .join(':');

/** Bars are as long as their share of the largest of all the cells of the sheet that count the same thing. */
function bar(sheet, of, cell) {
  sheet.bars ??= {};
  sheet.bars[of] ??= [];
  sheet.bars[of].push(fixed(cell));
  sheet.when(cell, dataBar(T.donnee2, sheet.bars[of]));
}

/** A table that grows: heading, head, one row to repeat, its total. */
export function table(sheet, s, at, { title, subtitle, name, columns, remark, lines }) {
  const head = heading(sheet, s, at, title, subtitle);
  const row = head + 1;
  sheet.height(head, HEAD_HEIGHT);
  for (const [index, one] of columns.entries()) {
    const style = standing(s, one, index === 0);
    sheet.put(head, index + 1, headOf(name, one), style.head);
    sheet.put(row, index + 1, `{{ ${name}.${one.field} }}`, style.cell);
    const sum = index === 0 ? 'Ensemble' : one.total === null ? null : `{{ ${name}.${one.total} }}`;
    sheet.put(row + 1, index + 1, sum, style.total);
    if (one.words) sheet.when(`${letters(index + 1)}${row}`, beyondChance(sheet.book, `${letters(index + 1)}${row}`));
    if (one.bar !== null) bar(sheet, one.bar, `${letters(index + 1)}${row}`);
  }
  sheet.when(`A${row}:${letters(columns.length)}${row}`, untoldLine(sheet.book, `$A${row}`));
  sheet.height(row + 1, 18);
  const shared = columns.some(({ field }) => field === 'share');
  const next = note(sheet, s, row + 2, scoped(name, remark, shared), lines);
  sheet.block(at, next - 2);
  return next;
}

const scoped = (name, remark, shared = false) =>
  [`{{ ${name}.scope }}${shared ? `{{ ${name}.rounding }}` : ''}`, remark].filter(Boolean).join(' ');

/** The same on the merged columns of a first page: `parts` are [column, span, what `column` gives]. */
export function wideTable(sheet, s, at, name, parts) {
  sheet.height(at, HEAD_HEIGHT);
  for (const [first, span, one] of parts) {
    const style = standing(s, one, first === 1);
    sheet.put(at, first, headOf(name, one), style.head, span);
    sheet.put(at + 1, first, `{{ ${name}.${one.field} }}`, style.cell, span);
    const sum = first === 1 ? 'Ensemble' : one.total === null ? null : `{{ ${name}.${one.total} }}`;
    sheet.put(at + 2, first, sum, style.total, span);
    if (one.field === 'lastVisit') late(sheet, `${letters(first)}${at + 1}`);
    if (one.words) sheet.when(`${letters(first)}${at + 1}`, beyondChance(sheet.book, `${letters(first)}${at + 1}`));
  }
  sheet.when(`A${at + 1}:${letters(sheet.lastColumn)}${at + 1}`, untoldLine(sheet.book, `$A${at + 1}`));
  sheet.height(at + 2, 18);
  return at + 3;
}

/** The last passage, apart when it is more than a week older than the latest. */
function late(sheet, cell) {
  sheet.when(cell, longAgo(sheet.book, cell, fixed(cell)));
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

/**
 * Rows × columns: heads and cells expand to the right in the style of their cell. `counts` is the first row of the grid whose
 * cells say how many events stand behind those of this one; `visited`: an empty cell is a day without passage. `more` are columns
 * on its right.
 */
export function grid(
  sheet,
  s,
  at,
  { title, subtitle, name, kind = 'count', remark, lines, counts, visited, more = [], rowHeight = 24 },
) {
  const head = heading(sheet, s, at, title, subtitle);
  const row = head + 1;
  const { book } = sheet;
  const style = GRIDS[kind](s);
  const plain = kind === 'count';
  sheet.height(head, 30);
  sheet.put(head, 1, null, plain ? s.head : s.heatHead);
  sheet.put(head, 2, `{{ ${name}.columns }}`, style.head);
  sheet.put(head, 3, 'Ensemble', style.head);
  sheet.put(row, 1, `{{ ${name}.label }}`, s.label);
  sheet.put(row, 2, `{{ ${name}.cells }}`, style.cell);
  sheet.put(row, 3, `{{ ${name}.rowTotal }}`, style.row);
  sheet.put(row + 1, 1, 'Ensemble', plain ? s.totalLabel : s.strongLabel);
  sheet.put(row + 1, 2, `{{ ${name}.colTotals }}`, style.total);
  sheet.put(row + 1, 3, `{{ ${name}.total }}`, style.total);
  for (const [index, one] of more.entries()) {
    const format = one.format;
    sheet.put(head, 4 + index, one.head, style.head);
    sheet.put(row, 4 + index, `{{ ${name}.${one.field} }}`, s.aside(format));
    sheet.put(row + 1, 4 + index, one.total === null ? null : `{{ ${name}.${one.total} }}`, s.asideTotal(format));
    if (one.field === 'lastVisit') late(sheet, `${letters(4 + index)}${row}`);
  }
  sheet.when(`A${row}`, untoldLine(book, `$A${row}`));
  if (!plain) {
    const cells = fixed(`B${row}`);
    // One event is not the most that there can be.
    const most = kind === 'rate' ? `MAX(${cells})` : `MAX(${cells},4)`;
    if (visited) sheet.when(`B${row}`, notVisited(book, `B${row}`, `$A${row}`, cells));
    if (counts !== undefined) sheet.when(`B${row}`, fewEvents(book, countBehind(row, head, counts)));
    for (const least of [4, 3, 2, 1]) sheet.when(`B${row}`, heatClass(book, `B${row}`, most, least));
    sheet.height(row, rowHeight);
  }
  sheet.height(row + 1, 18);
  const next = note(sheet, s, row + 2, scoped(name, remark), lines);
  sheet.block(at, next - 2);
  return next;
}

/** The cell of another grid of the sheet with the same line and column, found by their names. */
const countBehind = (row, head, counts) =>
  row === counts
    ? `B${row}`
    : `INDEX($B$${counts}:$B$${counts},MATCH($A${row},$A$${counts}:$A$${counts},0),MATCH(B$${head},$B$${counts - 1}:$B$${counts - 1},0))`;
