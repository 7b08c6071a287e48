import { crc32, deflateRawSync } from 'node:zlib';

export interface MadeEntry {
  name: string;
  data: string | Uint8Array;
  /** Lies of the archive: what is declared instead of the truth. */
  size?: number;
  crc?: number;
  method?: number;
  flags?: number;
}

export function makeZip(entries: readonly MadeEntry[]): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const data = Buffer.from(entry.data);
    const method = entry.method ?? 8;
    const body = method === 0 ? data : deflateRawSync(data);
    const name = Buffer.from(entry.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(entry.flags ?? 0, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(entry.crc ?? crc32(data), 10);
    common.writeUInt32LE(body.length, 14);
    common.writeUInt32LE(entry.size ?? data.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, body]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, rest, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface MadeBook {
  /** Inside of `<worksheet>`, sheet by sheet. */
  sheets: readonly { name: string; state?: string; kind?: string; xml: string }[];
  strings?: string;
  formats?: readonly string[];
  from1904?: boolean;
}

/** Style 0 is general, style n the nth format. */
export function makeBook(book: MadeBook): Uint8Array {
  const formats = book.formats ?? [];
  const rel = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const list = book.sheets.map(
    (s, i) => `<sheet name="${s.name}" sheetId="${i + 1}" r:id="s${i}"${s.state ? ` state="${s.state}"` : ''}/>`,
  );
  const rels = book.sheets.map((s, i) => rel(`s${i}`, s.kind ?? 'worksheet', `worksheets/sheet${i + 1}.xml`));
  return makeZip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    {
      name: '_rels/.rels',
      data: `<Relationships xmlns="${PACKAGE}">${rel('w', 'officeDocument', '/xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `<x:workbook xmlns:x="${MAIN}" xmlns:r="${OFFICE}"><x:workbookPr date1904="${book.from1904 ? 1 : 0}"/><x:sheets>${list.join('').replaceAll('<sheet ', '<x:sheet ')}</x:sheets></x:workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships xmlns="${PACKAGE}">${rels.join('')}${rel('t', 'sharedStrings', 'sharedStrings.xml')}${rel('y', 'styles', 'styles.xml')}</Relationships>`,
    },
    { name: 'xl/sharedStrings.xml', data: `<sst xmlns="${MAIN}">${book.strings ?? ''}</sst>` },
    {
      name: 'xl/styles.xml',
      data: `<styleSheet xmlns="${MAIN}"><numFmts>${formats.map((f, i) => `<numFmt numFmtId="${200 + i}" formatCode="${f}"/>`).join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats.map((_, i) => `<xf numFmtId="${200 + i}"/>`).join('')}</cellXfs></styleSheet>`,
    },
    ...book.sheets.map((s, i) => ({
      name: `XL\\Worksheets\\Sheet${i + 1}.xml`,
      data: `<worksheet xmlns="${MAIN}">${s.xml}</worksheet>`,
    })),
  ]);
}
