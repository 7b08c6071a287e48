import { describe, expect, test } from 'vitest';
import { descendants, textOf } from '../../../src/ooxml/xml-query.ts';
import {
  type BookXml,
  bookBytes,
  fill,
  G02,
  MAIN,
  modelOf,
  PACKAGE_REL,
  REL,
  repacked,
  type SheetXml,
  tableOf,
  xmlOf,
} from './book-support.ts';
import { bookWithCharts, chartXml, drawingXml, numRef, seriesOf } from './chart-support.ts';

const sheet = (rows: SheetXml['rows'], name = 'Bilan'): SheetXml => ({ name, rows });
const repeated = { A: '{{ G02.label }}', B: '{{ G02.value }}' };
const oneSheet: BookXml = {
  sheets: [
    sheet([
      [2, { A: 'Motif', B: 'Nombre' }],
      [3, repeated],
      [4, { A: 'Total', B: '=SUM(B3:B3)' }],
    ]),
  ],
};

describe('a chart over a repeated row', () => {
  test('reads all of its copies, and keeps the values that stand there', () => {
    const chart = chartXml([{ name: 'Bilan!$B$2', cat: 'Bilan!$A$3', val: 'Bilan!$B$3' }]);
    const filled = fill(bookWithCharts(oneSheet, [chart]));
    expect(filled.problems).toEqual([]);
    expect(seriesOf(filled)).toEqual([
      {
        tx: 'strRef Bilan!$B$2 = Nombre',
        cat: 'strRef Bilan!$A$3:$A$5 = Bruit Rixe & co Autre',
        val: 'numRef Bilan!$B$3:$B$5 = 10 20 30',
      },
    ]);
    expect(filled.text('xl/charts/chart1.xml')).toContain('<c:formatCode>0</c:formatCode><c:ptCount val="3"/>');
  });

  test('loses a series that has neither name nor values left, never its last one', () => {
    const blank = {
      ...oneSheet.sheets[0],
      name: 'Bilan',
      rows: [
        [2, { A: 'Motif', B: 'Nombre', C: '{{ G02.previousLabel }}' }],
        [3, { ...repeated, C: '{{ G02.previous }}' }],
      ],
    } satisfies SheetXml;
    const own = { name: 'Bilan!$B$2', cat: 'Bilan!$A$3', val: 'Bilan!$B$3' };
    const before = { name: 'Bilan!$C$2', cat: 'Bilan!$A$3', val: 'Bilan!$C$3' };
    const alone = modelOf({ G02: { ...G02, compare: null } });
    const kept = (...series: readonly (typeof own)[]) =>
      seriesOf(fill(bookWithCharts({ sheets: [blank] }, [chartXml(series)]), alone)).map(
        ({ val }) => val?.split(' =')[0],
      );
    expect(kept(own, before)).toEqual(['numRef Bilan!$B$3:$B$5']);
    expect(kept(before)).toEqual(['numRef Bilan!$C$3:$C$5']);
  });

  test('with the total beneath loses the points that a formula gives', () => {
    const chart = chartXml([{ cat: 'Bilan!$A$3:$A$4', val: 'Bilan!$B$3:$B$4' }]);
    expect(seriesOf(fill(bookWithCharts(oneSheet, [chart])))).toEqual([
      { cat: 'strRef Bilan!$A$3:$A$6 = Bruit Rixe & co Autre Total', val: 'numRef Bilan!$B$3:$B$6 = ' },
    ]);
  });

  test('two charts of another sheet follow, the name of the sheet too', () => {
    const data = sheet([[3, repeated]], "L'été {{ period.label }}");
    const name = "'L''été {{ period.label }}'";
    const one = chartXml([{ cat: `${name}!$A$3:$A$3`, val: `${name}!$B$3:$B$3` }], '<c:barDir val="bar"/>');
    const two = chartXml([{ cat: `${name}!$A$3`, val: `(${name}!$B$3,${name}!$B$9)` }], '<c:grouping val="stacked"/>');
    const filled = fill(bookWithCharts({ sheets: [data, sheet([[1, { A: 'x' }]], 'Graphiques')] }, [one, two]));
    expect(filled.problems).toEqual([]);
    const moved = "'L''été octobre 2026'";
    expect(seriesOf(filled)).toEqual([
      { cat: `strRef ${moved}!$A$3:$A$5 = Bruit Rixe & co Autre`, val: `numRef ${moved}!$B$3:$B$5 = 10 20 30` },
    ]);
    expect(seriesOf(filled, 2)).toMatchObject([{ val: `numRef (${moved}!$B$3:$B$5,${moved}!$B$11) = 10 20 30` }]);
  });

  test('a series that reads the repeated row across is copied, each copy named by its row', () => {
    const rows: SheetXml['rows'] = [
      [2, { B: '{{ G04.columns }}' }],
      [3, { A: '{{ G04.label }}', B: '{{ G04.cells }}' }],
    ];
    const chart = chartXml(
      [{ name: 'Bilan!$A$3', cat: 'Bilan!$B$2', val: 'Bilan!$B$3' }],
      '<c:grouping val="stacked"/>',
    );
    const filled = fill(bookWithCharts({ sheets: [sheet(rows)] }, [chart]));
    expect(filled.problems).toEqual([]);
    const cat = 'strRef Bilan!$B$2:$D$2 = Bruit Rixe Autre';
    expect(seriesOf(filled)).toEqual([
      { tx: 'strRef Bilan!$A$3 = Maurepas', cat, val: 'numRef Bilan!$B$3:$D$3 = 1 2 3' },
      { tx: 'strRef Bilan!$A$4 = Villejean', cat, val: 'numRef Bilan!$B$4:$D$4 = 4 5 6' },
    ]);
    const chartRoot = filled.root('xl/charts/chart1.xml');
    for (const local of ['idx', 'order'])
      expect(descendants(chartRoot, local).map((one) => one.attributes.get('val'))).toEqual(['0', '1']);
  });

  test('a series that reads the expanding column is copied, each copy named by its head', () => {
    const rows: SheetXml['rows'] = [
      [2, { B: '{{ G04.columns }}' }],
      [3, { A: '{{ G04.label }}', B: '{{ G04.cells }}' }],
    ];
    const chart = chartXml(
      [{ name: 'Bilan!$B$2', cat: 'Bilan!$A$3', val: 'Bilan!$B$3' }],
      '<c:grouping val="stacked"/>',
    );
    const filled = fill(bookWithCharts({ sheets: [sheet(rows)] }, [chart]));
    expect(filled.problems).toEqual([]);
    const cat = 'strRef Bilan!$A$3:$A$4 = Maurepas Villejean';
    expect(seriesOf(filled)).toEqual([
      { tx: 'strRef Bilan!$B$2 = Bruit', cat, val: 'numRef Bilan!$B$3:$B$4 = 1 4' },
      { tx: 'strRef Bilan!$C$2 = Rixe', cat, val: 'numRef Bilan!$C$3:$C$4 = 2 5' },
      { tx: 'strRef Bilan!$D$2 = Autre', cat, val: 'numRef Bilan!$D$3:$D$4 = 3 6' },
    ]);
  });

  test('copies are drawn as the first one, each in a colour of its own', () => {
    const rows: SheetXml['rows'] = [[3, { A: '{{ G02.label }}', B: '{{ G02.value }}' }]];
    const colours = (shape: string): string[] => {
      const chart = chartXml([{ name: 'Bilan!$A$3', val: 'Bilan!$B$3' }]).replace('<c:spPr/>', shape);
      const filled = fill(bookWithCharts({ sheets: [sheet(rows)] }, [chart]));
      return descendants(filled.root('xl/charts/chart1.xml'), 'ser').map((one) =>
        descendants(one, 'spPr').map(xmlOf).join(''),
      );
    };
    const white = '<a:ln w="9"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:ln>';
    const fillOf = (colour: string): string => `<c:spPr><a:solidFill>${colour}</a:solidFill>${white}</c:spPr>`;
    expect(colours(fillOf('<a:schemeClr val="accent5"/>'))).toEqual([
      fillOf('<a:schemeClr val="accent5"/>'),
      fillOf('<a:schemeClr val="accent6"/>'),
      fillOf('<a:schemeClr val="accent1"><a:lumMod val="60000"/></a:schemeClr>'),
    ]);
    expect(colours(fillOf('<a:srgbClr val="0A6F8A"/>'))[1]).toBe(fillOf('<a:srgbClr val="AE6A00"/>'));
    const line = (colour: string): string => `<c:spPr><a:ln><a:solidFill>${colour}</a:solidFill></a:ln></c:spPr>`;
    expect(colours(line('<a:srgbClr val="0A6F8A"/>'))[2]).toBe(line('<a:srgbClr val="53A289"/>'));
    expect(colours('<c:spPr><a:gradFill/></c:spPr>').slice(1)).toEqual(['', '']);
  });

  test('levels of categories are kept one line each, be there one row or many', () => {
    const levels = (f: string) =>
      `<c:multiLvlStrRef><c:f>${f}</c:f><c:multiLvlStrCache><c:ptCount val="1"/><c:lvl><c:pt idx="0"><c:v>x</c:v></c:pt></c:lvl><c:lvl><c:pt idx="0"><c:v>y</c:v></c:pt></c:lvl></c:multiLvlStrCache></c:multiLvlStrRef>`;
    const rows: SheetXml['rows'] = [[3, { A: 'Tous', B: '{{ G02.label }}', C: '{{ G02.value }}' }]];
    const chart = chartXml([{ cat: levels('Bilan!$A$3:$B$3'), val: 'Bilan!$C$3' }]);
    const told = (tables = modelOf()) => {
      const filled = fill(bookWithCharts({ sheets: [sheet(rows)] }, [chart]), tables);
      const [cache] = descendants(filled.root('xl/charts/chart1.xml'), 'multiLvlStrCache');
      if (cache === undefined) return null;
      return descendants(cache, 'lvl').map((level) => descendants(level, 'v').map(textOf).join(' '));
    };
    expect(told()).toEqual(['Bruit Rixe & co Autre', 'Tous Tous Tous']);
    const first = { ...G02, rows: G02.rows.slice(0, 1), cells: [[10]], rowTotals: [10], shares: [100] };
    expect(told(modelOf({ G02: first }))).toEqual(['Bruit', 'Tous']);
  });

  test('categories kept as numbers become texts when texts stand there; values stay numbers, hidden ones left out', () => {
    const chart = chartXml([{ cat: numRef('Bilan!$A$3'), val: 'Bilan!$B$3' }]);
    expect(seriesOf(fill(bookWithCharts(oneSheet, [chart])))).toMatchObject([
      { cat: 'strRef Bilan!$A$3:$A$5 = Bruit Rixe & co Autre' },
    ]);
    const hidden = {
      ...G02,
      cells: [[null], [null], [null]],
      rowTotals: [null, null, null],
      masked: [
        [0, 0],
        [1, 0],
        [2, 0],
      ] as const,
    };
    const filled = fill(bookWithCharts(oneSheet, [chart]), modelOf({ G02: hidden }));
    expect(filled.cells()).toMatchObject({ B3: 'm', B5: 'm' });
    expect(seriesOf(filled)).toMatchObject([{ val: 'numRef Bilan!$B$3:$B$5 = ' }]);
  });

  test('a series hidden by a filter stays one', () => {
    const hidden = `<c:extLst><c:ext><c15:filteredBarSeries xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"><c15:ser><c:idx val="7"/><c:order val="7"/><c:tx><c:strRef><c15:formulaRef><c15:sqref>Bilan!$A$3</c15:sqref></c15:formulaRef></c:strRef></c:tx><c:val><c:numRef><c:f>Bilan!$B$3:$C$3</c:f></c:numRef></c:val></c15:ser></c15:filteredBarSeries></c:ext></c:extLst>`;
    const chart = chartXml([{ val: 'Bilan!$B$3' }]).replace('</c:barChart>', `${hidden}</c:barChart>`);
    const filled = fill(bookWithCharts(oneSheet, [chart]));
    const [wrapper] = descendants(filled.root('xl/charts/chart1.xml'), 'filteredBarSeries');
    expect(wrapper === undefined ? 0 : descendants(wrapper, 'ser').length).toBe(1);
  });

  test('titles are filled, or linked to their cell', () => {
    const title = `<c:title><c:tx><c:rich><a:p><a:r><a:t>Motifs, {{ per</a:t></a:r><a:r><a:t>iod.label }}</a:t></a:r></a:p></c:rich></c:tx></c:title>`;
    const filled = fill(bookWithCharts(oneSheet, [chartXml([{ val: 'Bilan!$B$3' }], '', title)]));
    expect(descendants(filled.root('xl/charts/chart1.xml'), 't').map(textOf)).toEqual(['Motifs, octobre 2026', '']);
    const wrong = title.replace('iod.label', 'iod.lable');
    expect(fill(bookWithCharts(oneSheet, [chartXml([{ val: 'Bilan!$B$3' }], '', wrong)])).problems).toMatchObject([
      { code: 'name-unknown', sheet: 'Bilan', at: 'xl/charts/chart1.xml', given: 'period.lable', near: 'period.label' },
    ]);
  });

  test('more series than a chart draws are refused', () => {
    const many = tableOf(Object.fromEntries(Array.from({ length: 256 }, (_, n) => [`r${n}`, [n]])));
    const rows: SheetXml['rows'] = [[3, { A: '{{ G02.label }}', B: '{{ G02.value }}' }]];
    const chart = chartXml([{ name: 'Bilan!$A$3', val: 'Bilan!$B$3' }]);
    expect(fill(bookWithCharts({ sheets: [sheet(rows)] }, [chart]), modelOf({ G02: many })).problems).toMatchObject([
      { code: 'reference-stuck', sheet: 'Bilan', at: 'xl/charts/chart1.xml' },
    ]);
  });

  test('a chart that is a sheet follows, its header and text boxes are filled', () => {
    const bytes = bookBytes({
      sheets: [
        sheet([[3, repeated]]),
        { name: 'Graphique', rows: [], rels: [['rId1', 'drawing', '../drawings/drawing1.xml']] },
      ],
      parts: {
        'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE_REL}"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${REL}/chartsheet" Target="worksheets/sheet2.xml"/></Relationships>`,
        'xl/drawings/drawing1.xml': drawingXml(
          '<xdr:absoluteAnchor><xdr:sp><xdr:txBody><a:p><a:r><a:t>{{ G02.total }} faits</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:absoluteAnchor>',
        ),
        'xl/drawings/_rels/drawing1.xml.rels': `<Relationships xmlns="${PACKAGE_REL}"><Relationship Id="rId1" Type="${REL}/chart" Target="../charts/chart1.xml"/></Relationships>`,
        'xl/charts/chart1.xml': chartXml([{ cat: 'Bilan!$A$3', val: 'Bilan!$B$3' }]),
      },
    });
    const withHeader = repacked(
      bytes,
      'xl/worksheets/sheet2.xml',
      () =>
        `<chartsheet xmlns="${MAIN}"><headerFooter><oddHeader>&amp;C{{ period.label }}</oddHeader></headerFooter></chartsheet>`,
    );
    const filled = fill(withHeader);
    expect(filled.problems).toEqual([]);
    expect(filled.text('xl/worksheets/sheet2.xml')).toContain('&amp;Coctobre 2026<');
    expect(filled.text('xl/drawings/drawing1.xml')).toContain('<a:t>60 faits</a:t>');
    expect(seriesOf(filled)).toMatchObject([{ val: 'numRef Bilan!$B$3:$B$5 = 10 20 30' }]);
    const wrong = repacked(withHeader, 'xl/worksheets/sheet2.xml', (text) => text.replace('label', 'lable'));
    expect(fill(wrong).problems).toMatchObject([{ code: 'name-unknown', sheet: 'Graphique', near: 'period.label' }]);
  });

  test('a chart of the newer kinds follows, its levels told anew', () => {
    const data = (kind: string, type: string, f: string): string =>
      `<cx:${kind} type="${type}"><cx:f>${f}</cx:f><cx:lvl ptCount="1"><cx:pt idx="0">{{ G02.label }}</cx:pt></cx:lvl></cx:${kind}>`;
    const chart = `<cx:chartSpace xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex"><cx:chartData><cx:data id="0">${data('strDim', 'cat', 'Bilan!$A$3')}${data('numDim', 'val', 'Bilan!$B$3')}</cx:data></cx:chartData></cx:chartSpace>`;
    const bytes = bookWithCharts(oneSheet, [chart]);
    const asNewer = repacked(bytes, 'xl/drawings/_rels/drawing1.xml.rels', (text) =>
      text.replace(`${REL}/chart"`, 'http://schemas.microsoft.com/office/2014/relationships/chartEx"'),
    );
    const filled = fill(asNewer);
    expect(filled.problems).toEqual([]);
    const root = filled.root('xl/charts/chart1.xml');
    expect(descendants(root, 'f').map(textOf)).toEqual(['Bilan!$A$3:$A$5', 'Bilan!$B$3:$B$5']);
    expect(descendants(root, 'pt').map(textOf)).toEqual(['Bruit', 'Rixe & co', 'Autre', '10', '20', '30']);
    expect(descendants(root, 'lvl').map((one) => one.attributes.get('ptCount'))).toEqual(['3', '3']);
  });
});
