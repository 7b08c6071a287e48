/** The lines and columns of a table: items of a list in its order, days and months in time, what is not told last. */

import { addDays, type CalendarDate, parseIsoDate, partsOf, weekdayOf } from '../domain/calendar/calendar-date.ts';
import { weekOf } from '../domain/calendar/iso-week.ts';
import { type Period, parsePeriod } from '../domain/calendar/period.ts';
import { isInUseWithin, type ListItem } from '../domain/lists.ts';
import { type CubeContext, WEEKDAYS } from './compile.ts';
import { DIMENSIONS, type DimensionCode, UNTOLD, untoldCode } from './dimensions.ts';
import type { Axis, Words } from './table.ts';

const WEEKDAY_CODES: readonly string[] = WEEKDAYS;
const DAYS_FR = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const DAYS_EN = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const SHORT_FR = ['lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.', 'dim.'];
const SHORT_EN = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS_FR = ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'];
const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Every axis in its natural order: the codes found, and with `all` those of the list in use, or of the period, too. */
export function axesOf(
  dimension: DimensionCode,
  found: ReadonlySet<string>,
  all: boolean,
  period: Period | null,
  context: CubeContext,
): readonly Axis[] {
  const { values } = DIMENSIONS[dimension];
  if (values === 'text') return sorted(found).map((code) => ({ code, label: said(dimension, code) }));
  if (values === 'calendar') {
    const codes = new Set([...found, ...(all ? calendarCodes(dimension, period) : [])]);
    const order =
      dimension === 'weekday' ? WEEKDAYS.filter((day) => codes.has(day)) : [...codes].sort((a, b) => (a < b ? -1 : 1));
    return order.map((code) => calendarAxis(dimension, code));
  }
  const items = dimension === 'family' ? familiesOf(context) : context.lists[values];
  const untold = untoldCode(dimension);
  const told = items
    .filter(
      (item) =>
        item.code !== untold && (found.has(item.code) || (all && (period === null || isInUseWithin(item, period)))),
    )
    .map((item) => itemAxis(dimension, item, context));
  const known = new Set(items.map((item) => item.code));
  const others = sorted(new Set([...found].filter((code) => !known.has(code) && code !== untold)));
  const last = found.has(untold)
    ? [
        untoldAxis(
          dimension,
          items.find((item) => item.code === untold),
        ),
      ]
    : [];
  return [...told, ...others.map((code) => ({ code, label: said(dimension, code) })), ...last];
}

const EXAMPLES: Readonly<Partial<Record<DimensionCode, readonly string[]>>> = {
  day: ['2026-11-28', '2026-11-29'],
  week: ['2026-W48', '2026-W49'],
  month: ['2026-11', '2026-12'],
  quarter: ['2026-Q3', '2026-Q4'],
  year: ['2026', '2027'],
};

/** What to write in place of a day, week, month… that a filter names and that cannot be: the one meant, else examples. */
export function betterCalendarValues(dimension: DimensionCode, value: string): readonly string[] {
  const examples = EXAMPLES[dimension];
  if (examples === undefined) return [];
  const meant = dimension === 'day' ? parseIsoDate(value) : periodCode(dimension, value);
  if (meant === value) return [];
  return meant === null ? examples : [meant];
}

function periodCode(dimension: DimensionCode, value: string): string | null {
  const period = parsePeriod(value);
  return period?.kind === dimension ? period.code : null;
}

/** Codes that a filter may name; null when any text may be a value. */
export function knownValues(dimension: DimensionCode, context: CubeContext): readonly string[] | null {
  const { values } = DIMENSIONS[dimension];
  if (dimension === 'weekday') return WEEKDAYS;
  if (values === 'text' || values === 'calendar') return null;
  const codes = (dimension === 'family' ? familiesOf(context) : context.lists[values]).map((item) => item.code);
  return [...new Set([...codes, untoldCode(dimension)])];
}

function familiesOf(context: CubeContext): readonly ListItem[] {
  const known = [...context.lists.family];
  for (const { family } of context.lists.situation) {
    if (family !== undefined && !known.some((item) => item.code === family)) {
      known.push({ code: family, label: family, synonyms: [], objectives: [], closed: false, settled: false });
    }
  }
  return known;
}

function itemAxis(dimension: DimensionCode, item: ListItem, context: CubeContext): Axis {
  const parent =
    dimension === 'situation' && item.family !== undefined
      ? familiesOf(context).find((family) => family.code === item.family)
      : undefined;
  return {
    code: item.code,
    label: same(item.label),
    ...(item.short === undefined ? {} : { short: same(item.short) }),
    ...(item.official === undefined ? {} : { official: item.official }),
    ...(parent === undefined ? {} : { parent: { code: parent.code, label: same(parent.label) } }),
  };
}

function untoldAxis(dimension: DimensionCode, item: ListItem | undefined): Axis {
  return { code: untoldCode(dimension), label: item === undefined ? NOT_TOLD : same(item.label) };
}

const NOT_TOLD: Words = { fr: 'Non renseigné', en: 'Not recorded' };

const same = (text: string): Words => ({ fr: text, en: text });

function said(dimension: DimensionCode, code: string): Words {
  return UNTOLD.has(code) && code === untoldCode(dimension) ? NOT_TOLD : same(code);
}

function calendarAxis(dimension: DimensionCode, code: string): Axis {
  const n: number = WEEKDAY_CODES.indexOf(code);
  if (n >= 0) return { code, label: at(DAYS_FR, DAYS_EN, n), short: at(SHORT_FR, SHORT_EN, n) };
  const date = dimension === 'day' ? parseIsoDate(code) : null;
  if (date !== null) {
    const { month, day } = partsOf(date);
    const name = at(MONTHS_FR, MONTHS_EN, month - 1);
    const weekday = at(SHORT_FR, SHORT_EN, weekdayOf(date) - 1);
    return {
      code,
      label: { fr: `${weekday.fr} ${day === 1 ? '1er' : day} ${name.fr}`, en: `${weekday.en} ${day} ${name.en}` },
      short: { fr: `${weekday.fr} ${day === 1 ? '1er' : day}`, en: `${weekday.en} ${day}` },
    };
  }
  if (dimension === 'month') {
    const name = at(MONTHS_FR, MONTHS_EN, Number(code.slice(5)) - 1);
    const year = code.slice(0, 4);
    return { code, label: { fr: `${name.fr} ${year}`, en: `${name.en} ${year}` }, short: name };
  }
  if (dimension === 'week') {
    const [year, week] = code.split('-W');
    return {
      code,
      label: { fr: `sem. ${Number(week)} (${year})`, en: `week ${Number(week)} (${year})` },
      short: { fr: `s. ${Number(week)}`, en: `w. ${Number(week)}` },
    };
  }
  if (dimension === 'quarter') {
    const [year, quarter] = code.split('-Q');
    return { code, label: { fr: `T${quarter} ${year}`, en: `Q${quarter} ${year}` } };
  }
  return { code, label: same(code) };
}

function at(fr: readonly string[], en: readonly string[], n: number): Words {
  return { fr: fr[n] ?? '', en: en[n] ?? '' };
}

/** A whole period as a column. */
export function periodAxis(period: Period): Axis {
  if (period.kind !== 'range') return calendarAxis(period.kind, period.code);
  const days = (lang: 'fr' | 'en') =>
    [period.from, period.to].map((date) => calendarAxis('day', date).label[lang].replace(/^\S+ /, '')).join(' – ');
  const year = period.to.slice(0, 4);
  return { code: period.code, label: { fr: `${days('fr')} ${year}`, en: `${days('en')} ${year}` } };
}

/** Days, weeks… of a period; without a period only what is recorded is known. */
function calendarCodes(dimension: DimensionCode, period: Period | null): readonly string[] {
  if (dimension === 'weekday') return WEEKDAYS;
  if (period === null) return [];
  const codes = new Set<string>();
  for (let date: CalendarDate = period.from; date <= period.to; date = addDays(date, 1)) {
    codes.add(calendarCode(dimension, date));
  }
  return [...codes];
}

function calendarCode(dimension: DimensionCode, date: CalendarDate): string {
  if (dimension === 'week') return weekOf(date);
  if (dimension === 'month') return date.slice(0, 7);
  if (dimension === 'quarter') return `${date.slice(0, 4)}-Q${Math.ceil(partsOf(date).month / 3)}`;
  return dimension === 'year' ? date.slice(0, 4) : date;
}

/** By letters without accents, the untold last. */
function sorted(codes: ReadonlySet<string>): string[] {
  const key = (code: string) =>
    UNTOLD.has(code) ? '\uffff' : code.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return [...codes].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a < b ? -1 : 1));
}
