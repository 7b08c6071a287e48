// A small writer of ordinary .xlsx files: cells, styles, merges, conditional formats, page set-up and native charts. It makes the
// built-in templates (scripts/make-templates.mjs); what users open afterwards is a workbook like any other.
import { crc32, deflateRawSync } from 'node:zlib';
import { typeset } from './tokens.mjs';

export const xmlText = (text) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
export const letters = (column) =>
  (column <= 26 ? '' : letters(Math.floor((column - 1) / 26))) + String.fromCharCode(65 + ((column - 1) % 26));
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A4 less its margins, less what some programs give a column more than others; and a digit of Arial 10. */
const PAGE_WIDTH = 640;
const PIXELS_OF_A_DIGIT = 7;

class Pool {
  constructor(first) {
    this.items = [...first];
  }
  id(xml) {
    const at = this.items.indexOf(xml);
    return at >= 0 ? at : this.items.push(xml) - 1;
  }
}

export class Workbook {
  constructor({ title }) {
    this.title = title;
    this.sheets = [];
    this.fonts = new Pool([fontXml({})]);
    this.fills = new Pool([
      '<fill><patternFill patternType="none"/></fill>',
      '<fill><patternFill patternType="gray125"/></fill>',
    ]);
    this.borders = new Pool(['<border><left/><right/><top/><bottom/><diagonal/></border>']);
    this.formats = new Map();
    this.xfs = new Pool(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
    this.dxfs = new Pool([]);
  }
  sheet(name, options) {
    const sheet = new Sheet(this, name, options);
    this.sheets.push(sheet);
    return sheet;
  }
  style({
    size,
    bold,
    italic,
    colour,
    fill,
    top,
    bottom,
    edge: around,
    format,
    align,
    vertical,
    wrap,
    shrink,
    indent,
  }) {
    const font = this.fonts.id(fontXml({ size, bold, italic, colour }));
    const fillId = fill
      ? this.fills.id(
          `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor indexed="64"/></patternFill></fill>`,
        )
      : 0;
    const edge = (side, told) =>
      told ? `<${side} style="${told.style ?? 'thin'}"><color rgb="FF${told.colour}"/></${side}>` : `<${side}/>`;
    const border = this.borders.id(
      `<border>${edge('left', around && { colour: around })}${edge('right', around && { colour: around })}${edge('top', around ? { colour: around } : top)}${edge('bottom', around ? { colour: around } : bottom)}<diagonal/></border>`,
    );
    let numFmt = 0;
    if (format) {
      if (!this.formats.has(format)) this.formats.set(format, 164 + this.formats.size);
      numFmt = this.formats.get(format);
    }
    const attributes = [
      align && `horizontal="${align}"`,
      `vertical="${vertical ?? 'center'}"`,
      wrap && 'wrapText="1"',
      shrink && 'shrinkToFit="1"',
      indent && `horizontal="left" indent="${indent}"`,
    ];
    return this.xfs.id(
      `<xf numFmtId="${numFmt}" fontId="${font}" fillId="${fillId}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${attributes.filter(Boolean).join(' ')}/></xf>`,
    );
  }
  dxf({ colour, fill, bold, italic }) {
    const font =
      colour || italic
        ? `<font>${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}${colour ? `<color rgb="FF${colour}"/>` : ''}</font>`
        : '';
    return this.dxfs.id(
      `<dxf>${font}${fill ? `<fill><patternFill><bgColor rgb="FF${fill}"/></patternFill></fill>` : ''}</dxf>`,
    );
  }
  bytes() {
    const parts = [];
    const types = [];
    const rels = [];
    let charts = 0;
    let drawings = 0;
    for (const [index, sheet] of this.sheets.entries()) {
      const n = index + 1;
      let drawing = '';
      if (sheet.charts.length > 0) {
        drawings += 1;
        const anchors = [];
        const drawingRels = [];
        for (const [at, chart] of sheet.charts.entries()) {
          charts += 1;
          parts.push([`xl/charts/chart${charts}.xml`, chart.xml]);
          types.push(
            `<Override PartName="/xl/charts/chart${charts}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>`,
          );
          drawingRels.push(
            `<Relationship Id="rId${at + 1}" Type="${REL}/chart" Target="../charts/chart${charts}.xml"/>`,
          );
          anchors.push(anchorXml(chart, at + 1));
        }
        parts.push([
          `xl/drawings/drawing${drawings}.xml`,
          `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${anchors.join('')}</xdr:wsDr>`,
        ]);
        parts.push([`xl/drawings/_rels/drawing${drawings}.xml.rels`, relsXml(drawingRels)]);
        parts.push([
          `xl/worksheets/_rels/sheet${n}.xml.rels`,
          relsXml([`<Relationship Id="rId1" Type="${REL}/drawing" Target="../drawings/drawing${drawings}.xml"/>`]),
        ]);
        types.push(
          `<Override PartName="/xl/drawings/drawing${drawings}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>`,
        );
        drawing = '<drawing r:id="rId1"/>';
      }
      parts.push([`xl/worksheets/sheet${n}.xml`, sheet.xml(drawing)]);
      types.push(
        `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
      );
      rels.push(`<Relationship Id="rId${n}" Type="${REL}/worksheet" Target="worksheets/sheet${n}.xml"/>`);
    }
    const names = this.sheets.flatMap((sheet, index) => [
      ...(sheet.titleRow === null
        ? []
        : [
            `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted(sheet.name)}!$${sheet.titleRow}:$${sheet.titleRow}</definedName>`,
          ]),
      ...(sheet.blocks.length === 0
        ? []
        : [
            `<definedName name="Blocs" localSheetId="${index}">${sheet.blocks.map(([first, last]) => `${quoted(sheet.name)}!$${first}:$${last}`).join(',')}</definedName>`,
          ]),
      `<definedName name="_xlnm.Print_Area" localSheetId="${index}">${quoted(sheet.name)}!$A$1:$${letters(sheet.lastColumn)}$${sheet.lastRow}</definedName>`,
    ]);
    const list = this.sheets.map(
      (sheet, index) => `<sheet name="${xmlText(sheet.name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
    );
    parts.unshift(
      [
        '[Content_Types].xml',
        `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${types.join('')}</Types>`,
      ],
      [
        '_rels/.rels',
        relsXml([
          `<Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/>`,
          '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
        ]),
      ],
      [
        'docProps/core.xml',
        `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(this.title)}</dc:title><dc:creator>OptiMédia</dc:creator><dc:language>fr-FR</dc:language></cp:coreProperties>`,
      ],
      [
        'xl/workbook.xml',
        `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><workbookPr/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="14000"/></bookViews><sheets>${list.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`,
      ],
      [
        'xl/_rels/workbook.xml.rels',
        relsXml([...rels, `<Relationship Id="rId${rels.length + 1}" Type="${REL}/styles" Target="styles.xml"/>`]),
      ],
      ['xl/styles.xml', this.stylesXml()],
    );
    return zip(parts);
  }
  stylesXml() {
    const group = (name, items) => `<${name} count="${items.length}">${items.join('')}</${name}>`;
    const formats = [...this.formats].map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${xmlText(code)}"/>`);
    return `${HEAD}<styleSheet xmlns="${MAIN}">${formats.length ? group('numFmts', formats) : ''}${group('fonts', this.fonts.items)}${group('fills', this.fills.items)}${group('borders', this.borders.items)}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${group('cellXfs', this.xfs.items)}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>${group('dxfs', this.dxfs.items)}<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>`;
  }
}

class Sheet {
  constructor(book, name, { widths, footer, titleRow = null, grows = false }) {
    Object.assign(this, { book, name, widths, footer, titleRow, grows });
    this.rows = new Map();
    this.merges = [];
    this.conditions = [];
    this.charts = [];
    this.blocks = [];
    this.lastRow = 1;
    this.lastColumn = widths.length;
  }
  height(row, points) {
    this.row(row).height = points;
  }
  row(number) {
    if (!this.rows.has(number)) this.rows.set(number, { cells: new Map(), height: null });
    this.lastRow = Math.max(this.lastRow, number);
    return this.rows.get(number);
  }
  /** A value (text, number, `=formula`, or a text after a mark of another colour) at row, column (from 1); merged over `span` columns. */
  put(row, column, text, style, span = 1) {
    const value = typeof text === 'string' ? typeset(text) : text;
    this.row(row).cells.set(column, { value, style });
    for (let more = 1; more < span; more++) this.row(row).cells.set(column + more, { value: null, style });
    if (span > 1) this.merges.push(`${letters(column)}${row}:${letters(column + span - 1)}${row}`);
  }
  /** Rows that a page does not cut: the name « Blocs » of the sheet says them. */
  block(first, last) {
    this.blocks.push([first, last]);
  }
  /** A sheet whose columns do not grow is scaled, so that every program keeps its page breaks; the others fit one page wide. */
  setup() {
    if (this.grows) return '<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>';
    const width = this.widths.reduce((sum, one) => sum + one * PIXELS_OF_A_DIGIT, 0);
    const scale = Math.min(100, Math.floor((100 * PAGE_WIDTH) / width));
    return `<pageSetup paperSize="9" scale="${scale}" orientation="portrait"/>`;
  }
  when(range, rule) {
    this.conditions.push([range, rule]);
  }
  xml(drawing) {
    const rows = [...this.rows]
      .sort(([a], [b]) => a - b)
      .map(([number, { cells, height }]) => {
        const inside = [...cells]
          .sort(([a], [b]) => a - b)
          .map(([column, { value, style }]) => cellXml(`${letters(column)}${number}`, value, style))
          .join('');
        return `<row r="${number}"${height === null ? '' : ` ht="${height}" customHeight="1"`}>${inside}</row>`;
      });
    const cols = this.widths
      .map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
      .join('');
    const merges = this.merges.length
      ? `<mergeCells count="${this.merges.length}">${this.merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
      : '';
    const rules = this.conditions.map(([range, rule], index) => ({ range, ...rule(range, index + 1, index + 1) }));
    const conditions = rules
      .map(({ range, rule }) => `<conditionalFormatting sqref="${range}">${rule}</conditionalFormatting>`)
      .join('');
    const extended = rules.map(({ extension }) => extension).join('');
    const extensions =
      extended === ''
        ? ''
        : `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings>${extended}</x14:conditionalFormattings></ext></extLst>`;
    return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${REL}"><sheetPr><pageSetUpPr fitToPage="${this.grows ? 1 : 0}"/></sheetPr><dimension ref="A1:${letters(this.lastColumn)}${this.lastRow}"/><sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="16" customHeight="1"/><cols>${cols}</cols><sheetData>${rows.join('')}</sheetData>${merges}${conditions}<printOptions horizontalCentered="0"/><pageMargins left="0.59" right="0.59" top="0.55" bottom="0.75" header="0.3" footer="0.35"/>${this.setup()}<headerFooter><oddFooter>${xmlText(this.footer)}</oddFooter></headerFooter>${drawing}${extensions}</worksheet>`;
  }
}

function anchorXml({ alt, from, size }, id) {
  const emu = (px) => Math.round(px * 9525);
  return `<xdr:oneCellAnchor><xdr:from><xdr:col>${from.column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${from.row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="${emu(size.width)}" cy="${emu(size.height)}"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id + 1}" name="Graphique ${id}" descr="${xmlText(alt)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${REL}" r:id="rId${id}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>`;
}

function fontXml({ size = 10, bold, italic, colour = '1E1E1E' }) {
  return `<font>${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}<sz val="${size}"/><color rgb="FF${colour}"/><name val="Arial"/><family val="2"/></font>`;
}

const runFont = (colour) => `<sz val="10"/><color rgb="FF${colour}"/><rFont val="Arial"/><family val="2"/>`;

function cellXml(ref, value, style) {
  if (value === null || value === undefined) return `<c r="${ref}" s="${style}"/>`;
  if (typeof value === 'number') return `<c r="${ref}" s="${style}"><v>${value}</v></c>`;
  if (value.mark !== undefined)
    return `<c r="${ref}" s="${style}" t="inlineStr"><is><r><rPr>${runFont(value.colour)}</rPr><t xml:space="preserve">${value.mark}</t></r><r><rPr>${runFont('1E1E1E')}</rPr><t xml:space="preserve">${xmlText(typeset(value.text))}</t></r></is></c>`;
  if (value.startsWith('=')) return `<c r="${ref}" s="${style}"><f>${xmlText(value.slice(1))}</f></c>`;
  return `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`;
}

const quoted = (name) => `'${name.replaceAll("'", "''")}'`;
const relsXml = (rels) =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rels.join('')}</Relationships>`;

/** Deterministic: fixed date, given order. */
function zip(parts) {
  const files = [];
  const directory = [];
  let offset = 0;
  for (const [name, text] of parts) {
    const data = Buffer.from(text, 'utf8');
    const packed = deflateRawSync(data, { level: 9 });
    const label = Buffer.from(name, 'utf8');
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt16LE(0x21, 8);
    head.writeUInt32LE(crc32(data), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt16LE(label.length, 22);
    files.push(Buffer.from('PK\x03\x04', 'latin1'), head, label, packed);
    const entry = Buffer.alloc(42);
    entry.writeUInt16LE(20, 0);
    head.copy(entry, 2);
    entry.writeUInt32LE(offset, 38);
    directory.push(Buffer.from('PK\x01\x02', 'latin1'), entry, label);
    offset += 30 + label.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, listed, Buffer.from('PK\x05\x06', 'latin1'), end]);
}
