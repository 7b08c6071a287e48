/** The rejected rows of a file, with their header and a « Problème » column, to be corrected and imported again. */

import type { ImportPlan } from '../../importing/plan-import.ts';
import type { Messages } from '../../messages/messages.ts';
import { encodeText } from '../../sheets/encode-text.ts';
import type { Cell, SheetFile } from '../../sheets/sheet.ts';
import { writeCsv } from '../../sheets/write-csv.ts';
import { faultsByRow } from './faults-by-row.ts';

/** A text keeps its encoding and separator; a workbook's rows come back as CSV for Excel. */
export function rejectsFile(source: SheetFile, plan: ImportPlan, messages: Messages): Uint8Array {
  const lines: string[][] = [];
  for (const { name, table } of plan.sheets) {
    const sheet = source.sheets.find((one) => one.name === name);
    const rejected = new Set(plan.rejected.filter((one) => one.sheet === name).map(({ row }) => row));
    if (sheet === undefined || rejected.size === 0) continue;
    const faults = faultsByRow(plan.issues, name);
    const width = Math.max(...table.columns.map(({ column }) => column)) + 1;
    const header = Array<string>(width).fill('');
    for (const column of table.columns) header[column.column] = column.header;
    // The name and the title may tell the year or the quartier of the rows: they come back with them.
    if (name !== null) lines.push([name]);
    for (const row of sheet.rows) {
      if (row.number < table.headerRow) lines.push(row.cells.map(textOf));
    }
    lines.push([...header, messages.importing.problem]);
    for (const row of sheet.rows) {
      if (!rejected.has(row.number)) continue;
      const cells = Array<string>(width).fill('');
      for (const cell of row.cells) if (cell.column < width) cells[cell.column] = textOf(cell);
      const why = (faults.get(row.number) ?? []).map((issue) => messages.issues[issue.code](issue));
      lines.push([...cells, `${messages.importing.row(null, row.number)} · ${why.join(' · ')}`]);
    }
  }
  const text = writeCsv(lines, {
    delimiter: source.delimiter ?? ';',
    decimal: ',',
    mark: false,
    escapeFormulas: false,
  });
  return encodeText(text, source.encoding ?? 'utf-8-bom');
}

/** As the person wrote it: « -3 » stays « -3 », or the correction would start from a fault of ours. */
function textOf({ value, shown }: Cell): string {
  return value.type === 'text' ? value.text : shown;
}
