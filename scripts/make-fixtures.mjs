/**
 * Writes the practice spreadsheets of fixtures/rennes: fourteen months of invented activity, as mediators keep it.
 * Everything is drawn from one seed: two runs write the same bytes. Usage: node scripts/make-fixtures.mjs [folder]
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { drawActivity } from './fixtures-activity.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const folder = process.argv[2] ?? join(here, '..', 'fixtures', 'rennes');

/** A real date or time in a workbook, words in a text file. */
const isDay = (value) => typeof value === 'object' && value !== null && 'day' in value;
const isTime = (value) => typeof value === 'object' && value !== null && 'minute' in value;

const two = (n) => String(n).padStart(2, '0');
const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const parts = (day) => {
  const date = new Date(day * 86_400_000);
  return { y: date.getUTCFullYear(), m: date.getUTCMonth() + 1, d: date.getUTCDate() };
};

const DAY_FORMATS = {
  plain: ({ y, m, d }) => `${two(d)}/${two(m)}/${y}`,
  short: ({ y, m, d }) => `${d}/${m}/${two(y % 100)}`,
  long: ({ y, m, d }) => `${d === 1 ? '1er' : d} ${MONTHS[m - 1]} ${y}`,
  iso: ({ y, m, d }) => `${y}-${two(m)}-${two(d)}`,
};
const TIME_FORMATS = {
  colon: (h, m) => `${two(h)}:${two(m)}`,
  letter: (h, m) => `${h}h${m === 0 ? '' : two(m)}`,
  spaced: (h, m) => (m === 0 ? `${h} h` : `${h} h ${two(m)}`),
};

function shown(value, { day = 'plain', time = 'colon' }) {
  if (value === null || value === undefined) return '';
  if (isDay(value)) return DAY_FORMATS[day](parts(value.day));
  if (isTime(value)) return TIME_FORMATS[time](Math.floor(value.minute / 60), value.minute % 60);
  return String(value);
}

function textBytes(table) {
  const { delimiter = ';', encoding = 'win1252', before = [] } = table;
  const quote = (text) => (/["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text);
  const rows = [table.columns.map(([header]) => header)];
  for (const row of table.rows)
    rows.push(row === null ? table.columns.map(() => '') : cellsOf(table, row).map((cell) => shown(cell, table)));
  const lines = [...before, ...rows.map((row) => row.map(quote).join(delimiter))];
  const text = `${lines.join('\r\n')}\r\n`;
  if (encoding === 'utf8bom') return Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text, 'utf8')]);
  if (encoding === 'utf16') return Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(text, 'utf16-le')]);
  return iconv.encode(text, 'win1252');
}

const cellsOf = (table, row) => table.columns.map(([, key]) => row[key] ?? null);

function fillSheet(book, table) {
  const sheet = book.addWorksheet(table.sheet);
  for (const title of table.before ?? []) sheet.addRow([title]).font = { bold: true, size: 14 };
  const header = sheet.addRow(table.columns.map(([name]) => name));
  header.font = { bold: true };
  for (const row of table.rows) {
    const line = sheet.addRow([]);
    if (row === null) continue;
    for (const [index, value] of cellsOf(table, row).entries()) {
      if (value === null) continue;
      const cell = line.getCell(index + 1);
      if (isDay(value)) {
        cell.value = value.day + 25_569;
        cell.numFmt = 'dd/mm/yyyy';
      } else if (isTime(value)) {
        cell.value = value.minute / 1440;
        cell.numFmt = 'hh:mm';
      } else cell.value = value;
    }
  }
  for (const [index, [name]] of table.columns.entries())
    sheet.getColumn(index + 1).width = Math.max(12, name.length + 2);
}

async function workbookBytes(tables) {
  const book = new ExcelJS.Workbook();
  book.creator = 'Optima';
  book.lastModifiedBy = 'Optima';
  book.created = new Date(Date.UTC(2026, 10, 28));
  book.modified = new Date(Date.UTC(2026, 10, 28));
  for (const table of tables) fillSheet(book, table);
  return stillZip(Buffer.from(await book.xlsx.writeBuffer()));
}

/** The zip's own clock would change the bytes at each run: every entry is dated 28 November 2026, 00:00. */
function stillZip(bytes) {
  const date = ((2026 - 1980) << 9) | (11 << 5) | 28;
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    bytes.writeUInt16LE(0, at + 12);
    bytes.writeUInt16LE(date, at + 14);
    const local = bytes.readUInt32LE(at + 42);
    bytes.writeUInt16LE(0, local + 10);
    bytes.writeUInt16LE(date, local + 12);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return bytes;
}

mkdirSync(folder, { recursive: true });
for (const { file, tables } of drawActivity()) {
  const bytes = file.endsWith('.xlsx') ? await workbookBytes(tables) : textBytes(tables[0]);
  writeFileSync(join(folder, file), bytes);
}
