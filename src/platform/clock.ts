/** The only place where the machine's clock and its zones are read. `OPTIMEDIA_TODAY` replaces it: runs that can be done again. */

import { addDays, parseIsoDate } from '../domain/calendar/calendar-date.ts';
import { parseIsoTime } from '../domain/calendar/clock-time.ts';
import { invariant } from '../errors.ts';
import type { Clock, Env } from '../ports.ts';

export function processClock(env: Env): Clock {
  return {
    now(timezone) {
      const told = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?$/.exec(env.get('OPTIMEDIA_TODAY') ?? '');
      const day = told?.[1] === undefined ? null : parseIsoDate(told[1]);
      if (day !== null) {
        // A day alone means its end.
        const time = parseIsoTime(told?.[2] ?? '23:59');
        invariant(time !== null, 'a time of day');
        return { date: day, time, instant: `${day}T${time}:00.000Z` };
      }
      const instant = new Date();
      const parts = new Intl.DateTimeFormat('en-CA', {
        timeZone: timezone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      }).formatToParts(instant);
      const part = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
      const date = parseIsoDate(`${part('year')}-${part('month')}-${part('day')}`);
      const time = parseIsoTime(`${part('hour')}:${part('minute')}`);
      invariant(date !== null && time !== null, 'the machine knows the time');
      return { date: addDays(date, 0), time, instant: instant.toISOString() };
    },
    ticks: () => performance.now(),
  };
}
