/** A workbook (.xlsx, .xlsm, .ods) → sheets. Other things in a zip are named for what they are. */

import { UserError } from '../errors.ts';
import { readZip, type ZipPackage } from '../ooxml/zip-reader.ts';
import { readOds } from './read-ods.ts';
import { type Relation, readFormats, readRelations, readSharedStrings, readWorkbook } from './read-workbook.ts';
import { gridLimits, readWorksheet, type WorkbookFacts } from './read-worksheet.ts';
import type { Sheet, SheetFile } from './sheet.ts';

export const workbookBytes = 50_000_000;

type Refuse = (
  reason: 'malformed' | 'bomb' | 'too-large' | 'no-data' | 'archive' | 'format-not-read' | 'not-a-table' | 'encrypted',
  detail: string,
) => UserError;

export function readXlsx(bytes: Uint8Array, file: string): SheetFile {
  const refuse: Refuse = (reason, detail) => new UserError('file-refused', { file, reason, detail });
  if (bytes.length > workbookBytes) throw refuse('too-large', `${workbookBytes / 1_000_000} Mo`);
  const zip = readZip(bytes, { file });
  if (isSpreadsheetOdf(zip)) return readOds(zip, refuse);
  const part = workbookPart(zip, refuse);
  const relations = readRelations(zip, part, refuse);
  const { sheets: places, from1904 } = readWorkbook(zip, part, refuse);
  const facts: WorkbookFacts = {
    strings: readOptional(zip, relations, '/sharedStrings', (bytes, name) => readSharedStrings(bytes, name, refuse)),
    formats: readOptional(zip, relations, '/styles', (bytes, name) => readFormats(bytes, name, refuse)),
    from1904,
    count: counter(gridLimits.cells, () => refuse('too-large', `${gridLimits.cells}`)),
  };
  const sheets: Sheet[] = [];
  for (const { name, hidden, relationId } of places) {
    const relation = relations.get(relationId);
    if (relation === undefined || !relation.type.endsWith('/worksheet')) continue;
    if (!zip.has(relation.target)) throw refuse('malformed', `absent ${relation.target}`);
    const epoch = from1904 ? { from1904 } : {};
    sheets.push({
      name,
      hidden,
      ...epoch,
      ...readWorksheet(zip.read(relation.target), relation.target, facts, refuse),
    });
  }
  if (sheets.every((sheet) => sheet.rows.length === 0)) throw refuse('no-data', '');
  return { format: zip.has('xl/vbaProject.bin') ? 'xlsm' : 'xlsx', encoding: null, delimiter: null, sheets };
}

function isSpreadsheetOdf(zip: ZipPackage): boolean {
  return zip.has('mimetype') && Buffer.from(zip.read('mimetype')).includes('opendocument.spreadsheet');
}

function workbookPart(zip: ZipPackage, refuse: Refuse): string {
  if (zip.has('mimetype')) {
    const type = Buffer.from(zip.read('mimetype')).toString('latin1');
    if (type.includes('opendocument')) throw refuse('not-a-table', 'odf');
  }
  if (!zip.has('[Content_Types].xml')) throw refuse('archive', 'zip');
  const office = [...readRelations(zip, '', refuse).values()].find((r) => r.type.endsWith('/officeDocument'));
  const part = office?.target ?? 'xl/workbook.xml';
  if (part.toLowerCase().endsWith('.bin')) throw refuse('format-not-read', 'xlsb');
  if (/^(word|ppt|visio)\//i.test(part)) throw refuse('not-a-table', part);
  if (!zip.has(part)) throw refuse('malformed', `absent ${part}`);
  return part;
}

function readOptional<T>(
  zip: ZipPackage,
  relations: ReadonlyMap<string, Relation>,
  kind: string,
  read: (bytes: Uint8Array, name: string) => T[],
): T[] {
  const target = [...relations.values()].find((relation) => relation.type.endsWith(kind))?.target;
  return target === undefined || !zip.has(target) ? [] : read(zip.read(target), target);
}

function counter(most: number, fault: () => UserError): () => void {
  let count = 0;
  return () => {
    count += 1;
    if (count > most) throw fault();
  };
}
