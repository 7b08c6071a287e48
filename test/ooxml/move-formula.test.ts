import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bookMoves } from '../../src/ooxml/book-moves.ts';
import { formulaTokens } from '../../src/ooxml/formula-tokens.ts';
import { moveAreas } from '../../src/ooxml/move-areas.ts';
import { moveFormula } from '../../src/ooxml/move-formula.ts';
import { columnLetters, type Growth } from '../../src/ooxml/moves.ts';

const growths = fc
  .uniqueArray(fc.record({ at: fc.integer({ min: 1, max: 30 }), extra: fc.integer({ min: 1, max: 5 }) }), {
    selector: ({ at }) => at,
    maxLength: 4,
  })
  .map((list): Growth[] => [...list].sort((a, b) => a.at - b.at));

/** Where each row or column goes, told one by one: the slow way. */
function places(growth: readonly Growth[], last: number): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  let next = 1;
  for (let at = 1; at <= last; at += 1) {
    const times = 1 + (growth.find((one) => one.at === at)?.extra ?? 0);
    found.set(
      at,
      Array.from({ length: times }, (_, k) => next + k),
    );
    next += times;
  }
  return found;
}

const corner = fc.record({
  row: fc.integer({ min: 1, max: 30 }),
  column: fc.integer({ min: 1, max: 30 }),
  fixedRow: fc.boolean(),
  fixedColumn: fc.boolean(),
});
type Corner = typeof corner extends fc.Arbitrary<infer T> ? T : never;
const write = ({ row, column, fixedRow, fixedColumn }: Corner): string =>
  `${fixedColumn ? '$' : ''}${columnLetters(column)}${fixedRow ? '$' : ''}${row}`;

const ordered = (a: number, b: number): readonly [number, number] => (a <= b ? [a, b] : [b, a]);

const bookOf = (rows: Growth[], columns: Growth[]) =>
  bookMoves([
    { name: 'Bilan', newName: 'Bilan', moves: { rows, columns } },
    { name: 'Autre', newName: 'Autre', moves: { rows: [], columns: [] } },
  ]);

describe('a reference once moved', () => {
  test('covers the cells that its cells became, all of them and none but them', () => {
    fc.assert(
      fc.property(growths, growths, corner, corner, fc.boolean(), (rows, columns, a, b, lone) => {
        const [top, bottom] = lone ? [a.row, a.row] : ordered(a.row, b.row);
        const [left, right] = lone ? [a.column, a.column] : ordered(a.column, b.column);
        const first = { ...a, row: top, column: left };
        const text = lone ? write(a) : `${write(first)}:${write({ ...b, row: bottom, column: right })}`;
        const moved = moveFormula(`Bilan!${text}`, { home: 'Autre' }, bookOf(rows, columns)).formula;
        const [token] = [...formulaTokens(moved)];
        if (token?.is !== 'reference') throw new Error(moved);
        const { start, end } = token.reference;
        const whole = (growth: Growth[], from: number, to: number) => {
          const all = places(growth, 30);
          return [all.get(from)?.at(0), all.get(to)?.at(-1)];
        };
        expect([start.row?.at, (end ?? start).row?.at]).toEqual(whole(rows, top, bottom));
        expect([start.column?.at, (end ?? start).column?.at]).toEqual(whole(columns, left, right));
        expect(start.row?.fixed).toBe(a.fixedRow);
        const bare = text.replaceAll('$', '');
        expect(moveAreas(bare, { rows, columns })).toBe(moved.replace('Bilan!', '').replaceAll('$', ''));
      }),
    );
  });

  test('in its own repeated row stays on its copy, wherever the formula is filled', () => {
    fc.assert(
      fc.property(growths, corner, fc.nat(5), (rows, a, down) => {
        const growth = rows.find(({ at }) => at === a.row);
        fc.pre(growth !== undefined && down <= growth.extra);
        const place = { home: 'Bilan', row: a.row, down };
        const moved = moveFormula(write({ ...a, fixedRow: false }), place, bookOf(rows, [])).formula;
        expect(moved).toBe(write({ ...a, fixedRow: false, row: (places(rows, 30).get(a.row)?.[0] ?? 0) + down }));
      }),
    );
  });
});

describe('a formula where nothing moves', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'SUM(',
      ')',
      ',',
      '+',
      '"',
      '""',
      "'",
      '!',
      ':',
      '$',
      '#REF!',
      '#N/A',
      '[',
      ']',
      '[1]',
      'A1',
      'AA$10',
    ),
    fc.constantFrom(
      'Bilan!',
      "'L''été'!",
      'T[[#This Row],[a]]',
      '{1,2;3}',
      '1E+5',
      'LOG10(',
      'R1C1',
      'é',
      ' ',
      '\n',
      '@',
      '%',
    ),
    fc.string({ maxLength: 6 }),
  );
  test('is written as it was, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        expect([...formulaTokens(text)].map((token) => token.text).join('')).toBe(text);
        expect(moveFormula(text, { home: 'Bilan' }, bookOf([], [])).formula).toBe(text);
      }),
    );
  });

  test('is read piece by piece however long', () => {
    for (const text of [
      "'".repeat(20_000),
      '['.repeat(20_000),
      '"'.repeat(20_001),
      'a:'.repeat(10_000),
      '$A'.repeat(10_000),
    ]) {
      expect([...formulaTokens(text)].map((token) => token.text).join('')).toBe(text);
    }
  });
});

describe('what is no reference', () => {
  const moved = (text: string): string =>
    moveFormula(text, { home: 'Bilan' }, bookOf([{ at: 3, extra: 2 }], [{ at: 2, extra: 1 }])).formula;

  test('is left: texts, names, functions, numbers, other workbooks, errors', () => {
    for (const text of [
      '"B3"',
      'LOG10(1)',
      'B3_total',
      'Total.B3',
      '1E3',
      '[1]Bilan!B3',
      "'C:\\dossier\\[b.xlsx]Bilan'!B3",
      'Bilan!#REF!',
      'Tableau[B3]',
      'Tableau[[#Totals],[Bilan!B3]]',
      'Autre!B3',
      'XFE3',
      'B1048577',
    ])
      expect(moved(text)).toBe(text);
  });

  test('is told from what is one', () => {
    for (const [text, after] of [
      ['b3', 'B3:C5'],
      ['$B$3', '$B$3:$C$5'],
      ['B:B', 'B:C'],
      ['3:3', '3:5'],
      ['B3:INDEX(C:C,4)', 'B3:C5:INDEX(D:D,4)'],
      ['SUM(B4,C3)-B2', 'SUM(B6:C6,D3:D5)-B2:C2'],
      ["'bilan'!A4", "'bilan'!A6"],
      ['HYPERLINK("#Bilan!A4","voir A4")', 'HYPERLINK("#Bilan!A6","voir A4")'],
      ['-A4%', '-A6%'],
      ['{1,2}*A4', '{1,2}*A6'],
      ['A4#', 'A6#'],
      ['@A4', '@A6'],
    ] as const)
      expect(moved(text)).toBe(after);
  });

  test('is refused when it is put together and cannot be followed', () => {
    const stuck = (text: string) => moveFormula(text, { home: 'Bilan' }, bookOf([{ at: 3, extra: 2 }], [])).stuck;
    expect(stuck('INDIRECT("A"&4)')).toEqual(['INDIRECT("A"&4)']);
    expect(stuck('INDIRECT("Bilan!A4")')).toEqual(['"Bilan!A4"']);
    expect(stuck('INDIRECT("Autre!A4")')).toEqual([]);
    expect(stuck('SUM(Bilan:Autre!A4)')).toEqual(['Bilan:Autre!A4']);
  });
});
