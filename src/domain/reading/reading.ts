import type { CalendarDate } from '../calendar/calendar-date.ts';

/** What reading a text gives: a value, or why there is none. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T; readonly guess?: 'year' }
  /** impossible: it looks like one but does not exist (31/02/2026, 25h00); unknown: it is not one at all (a word). */
  | {
      readonly ok: false;
      readonly why: 'impossible' | 'unknown';
      /** The last day of the month that was meant, and that month's first. */
      readonly lastDay?: number;
      readonly month?: CalendarDate;
    };
