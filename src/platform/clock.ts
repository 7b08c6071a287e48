/** The only place where the machine's clock and its zones are read. `OPTIMEDIA_TODAY` replaces it: runs that can be done again. */

import {
  addDays,
  type CalendarDate,
  dateOfEpochDay,
  epochDay,
  isOfCalendar,
  parseIsoDate,
} from '../domain/calendar/calendar-date.ts';
import { type ClockTime, minutesOf, parseIsoTime } from '../domain/calendar/clock-time.ts';
import { invariant, UserError } from '../errors.ts';
import type { Clock, Env, Now } from '../ports.ts';

const VARIABLE = 'OPTIMEDIA_TODAY';
const MINUTE = 60_000;

type Local = Pick<Now, 'date' | 'time'>;

export function processClock(env: Env): Clock {
  return {
    now(timezone) {
      const given = env.get(VARIABLE) ?? '';
      if (given !== '') return toldMoment(given, timezone);
      const instant = new Date();
      return { ...localOf(instant, timezone), instant: instant.toISOString() };
    },
    overEverywhere() {
      const given = env.get(VARIABLE) ?? '';
      if (given !== '') return addDays(toldMoment(given, 'UTC').date, -1);
      return dateOfEpochDay(Math.floor(Date.now() / (1440 * MINUTE)) - 2);
    },
    localOf: (instant, timezone) => localOf(new Date(instant), timezone),
    ticks: () => performance.now(),
  };
}

/** A day alone means its end. A moment that is none must not quietly become the machine's: the figures would be another day's. */
function toldMoment(given: string, timezone: string): Now {
  const told = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?$/.exec(given);
  const date = parseIsoDate(told?.[1] ?? '');
  const time = parseIsoTime(told?.[2] ?? '23:59');
  if (date === null || time === null || !isOfCalendar(date) || time === '24:00') {
    throw new UserError('option-value-unknown', {
      option: VARIABLE,
      given,
      allowed: ['2026-11-28', '2026-11-28T20:40'],
    });
  }
  return {
    date,
    time,
    // Asked for by what writes alone: the machine's time zones cost 10 ms to load.
    get instant() {
      return new Date(instantOf({ date, time }, timezone)).toISOString();
    },
  };
}

/** Twice, since the offset of the first guess may be the one before a change of summer time. */
function instantOf(local: Local, timezone: string): number {
  const wanted = asUtc(local);
  let guess = wanted;
  for (let turn = 0; turn < 2; turn++) guess += wanted - asUtc(localOf(new Date(guess), timezone));
  return guess;
}

const asUtc = ({ date, time }: { date: CalendarDate; time: ClockTime }): number =>
  (epochDay(date) * 1440 + minutesOf(time)) * MINUTE;

function localOf(instant: Date, timezone: string): Local {
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
  return { date, time };
}
