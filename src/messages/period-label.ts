/** A period in words: « octobre 2026 », « semaine 48, du 23 au 29 novembre 2026 », « 4e trimestre 2026 ». */

import type { Period } from '../domain/calendar/period.ts';
import type { Formatter } from './format.ts';
import type { Messages } from './messages.ts';

export function periodLabel(period: Period, words: Formatter, messages: Messages): string {
  const { report } = messages;
  switch (period.kind) {
    case 'month':
      return words.date(period.from, 'month');
    case 'year':
      return period.code;
    case 'quarter':
      return report.quarter(period.code.slice(6), period.code.slice(0, 4));
    case 'week':
      return report.week(
        String(Number(period.code.slice(6))),
        words.date(period.from, 'long'),
        words.date(period.to, 'long'),
      );
    case 'range':
      return report.range(words.date(period.from, 'long'), words.date(period.to, 'long'));
  }
}
