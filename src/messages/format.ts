/**
 * Numbers, dates and durations in words: the only place that knows how they are printed. Screens use U+00A0 (old consoles show a
 * box for U+202F), reports the full French typography, workbooks U+00A0 alone.
 */

import { type CalendarDate, parseIsoDate, partsOf, weekdayOf } from '../domain/calendar/calendar-date.ts';

export type Medium = 'screen' | 'report' | 'sheet';
export type DateStyle = 'long' | 'weekday' | 'list' | 'type' | 'short' | 'month' | 'short-month';

export interface Formatter {
  /** Null: not computed, « – ». */
  number(value: number | null, decimals: number): string;
  signed(value: number | null, decimals: number): string;
  percent(value: number | null, decimals?: number): string;
  /** ISO date. long « 28 novembre 2026 », weekday « samedi 28 novembre 2026 », list « 28 nov. », type « 28/11 », short « 28/11/2026 », month « novembre 2026 », short-month « nov. 2026 ». */
  date(date: string, style: DateStyle): string;
  /** The ends of a span, without what they share: « 1er » and « 15 novembre 2026 », « 28 décembre 2026 » and « 3 janvier 2027 ». */
  ends(from: string, to: string): readonly [string, string];
  /** `17:30` in columns, « 17 h 30 » in sentences. */
  time(time: string, style: 'sentence' | 'column'): string;
  duration(minutes: number): string;
  /** « 1 intervention », « 2 interventions »; under 2 is singular in French. */
  plural(count: number, one: string, many: string): string;
  /** A sentence typed with plain spaces, as this medium prints it. What follows an arrow is to be copied and stays as it is. */
  typo(text: string): string;
  /** What is not known: « n. d. ». */
  readonly unknown: string;
}

const NBSP = '\u00a0';
const THIN = '\u202f';
const MINUS = '\u2212';

const MONTHS = {
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const;
const SHORT_MONTHS = {
  fr: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
} as const;
const WEEKDAYS = {
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;

export function formatter(lang: 'fr' | 'en', medium: Medium): Formatter {
  const french = lang === 'fr';
  const group = french ? (medium === 'report' ? THIN : NBSP) : ',';
  const percentSpace = french ? (medium === 'report' ? THIN : NBSP) : '';
  const number = (value: number | null, decimals: number): string => {
    if (value === null) return '–';
    const [whole = '0', rest] = halfUp(Math.abs(value), decimals).split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
    const shown = rest === undefined ? grouped : `${grouped}${french ? ',' : '.'}${rest}`;
    return value < 0 && /[1-9]/.test(shown) ? `${MINUS}${shown}` : shown;
  };
  return {
    number,
    signed(value, decimals) {
      const shown = number(value, decimals);
      return value !== null && value > 0 && /[1-9]/.test(shown) ? `+${shown}` : shown;
    },
    percent: (value, decimals = 1) => (value === null ? '–' : `${number(value, decimals)}${percentSpace}%`),
    date(text, style) {
      const date = parseIsoDate(text);
      return date === null ? text : dateWords(date, style, lang);
    },
    ends(from, to) {
      const [first, last] = [parseIsoDate(from), parseIsoDate(to)];
      if (first === null || last === null) return [from, to];
      return [startWords(first, last, lang), dateWords(last, 'long', lang)];
    },
    time(time, style) {
      const [hours = '', minutes = ''] = time.split(':');
      if (!french || style === 'column') return time;
      return minutes === '00' ? `${Number(hours)}${NBSP}h` : `${Number(hours)}${NBSP}h${NBSP}${minutes}`;
    },
    duration(minutes) {
      if (minutes < 60) return `${minutes}${NBSP}min`;
      const rest = minutes % 60;
      return `${Math.floor(minutes / 60)}${NBSP}h${rest === 0 ? '' : `${NBSP}${String(rest).padStart(2, '0')}`}`;
    },
    plural: (count, one, many) =>
      `${number(count, 0)}${NBSP}${(french ? Math.abs(count) < 2 : count === 1) ? one : many}`,
    typo: (text) => (french ? typeset(text, medium) : curly(text, medium)),
    unknown: french ? `n.${NBSP}d.` : 'n/a',
  };
}

function dateWords(date: CalendarDate, style: DateStyle, lang: 'fr' | 'en'): string {
  const { year, month, day } = partsOf(date);
  const name = MONTHS[lang][month - 1] ?? '';
  const first = lang === 'fr' && day === 1 ? '1er' : String(day);
  switch (style) {
    case 'month':
      return `${name} ${year}`;
    case 'short-month':
      return `${SHORT_MONTHS[lang][month - 1] ?? ''} ${year}`;
    case 'list':
      return `${first}${NBSP}${SHORT_MONTHS[lang][month - 1] ?? ''}`;
    case 'short':
      return `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`;
    case 'type':
      return `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}`;
    case 'weekday':
      return `${WEEKDAYS[lang][weekdayOf(date) - 1] ?? ''} ${first}${NBSP}${name} ${year}`;
    case 'long':
      return `${first}${NBSP}${name} ${year}`;
  }
}

/** English months stand before or after: only the year is left out. */
function startWords(first: CalendarDate, last: CalendarDate, lang: 'fr' | 'en'): string {
  const [a, b] = [partsOf(first), partsOf(last)];
  const whole = dateWords(first, 'long', lang);
  if (a.year !== b.year) return whole;
  const withoutYear = whole.slice(0, -5);
  return a.month === b.month && lang === 'fr' ? withoutYear.slice(0, withoutYear.indexOf(NBSP)) : withoutYear;
}

/** Rounded half up on the printed decimals, as spreadsheets do (`toFixed` would round 1.005 down). */
function halfUp(value: number, decimals: number): string {
  const scaled = Math.round(Number(`${value}e${decimals}`));
  return Number.isFinite(scaled) ? Number(`${scaled}e-${decimals}`).toFixed(decimals) : value.toFixed(decimals);
}

/** Commands up to a gap or a middle dot, what follows an arrow, and on screen what stands in « » : to be copied as they are. */
const COPIED = /[→❯].*|(?<=\s)->\s.*|(?<![\p{L}\d])optimedia(?: (?! |· ).*?)?(?= {2}| · |$)/gu;
const QUOTED = /(?<=« ?)[^«» ](?:[^«»]*[^«» ])?(?= ?»)/gu;

function typeset(text: string, medium: Medium): string {
  const thin = medium === 'report' ? THIN : NBSP;
  const kept = medium === 'screen' ? new RegExp(`${COPIED.source}|${QUOTED.source}`, 'gu') : COPIED;
  const set = (said: string) =>
    curly(
      said
        .replace(/(?<=\S) (?=[;!?%](?:$|[\s»).,]))/gu, thin)
        .replace(/ (?=:(?:$|\s))| (?=»)|(?<=«) |(?<=n°) (?=[\p{L}\d])/gu, NBSP)
        .replace(/(?<=(?<![\d.,])\d{1,3}(?: \d{3})*) (?=\d{3}(?!\d))/gu, thin)
        .replace(/(?<=\d) (?=(?:h|min|s|j|€|km|m²|ans?|points?)(?![\p{L}\d]))|(?<=\d h) (?=\d{2}(?!\d))/gu, NBSP),
      medium,
    );
  return text
    .split('\n')
    .map((line) => {
      // A sign of the private area holds the place of what is kept while the rest is set.
      const held: string[] = [];
      const bare = line.replace(kept, (words) => String.fromCodePoint(FIRST_HELD + held.push(words) - 1));
      return set(bare).replace(HELD, (sign) => held[(sign.codePointAt(0) ?? 0) - FIRST_HELD] ?? sign);
    })
    .join('\n');
}

const FIRST_HELD = 0xe000;
const HELD = /[\ue000-\uf8ff]/gu;

/** One apostrophe a medium, whichever a list was written with: on screen the one of keyboards, in reports the typographic one. */
function curly(text: string, medium: Medium): string {
  return medium === 'screen'
    ? text.replace(/(?<=\p{L})’(?=[\p{L}\d«])/gu, "'")
    : text.replace(/(?<=\p{L})'(?=[\p{L}\d«])/gu, '’');
}

/** « Novembre » at the beginning of a line. */
export const uncapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The order of words in a list: letters first, then accents, then capitals. The same on every machine, whatever its locale. */
export function collate(a: string, b: string): number {
  return (
    compare(letters(a), letters(b)) ||
    compare(accents(a), accents(b)) ||
    compare(swapCase(a), swapCase(b)) ||
    compare(a, b)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function letters(text: string): string {
  return accents(text).replace(/\p{M}/gu, '');
}

function accents(text: string): string {
  return text.toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae').replaceAll('’', "'").normalize('NFD');
}

/** A small letter comes before its capital. */
function swapCase(text: string): string {
  return text.replace(/\p{L}/gu, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  );
}
