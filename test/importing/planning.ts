/** Plans of small tables, with the lists of the tests' dispositif. */

import { parseIsoDate } from '../../src/domain/calendar/calendar-date.ts';
import { type ImportChoices, type ImportPlan, planImport } from '../../src/importing/plan-import.ts';
import { makeLists } from '../../src/nomenclature/match.ts';
import { readSheetFile } from '../../src/sheets/read-sheet-file.ts';
import { makeBook } from '../sheets/make-zip.ts';
import { tinyPreset } from '../support/tiny-preset.ts';

const lists = makeLists(tinyPreset().lists);
const today = parseIsoDate('2026-11-28') ?? fail();

function fail(): never {
  throw new Error('the day of the tests exists');
}

export function plan(
  source: string | Uint8Array,
  more: Partial<ImportChoices> = {},
  known: ReadonlyMap<string, number> = new Map(),
  file = typeof source === 'string' ? 'tableau.csv' : 'tableau.xlsx',
): ImportPlan {
  const bytes = typeof source === 'string' ? Buffer.from(source) : source;
  const choices: ImportChoices = {
    kind: null,
    sheet: null,
    headerRow: null,
    columns: new Map(),
    values: [],
    set: new Map(),
    ...more,
  };
  const context = { file, lists, today, timezone: 'Europe/Paris', choices, known: () => known };
  return planImport(readSheetFile(bytes, { file }), context);
}

/** Rows of texts and numbers (null: blank), with merges (`A1:B1`). */
export function sheetOf(
  name: string,
  rows: readonly (readonly (string | number | null)[])[],
  merges: readonly string[] = [],
) {
  const cell = (value: string | number | null, column: number, row: number) => {
    const reference = `${String.fromCharCode(65 + column)}${row}`;
    if (value === null) return '';
    if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`;
    return `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
  };
  const data = rows.map(
    (cells, at) => `<row r="${at + 1}">${cells.map((one, i) => cell(one, i, at + 1)).join('')}</row>`,
  );
  const merged =
    merges.length === 0 ? '' : `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  return { name, xml: `<sheetData>${data.join('')}</sheetData>${merged}` };
}

export function book(...sheets: ReturnType<typeof sheetOf>[]): Uint8Array {
  return makeBook({ sheets });
}

export const valuesOf = (made: ImportPlan) => made.records.map(({ record }) => record.values);
export const codesOf = (made: ImportPlan) => made.issues.map(({ code, row, column }) => [code, row, column]);
