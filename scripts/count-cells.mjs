/** The bytes of a practice spreadsheet as rows of cells, each with its row in the file. */

import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import ExcelJS from 'exceljs';

function csvRows(text, delimiter) {
  const rows = [];
  let row = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let from = 1;
  const close = () => {
    row.push(cell);
    cell = '';
  };
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i];
    if (c === '\n') line += 1;
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === delimiter) close();
    else if (c === '\n') {
      close();
      rows.push({ row: from, cells: row });
      row = [];
      from = line;
    } else if (c !== '\r') cell += c;
  }
  if (cell !== '' || row.length > 0) {
    close();
    rows.push({ row: from, cells: row });
  }
  return rows;
}

const WINDOWS = new TextDecoder('windows-1252');
function textOf(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb) return new TextDecoder('utf-8').decode(bytes);
  return WINDOWS.decode(bytes);
}

export async function sheetsOf(folder, file) {
  const bytes = readFileSync(join(folder, file));
  if (extname(file) !== '.xlsx') {
    const text = textOf(bytes).replace(/^\uFEFF/, '');
    return [{ sheet: null, rows: csvRows(text, text.includes('\t') ? '\t' : ';') }];
  }
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes);
  return book.worksheets.map((sheet) => ({
    sheet: sheet.name,
    rows: Array.from({ length: sheet.rowCount }, (_, i) => ({
      row: i + 1,
      cells: Array.from({ length: sheet.columnCount }, (_, c) => sheet.getCell(i + 1, c + 1).value ?? ''),
    })),
  }));
}
