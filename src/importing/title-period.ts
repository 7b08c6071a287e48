/** The year, and the month if one is said, in a sheet's name or in the title above its table: for dates that lack them. */

import { normalise } from '../domain/reading/normalise.ts';
import type { Sheet } from '../sheets/sheet.ts';

const MONTHS = [
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
];

export function monthOrYearIn(sheet: Sheet, headerRow: number): { year?: number; month?: number } {
  const titles = sheet.rows
    .filter((row) => row.number < headerRow)
    .flatMap((row) => row.cells.map((cell) => cell.shown));
  for (const text of [sheet.name ?? '', ...titles]) {
    const words = normalise(text).split(' ');
    const years = words.filter((word) => /^20\d{2}$/.test(word));
    const [year] = years;
    // « 2025-2026 » names no single year.
    if (year === undefined || new Set(years).size > 1) continue;
    const months = words.map((word) => MONTHS.indexOf(word) + 1).filter((month) => month > 0);
    const [month] = months;
    return { year: Number(year), ...(month !== undefined && months.length === 1 ? { month } : {}) };
  }
  return {};
}
