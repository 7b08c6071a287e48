import { describe, expect, test } from 'vitest';

import { findMeasure } from '../../../src/cube/measures.ts';
import { bookBytes, fill, G02, modelOf, tableOf } from './book-support.ts';

const repeated = { A: '{{ G02.label }}', B: '{{ G02.value }}' };

describe('cells', () => {
  test('a lone marker gives a number, a date or a text; inside a text it is replaced, the other runs kept', () => {
    const rich =
      '<c r="A4" t="inlineStr"><is><r><rPr><b/></rPr><t>Du {{per</t></r><r><t>iod.from}} : </t></r><r><rPr><i/></rPr><t>{{figures.contacts}} !</t></r></is></c>';
    const lone =
      '<c r="A5" s="3" t="inlineStr"><is><r><t>{{ figures</t></r><r><rPr><b/></rPr><t>.contacts }}</t></r></is></c>';
    const bytes = bookBytes({
      sheets: [
        {
          name: 'Bilan',
          rows: [
            [1, { A: '{{figures.contacts}}' }],
            [2, { A: '{{ period.from }}' }],
            [3, { A: '{{\u00a0period.label }}' }],
            [4, { A: rich }],
            [5, { A: lone }],
          ],
        },
      ],
    });
    const filled = fill(bytes);
    expect(filled.problems).toEqual([]);
    expect(filled.cells()).toEqual({
      A1: '1042',
      A2: '46296',
      A3: 'octobre 2026',
      A4: 'Du 1er\u00a0octobre 2026 : 1\u00a0042 !',
      A5: '1042',
    });
    const text = filled.text('xl/worksheets/sheet1.xml');
    expect(text).toContain('<r><rPr><b/></rPr><t xml:space="preserve">Du 1er\u00a0octobre 2026</t></r>');
    expect(text).toContain('<r><rPr><i/></rPr>');
    expect(text).toContain('<c r="A5" s="3"><v>1042</v></c>');
  });

  test('a head of readings, and what they mean, stand only where some change is judged', () => {
    const heads = { A: '{{ G02.changeLabel }}', B: '{{ G02.readingLabel }}', C: 'Une seule.{{ G02.readingNote }}' };
    const bytes = bookBytes({ sheets: [{ name: 'Bilan', rows: [[1, heads]] }] });
    const gone = G02.rows.map(() => null);
    const compare = {
      period: { code: '2026-09', from: '2026-09-01', to: '2026-09-30' },
      cells: [],
      rowTotals: [5, 5, 5],
      total: 15,
      change: [5, 15, 25],
      changePct: gone,
      totalChange: 45,
      totalChangePct: 300,
      significant: gone,
      totalSignificant: true,
      basis: null,
      columns: null,
    };
    const of = (measure: string) => {
      const header = findMeasure(measure)?.header ?? null;
      return fill(bytes, modelOf({ G02: { ...G02, measure: header, compare } })).cells();
    };
    expect(of('interventions')).toEqual({ A1: 'Écart', B1: 'Lecture', C1: 'Une seule. « Significatif » : …' });
    expect(of('orientations')).toEqual({ A1: 'Écart', C1: 'Une seule.' });
  });

  test('dates follow the date system of the workbook', () => {
    const bytes = bookBytes({
      properties: '<workbookPr date1904="1"/>',
      sheets: [{ name: 'Bilan', rows: [[1, { A: '{{period.from}}' }]] }],
    });
    expect(fill(bytes).cells()).toEqual({ A1: '44834' });
  });

  test('a row is repeated, its formulas filled down; what is below follows', () => {
    const bytes = bookBytes({
      sheets: [
        {
          name: 'Bilan',
          rows: [
            [2, { B: 'Total' }],
            [3, { ...repeated, C: '=B3/B$4', D: '=SUM(B$3:B3)', E: '=B2&"B3"' }],
            [4, { B: '=SUM(B3:B3)', C: '=SUM(Bilan!$B$3)', D: '=LOG10(MAX(B3))+1E3' }],
          ],
        },
        { name: 'Autre', rows: [[1, { A: '=Bilan!B4', B: '=SUM(Bilan!B3:B3)', C: '=[1]Bilan!B4' }]] },
      ],
    });
    const filled = fill(bytes);
    expect(filled.problems).toEqual([]);
    expect(filled.cells()).toEqual({
      B2: 'Total',
      A3: 'Bruit',
      B3: '10',
      C3: '=B3/B$6',
      D3: '=SUM(B$3:B3)',
      E3: '=B2&"B3"',
      A4: 'Rixe & co',
      B4: '20',
      C4: '=B4/B$6',
      D4: '=SUM(B$3:B4)',
      E4: '=B3&"B3"',
      A5: 'Autre',
      B5: '30',
      C5: '=B5/B$6',
      D5: '=SUM(B$3:B5)',
      E5: '=B4&"B3"',
      B6: '=SUM(B3:B5)',
      C6: '=SUM(Bilan!$B$3:$B$5)',
      D6: '=LOG10(MAX(B3:B5))+1E3',
    });
    expect(filled.cells(2)).toEqual({ A1: '=Bilan!B6', B1: '=SUM(Bilan!B3:B5)', C1: '=[1]Bilan!B4' });
  });

  test('shared formulas are told out; an array that would have to grow is refused with its cell', () => {
    const bytes = bookBytes({
      sheets: [
        {
          name: 'Bilan',
          rows: [
            [3, repeated],
            [5, { C: '<c r="C5"><f t="shared" ref="C5:C6" si="0">B5*B$3</f><v>9</v></c>' }],
            [
              6,
              {
                C: '<c r="C6"><f t="shared" si="0"/><v>9</v></c>',
                D: '<c r="D6"><f t="array" ref="D6">SUM(B3:B4)</f></c>',
              },
            ],
          ],
        },
      ],
    });
    const filled = fill(bytes);
    expect(filled.cells()).toMatchObject({ C7: '=B7*B$3:B$5', C8: '=B8*B$3:B$5', D8: '=SUM(B3:B6)' });
    expect(filled.text('xl/worksheets/sheet1.xml')).toContain('<f t="array" ref="D8">');
    const stuck = bookBytes({
      sheets: [
        {
          name: 'Bilan',
          rows: [
            [2, { C: '<c r="C2"><f t="array" ref="C2:C4">B2:B4*2</f></c>' }],
            [3, repeated],
          ],
        },
      ],
    });
    expect(fill(stuck).problems).toMatchObject([{ code: 'reference-stuck', sheet: 'Bilan', at: 'C2' }]);
  });

  test('columns expand to the right, margins too; formulas of the column are filled right', () => {
    const bytes = bookBytes({
      sheets: [
        {
          name: 'Bilan',
          before:
            '<cols><col min="1" max="1" width="30"/><col min="2" max="2" width="9"/><col min="3" max="16384" width="12"/></cols>',
          rows: [
            [1, { A: 'Titre', B: 'x', C: 'y' }],
            [2, { A: 'Quartier', B: '{{ G04.columns }}', C: 'Ensemble' }],
            [3, { A: '{{ G04.label }}', B: '{{ G04.cells }}', C: '{{ G04.rowTotal }}', D: '=SUM(B3:B3)' }],
            [4, { A: 'Total', B: '{{ G04.colTotals }}', C: '{{ G04.total }}' }],
            [5, { A: 'Formule', B: '=SUM(B3:B3)', C: '=SUM(B5:B5)' }],
            [9, { B: 5, C: '=B9' }],
          ],
          after: '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
        },
      ],
    });
    const filled = fill(bytes);
    expect(filled.problems).toEqual([]);
    expect(filled.cells()).toEqual({
      A1: 'Titre',
      B1: 'x',
      E1: 'y',
      A2: 'Quartier',
      B2: 'Bruit',
      C2: 'Rixe',
      D2: 'Autre',
      E2: 'Ensemble',
      A3: 'Maurepas',
      B3: '1',
      C3: '2',
      D3: '3',
      E3: '6',
      F3: '=SUM(B3:D3)',
      A4: 'Villejean',
      B4: '4',
      C4: '5',
      D4: '6',
      E4: '15',
      F4: '=SUM(B4:D4)',
      A5: 'Total',
      B5: '5',
      C5: '7',
      D5: '9',
      E5: '21',
      A6: 'Formule',
      B6: '=SUM(B3:B4)',
      C6: '=SUM(C3:C4)',
      D6: '=SUM(D3:D4)',
      E6: '=SUM(B6:D6)',
      B10: '5',
      E10: '=B10',
    });
    const xml = filled.text('xl/worksheets/sheet1.xml');
    expect(xml).toContain('<col min="2" max="4" width="9"/><col min="5" max="16384" width="12"/>');
    expect(xml).toContain('<mergeCell ref="A1:D1"/>');
  });

  test('shares are fractions where the format is a percentage', () => {
    const bytes = bookBytes({
      sheets: [
        {
          name: 'Bilan',
          rows: [[1, { A: '{{G02.share}}', B: '<c r="B1" s="1" t="inlineStr"><is><t>{{G02.share}}</t></is></c>' }]],
        },
      ],
    });
    expect(fill(bytes).cells()).toMatchObject({ A1: '16.7', B1: '0.167', B3: '0.5' });
  });

  test('a table without rows leaves one row that says so, references valid', () => {
    const bytes = bookBytes({
      sheets: [
        {
          name: 'Bilan',
          rows: [
            [1, { A: '{{ vide = table measure=persons rows=quartier where sex=femme }}' }],
            [
              3,
              { A: '■ {{ vide.label }}', B: '{{ vide.value }}', C: '=B3/$B$4', D: 'personnes', E: '{{vide.value}} p.' },
            ],
            [4, { B: '=SUM(B3:B3)' }],
          ],
        },
      ],
    });
    const filled = fill(bytes, modelOf({ vide: tableOf({}) }));
    expect(filled.problems).toEqual([]);
    expect(filled.cells()).toEqual({ A3: '■ Aucune donnée', B4: '=SUM(B3:B3)' });
  });

  test('a hidden number is said « m », and nothing is said of its share', () => {
    const bytes = bookBytes({ sheets: [{ name: 'Bilan', rows: [[1, { A: '{{G02.value}}', B: '{{G02.share}}' }]] }] });
    const masked = { ...G02, cells: [[null], [20], [30]], rowTotals: [null, 20, 30], masked: [[0, 0]] as const };
    expect(fill(bytes, modelOf({ G02: masked })).cells()).toMatchObject({ A1: 'm', A2: '20', B2: '33.3' });
    expect(fill(bytes, modelOf({ G02: masked })).cells()).not.toHaveProperty('B1');
  });
});

describe('what is refused', () => {
  test('each fault has its sheet, its cell and the nearest name', () => {
    const bytes = bookBytes({
      sheets: [
        {
          name: 'Bilan',
          rows: [
            [1, { A: '{{ figures.contact }}', B: '{{ G2.label }}', C: '=IF(A1="{{x.y}}",1,0)', D: '{{ G02.lable }}' }],
            [
              2,
              {
                A: '{{ f = table measure=person rows=quartier }}',
                B: '{{ g = table measure=persons rows=quartier period=2025 }}',
              },
            ],
            [3, { A: '{{ G02.label }}', B: '{{ G04.cells }}', C: 'reste {{', D: '{{ contact }}' }],
          ],
        },
      ],
    });
    const { problems } = fill(bytes);
    const told = problems.map(({ code, at, given, near }) => [at, code, given, near]);
    expect(told).toEqual([
      ['A1', 'name-unknown', 'figures.contact', 'figures.contacts'],
      ['B1', 'name-unknown', 'G2', 'G02'],
      ['C1', 'marker-in-formula', 'IF(A1="{{x.y}}",1,0)', null],
      ['D1', 'name-unknown', 'G02.lable', 'G02.label'],
      ['A2', 'name-unknown', 'person', 'persons'],
      ['B2', 'argument-unknown', '2025', '13-months'],
      ['B3', 'table-mixed', 'G02, G04', null],
      ['C3', 'marker-malformed', 'reste {{', null],
      ['D3', 'marker-malformed', 'contact', 'figures.contacts'],
    ]);
    expect(problems.every(({ sheet }) => sheet === 'Bilan')).toBe(true);
  });

  test('they are told as one meets them: sheet by sheet, row 9 before row 10, column Z before AA', () => {
    const wrong = '{{ figures.contact }}';
    const bytes = bookBytes({
      sheets: [
        {
          name: 'Zèbres',
          rows: [
            [9, { AA: '{{ contact }}', Z: wrong }],
            [10, { A: '=IF(A1="{{x.y}}",1,0)' }],
          ],
        },
        { name: 'Autre', rows: [[1, { A: wrong }]] },
      ],
    });
    const { problems } = fill(bytes);
    expect(problems.map(({ sheet, at }) => [sheet, at])).toEqual([
      ['Zèbres', 'Z9'],
      ['Zèbres', 'AA9'],
      ['Zèbres', 'A10'],
      ['Autre', 'A1'],
    ]);
  });
});
