/** What a period that cannot be read was meant to be: `nov`, `11/2026`, `2026-13`, `sem 48`, `2025-W53`, `T4`, `26`. */

import { type CalendarDate, partsOf } from '../calendar/calendar-date.ts';
import { weekOf } from '../calendar/iso-week.ts';
import { type Period, type PeriodKind, parsePeriod } from '../calendar/period.ts';
import { normalise } from './normalise.ts';
import { MONTHS, readDate } from './read-date.ts';

type Kind = Exclude<PeriodKind, 'range'>;

const ENGLISH_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The period meant, of this kind or of another that the words name plainly; null when none is clear. */
export function nearPeriod(kind: Kind, text: string, today: CalendarDate): Period | null {
  const other = parsePeriod(text);
  if (other !== null) return other;
  const words = normalise(text).split(' ');
  const year = words.find((word) => /^(?:19|20)\d\d$/.test(word));
  const others = words.filter((word) => word !== year);
  const named = others.map(monthNamed).find((month) => month > 0);
  const date = readDate(text, { today });
  if (date.ok) return kind === 'week' ? parsePeriod(weekOf(date.value)) : parsePeriod(date.value.slice(0, 7));
  if (named !== undefined && (kind === 'month' || year !== undefined)) return ofYear('month', named, year, today);
  const number = others.map((word) => /^[a-z]{0,8}(\d{1,2})e?$/.exec(word)?.[1]).find((digits) => digits !== undefined);
  if (kind === 'year')
    return number === undefined || year !== undefined ? null : parsePeriod(`20${number.padStart(2, '0')}`);
  return number === undefined ? null : ofYear(kind, Number(number), year, today);
}

function monthNamed(word: string): number {
  const french = MONTHS.findIndex((names) => names.includes(word));
  return (french >= 0 ? french : ENGLISH_MONTHS.indexOf(word.slice(0, 3))) + 1;
}

/** That month, week or quarter of the year told, or the last one begun; past the last of the year, the last. */
function ofYear(
  kind: Exclude<Kind, 'year'>,
  number: number,
  year: string | undefined,
  today: CalendarDate,
): Period | null {
  const current = partsOf(today).year;
  const inYear = (of: number | string) => nearestNumber(kind, number, of);
  if (year !== undefined) return inYear(year);
  const period = inYear(current);
  return period !== null && period.from > today ? inYear(current - 1) : period;
}

function nearestNumber(kind: Exclude<Kind, 'year'>, number: number, year: number | string): Period | null {
  const last = { month: 12, week: 53, quarter: 4 }[kind];
  const letter = { month: '', week: 'W', quarter: 'Q' }[kind];
  const code = (n: number) => `${year}-${letter}${kind === 'quarter' ? n : String(n).padStart(2, '0')}`;
  const at = Math.min(Math.max(number, 1), last);
  return parsePeriod(code(at)) ?? parsePeriod(code(at - 1));
}
