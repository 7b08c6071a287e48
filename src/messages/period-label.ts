/** A period in words: « octobre 2026 », « semaine 48, du 23 au 29 novembre 2026 », « 4e trimestre 2026 ». */

import type { Period } from '../domain/calendar/period.ts';
import type { Formatter } from './format.ts';

/** What a language says of periods. */
export interface PeriodWords {
  week(number: string, from: string, to: string): string;
  quarter(n: string, year: string): string;
  range(from: string, to: string): string;
  shortWeek(number: string, year: string): string;
  shortQuarter(n: string, year: string): string;
}

export function periodLabel(period: Period, words: Formatter, messages: { readonly report: PeriodWords }): string {
  const { report } = messages;
  switch (period.kind) {
    case 'month':
      return words.date(period.from, 'month');
    case 'year':
      return period.code;
    case 'quarter':
      return report.quarter(period.code.slice(6), period.code.slice(0, 4));
    case 'week':
      return report.week(String(Number(period.code.slice(6))), ...words.ends(period.from, period.to));
    case 'range':
      return report.range(...words.ends(period.from, period.to));
  }
}

/** The same where there is little room: « nov. 2026 », « sem. 48 », « 4e trim. 2026 », days without their year when it is `year`. */
export function shortPeriodLabel(
  period: Period,
  words: Formatter,
  messages: { readonly report: PeriodWords },
  year = period.to.slice(0, 4),
): string {
  const { report } = messages;
  switch (period.kind) {
    case 'month':
      return words.date(period.from, 'short-month');
    case 'year':
      return period.code;
    case 'quarter':
      return report.shortQuarter(period.code.slice(6), period.code.slice(0, 4));
    case 'week':
      return report.shortWeek(String(Number(period.code.slice(6))), period.code.slice(0, 4));
    case 'range':
      return `${words.date(period.from, 'type')}–${words.date(period.to, 'type')}${period.to.startsWith(year) ? '' : `/${period.to.slice(2, 4)}`}`;
  }
}
