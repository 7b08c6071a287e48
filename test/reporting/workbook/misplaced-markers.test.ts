import { describe, expect, test } from 'vitest';
import { type BookXml, bookBytes, fill, type SheetXml } from './book-support.ts';
import { bookWithCharts, chartXml } from './chart-support.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const lone = '{{ figures.contacts }}';

const problemsOf = (sheet: Partial<SheetXml>, book: Partial<BookXml> = {}) =>
  fill(bookBytes({ ...book, sheets: [{ name: 'Bilan', rows: [[1, { A: 'x' }]], ...sheet }] })).problems.map(
    ({ code, sheet: on, at }) => `${code} ${on} ${at}`,
  );

describe('a marker where nothing fills it', () => {
  test('in a prompt, a tip, a filter or a rule is refused with its cell', () => {
    const validation = `<dataValidations><dataValidation type="whole" prompt="${lone}" sqref="C3:C9"><formula1>1</formula1></dataValidation></dataValidations>`;
    expect(problemsOf({ after: validation })).toEqual(['marker-misplaced Bilan C3']);
    const extension = validation.replace(' sqref="C3:C9"', '').replace('</dataV', '<sqref>D4</sqref></dataV');
    expect(problemsOf({ after: `<extLst><ext>${extension}</ext></extLst>` })).toEqual(['marker-misplaced Bilan D4']);
    expect(
      problemsOf({ after: `<hyperlinks><hyperlink ref="B2" tooltip="${lone}" location="A1"/></hyperlinks>` }),
    ).toEqual(['marker-misplaced Bilan B2']);
    expect(
      problemsOf({
        after: `<autoFilter ref="A1:B9"><filterColumn colId="0"><filters><filter val="${lone}"/></filters></filterColumn></autoFilter>`,
      }),
    ).toEqual(['marker-misplaced Bilan A1']);
  });

  test('in a note or a thread is refused once, with its cell', () => {
    const parts = {
      'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors/><commentList><comment ref="B7"><text><r><t>{{ figures</t></r><r><t>.contacts }}</t></r></text></comment></commentList></comments>`,
      'xl/threadedComments/t1.xml': `<ThreadedComments><threadedComment ref="B7"><text>${lone}</text></threadedComment></ThreadedComments>`,
    };
    const rels = [
      ['rId1', 'comments', '../comments1.xml'],
      ['rId2', 'threadedComment', '../threadedComments/t1.xml'],
    ] as const;
    expect(problemsOf({ rels }, { parts })).toEqual(['marker-misplaced Bilan B7']);
  });

  test('in a formula, a name or a column of a table is refused as in a formula', () => {
    expect(problemsOf({}, { names: `<definedName name="Titre">"${lone}"</definedName>` })).toEqual([
      'marker-in-formula null Titre',
    ]);
    expect(
      problemsOf({
        after: `<conditionalFormatting sqref="A1"><cfRule><formula>A1="${lone}"</formula></cfRule></conditionalFormatting>`,
      }),
    ).toEqual(['marker-in-formula Bilan xl/worksheets/sheet1.xml']);
    const table = `<table xmlns="${MAIN}" ref="A1:A2" headerRowCount="0"><tableColumns><tableColumn id="1" name="a"><calculatedColumnFormula>"${lone}"</calculatedColumnFormula></tableColumn></tableColumns></table>`;
    expect(problemsOf({ rels: [['rId1', 'table', '../t.xml']] }, { parts: { 'xl/t.xml': table } })).toEqual([
      'marker-in-formula Bilan xl/t.xml',
    ]);
  });

  test('in properties, number formats, diagrams or pivot tables is refused with its part', () => {
    for (const [part, text] of [
      ['docProps/core.xml', `<a xmlns:dc="d"><dc:title>${lone}</dc:title></a>`],
      [
        'xl/styles.xml',
        `<styleSheet xmlns="${MAIN}"><numFmts><numFmt formatCode="0&quot;${lone}&quot;"/></numFmts></styleSheet>`,
      ],
      [
        'xl/diagrams/data1.xml',
        '<d xmlns:a="a"><a:p><a:r><a:t>{{ fig</a:t></a:r><a:r><a:t>ures.contacts }}</a:t></a:r></a:p></d>',
      ],
      ['xl/pivotTables/p.xml', `<p><dataField name="${lone}"/></p>`],
      ['xl/drawings/v.vml', `<xml><v:shape><div>${lone}</div><br></v:shape></xml>`],
    ] as const) {
      expect(problemsOf({}, { parts: { [part]: text } })).toEqual([`marker-misplaced null ${part}`]);
    }
    const harmless = {
      'customXml/item1.xml': `<a>${lone}</a>`,
      'xl/pivotCache/d.xml': `<p><cacheField name="Nombre"><sharedItems><s v="${lone}"/></sharedItems></cacheField></p>`,
    };
    expect(problemsOf({}, { parts: harmless })).toEqual([]);
  });

  test('in a sheet name, a header or a title is refused when it would need cells', () => {
    expect(problemsOf({ after: '<headerFooter><oddHeader>{{ G02.label }}</oddHeader></headerFooter>' })).toEqual([
      'marker-misplaced Bilan xl/worksheets/sheet1.xml',
    ]);
    expect(problemsOf({ name: '{{ G02.value }}' })).toMatchObject([
      'marker-misplaced {{ G02.value }} xl/worksheets/sheet1.xml',
    ]);
    const series = '<c:tx><c:v>{{ period.label }}</c:v></c:tx>';
    const chart = chartXml([{ val: 'Bilan!$A$1' }]).replace('<c:spPr/>', `${series}<c:spPr/>`);
    const { problems } = fill(bookWithCharts({ sheets: [{ name: 'Bilan', rows: [] }] }, [chart]));
    expect(problems).toMatchObject([{ code: 'marker-misplaced', sheet: 'Bilan', at: 'xl/charts/chart1.xml' }]);
  });

  test('with a brace too many or too few is refused', () => {
    for (const text of [
      '{{ figures.contacts }',
      '{ figures.contacts }}',
      '{{{ figures.contacts }}}',
      '{{ a {b} }}',
      '{{}}',
    ]) {
      expect(problemsOf({ rows: [[2, { B: text }]] })).toContain('marker-malformed Bilan B2');
    }
  });
});

test('the words that a link repeats are left out', () => {
  const rows: SheetXml['rows'] = [[1, { A: lone }]];
  const link = `<hyperlinks><hyperlink ref="A1" location="Bilan!A1" display="${lone}"/></hyperlinks>`;
  const filled = fill(bookBytes({ sheets: [{ name: 'Bilan', rows, after: link }] }));
  expect(filled.problems).toEqual([]);
  expect(filled.text('xl/worksheets/sheet1.xml')).toContain('<hyperlink ref="A1" location="Bilan!A1"/>');
});
