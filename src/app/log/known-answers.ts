/** A vacation already known, inside the form: what it proposes once it is being completed. */

import { parseIsoDate } from '../../domain/calendar/calendar-date.ts';
import type { Passage } from '../../domain/record.ts';
import { type Hours, hoursOf } from '../../domain/shift-hours.ts';
import { hoursWords } from './answers.ts';
import type { FormContext, Given, Reading } from './form-context.ts';
import type { KnownShift } from './known-shift.ts';
import { readPlanning } from './planning-line.ts';
import { sameOf } from './same-question.ts';
import { type Answers, isRas } from './slots.ts';

/** The vacation of the base that shares the hours told; null before they are told. */
export function knownAt(answers: Answers, context: FormContext): KnownShift | null {
  const date = parseIsoDate(answers.get('planning')?.raw['date'] ?? '');
  return date === null ? null : context.knownShift(date, hoursTold(answers));
}

/** Those of the first line of the form, where an empty one is none. */
export function hoursTold(answers: Answers): Hours | null {
  const told = Object.entries(answers.get('planning')?.raw ?? {}).filter(([, text]) => text !== '');
  return hoursOf({ values: Object.fromEntries(told) });
}

/** The one being completed. */
export function completedAt(answers: Answers, context: FormContext): KnownShift | null {
  const known = knownAt(answers, context);
  if (known === null) return null;
  const same = context.same ?? sameOf(answers.get('same')?.text ?? '', known);
  return same === 'complete' ? known : null;
}

/** What Entrée takes at a question: the answer given before, the end told with the hour, what a vacation being completed holds. */
export function keptAt(at: string, answers: Answers, context: FormContext): Given | undefined {
  const told = answers.get(at);
  const lasts = at.endsWith('.durationMinutes')
    ? answers.get(at.replace('durationMinutes', 'start'))?.lasts
    : undefined;
  if (told === undefined && lasts !== undefined) {
    return { text: '', raw: { durationMinutes: String(lasts) }, shown: hoursWords(lasts) };
  }
  if (told !== undefined || (at !== 'passages' && at !== 'contacts')) return told;
  const { contacts, passages } = completedAt(answers, context)?.shift.values ?? {};
  if (at === 'contacts') {
    return typeof contacts === 'number'
      ? { text: '', raw: { contacts: String(contacts) }, shown: String(contacts) }
      : undefined;
  }
  if (!Array.isArray(passages) || passages.length === 0) return undefined;
  // No words of its own: what the base holds stays as it is.
  return { text: '', raw: {}, shown: passages.map((one) => passageWords(one, context)).join(', ') };
}

/** « non renseigné », said of a vacation being completed: what it held goes. */
export function untoldAt(at: string, answers: Answers, context: FormContext): Given {
  const held = keptAt(at, new Map([...answers].filter(([slot]) => slot !== at)), context) !== undefined;
  const key = at === 'passages' ? 'quartiers' : at;
  return { text: '-', raw: held ? { [key]: '' } : {}, shown: context.words.untold };
}

/** The planning line said of the known vacation: its hours and its team, changed by what was typed. */
export function planningOf({ shift }: KnownShift, answers: Answers, context: FormContext): Reading {
  const told = (key: string) => {
    const value = shift.values[key];
    return typeof value === 'string' ? value : '';
  };
  const { team } = shift.values;
  const [start, end] = [told('plannedStart'), told('plannedEnd')];
  const raw = {
    date: told('date'),
    team: Array.isArray(team) ? team.join(', ') : '',
    realStart: told('realStart'),
    realEnd: told('realEnd'),
    ...(isRas(answers) ? { ras: 'oui' } : {}),
  };
  const text = answers.get('planning')?.text ?? '';
  const before = { text: '', raw, shown: '' };
  const reading = readPlanning(text, before, { ...context, plannedOn: () => ({ start, end }) });
  if ('problem' in reading) return reading;
  return { given: { ...reading.given, raw: { realStart: '', realEnd: '', ...reading.given.raw } } };
}

function passageWords(passage: string | Passage, { lists }: FormContext): string {
  if (typeof passage === 'string') return passage;
  const { quartier, minutes } = passage;
  const label = lists.find('quartier', quartier)?.label ?? quartier;
  return minutes === null ? label : `${label} ${hoursWords(minutes)}`;
}
