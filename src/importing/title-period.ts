/**
 * The year and month said in a sheet's name or in the title above its table, for dates that lack them: where both stand together
 * before a year alone (« Octobre 2026 » in a sheet « 2026 »); a month alone when it is the only one.
 */

import { normalise } from '../domain/reading/normalise.ts';
import { MONTHS } from '../domain/reading/read-date.ts';
import type { Sheet } from '../sheets/sheet.ts';

export function monthOrYearIn(sheet: Sheet, headerRow: number): { year?: number; month?: number } {
  const titles = sheet.rows
    .filter((row) => row.number < headerRow)
    .flatMap((row) => row.cells.map((cell) => cell.shown));
  const said = [sheet.name ?? '', ...titles].map(periodIn);
  const whole = said.find(({ year, month }) => year !== undefined && month !== undefined);
  if (whole !== undefined) return whole;
  const year = said.find((one) => one.year !== undefined)?.year;
  const months = [...new Set(said.flatMap(({ month }) => month ?? []))];
  const [month] = months;
  return {
    ...(year === undefined ? {} : { year }),
    ...(month !== undefined && months.length === 1 ? { month } : {}),
  };
}

function periodIn(text: string): { year?: number; month?: number } {
  const words = normalise(text).split(' ');
  const years = new Set(words.filter((word) => /^20\d{2}$/.test(word)));
  const months = words.map((word) => MONTHS.findIndex(([name]) => name === word) + 1).filter((month) => month > 0);
  const [year] = years;
  const [month] = months;
  // « 2025-2026 » names no single year.
  return {
    ...(year !== undefined && years.size === 1 ? { year: Number(year) } : {}),
    ...(month !== undefined && months.length === 1 && years.size < 2 ? { month } : {}),
  };
}
