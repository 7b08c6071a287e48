/** Dates as people say them at a prompt: « hier », « samedi », « le 28 », and all that `readDate` reads. */

import { addDays, type CalendarDate, weekdayOf } from '../calendar/calendar-date.ts';
import { normalise } from './normalise.ts';
import { type DateContext, nearestDay, readDate } from './read-date.ts';
import type { Reading } from './reading.ts';

const DAYS_AWAY: ReadonlyMap<string, number> = new Map([
  ['aujourd hui', 0],
  ['aujourdhui', 0],
  ['auj', 0],
  ['ce jour', 0],
  ['ce', 0],
  ['cette apres midi', 0],
  ['hier', -1],
  ['avant hier', -2],
  ['demain', 1],
  ['apres demain', 2],
]);
const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const MOMENT = / (?:au )?(?:soir|matin|midi|apres midi|en soiree)$/;

/** A weekday alone is the last one, today included; « dernier » leaves today out; with `direction: 'next'`, the next one. */
export function readSpokenDate(text: string, context: DateContext): Reading<CalendarDate> {
  const { today } = context;
  const words = normalise(text);
  const said = DAYS_AWAY.has(words) ? words : words.replace(MOMENT, '');
  const away = DAYS_AWAY.get(said);
  if (away !== undefined) return { ok: true, value: addDays(today, away) };
  const weekday = /^(?:le |ce )?(\p{L}+)( dernier| passe| prochain)?$/u.exec(said);
  const day = WEEKDAYS.indexOf(weekday?.[1] ?? '') + 1;
  if (weekday && day > 0) {
    const ahead = (day - weekdayOf(today) + 7) % 7;
    if (weekday[2] === ' prochain') return { ok: true, value: addDays(today, ahead || 7) };
    if (context.direction === 'next') return { ok: true, value: addDays(today, ahead) };
    return { ok: true, value: addDays(today, ahead === 0 && weekday[2] === undefined ? 0 : ahead - 7) };
  }
  const alone = /^(?:le )?(?:\p{L}+di |dimanche )?(\d{1,2})(?: ?er)?$/u.exec(said);
  return alone && !/[-−]\s*\d/.test(text) ? nearestDay(Number(alone[1]), context) : readDate(text, context);
}
