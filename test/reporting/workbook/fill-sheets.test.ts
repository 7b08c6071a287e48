import { describe, expect, test } from 'vitest';
import { descendants } from '../../../src/ooxml/xml-query.ts';
import { bookBytes, fill, X14, xmlOf } from './book-support.ts';

const repeated = { A: '{{ G02.label }}', B: '{{ G02.value }}' };

describe('what a sheet says of its cells', () => {
  const filledWith = (after: string, before = '') =>
    fill(
      bookBytes({
        sheets: [
          {
            name: 'Bilan',
            rows: [
              [3, { ...repeated, C: 'x' }],
              [4, { A: 'Total' }],
            ],
            before,
            after,
          },
        ],
      }),
    );
  const sheet = (after: string, before = '') => filledWith(after, before).text('xl/worksheets/sheet1.xml');

  test('merges within the repeated row are copied, the others grow', () => {
    expect(
      sheet(
        '<mergeCells count="3"><mergeCell ref="C3:D3"/><mergeCell ref="E2:E4"/><mergeCell ref="A4:B5"/></mergeCells>',
      ),
    ).toContain(
      '<mergeCells count="5"><mergeCell ref="C3:D3"/><mergeCell ref="C4:D4"/><mergeCell ref="C5:D5"/><mergeCell ref="E2:E6"/><mergeCell ref="A6:B7"/></mergeCells>',
    );
    expect(filledWith('<mergeCells><mergeCell ref="A3:A4"/></mergeCells>').problems).toMatchObject([
      { code: 'reference-stuck', sheet: 'Bilan', at: 'A3', given: 'A3:A4' },
    ]);
  });

  test('rules, validations, links, breaks, views and filters follow', () => {
    const after = [
      '<autoFilter ref="A2:C3"/>',
      '<conditionalFormatting sqref="B3"><cfRule type="expression" priority="1"><formula>$B3&gt;$B$4</formula></cfRule></conditionalFormatting>',
      '<conditionalFormatting sqref="A2:C4 E4"><cfRule type="colorScale" priority="2"><colorScale><cfvo type="formula" val="$B$4"/><cfvo type="num" val="10"/></colorScale></cfRule></conditionalFormatting>',
      '<dataValidations count="1"><dataValidation type="list" sqref="C3:C4"><formula1>$E$3:$E$4</formula1></dataValidation></dataValidations>',
      '<hyperlinks><hyperlink ref="A3" location="Bilan!A4"/><hyperlink ref="A4" r:id="rId9"/></hyperlinks>',
      '<rowBreaks count="2" manualBreakCount="2"><brk id="3" max="16383" man="1"/><brk id="4" man="1"/></rowBreaks>',
      '<ignoredErrors><ignoredError sqref="B3:B9" numberStoredAsText="1"/></ignoredErrors>',
    ].join('');
    const before =
      '<dimension ref="A1:C4"/><sheetViews><sheetView topLeftCell="A1"><pane ySplit="2" topLeftCell="A3" state="frozen"/><selection activeCell="B4" sqref="B4"/></sheetView></sheetViews>';
    const xml = sheet(after, before);
    for (const one of [
      '<autoFilter ref="A2:C5"/>',
      'sqref="B3:B5"><cfRule type="expression" priority="1"><formula>$B3&gt;$B$6<',
      'sqref="A2:C6 E6"',
      '<cfvo type="formula" val="$B$6"/><cfvo type="num" val="10"/>',
      'sqref="C3:C6"><formula1>$E$3:$E$6<',
      '<hyperlink ref="A3:A5" location="Bilan!A6"/><hyperlink ref="A6" r:id="rId9"/>',
      '<brk id="5" max="16383" man="1"/><brk id="6" man="1"/>',
      '<ignoredError sqref="B3:B11"',
      '<dimension ref="A1:C6"/>',
      '<pane ySplit="2" topLeftCell="A3" state="frozen"/><selection activeCell="B6" sqref="B6"/>',
    ])
      expect(xml).toContain(one);
  });

  test('a sparkline of the repeated row is copied with it, another covers all of them', () => {
    const group = (inside: string) =>
      `<extLst><ext ${X14}><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines>${inside}</x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`;
    const line = (f: string, at: string) =>
      `<x14:sparkline><xm:f>${f}</xm:f><xm:sqref>${at}</xm:sqref></x14:sparkline>`;
    const filled = filledWith(group(line('Bilan!B3:C3', 'D3') + line('Bilan!B3:B3', 'D4')));
    expect(descendants(filled.root('xl/worksheets/sheet1.xml'), 'sparkline').map(xmlOf)).toEqual([
      line('Bilan!B3:C3', 'D3'),
      line('Bilan!B4:C4', 'D4'),
      line('Bilan!B5:C5', 'D5'),
      line('Bilan!B3:B5', 'D6'),
    ]);
  });
});

describe('markers outside of cells', () => {
  test('a sheet takes the name, references follow; headers double their &', () => {
    const bytes = bookBytes({
      names:
        '<definedName name="Total">\'{{ period.label }}\'!$B$3</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">\'{{ period.label }}\'!$A$1:$B$4</definedName>',
      sheets: [
        {
          name: '{{ period.label }}',
          rows: [[3, repeated]],
          after:
            '<headerFooter><oddHeader>&amp;L&amp;8{{ figures.contacts }}&amp;R{{period.label}}</oddHeader></headerFooter>',
        },
        { name: 'Autre', rows: [[1, { A: "=SUM('{{ period.label }}'!B3)" }]] },
      ],
    });
    const filled = fill(bytes);
    expect(filled.problems).toEqual([]);
    const book = filled.text('xl/workbook.xml');
    expect(book).toContain('<sheet name="octobre 2026"');
    expect(book).toContain('<definedName name="Total">\'octobre 2026\'!$B$3:$B$5<');
    expect(book).toContain("'octobre 2026'!$A$1:$B$6<");
    expect(book).toContain('<calcPr fullCalcOnLoad="1"/>');
    expect(filled.cells(2)).toEqual({ A1: "=SUM('octobre 2026'!B3:B5)" });
    expect(filled.text('xl/worksheets/sheet1.xml')).toContain('&amp;L&amp;8 1\u00a0042&amp;Roctobre 2026<');
  });
});
