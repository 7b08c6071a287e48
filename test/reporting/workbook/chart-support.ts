/** Small chart parts, and a book that holds them in the drawing of one of its sheets. */

import { childOf, descendants, elementsOf, localName, textOf } from '../../../src/ooxml/xml-query.ts';
import type { XmlElement } from '../../../src/ooxml/xml-tree.ts';
import { type BookXml, bookBytes, type Filled } from './book-support.ts';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_REL = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface SeriesXml {
  readonly name?: string;
  readonly cat?: string;
  readonly val: string;
  readonly more?: string;
}

const strRef = (f: string): string =>
  `<c:strRef><c:f>${f}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>{{ G02.label }}</c:v></c:pt></c:strCache></c:strRef>`;
export const numRef = (f: string): string =>
  `<c:numRef><c:f>${f}</c:f><c:numCache><c:formatCode>0</c:formatCode><c:ptCount val="1"/><c:pt idx="0"><c:v>0</c:v></c:pt></c:numCache></c:numRef>`;

export const seriesXml = ({ name, cat, val, more = '' }: SeriesXml, n: number): string =>
  `<c:ser><c:idx val="${n}"/><c:order val="${n}"/>${name === undefined ? '' : `<c:tx>${strRef(name)}</c:tx>`}<c:spPr/>${
    cat === undefined ? '' : `<c:cat>${cat.startsWith('<') ? cat : strRef(cat)}</c:cat>`
  }<c:val>${numRef(val)}</c:val>${more}</c:ser>`;

export const chartXml = (series: readonly SeriesXml[], options = '', title = ''): string =>
  `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}"><c:chart>${title}<c:plotArea><c:barChart>${options}${series
    .map(seriesXml)
    .join('')}</c:barChart></c:plotArea></c:chart></c:chartSpace>`;

export const anchorXml = (kind: string, from: string, to: string, inside: string, options = ''): string => {
  const corner = (name: string, place: string): string => {
    const [col = '0', colOff = '0', row = '0', rowOff = '0'] = place.split(' ');
    return `<xdr:${name}><xdr:col>${col}</xdr:col><xdr:colOff>${colOff}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${rowOff}</xdr:rowOff></xdr:${name}>`;
  };
  const places = kind === 'absoluteAnchor' ? '<xdr:pos x="0" y="0"/>' : corner('from', from);
  const end = kind === 'twoCellAnchor' ? corner('to', to) : '<xdr:ext cx="100" cy="100"/>';
  return `<xdr:${kind}${options}>${places}${end}${inside}<xdr:clientData/></xdr:${kind}>`;
};

const frame = (id: string): string =>
  `<xdr:graphicFrame><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame>`;

export const drawingXml = (anchors: string): string =>
  `<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}" xmlns:r="${REL}">${anchors}</xdr:wsDr>`;

/** The charts stand in the drawing of the last sheet. */
export function bookWithCharts(book: BookXml, charts: readonly string[]): Uint8Array {
  const relations = charts
    .map((_, n) => `<Relationship Id="rId${n + 1}" Type="${REL}/chart" Target="../charts/chart${n + 1}.xml"/>`)
    .join('');
  const anchors = charts.map((_, n) => anchorXml('twoCellAnchor', '5 0 0 0', '9 0 9 0', frame(`rId${n + 1}`))).join('');
  const last = book.sheets.length - 1;
  return bookBytes({
    ...book,
    sheets: book.sheets.map((sheet, n) =>
      n < last
        ? sheet
        : {
            ...sheet,
            after: `${sheet.after ?? ''}<drawing r:id="rIdD"/>`,
            rels: [['rIdD', 'drawing', '../drawings/drawing1.xml']],
          },
    ),
    parts: {
      ...book.parts,
      'xl/drawings/drawing1.xml': drawingXml(anchors),
      'xl/drawings/_rels/drawing1.xml.rels': `<Relationships xmlns="${PACKAGE_REL}">${relations}</Relationships>`,
      ...Object.fromEntries(charts.map((text, n) => [`xl/charts/chart${n + 1}.xml`, text])),
    },
  });
}

/** What the series of a chart read, and the points that they keep: `name: … | cat: … | val: …`. */
export function seriesOf(filled: Filled, chart = 1): readonly Readonly<Record<string, string>>[] {
  return descendants(filled.root(`xl/charts/chart${chart}.xml`), 'ser').map((series) =>
    Object.fromEntries(
      ['tx', 'cat', 'val'].flatMap((local) => {
        const holder = childOf(series, local);
        return holder === undefined ? [] : [[local, told(holder)]];
      }),
    ),
  );
}

function told(holder: XmlElement): string {
  const [reference] = elementsOf(holder);
  if (reference === undefined) return '';
  const formula = textOf(childOf(reference, 'f') ?? reference);
  const points = descendants(reference, 'v').map(textOf).join(' ');
  return `${localName(reference)} ${formula} = ${points}`;
}
