/** Planned evenings of which nothing is entered, each with the command that enters it. */

import type { Session } from '../../app/session.ts';
import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import { formatter } from '../../messages/format.ts';

/** Told one by one, with its command; the others on one line. */
const TOLD = 3;
/** So many days of the others are named. */
const LISTED = 12;

/** `days`: newest first. */
export function missingLines(days: readonly CalendarDate[], today: CalendarDate, session: Session): string[] {
  const { messages, options } = session;
  const words = formatter(options.lang, 'screen');
  const told = days.slice(0, TOLD).flatMap((date) => {
    const thisYear = date.slice(0, 4) === today.slice(0, 4);
    const day = words.date(date, 'weekday');
    return [
      messages.report.noShift(thisYear ? day.replace(/ \d{4}$/, '') : day),
      `  → ${session.command(['log', '--date', words.date(date, thisYear ? 'type' : 'short')])}`,
    ];
  });
  const others = days.slice(TOLD, TOLD + LISTED).map((date) => words.date(date, 'type'));
  return days.length > TOLD ? [...told, messages.report.moreShifts(days.length - TOLD, others)] : told;
}
