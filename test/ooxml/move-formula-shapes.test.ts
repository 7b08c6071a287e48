import { describe, expect, test } from 'vitest';
import { bookMoves } from '../../src/ooxml/book-moves.ts';
import { type FormulaPlace, moveFormula } from '../../src/ooxml/move-formula.ts';

/** Row 7 of Bilan becomes rows 7 to 9 for G02, as row 20 does and row 4 of Autre; row 30 becomes two, for G03. */
const book = bookMoves(
  [
    {
      name: 'Bilan',
      newName: 'Bilan',
      moves: {
        rows: [
          { at: 7, extra: 2, table: 'G02' },
          { at: 20, extra: 2, table: 'G02' },
          { at: 30, extra: 1, table: 'G03' },
        ],
        columns: [],
      },
    },
    {
      name: 'Autre',
      newName: 'Autre',
      moves: { rows: [{ at: 4, extra: 2, table: 'G02' }], columns: [{ at: 3, extra: 1 }] },
    },
  ],
  [
    { name: 'Premier', formula: 'Bilan!$B$7' },
    { name: 'Plage', formula: 'Bilan!$B$7:$B$7' },
    { name: 'Total', formula: 'Bilan!$B$8' },
  ],
);
const moved = (text: string, place: Partial<FormulaPlace> = {}) =>
  moveFormula(text, { home: 'Bilan', gives: 'value', ...place }, book);

describe('a formula of the repeated row', () => {
  test.each([
    // Each copy reads its own row; what stands below is one place for all of them.
    ['B7/B8', 'B7/B10', 'B9/B10'],
    ['B7/B$8', 'B7/B$10', 'B9/B$10'],
    ['B7/$B$8*100', 'B7/$B$10*100', 'B9/$B$10*100'],
    ['B7%', 'B7%', 'B9%'],
    ['IF(B8=0,"",B7/B8)', 'IF(B10=0,"",B7/B10)', 'IF(B10=0,"",B9/B10)'],
    ['SUM(B7:D7)', 'SUM(B7:D7)', 'SUM(B9:D9)'],
    ['B7/SUM(B$7:B$7)', 'B7/SUM(B$7:B$9)', 'B9/SUM(B$7:B$9)'],
    ['RANK(B7,$B$7:$B$7)', 'RANK(B7,$B$7:$B$9)', 'RANK(B9,$B$7:$B$9)'],
    // Running totals.
    ['SUM(B$7:B7)', 'SUM(B$7:B7)', 'SUM(B$7:B9)'],
    ['SUM(B$6:B7)', 'SUM(B$6:B7)', 'SUM(B$6:B9)'],
    ['N(C6)+B7', 'N(C6)+B7', 'N(C8)+B9'],
    ['AVERAGE(B5:B7)', 'AVERAGE(B5:B7)', 'AVERAGE(B7:B9)'],
    // What stands above follows as when filled down, unless `$` holds it.
    ['B7*B$3', 'B7*B$3', 'B9*B$3'],
    ['B7*B3', 'B7*B3', 'B9*B5'],
    [
      'VLOOKUP(A7,Autre!$A$10:$B$20,2,FALSE)',
      'VLOOKUP(A7,Autre!$A$12:$B$22,2,FALSE)',
      'VLOOKUP(A9,Autre!$A$12:$B$22,2,FALSE)',
    ],
    // The same row of the same table, elsewhere.
    ['B20-B7', 'B22-B7', 'B24-B9'],
    ['Autre!B4/Autre!B$5', 'Autre!B4/Autre!B$7', 'Autre!B6/Autre!B$7'],
    ['SUM(Autre!B4:B4)', 'SUM(Autre!B4:B4)', 'SUM(Autre!B6:B6)'],
    ['Total*B7', 'Total*B7', 'Total*B9'],
    [
      'Tableau1[@Nombre]/Tableau1[[#Totals],[Nombre]]',
      'Tableau1[@Nombre]/Tableau1[[#Totals],[Nombre]]',
      'Tableau1[@Nombre]/Tableau1[[#Totals],[Nombre]]',
    ],
  ])('%s', (text, first, third) => {
    expect(moved(text, { row: 7, down: 0 })).toMatchObject({ formula: first, split: [], stuck: [] });
    expect(moved(text, { row: 7, down: 2 })).toMatchObject({ formula: third, split: [], stuck: [] });
  });

  test('cannot read one row of another table', () => {
    expect(moved('B7/B30', { row: 7 }).split).toEqual(['B30']);
    expect(moved('B7/Autre!B4', { row: 30 }).split).toEqual(['B7', 'Autre!B4']);
  });
});

describe('a formula elsewhere', () => {
  test.each([
    ['SUM(B7)', 'SUM(B7:B9)'],
    ['SUM(B7:B7)', 'SUM(B7:B9)'],
    ['SUM( B7 , B8 )', 'SUM( B7:B9 , B10 )'],
    ['SUM(Bilan!$B$7,Autre!B4)', 'SUM(Bilan!$B$7:$B$9,Autre!B4:B6)'],
    ['SUBTOTAL(109,B7)', 'SUBTOTAL(109,B7:B9)'],
    ['AVERAGE(B7:D7)', 'AVERAGE(B7:D9)'],
    ['COUNTIF(B7,">"&B3)', 'COUNTIF(B7:B9,">"&B3)'],
    ['SUMIF(A7,"Bruit",B7)', 'SUMIF(A7:A9,"Bruit",B7:B9)'],
    ['SUMIFS(B7,A7,"Bruit",C7,">0")', 'SUMIFS(B7:B9,A7:A9,"Bruit",C7:C9,">0")'],
    ['COUNTIFS(A7,"Bruit",C7,">0")', 'COUNTIFS(A7:A9,"Bruit",C7:C9,">0")'],
    ['INDEX(A7,MATCH(MAX(B7),B7,0))', 'INDEX(A7:A9,MATCH(MAX(B7:B9),B7:B9,0))'],
    ['_xlfn.XLOOKUP("Bruit",A7,B7)', '_xlfn.XLOOKUP("Bruit",A7:A9,B7:B9)'],
    ['VLOOKUP("Bruit",A7:B7,2,FALSE)', 'VLOOKUP("Bruit",A7:B9,2,FALSE)'],
    ['_xlfn.TEXTJOIN(", ",TRUE,A7)', '_xlfn.TEXTJOIN(", ",TRUE,A7:A9)'],
    ['SUMPRODUCT(B7*(A7="Bruit"))', 'SUMPRODUCT(B7:B9*(A7:A9="Bruit"))'],
    ['SUMPRODUCT(ROUND(B7,0),C7)', 'SUMPRODUCT(ROUND(B7:B9,0),C7:C9)'],
    ['B8/SUM(B$7:B$7)', 'B10/SUM(B$7:B$9)'],
    ['SUM(B:B)-SUM(7:7)', 'SUM(B:B)-SUM(7:9)'],
    ['SUM(Premier)/SUM(Plage)', 'SUM(Premier)/SUM(Plage)'],
    ['SUM(Tableau1[Nombre])', 'SUM(Tableau1[Nombre])'],
    ['B8', 'B10'],
    ['Total', 'Total'],
    ['B7:INDEX(B:B,8)', 'B7:B9:INDEX(B:B,8)'],
    ['"B7"&B8', '"B7"&B10'],
    ['{1,2}*B8', '{1,2}*B10'],
  ])('%s', (text, after) => {
    expect(moved(text, { row: 8 })).toMatchObject({ formula: after, split: [], stuck: [] });
  });

  test.each([
    ['B7', ['B7']],
    ['$B$7', ['$B$7']],
    ['Bilan!B7', ['Bilan!B7']],
    ['B7/B8', ['B7']],
    ['B8-B7%', ['B7']],
    ['(B7)', ['B7']],
    ['SUM(B7*2)', ['B7']],
    ['SUM(B7,ROUND(C7,0))', ['C7']],
    ['IF(B7>0,B8,D7)', ['B7', 'D7']],
    ['TEXT(B7,"0")&" actions"', ['B7']],
    ['COUNTIF(A8:A9,B7)', ['B7']],
    ['SUBTOTAL(B7,B8)', ['B7']],
    ['INDEX(A7,B7)', ['B7']],
    ['Premier*2', ['Premier']],
    ['@B7', ['B7']],
  ])('%s takes one value where several come', (text, split) => {
    expect(moved(text, { row: 8 }).split).toEqual(split);
  });

  test('may be several cells where its place takes them: a list, a name, a chart', () => {
    expect(moved('$A$7', { gives: 'area' })).toMatchObject({ formula: '$A$7:$A$9', split: [] });
    expect(moved('$A$7*2', { gives: 'area' }).split).toEqual(['$A$7']);
  });
});
