import { describe, expect, test } from 'vitest';
import { bookBytes, type Filled, fill, type SheetXml, X14 } from './book-support.ts';

const rows: SheetXml['rows'] = [
  [2, { A: 'Motif', B: 'Nombre' }],
  [3, { A: '{{ G02.label }}', B: '{{ G02.value }}' }],
  [4, { A: 'Total', B: '=SUM(B3:B3)' }],
];
const filledWith = (after: string, before = '', names?: string): Filled =>
  fill(bookBytes({ sheets: [{ name: 'Bilan', rows, before, after }], ...(names === undefined ? {} : { names }) }));
const sheet = (after: string, before = ''): string => filledWith(after, before).text('xl/worksheets/sheet1.xml');

describe('extensions of a sheet', () => {
  test('data bars cover all copies', () => {
    const rule = (inside: string): string =>
      `<extLst><ext ${X14}><x14:conditionalFormattings><x14:conditionalFormatting>${inside}</x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`;
    const xml = sheet(
      rule(
        '<x14:cfRule type="dataBar" id="{A}"><x14:dataBar><x14:cfvo type="formula"><xm:f>$B$4</xm:f></x14:cfvo><x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo></x14:dataBar></x14:cfRule><xm:sqref>B3</xm:sqref>',
      ),
    );
    expect(xml).toContain('<x14:cfvo type="formula"><xm:f>$B$6</xm:f></x14:cfvo><x14:cfvo type="num"><xm:f>0</xm:f>');
    expect(xml).toContain('<xm:sqref>B3:B5</xm:sqref>');
  });

  test('validations that read another sheet keep their formulas', () => {
    const xml = sheet(
      `<extLst><ext ${X14}><x14:dataValidations count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>Bilan!$A$3:$A$4</xm:f></x14:formula1><xm:sqref>C3:C4 E9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
    );
    expect(xml).toContain('<x14:formula1><xm:f>Bilan!$A$3:$A$6</xm:f></x14:formula1><xm:sqref>C3:C6 E11</xm:sqref>');
  });
});

describe('pages of a sheet', () => {
  test('breaks stand after the last copy', () => {
    const xml = sheet('<rowBreaks count="2"><brk id="2" max="16383"/><brk id="3" max="16383"/></rowBreaks>');
    expect(xml).toContain('<brk id="2" max="16383"/><brk id="5" max="16383"/>');
  });

  test('breaks that end with the print area follow its columns', () => {
    const bytes = bookBytes({
      sheets: [
        {
          name: 'Bilan',
          rows: [[2, { A: '{{ G04.columns }}', B: 'x' }]],
          after:
            '<rowBreaks count="1"><brk id="2" max="1" man="1"/></rowBreaks><colBreaks count="1"><brk id="1" max="1048575" man="1"/></colBreaks>',
        },
      ],
    });
    const xml = fill(bytes).text('xl/worksheets/sheet1.xml');
    expect(xml).toContain('<brk id="2" max="3" man="1"/>');
    expect(xml).toContain('<brk id="3" max="1048575" man="1"/>');
  });

  test('names of the book and of the sheet follow: print areas, titles, constants, formulas', () => {
    const name = (one: string, text: string, local = ''): string =>
      `<definedName name="${one}"${local}>${text}</definedName>`;
    const local = ' localSheetId="0"';
    const filled = filledWith(
      '',
      '',
      [
        name('_xlnm.Print_Area', 'Bilan!$A$1:$B$3,Bilan!$D$4:$E$9', local),
        name('_xlnm.Print_Titles', 'Bilan!$A:$A,Bilan!$1:$2', local),
        name('_xlnm._FilterDatabase', 'Bilan!$A$2:$B$3', ' localSheetId="0" hidden="1"'),
        name('Nombres', 'OFFSET(Bilan!$B$3,0,0,COUNTA(Bilan!$B$3:$B$4),1)'),
        name('Dessus', 'Bilan!B2'),
        name('Taux', '0.2'),
        name('Perdu', 'Bilan!#REF!'),
      ].join(''),
    );
    expect(filled.problems).toEqual([]);
    const book = filled.text('xl/workbook.xml');
    for (const one of [
      'Bilan!$A$1:$B$5,Bilan!$D$6:$E$11<',
      'Bilan!$A:$A,Bilan!$1:$2<',
      'Bilan!$A$2:$B$5<',
      'OFFSET(Bilan!$B$3:$B$5,0,0,COUNTA(Bilan!$B$3:$B$6),1)<',
      '>Bilan!B2<',
      '>0.2<',
      'Bilan!#REF!<',
    ])
      expect(book).toContain(one);
  });

  test('results that read a changed sheet through any name are dropped, others stay', () => {
    const bytes = bookBytes({
      names:
        '<definedName name="Total" localSheetId="1">Bilan!$B$3</definedName><definedName name="total" localSheetId="2">Fixe!$A$1</definedName>',
      sheets: [
        { name: 'Bilan', rows },
        { name: 'Lit', rows: [[1, { A: '=Total+1', B: '=Loin!A1' }]] },
        { name: 'Fixe', rows: [[1, { A: 2, B: '=A1*2' }]] },
        { name: 'Loin', rows: [[1, { A: '=Lit!A1' }]] },
      ],
    });
    const filled = fill(bytes);
    expect(filled.cells(2)).toEqual({ A1: '=Total+1', B1: '=Loin!A1' });
    expect(filled.cells(3)).toEqual({ A1: '2', B1: '=A1*2 → 1' });
    expect(filled.cells(4)).toEqual({ A1: '=Lit!A1' });
  });

  test('a name that cannot follow is refused', () => {
    const bytes = bookBytes({
      names: '<definedName name="Tous">SUM(Bilan:Fin!$B$3)</definedName>',
      sheets: [
        { name: 'Bilan', rows },
        { name: 'Fin', rows: [[1, { A: 1 }]] },
      ],
    });
    expect(fill(bytes).problems).toMatchObject([
      { code: 'reference-stuck', sheet: null, at: 'Tous', given: 'Bilan:Fin!$B$3' },
    ]);
  });
});

describe('formulas that give several cells', () => {
  test('an array of several cells that reads repeated rows is refused wherever it stands', () => {
    const bytes = bookBytes({
      sheets: [
        { name: 'Bilan', rows },
        {
          name: 'Autre',
          rows: [
            [
              1,
              {
                A: '<c r="A1"><f t="array" ref="A1:A3">Bilan!B2:B4*2</f><v>1</v></c>',
                B: '<c r="B1"><f t="array" ref="B1">SUM(Bilan!B2:B4*2)</f></c>',
              },
            ],
          ],
        },
      ],
    });
    const filled = fill(bytes);
    expect(filled.problems).toMatchObject([{ code: 'reference-stuck', sheet: 'Autre', at: 'A1' }]);
    expect(filled.cells(2)).toMatchObject({ B1: '=SUM(Bilan!B2:B6*2)' });
  });

  test('a fault of the repeated row is told once', () => {
    const bytes = bookBytes({
      sheets: [{ name: 'Bilan', rows: [[3, { A: '{{ G02.label }}', B: '=INDIRECT("A"&3)' }]] }],
    });
    expect(fill(bytes).problems).toMatchObject([{ code: 'reference-stuck', sheet: 'Bilan', at: 'B3' }]);
    expect(fill(bytes).problems).toHaveLength(1);
  });

  test('a dynamic array spills anew', () => {
    const bytes = bookBytes({
      sheets: [
        { name: 'Bilan', rows },
        {
          name: 'Autre',
          rows: [[1, { A: '<c r="A1" cm="1"><f t="array" ref="A1:A3">Bilan!B2:B4*2</f><v>1</v></c>' }]],
        },
      ],
    });
    expect(fill(bytes).problems).toEqual([]);
    expect(fill(bytes).cells(2)).toEqual({ A1: '=Bilan!B2:B6*2' });
  });
});

describe('the end of the sheet', () => {
  test('rows and columns that hold nothing may leave it, others may not', () => {
    const last = (cells: Readonly<Record<string, string | number>>): Filled =>
      fill(bookBytes({ sheets: [{ name: 'Bilan', rows: [...rows, [1_048_576, cells]] }] }));
    const blank = last({ A: '<c r="A1048576" s="1"/>' });
    expect(blank.problems).toEqual([]);
    expect(blank.text('xl/worksheets/sheet1.xml')).not.toContain('104857');
    expect(last({ A: 'x' }).problems).toMatchObject([{ code: 'reference-stuck', sheet: 'Bilan', at: 'A1048576' }]);
    const wide = (value: string): Filled =>
      fill(bookBytes({ sheets: [{ name: 'Bilan', rows: [[1, { A: '{{ G04.columns }}', XFD: value }]] }] }));
    expect(wide('<c r="XFD1" s="1"/>').problems).toEqual([]);
    expect(wide('<c r="XFD1" s="1"/>').text('xl/worksheets/sheet1.xml')).not.toContain('XF');
    expect(wide('x').problems).toMatchObject([{ code: 'reference-stuck', sheet: 'Bilan', at: 'XFD1' }]);
  });
});

describe('one value where several would come', () => {
  test('is refused with the cell of the formula, the rule or the validation', () => {
    const bytes = bookBytes({
      names: '<definedName name="Premier">Bilan!$B$3</definedName>',
      sheets: [
        {
          name: 'Bilan',
          rows: [...rows, [5, { B: '=B3/B4', C: '=IFERROR(Premier*2,0)', D: '=B4' }]],
          after: [
            '<conditionalFormatting sqref="C5:D5"><cfRule type="expression" priority="1"><formula>C5&gt;$B$3</formula></cfRule></conditionalFormatting>',
            '<conditionalFormatting sqref="B3:D3"><cfRule type="expression" priority="2"><formula>B3&gt;AVERAGE($B$3)</formula></cfRule></conditionalFormatting>',
            '<dataValidations count="2"><dataValidation type="list" sqref="E5"><formula1>$A$3</formula1></dataValidation><dataValidation type="whole" sqref="F5"><formula1>$B$3</formula1><formula2>$B$4</formula2></dataValidation></dataValidations>',
          ].join(''),
        },
        { name: 'Autre', rows: [[9, { A: '=Bilan!B3+1', B: '=SUM(Bilan!B3)' }]] },
      ],
    });
    const filled = fill(bytes);
    expect(filled.problems.map(({ code, sheet, at, given }) => [code, sheet, at, given])).toEqual([
      ['reference-split', 'Bilan', 'B5', 'B3'],
      ['reference-split', 'Bilan', 'C5', 'Premier'],
      ['reference-split', 'Bilan', 'C5', '$B$3'],
      ['reference-split', 'Bilan', 'F5', '$B$3'],
      ['reference-split', 'Autre', 'A9', 'Bilan!B3'],
    ]);
    expect(filled.text('xl/worksheets/sheet1.xml')).toContain('<formula1>$A$3:$A$5<');
  });
});
