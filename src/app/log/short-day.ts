import { type CalendarDate, partsOf } from '../../domain/calendar/calendar-date.ts';
import type { Formatter } from '../../messages/format.ts';

/** « samedi 28 novembre », with its year where it is not this one. */
export function shortDay(day: CalendarDate, today: CalendarDate, words: Formatter): string {
  const whole = words.date(day, 'weekday');
  return partsOf(day).year === partsOf(today).year ? whole.replace(/ \d{4}$/, '') : whole;
}
