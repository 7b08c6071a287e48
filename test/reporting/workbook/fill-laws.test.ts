import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Area, meets, parseArea } from '../../../src/ooxml/move-areas.ts';
import { columnLetters } from '../../../src/ooxml/moves.ts';
import { attributeOf, descendants, textOf } from '../../../src/ooxml/xml-query.ts';
import { bookBytes, fill } from './book-support.ts';

const SIZE = 7;
const PLAIN = ['', '', '', 'x', 4, '{{ figures.contacts }}', '=SUM(B2:C5)', '=SUM($A$3,B2)', '=SUM(3:4)', '=Autre!B2'];
const ACROSS = ['{{ G04.columns }}', '{{ G04.colTotals }}', '=COUNT(C:D)', '=SUM(A2:A6)'];
const G02_ROW = ['{{ G02.label }}', '{{ G02.value }}'];
const G04_ROW = ['{{ G04.label }}', '{{ G04.cells }}', '{{ G04.rowTotal }}'];
/** A row repeats one table at most. */
const row = fc
  .constantFrom(PLAIN, PLAIN, [...PLAIN, ...ACROSS], [...PLAIN, ...G02_ROW], [...PLAIN, ...ACROSS, ...G04_ROW])
  .chain((list) => fc.array(fc.constantFrom(...list), { minLength: SIZE, maxLength: SIZE }));
const area = fc
  .tuple(fc.integer({ min: 1, max: SIZE }), fc.integer({ min: 1, max: SIZE }), fc.nat(2), fc.nat(2))
  .map(([top, left, down, right]): Area => ({ top, left, bottom: top + down, right: left + right }));
const written = ({ top, left, bottom, right }: Area): string =>
  `${columnLetters(left)}${top}:${columnLetters(right)}${bottom}`;
/** Those that meet none of the ones before. */
const apart = (areas: readonly Area[]): Area[] =>
  areas.filter((one, index) => !areas.slice(0, index).some((other) => meets(other, one)));

const sheets = fc.record({
  grid: fc.array(row, { minLength: SIZE, maxLength: SIZE }),
  merges: fc.array(area, { maxLength: 3 }).map(apart),
  widths: fc.array(fc.tuple(fc.nat(2), fc.nat(1)), { maxLength: 3 }),
});

test('whatever the template, the sheet stays one that opens: cells in order and once, merges and columns apart', () => {
  let filledOnes = 0;
  fc.assert(
    fc.property(sheets, ({ grid, merges, widths }) => {
      const rows = grid.map((cells, r) => {
        const told = cells.flatMap((value, c) => (value === '' ? [] : [[columnLetters(c + 1), value] as const]));
        return [r + 1, Object.fromEntries(told)] as const;
      });
      let next = 1;
      const cols = widths.map(([gap, more]) => {
        const min = next + gap;
        next = min + more + 1;
        return `<col min="${min}" max="${next - 1}" width="9"/>`;
      });
      const list = merges.filter(({ top, left, bottom, right }) => bottom > top || right > left).map(written);
      const after =
        list.length === 0
          ? ''
          : `<mergeCells count="${list.length}">${list.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
      const bytes = bookBytes({
        sheets: [
          { name: 'Bilan', rows, before: cols.length === 0 ? '' : `<cols>${cols.join('')}</cols>`, after },
          { name: 'Autre', rows: [[2, { B: '=SUM(Bilan!B3)', C: '=SUM(Bilan!A1:G7)' }]] },
        ],
      });
      const filled = fill(bytes);
      expect(filled.problems.every(({ code }) => code.startsWith('reference-'))).toBe(true);
      if (filled.problems.length > 0) return;
      filledOnes += 1;
      const root = filled.root('xl/worksheets/sheet1.xml');
      const places = descendants(root, 'c').map((one) => parseArea(attributeOf(one, 'r') ?? ''));
      const keys = places.map((one) => (one === null ? -1 : one.top * 100 + one.left));
      expect(keys).toEqual([...new Set(keys)].sort((a, b) => a - b));
      const rowNumbers = descendants(root, 'row').map((one) => Number(attributeOf(one, 'r')));
      expect(rowNumbers).toEqual([...new Set(rowNumbers)].sort((a, b) => a - b));
      const merged = descendants(root, 'mergeCell').map((one) => parseArea(attributeOf(one, 'ref') ?? ''));
      const known = merged.filter((one) => one !== null);
      expect(known).toHaveLength(merged.length);
      expect(apart(known)).toEqual(known);
      const spans = descendants(root, 'col').map((one) => [
        Number(attributeOf(one, 'min')),
        Number(attributeOf(one, 'max')),
      ]);
      const ends = spans.flat();
      expect(ends).toEqual([...ends].sort((a, b) => a - b));
      for (const formula of descendants(root, 'f')) expect(textOf(formula)).not.toContain('#REF!');
      expect(descendants(root, 't').map(textOf).join()).not.toContain('{{');
      expect(filled.cells(2)['C2']).toBe(`=SUM(Bilan!A1:${endOf(grid)})`);
    }),
    { numRuns: 150 },
  );
  expect(filledOnes).toBeGreaterThan(20);
});

/** Where the last cell of the grid goes: three rows of G02, two of G04, three columns of G04. */
function endOf(grid: readonly (readonly (string | number)[])[]): string {
  const has = (cells: readonly (string | number)[], pattern: RegExp): boolean =>
    cells.some((one) => pattern.test(String(one)));
  const extraRows = grid.map((cells) => (has(cells, /G02\./) ? 2 : has(cells, /G04\.(label|cells|rowTotal)/) ? 1 : 0));
  const wide = Array.from({ length: SIZE }, (_, c) =>
    grid.some((cells) => has([cells[c] ?? ''], /G04\.(columns|cells|colTotals)/)),
  );
  const down = extraRows.reduce<number>((sum, one) => sum + one, 0);
  return `${columnLetters(SIZE + 2 * wide.filter(Boolean).length)}${SIZE + down}`;
}
