/** The first line of a vacation: Entrée for the planning as it is, `r` for nothing to report, or what changes. */

import { addDays, type CalendarDate, parseIsoDate, partsOf } from '../../domain/calendar/calendar-date.ts';
import { type ClockTime, timeOfMinutes } from '../../domain/calendar/clock-time.ts';
import type { FormContext, Given, Reading } from './form-context.ts';
import { type DayRead, readDay } from './read-with.ts';

const WEEKDAY = '(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)';
const MONTH = String.raw`(?:janv|f[ée]v|mars|avr|mai|juin|juil|ao[uû]t|sept|oct|nov|d[ée]c)\p{L}*\.?(?: \d{4})?`;
const DAY = new RegExp(
  [
    String.raw`\d{4}-\d{2}-\d{2}`,
    String.raw`\d{1,2}\/\d{1,2}(?:\/\d{2,4})?`,
    String.raw`(?<!\p{L})(?:(?:${WEEKDAY}|le) )?\d{1,2}(?:er)? ${MONTH}`,
    String.raw`(?<!\p{L})(?:${WEEKDAY}|le) \d{1,2}(?:er)?(?![\d\p{L}:]| ?h)`,
    String.raw`(?<!\p{L})(?:avant-hier|hier|demain|aujourd'?hui|${WEEKDAY}(?: dernier| passé)?)(?!\p{L})`,
  ].join('|'),
  'iu',
);
const WITHOUT = /\b(?:sans|without)\s+([\p{L}\d]+)/iu;
const SPAN = /(\d{1,2})\s*(?:h|:)?\s*(\d{2})?\s*(?:-|–|—|à)\s*(\d{1,2})\s*(?:h|:)?\s*(\d{2})?h?/;

export function readPlanning(text: string, before: Given | undefined, context: FormContext): Reading {
  let rest = ` ${text.trim()} `;
  const kept = before?.raw ?? {};
  let ras = kept['ras'] === 'oui';
  let date = parseIsoDate(kept['date'] ?? '') ?? context.date;
  const team = new Set((kept['team'] ?? context.team.join(', ')).split(', ').filter((code) => code !== ''));
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(rest);
    if (found) rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
    return found;
  };
  const day = take(DAY);
  if (day) {
    const read = readDay(day[0], context.read);
    if (!read.ok && read.why !== 'future') return { problem: noSuchDay(day[0].trim(), read, context) };
    if (!read.ok || read.date > context.today || isNext(day[0], read.date, context.today)) {
      return { problem: context.words.future(day[0].trim()) };
    }
    date = read.date;
  }
  const span = take(SPAN);
  const times = span === null ? null : timesOf(span);
  if (span !== null && times === null) return { problem: context.words.noSuchHours(span[0].trim()) };
  for (let out = take(WITHOUT); out; out = take(WITHOUT)) {
    const code = memberOf(out[1] ?? '', context);
    if (code === null) return { problem: context.words.notPlanning(out[0]) };
    team.delete(code);
  }
  for (const word of rest.split(/[\s,;+]+/)) {
    if (word === '' || /^(avec|et|with|and)$/i.test(word)) continue;
    const code = memberOf(word, context);
    if (/^(r|ras)$/i.test(word)) ras = true;
    else if (code !== null) team.add(code);
    else return { problem: context.words.notPlanning(word) };
  }
  const hours = times ?? realTimes(kept) ?? (kept['date'] === date ? plannedTimes(kept) : null);
  return settle(text, date, hours, team, ras, context);
}

function noSuchDay(text: string, read: DayRead, { words }: FormContext): string {
  const impossible = !read.ok && read.why === 'impossible';
  return impossible ? words.noSuchDay(text, read.lastDay) : words.notPlanning(text);
}

/** « 29/11 », said on the 28th, is tomorrow rather than a year ago. */
function isNext(words: string, read: CalendarDate, today: CalendarDate): boolean {
  if (/\d{4}/.test(words)) return false;
  const thisYear = parseIsoDate(`${partsOf(today).year}${read.slice(4)}`);
  return partsOf(read).year < partsOf(today).year && thisYear !== null && thisYear <= addDays(today, SOON);
}

const SOON = 60;

function settle(
  text: string,
  date: NonNullable<ReturnType<typeof parseIsoDate>>,
  times: { start: string; end: string } | null,
  team: ReadonlySet<string>,
  ras: boolean,
  context: FormContext,
): Reading {
  const planned = context.plannedOn(date) ?? times;
  if (planned === null) return { problem: context.words.needed.hours };
  const codes = context.lists
    .items('team')
    .map((item) => item.code)
    .filter((code) => team.has(code));
  const raw: Record<string, string> = {
    date,
    plannedStart: planned.start,
    plannedEnd: planned.end,
    team: codes.join(', '),
  };
  const real = times !== null && (times.start !== planned.start || times.end !== planned.end) ? times : null;
  if (real !== null) {
    raw['realStart'] = real.start;
    raw['realEnd'] = real.end;
  }
  if (ras) raw['ras'] = 'oui';
  const { start, end } = real ?? planned;
  const shown = [`${start}–${end}`, ...codes, ...(ras ? [context.words.ras] : [])].join(', ');
  return { given: { text, raw, shown: date === context.date ? shown : `${context.longDate(date)}, ${shown}` } };
}

/** Those told of a day off the planning. */
function plannedTimes({ plannedStart: start = '', plannedEnd: end = '' }: Readonly<Record<string, string>>) {
  return start === '' || end === '' ? null : { start, end };
}

function realTimes(kept: Readonly<Record<string, string>>): { start: string; end: string } | null {
  const { realStart: start = '', realEnd: end = '' } = kept;
  return start === '' || end === '' ? null : { start, end };
}

function timesOf(span: RegExpExecArray): { start: ClockTime; end: ClockTime } | null {
  const start = clock(span[1], span[2]);
  const end = clock(span[3], span[4]);
  return start === null || end === null || start === '24:00' ? null : { start, end };
}

function clock(hours: string | undefined, minutes: string | undefined): ClockTime | null {
  return Number(minutes ?? 0) > 59 ? null : timeOfMinutes(Number(hours) * 60 + Number(minutes ?? 0));
}

function memberOf(word: string, context: FormContext): string | null {
  const found = context.lists.match('team', word);
  return found.is === 'exact' ? found.item.code : null;
}
