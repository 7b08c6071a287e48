import { describe, expect, test } from 'vitest';
import { childOf, descendants, elementsOf, localName, textOf } from '../../../src/ooxml/xml-query.ts';
import type { XmlElement } from '../../../src/ooxml/xml-tree.ts';
import { bookBytes, type Filled, fill } from './book-support.ts';
import { anchorXml, drawingXml } from './chart-support.ts';

const MARKUP = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const PACKAGE_REL = 'http://schemas.openxmlformats.org/package/2006/relationships';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const rows = [
  [2, { A: 'Titre' }],
  [3, { A: '{{ G02.label }}', B: '{{ G02.value }}' }],
  [4, { A: 'Total' }],
] as const;

const withDrawing = (anchors: string, rels = ''): Filled =>
  fill(
    bookBytes({
      sheets: [
        {
          name: 'Bilan',
          rows,
          after: '<drawing r:id="rId1"/>',
          rels: [['rId1', 'drawing', '../drawings/drawing1.xml']],
        },
      ],
      parts: {
        'xl/drawings/drawing1.xml': drawingXml(anchors),
        ...(rels === ''
          ? {}
          : { 'xl/drawings/_rels/drawing1.xml.rels': `<Relationships xmlns="${PACKAGE_REL}">${rels}</Relationships>` }),
      },
    }),
  );

const places = (root: XmlElement): string[] =>
  elementsOf(root)
    .filter((one) => localName(one).endsWith('Anchor'))
    .map((anchor) =>
      ['from', 'to']
        .flatMap((corner) => {
          const place = childOf(anchor, corner);
          return place === undefined ? [] : [elementsOf(place).map(textOf).join(' ')];
        })
        .join(' → '),
    );

describe('a drawing', () => {
  test('above stays, over the repeated row covers its copies, below moves down', () => {
    const anchors = [
      anchorXml('twoCellAnchor', '0 0 0 0', '2 0 1 500', '<xdr:sp/>'),
      anchorXml('twoCellAnchor', '0 0 1 10', '2 0 2 500', '<xdr:sp/>'),
      anchorXml('twoCellAnchor', '0 0 1 10', '2 0 3 0', '<xdr:sp/>'),
      anchorXml('twoCellAnchor', '0 0 3 10', '2 0 8 20', '<xdr:sp/>'),
      anchorXml('twoCellAnchor', '0 0 1 10', '2 0 8 20', '<xdr:sp/>', ' editAs="oneCell"'),
      anchorXml('twoCellAnchor', '0 0 3 10', '2 0 8 20', '<xdr:sp/>', ' editAs="absolute"'),
      anchorXml('oneCellAnchor', '0 0 3 10', '', '<xdr:pic/>'),
      anchorXml('oneCellAnchor', '0 0 2 10', '', '<xdr:pic/>'),
      anchorXml('absoluteAnchor', '', '', '<xdr:pic/>'),
    ];
    const filled = withDrawing(anchors.join(''));
    expect(filled.problems).toEqual([]);
    expect(places(filled.root('xl/drawings/drawing1.xml'))).toEqual([
      '0 0 0 0 → 2 0 1 500',
      '0 0 1 10 → 2 0 4 500',
      '0 0 1 10 → 2 0 5 0',
      '0 0 5 10 → 2 0 10 20',
      '0 0 1 10 → 2 0 8 20',
      '0 0 3 10 → 2 0 8 20',
      '0 0 5 10',
      '0 0 2 10',
      '',
    ]);
  });

  test('shows the cell that it is linked to, and leads to the cell that it named', () => {
    const shape =
      '<xdr:sp textlink="Bilan!$B$3"><xdr:nvSpPr><xdr:cNvPr id="2" name="a" descr="Bilan {{ period.label }}"><a:hlinkClick r:id="rId1"/></xdr:cNvPr></xdr:nvSpPr></xdr:sp><xdr:sp textlink="$B$4"/>';
    const filled = withDrawing(
      anchorXml('oneCellAnchor', '0 0 3 10', '', shape),
      `<Relationship Id="rId1" Type="${REL}/hyperlink" Target="#Bilan!A4"/><Relationship Id="rId2" Type="${REL}/hyperlink" Target="https://exemple.fr/#A4" TargetMode="External"/>`,
    );
    const shapes = descendants(filled.root('xl/drawings/drawing1.xml'), 'sp');
    expect(shapes.map((one) => one.attributes.get('textlink'))).toEqual(['Bilan!$B$3', '$B$6']);
    expect(filled.text('xl/drawings/drawing1.xml')).toContain('descr="Bilan octobre 2026"');
    const rels = filled.text('xl/drawings/_rels/drawing1.xml.rels');
    expect(rels).toContain('Target="#Bilan!A6"');
    expect(rels).toContain('Target="https://exemple.fr/#A4"');
  });

  test('of a form control follows, and the cells that it is linked to', () => {
    const corner = (name: string, row: number): string =>
      `<${name}><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>9</xdr:rowOff></${name}>`;
    const control = `<mc:AlternateContent xmlns:mc="${MARKUP}"><mc:Choice Requires="x14"><controls><mc:AlternateContent><mc:Choice Requires="x14"><control shapeId="1" r:id="rId2" name="c"><controlPr linkedCell="$B$4" listFillRange="$A$3:$A$4"><anchor moveWithCells="1" xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">${corner('from', 3)}${corner('to', 4)}</anchor></controlPr></control></mc:Choice></mc:AlternateContent></controls></mc:Choice></mc:AlternateContent>`;
    const filled = fill(
      bookBytes({
        sheets: [{ name: 'Bilan', rows, after: control, rels: [['rId2', 'ctrlProp', '../ctrlProps/ctrlProp1.xml']] }],
        parts: {
          'xl/ctrlProps/ctrlProp1.xml':
            '<formControlPr xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" fmlaLink="Bilan!$B$4" fmlaRange="$A$3:$A$4"/>',
        },
      }),
    );
    const xml = filled.text('xl/worksheets/sheet1.xml');
    expect(xml).toContain('linkedCell="$B$6" listFillRange="$A$3:$A$6"');
    const [anchor] = descendants(filled.root('xl/worksheets/sheet1.xml'), 'anchor');
    expect(anchor && descendants(anchor, 'row').map(textOf)).toEqual(['5', '6']);
    expect(filled.text('xl/ctrlProps/ctrlProp1.xml')).toContain('fmlaLink="Bilan!$B$6" fmlaRange="$A$3:$A$6"');
  });
});
