import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { bookBytes, type Filled, fill, G02, G04, modelOf } from './book-support.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_REL = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Cells of column A, each a string of the common table. */
function withStrings(strings: readonly string[]): Filled {
  const rows = strings.map((_, n) => [n + 1, { A: `<c r="A${n + 1}" t="s"><v>${n}</v></c>` }] as const);
  return fill(
    bookBytes({
      sheets: [{ name: 'Bilan', rows }],
      parts: {
        'xl/sharedStrings.xml': `<sst xmlns="${MAIN}" count="9" uniqueCount="9">${strings.map((one) => `<si>${one}</si>`).join('')}</sst>`,
        'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE_REL}"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
      },
    }),
  );
}

describe('strings kept in common', () => {
  test('keep their blanks, signs and phonetics; markers over lines and runs are read', () => {
    const filled = withStrings([
      '<t xml:space="preserve">  deux  </t>',
      '<t>a_x000a_b</t>',
      '<t>a_x000a_{{ period.label }}</t>',
      '<t>{{\nfigures.contacts_x000D_\n}}</t>',
      '<r><t>{</t></r><r><rPr><b/></rPr><t>{ figures.</t></r><r><t>contacts }</t></r><r><rPr><i/></rPr><t>} personnes</t></r>',
      '<r><t xml:space="preserve">Le </t></r><r><t>{{ period.from }}</t></r><rPh sb="0" eb="1"><t>x</t></rPh><phoneticPr fontId="1"/>',
    ]);
    expect(filled.problems).toEqual([]);
    const xml = filled.text('xl/worksheets/sheet1.xml');
    expect(xml).toContain('<c r="A1" t="s"><v>0</v></c>');
    expect(filled.cells()).toMatchObject({
      A2: '1',
      A3: 'a_x000a_octobre 2026',
      A4: '1042',
      A5: '1\u00a0042 personnes',
      A6: 'Le 1er\u00a0octobre 2026',
    });
    expect(xml).not.toContain('rPh');
    expect(filled.text('xl/sharedStrings.xml')).not.toContain('{{');
    expect(filled.text('xl/sharedStrings.xml')).toContain('<t xml:space="preserve">  deux  </t>');
  });

  test('values that look like formulas, signs or markers stay texts', () => {
    const label = (text: string) => ({
      ...G02,
      rows: [{ code: 'x', label: { fr: text, en: text } }],
      cells: [[1]],
      rowTotals: [1],
    });
    for (const text of ['=1+1', '@SUM(A1)', 'a_x0041_b', '{{ figures.contacts }}', '<b>&"', 'a\nb', "'x", '+33 6']) {
      const bytes = bookBytes({
        sheets: [{ name: 'Bilan', rows: [[1, { A: '{{ G02.label }}', B: '> {{ G02.label }}' }]] }],
      });
      const filled = fill(bytes, modelOf({ G02: label(text) }));
      const told = text.replace('_x0041_', '_x005F_x0041_');
      expect(filled.cells()).toEqual({ A1: told, B1: `> ${told}` });
      expect(filled.text('xl/worksheets/sheet1.xml')).not.toMatch(/<f>|hyperlink/);
    }
  });
});

describe('numbers that are not told', () => {
  test('leave a cell blank, are a dash in a text, and « m » when they are hidden', () => {
    const rows = [
      [1, { A: '{{ figures.none }}', B: 'soit {{ figures.none }} personnes' }],
      [2, { A: '{{ G04.label }}', B: '{{ G04.cells }}', C: 'dont {{ G04.cells }}' }],
    ] as const;
    const hidden = {
      ...G04,
      cells: [
        [1, null, 3],
        [4, 5, 6],
      ],
      rowTotals: [null, 15],
      masked: [[0, 1]] as const,
    };
    const model = modelOf({ G04: hidden });
    const scalar = (path: string) => (path === 'figures.none' ? ({ type: 'none' } as const) : model.scalar(path));
    const filled = fill(bookBytes({ sheets: [{ name: 'Bilan', rows }] }), { ...model, scalar });
    expect(filled.problems).toEqual([]);
    expect(filled.cells()).toEqual({
      B1: 'soit – personnes',
      A2: 'Maurepas',
      B2: '1',
      C2: 'm',
      D2: '3',
      E2: 'dont 1',
      F2: 'dont m',
      G2: 'dont 3',
      A3: 'Villejean',
      B3: '4',
      C3: '5',
      D3: '6',
      E3: 'dont 4',
      F3: 'dont 5',
      G3: 'dont 6',
    });
  });
});

describe('faults of a marker', () => {
  const fault = (text: string) => {
    const [problem] = fill(bookBytes({ sheets: [{ name: 'Bilan', rows: [[3, { C: text }]] }] })).problems;
    return problem && [problem.sheet, problem.at, problem.code, problem.given, problem.near];
  };

  test('are told with the nearest name', () => {
    for (const [text, code, given, near] of [
      ['{{ figures.contact }}', 'name-unknown', 'figures.contact', 'figures.contacts'],
      ['{{ figure.contacts }}', 'name-unknown', 'figure.contacts', 'figures.contacts'],
      ['{{ perod.label }}', 'name-unknown', 'perod.label', 'period.label'],
      ['{{ g02.label }}', 'name-unknown', 'g02', 'G02'],
      ['{{ G02.valeu }}', 'name-unknown', 'G02.valeu', 'G02.value'],
      ['{{ sexes.lable }}', 'name-unknown', 'sexes.lable', 'sexes.label'],
      ['{{ figures.contacts | nombre }}', 'filter-unknown', 'nombre', null],
      ['{{ figures.contacts + 1 }}', 'marker-malformed', 'figures.contacts + 1', null],
      ['{{ period = table measure=persons }}', 'marker-malformed', 'period', null],
      ['{{ t = table measure=persons measure=contacts }}', 'marker-malformed', 'measure=contacts', null],
      ['{{ t = table mesure=persons }}', 'argument-unknown', 'mesure', 'measure'],
      ['{{ t = table measure=person }}', 'name-unknown', 'person', 'persons'],
      ['{{ t = table measure=persons rows=quartiers }}', 'name-unknown', 'quartiers', 'quartier'],
      ['{{ t = table measure=persons where sexe=femme }}', 'name-unknown', 'sexe', 'sex'],
      ['{{ t = table measure=persons where quartier }}', 'marker-malformed', 'where quartier', null],
      ['{{ t = table measure=persons top=0 }}', 'argument-unknown', '0', '10'],
      ['{{ t = table measure=persons compare=previus }}', 'argument-unknown', 'previus', 'previous'],
    ] as const) {
      expect(fault(text)).toEqual(['Bilan', 'C3', code, given, near]);
    }
  });
});

describe('sheets of all kinds', () => {
  test('hidden, protected, with accents and apostrophes are filled, and open in another reader', async () => {
    const name = "L'été à Rennes";
    const rows = [
      [1, { A: '{{ G02.label }}', B: '{{ G02.value }}', C: `='${name.replace("'", "''")}'!B1*2` }],
    ] as const;
    const bytes = bookBytes({
      parts: {
        '[Content_Types].xml':
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
      },
      sheets: [
        { name, rows, before: '', after: '<sheetProtection sheet="1" objects="1"/>' },
        {
          name: 'Cachée {{ period.label }}',
          rows: [[1, { A: `=SUM('${name.replace("'", "''")}'!B1:B1)`, B: '{{ figures.contacts }}' }]],
        },
      ],
    });
    const filled = fill(bytes);
    expect(filled.problems).toEqual([]);
    expect(filled.text('xl/worksheets/sheet1.xml')).toContain('<sheetProtection sheet="1" objects="1"/>');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(filled.bytes).buffer);
    expect(book.worksheets.map((one) => one.name)).toEqual([name, 'Cachée octobre 2026']);
    expect(book.worksheets[0]?.getCell('C3').formula).toBe("'L''été à Rennes'!B3*2");
    expect(book.worksheets[1]?.getCell('A1').formula).toBe("SUM('L''été à Rennes'!B1:B3)");
    expect(book.worksheets[1]?.getCell('B1').value).toBe(1042);
    expect(fill(bytes).bytes).toEqual(filled.bytes);
  });
});
