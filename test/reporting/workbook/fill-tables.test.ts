import { describe, expect, test } from 'vitest';
import { attributeOf, descendants, textOf } from '../../../src/ooxml/xml-query.ts';
import { bookBytes, type Filled, fill, modelOf, type SheetXml, tableOf } from './book-support.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const withTable = (rows: SheetXml['rows'], table: string, more: readonly SheetXml[] = [], model = modelOf()): Filled =>
  fill(
    bookBytes({
      sheets: [
        {
          name: 'Bilan',
          rows,
          after: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
          rels: [['rId1', 'table', '../tables/table1.xml']],
        },
        ...more,
      ],
      parts: { 'xl/tables/table1.xml': table },
    }),
    model,
  );

const tableXml = (ref: string, columns: string, attributes = '', filter = `<autoFilter ref="${ref}"/>`): string =>
  `<table xmlns="${MAIN}" xmlns:xr3="y" id="1" name="T" displayName="T" ref="${ref}" ${attributes}>${filter}<tableColumns count="2">${columns}</tableColumns></table>`;

const table = (filled: Filled) => filled.root('xl/tables/table1.xml');
const names = (filled: Filled): (string | null)[] =>
  descendants(table(filled), 'tableColumn').map((one) => attributeOf(one, 'name'));

describe('a table', () => {
  test('covers the repeated rows, its total row and its formulas following', () => {
    const columns =
      '<tableColumn id="1" name="Motif" totalsRowLabel="Total {{ period.label }}"/><tableColumn id="2" name="Nombre" totalsRowFunction="sum"/><tableColumn id="3" name="Part"><calculatedColumnFormula>T[[#This Row],[Nombre]]/Bilan!$B$9+B3</calculatedColumnFormula></tableColumn>';
    const filled = withTable(
      [
        [2, { A: 'Motif', B: 'Nombre', C: 'Part' }],
        [3, { A: '{{ G02.label }}', B: '{{ G02.value }}', C: '=T[[#This Row],[Nombre]]/Bilan!$B$9+B3' }],
        [4, { A: 'Total {{ period.label }}', B: '=SUBTOTAL(109,T[Nombre])' }],
        [9, { B: 5 }],
      ],
      tableXml(
        'A2:C4',
        columns,
        'totalsRowCount="1"',
        '<autoFilter ref="A2:C3"><filterColumn colId="1"/></autoFilter>',
      ),
      [{ name: 'Autre', rows: [[1, { A: '=SUM(T[Nombre])', B: '=T[[#Totals],[Nombre]]' }]] }],
    );
    expect(filled.problems).toEqual([]);
    expect(attributeOf(table(filled), 'ref')).toBe('A2:C6');
    expect(filled.text('xl/tables/table1.xml')).toContain('<autoFilter ref="A2:C5"><filterColumn colId="1"/>');
    expect(descendants(table(filled), 'calculatedColumnFormula').map(textOf)).toEqual([
      'T[[#This Row],[Nombre]]/Bilan!$B$11+B3',
    ]);
    expect(filled.text('xl/tables/table1.xml')).toContain('totalsRowLabel="Total octobre 2026"');
    expect(filled.cells()).toMatchObject({
      C3: '=T[[#This Row],[Nombre]]/Bilan!$B$11+B3',
      C5: '=T[[#This Row],[Nombre]]/Bilan!$B$11+B5',
      A6: 'Total octobre 2026',
      B6: '=SUBTOTAL(109,T[Nombre])',
    });
    expect(filled.cells(2)).toEqual({ A1: '=SUM(T[Nombre])', B1: '=T[[#Totals],[Nombre]]' });
  });

  test('whose columns expand has one name a column, that of its head', () => {
    const columns =
      '<tableColumn id="1" name="Quartier"/><tableColumn id="2" xr3:uid="{1}" name="{{ G04.columns }}" dataDxfId="3"/><tableColumn id="3" name="Ensemble"/>';
    const filled = withTable(
      [
        [2, { A: 'Quartier', B: '{{ G04.columns }}', C: 'Ensemble' }],
        [3, { A: '{{ G04.label }}', B: '{{ G04.cells }}', C: '{{ G04.rowTotal }}' }],
      ],
      tableXml('A2:C3', columns),
    );
    expect(filled.problems).toEqual([]);
    expect(attributeOf(table(filled), 'ref')).toBe('A2:E4');
    expect(names(filled)).toEqual(['Quartier', 'Bruit', 'Rixe', 'Autre', 'Ensemble']);
    const ids = descendants(table(filled), 'tableColumn').map((one) => attributeOf(one, 'id'));
    expect(new Set(ids).size).toBe(5);
    expect(filled.text('xl/tables/table1.xml').match(/xr3:uid="/g)).toHaveLength(1);
  });

  test('whose heads would be alike, or no texts, is refused with its place', () => {
    const columns = '<tableColumn id="1" name="Quartier"/><tableColumn id="2" name="{{ G04.columns }}"/>';
    const rows: SheetXml['rows'] = [
      [2, { A: 'Quartier', B: '{{ G04.columns }}' }],
      [3, { A: '{{ G04.label }}', B: '{{ G04.cells }}' }],
    ];
    const twice = tableOf({ Maurepas: [1, 2] }, ['quartier', 'Rixe']);
    expect(withTable(rows, tableXml('A2:B3', columns), [], modelOf({ G04: twice })).problems).toMatchObject([
      { code: 'reference-stuck', sheet: 'Bilan', at: 'xl/tables/table1.xml', given: 'A2:C3' },
    ]);
    const number = withTable(
      [
        [2, { A: '{{ figures.contacts }}', B: 'b' }],
        [3, { A: 'x' }],
      ],
      tableXml('A2:B3', '<tableColumn id="1" name="{{ figures.contacts }}"/><tableColumn id="2" name="b"/>'),
    );
    expect(number.problems).toMatchObject([{ code: 'reference-stuck', given: 'A2:B3' }]);
  });

  test('keeps a filter of a column that moves', () => {
    const columns = '<tableColumn id="1" name="{{ G04.columns }}"/><tableColumn id="2" name="Ensemble"/>';
    const filled = withTable(
      [
        [2, { A: '{{ G04.columns }}', B: 'Ensemble' }],
        [3, { A: '{{ G04.cells }}', B: '{{ G04.rowTotal }}' }],
      ],
      tableXml('A2:B3', columns, '', '<autoFilter ref="A2:B3"><filterColumn colId="1"/></autoFilter>'),
    );
    expect(filled.text('xl/tables/table1.xml')).toContain('<autoFilter ref="A2:D4"><filterColumn colId="3"/>');
    expect(filled.problems).toEqual([]);
  });
});
