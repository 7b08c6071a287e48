/** A funder's workbook as a library and as LibreOffice write it: formulas, names, charts, rules and a table follow alike. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attributeOf, descendants, textOf } from '../../../src/ooxml/xml-query.ts';
import { fill } from './book-support.ts';

const book = (name: string) => fill(readFileSync(join(import.meta.dirname, 'books', name)));
/** Writers differ by blanks, quotes and capitals that mean nothing. */
const plain = (formula: string): string => formula.replace(/'(\p{L}+)'!/gu, '$1!').replace(/^of:=|^=/, '');

describe.each(['bilan-financeur.xlsx', 'bilan-financeur-libreoffice.xlsx'])('%s', (name) => {
  const filled = book(name);
  const formulas = (sheet: number): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(filled.cells(sheet)).flatMap(([at, text]) => (text.startsWith('=') ? [[at, plain(text)]] : [])),
    );

  test('is filled without a problem, each formula on its own rows', () => {
    expect(filled.problems).toEqual([]);
    expect(formulas(1)).toEqual({
      D4: 'IF(C4=0,"",B4/C4-1)',
      C7: 'B7/B10',
      E7: 'B7-D7',
      F7: 'SUM(B$7:B7)/B$10',
      C8: 'B8/B10',
      E8: 'B8-D8',
      F8: 'SUM(B$7:B8)/B$10',
      C9: 'B9/B10',
      E9: 'B9-D9',
      F9: 'SUM(B$7:B9)/B$10',
      B10: 'SUM(B7:B9)',
      C10: 'SUM(C7:C9)',
      D10: 'SUM(D7:D9)',
      E10: 'Total_general-D10',
      B12: 'SUMPRODUCT(LARGE(B7:B9,{1,2,3}))/Total_general',
      B13: 'AVERAGEIF(B7:B9,">0")',
      B14: 'INDEX(Motifs,MATCH(MAX(B7:B9),B7:B9,0))',
    });
    expect(formulas(2)).toMatchObject({
      E4: 'SUM(B4:D4)',
      F5: 'E5/E$6',
      B6: 'SUM(B4:B5)',
      D6: 'SUM(D4:D5)',
      E6: 'SUM(E4:E5)',
      B7: 'B6/E6',
      D7: 'D6/E6',
    });
  });

  test('keeps its names, charts, rules and print area on the rows that they had', () => {
    const names = new Map(
      descendants(filled.root('xl/workbook.xml'), 'definedName').map((one) => [
        attributeOf(one, 'name'),
        plain(textOf(one)),
      ]),
    );
    expect(names.get('Total_general')).toBe('Synthèse!$B$10');
    expect(names.get('Motifs')).toBe('Synthèse!$A$7:$A$9');
    expect(names.get('_xlnm.Print_Area')).toBe('Synthèse!$A$1:$F$34');
    const charts = [1, 2].flatMap((n) => descendants(filled.root(`xl/charts/chart${n}.xml`), 'f').map(textOf));
    expect(charts.map(plain).filter((one) => one.includes(':'))).toEqual([
      'Synthèse!$A$7:$A$9',
      'Synthèse!$B$7:$B$9',
      'Synthèse!$A$7:$A$9',
      'Synthèse!$B$7:$B$9',
    ]);
    const rules = descendants(filled.root('xl/worksheets/sheet1.xml'), 'conditionalFormatting');
    expect(
      rules
        .map((one) => attributeOf(one, 'sqref'))
        .filter((one) => one !== null)
        .sort(),
    ).toEqual(['A7:F9', 'B7:B9', 'C7:C9', 'E7:E10']);
    expect(filled.cells(3)).toMatchObject({ A3: 'Bruit', B4: '20', C5: expect.stringMatching(/^=Origines\[/) });
  });
});
