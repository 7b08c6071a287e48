/** What words mean at one question: entry values (checked by the one gate), or the reason why they are not taken. */

import { MINUTES_IN_DAY, minutesOf, parseIsoTime, timeOfMinutes } from '../../domain/calendar/clock-time.ts';
import type { Entry, Issue, Raw } from '../../domain/entry.ts';
import type { KindName } from '../../domain/fields/kinds.ts';
import { filterChoices, type Line, wordsOf } from '../../domain/filter-choices.ts';
import type { ListItem, ListName } from '../../domain/lists.ts';
import type { RecordValues } from '../../domain/record.ts';
import { choicesOf, listChoices } from './choices.ts';
import type { FormContext, Reading } from './form-context.ts';
import { readPlanning } from './planning-line.ts';
import { type Answers, type InterventionSlot, partsOfSlot } from './slots.ts';

export const CODE_SLOTS: Readonly<Partial<Record<InterventionSlot, { list: ListName; several: boolean }>>> = {
  situation: { list: 'situation', several: false },
  origin: { list: 'origin', several: false },
  actions: { list: 'action', several: true },
  cooperation: { list: 'cooperation', several: false },
  outcome: { list: 'outcome', several: false },
  partners: { list: 'partner', several: true },
  channel: { list: 'channel', several: false },
  timing: { list: 'timing', several: false },
  mediators: { list: 'team', several: true },
};

export function readAnswer(
  slot: string,
  text: string,
  chosen: boolean,
  answers: Answers,
  context: FormContext,
): Reading {
  if (slot === 'planning') return readPlanning(text, answers.get('planning'), context);
  if (slot === 'passages') return readPassages(text, context);
  if (slot === 'contacts') return readContacts(text, context);
  const parts = partsOfSlot(slot);
  if (parts === null) return { problem: '' };
  const { name } = parts;
  const codes = CODE_SLOTS[name];
  if (codes !== undefined) return readCodes(slot, name, codes, text, chosen, answers, context);
  switch (name) {
    case 'where':
      return readWhere(slot, text, chosen, answers, context);
    case 'persons':
      return checked('interventions', personsRaw(text, context), text, context, name);
    case 'start':
      return readHours(text, context);
    case 'guard':
      return { given: { text, raw: {}, shown: text } };
    case 'comment':
      return { given: { text, raw: { comment: text }, shown: text } };
    default:
      return checked('interventions', { [name]: text }, text, context, name);
  }
}

function readCodes(
  slot: string,
  name: InterventionSlot,
  { list, several }: { list: ListName; several: boolean },
  text: string,
  chosen: boolean,
  answers: Answers,
  context: FormContext,
): Reading {
  const choices = choicesOf(slot, answers, context);
  const items: ListItem[] = [];
  for (const part of chosen || !several ? [text] : text.split(/[,;/+&]/)) {
    if (part.trim() === '') continue;
    const code = chosen ? part : (numbered(part, choices) ?? bestLine(choices, part)?.value);
    const item = code === undefined ? undefined : context.lists.find(list, code);
    if (item === undefined) return { problem: context.words.notRead(part.trim(), context.words.helps[name]) };
    if (!items.includes(item)) items.push(item);
  }
  const raw = items.map((item) => item.code).join(', ');
  return { given: { text, raw: { [name]: raw }, shown: items.map((item) => item.label).join(', ') } };
}

/** The first line that what is typed leaves; a sign alone leaves them all, and means none. */
function bestLine<L extends Line>(lines: readonly L[], typed: string): L | undefined {
  return wordsOf(typed).length === 0 ? undefined : filterChoices(lines, typed)[0];
}

function numbered(part: string, choices: readonly { value: string }[]): string | undefined {
  return /^\s*\d{1,2}\s*$/.test(part) ? choices[Number(part) - 1]?.value : undefined;
}

/** « h » is a line of the list; « rue vj, dalle Kennedy », « dalle Kennedy, rue vj » are a line and the name of the place. */
function readWhere(slot: string, text: string, chosen: boolean, answers: Answers, context: FormContext): Reading {
  const choices = choicesOf(slot, answers, context);
  const [head = '', ...rest] = chosen ? [text] : text.split(',');
  const byValue = choices.find((choice) => choice.value === text);
  const whole = bestLine(choices, text);
  const opened = chosen ? undefined : (whole ?? bestLine(choices, head));
  const closed = opened === undefined && rest.length > 0 ? bestLine(choices, rest.at(-1) ?? '') : undefined;
  const choice = byValue ?? opened ?? closed;
  if (choice === undefined) return { problem: context.words.notRead(text, context.words.helps.where) };
  const named = closed === undefined ? rest : [head, ...rest.slice(0, -1)];
  const place = byValue !== undefined || whole !== undefined ? '' : named.join(',').trim();
  const [quartier = '', placeType = ''] = choice.value.split('|');
  const raw: Record<string, string> = { quartier };
  if (placeType !== '') raw['placeType'] = placeType;
  if (place !== '') raw['place'] = place;
  return { given: { text, raw, shown: place === '' ? choice.label : `${choice.label}, ${place}` } };
}

/** « mau 3h, vj 4h », with or without the comma: a time ends a passage. */
export function readPassages(text: string, context: Pick<FormContext, 'lists' | 'date' | 'words'>): Reading {
  const quartiers = listChoices('quartier', context);
  const told: string[] = [];
  const shown: string[] = [];
  for (const part of text.replace(AFTER_TIME, '$1, ').split(/[,;+]/)) {
    if (part.trim() === '') continue;
    const found = /^\s*(.*?)\s*((?:\d+\s*h(?:eures?)?\s*\d*|\d+\s*(?:min|mn|m|')?))?\s*$/i.exec(part);
    const choice = found?.[1] ? bestLine(quartiers, found[1]) : undefined;
    if (choice === undefined) return { problem: context.words.notRead(part.trim(), context.words.helps.passages) };
    const minutes = minutesOfWords(found?.[2] ?? '');
    if (minutes !== null && minutes > MINUTES_IN_DAY) return { problem: context.words.tooLong(part.trim()) };
    told.push(minutes === null ? choice.value : `${choice.value} ${minutes} min`);
    shown.push(minutes === null ? choice.label : `${choice.label} ${hoursWords(minutes)}`);
  }
  return { given: { text, raw: { quartiers: told.join(', ') }, shown: shown.join(', ') } };
}

const AFTER_TIME = /(\d\s*(?:h(?:eures?)?(?:\s*\d{1,2})?|min|mn|m|'))\s+(?:et\s+)?(?=\p{L})/giu;

/** « 3h », « 1h30 », « 45 min »; a bare number below 13 is hours. */
function minutesOfWords(text: string): number | null {
  const hours = /^(\d+)\s*h(?:eures?)?\s*(\d*)$/i.exec(text.trim());
  if (hours) return Number(hours[1]) * 60 + Number(hours[2] || 0);
  const bare = /^(\d+)\s*(min|mn|m|')?$/i.exec(text.trim());
  if (!bare) return null;
  const number = Number(bare[1]);
  return bare[2] === undefined && number < 13 ? number * 60 : number;
}

export function hoursWords(minutes: number): string {
  const rest = minutes % 60;
  if (minutes < 60) return `${minutes} min`;
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${String(rest).padStart(2, '0')}`;
}

function readContacts(text: string, context: FormContext): Reading {
  const numbers = text.split('+').map((part) => part.trim());
  if (!numbers.every((part) => /^\d{1,6}$/.test(part))) {
    return { problem: context.words.notRead(text, context.words.helps.contacts) };
  }
  const total = String(numbers.reduce((sum, part) => sum + Number(part), 0));
  return { given: { text, raw: { contacts: total }, shown: total } };
}

/** « 1f 1h », « 3 ados »: numbers followed by a sex or an age band; else the words as they are (« 5-10 », « une dizaine »). */
function personsRaw(text: string, context: FormContext): Record<string, string> {
  const parts = [...text.matchAll(/(\d+)\s*(\p{L}+)/gu)];
  const left = text.replace(/(\d+)\s*(\p{L}+)/gu, '').replace(/[\s,;+]|\bet\b/gu, '');
  if (parts.length === 0 || left !== '') return { persons: text };
  const raw: Record<string, string> = {};
  let bySex = 0;
  let byAge = 0;
  for (const [, count = '', word = ''] of parts) {
    const sex = /^(f|femmes?)$/i.test(word) ? 'women' : /^(h|hommes?)$/i.test(word) ? 'men' : null;
    const age = sex === null ? context.lists.match('age_band', word) : null;
    const key = sex ?? (age?.is === 'exact' || age?.is === 'near' ? `ages.${age.item.code}` : null);
    if (key === null)
      return /^p(ers(onnes?)?)?$/i.test(word) && parts.length === 1 ? { persons: count } : { persons: text };
    raw[key] = String(Number(raw[key] ?? 0) + Number(count));
    if (sex === null) byAge += Number(count);
    else bySex += Number(count);
  }
  return { persons: String(Math.max(bySex, byAge)), ...raw };
}

/** « 1730 », « 17h30 », « 17 »: as the gate reads hours; « 17h30-18h10 », « 1730-1810 » give the duration too. */
function readHours(text: string, context: FormContext): Reading {
  const told = text.replace(/^\s*(\d{1,2})(\d\d)\s*[-–]\s*(\d{1,2})(\d\d)\s*$/, '$1:$2-$3:$4');
  const { record, issues } = context.read(entryOf('interventions', { ...neededOf(context), start: told }, context));
  const { start, durationMinutes: lasts } = record?.values ?? {};
  if (typeof start !== 'string') return { problem: context.words.notRead(text, context.words.helps.start) };
  if (typeof lasts !== 'number') return { given: { text, raw: { start }, shown: start } };
  if (issues.some(({ code }) => code === 'end-before-start')) return { problem: context.words.endFirst(text) };
  return { given: { text, raw: { start }, shown: `${start}–${endOf(start, lasts)}`, lasts } };
}

function endOf(start: string, lasts: number): string {
  const from = parseIsoTime(start);
  return timeOfMinutes(((from === null ? 0 : minutesOf(from)) + lasts) % MINUTES_IN_DAY) ?? '';
}

/** Puts the words through `readEntry` beside the required fields, and keeps what it says of them. */
export function checked(
  kind: KindName,
  raw: Readonly<Record<string, string>>,
  text: string,
  context: FormContext,
  name: InterventionSlot,
  show?: (record: RecordValues) => string | null,
): Reading {
  const { record, issues } = context.read(entryOf(kind, { ...neededOf(context), ...raw }, context));
  const fields = new Set(Object.keys(raw).map((key) => key.split('.')[0]));
  const fault = issues.find((issue) => fields.has(issue.field ?? '') && !isTaken(issue));
  if (record === null || fault !== undefined) {
    return { problem: context.words.notRead(text, context.words.helps[name]) };
  }
  return { given: { text, raw, shown: show?.(record) ?? shownValue(name, record, context) ?? text } };
}

const TAKEN: ReadonlySet<string> = new Set([
  'near-word',
  'year-guessed',
  'future-date',
  'out-of-use',
  'parts-exceed-total',
  'date-before',
  'out-of-scale',
]);

/** What singles someone out is said, not refused. */
function isTaken({ code }: Issue): boolean {
  return TAKEN.has(code) || code.startsWith('privacy.');
}

function shownValue(name: InterventionSlot, record: RecordValues, context: FormContext): string | null {
  const value = record.values[name];
  if (name === 'durationMinutes' && typeof value === 'number') return hoursWords(value);
  if (name === 'persons' && typeof value === 'object' && 'estimated' in value) {
    const band = value.max !== null && value.max !== value.min;
    return band
      ? context.words.between(Number(value.min), Number(value.max))
      : context.words.persons(Number(value.min), value.estimated === true);
  }
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : null;
}

/** What the gate asks of any intervention, beside the answer that is read. */
function neededOf({ date, lists }: FormContext): Readonly<Record<string, string>> {
  const first = (list: ListName) => lists.items(list)[0]?.code ?? '';
  return { date, quartier: first('quartier'), situation: first('situation') };
}

export function entryOf(kind: KindName, raw: Readonly<Record<string, string>>, context: FormContext): Entry {
  const words = new Map<string, Raw>();
  for (const [key, text] of Object.entries(raw)) {
    words.set(key, { text, column: labelOf(key, context) });
  }
  return { kind, raw: words, source: null };
}

function labelOf(key: string, context: FormContext): string | null {
  const labels: Readonly<Record<string, string>> = context.words.labels;
  return labels[key] ?? null;
}
