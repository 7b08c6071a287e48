/** The vacation before it is saved: what each number reopens. */

import { parseIsoDate } from '../../domain/calendar/calendar-date.ts';
import type { FormContext } from './form-context.ts';
import { type Answers, interventionNumbers } from './slots.ts';

export function summaryLines(answers: Answers, context: FormContext): readonly string[] {
  const { words } = context;
  const planning = answers.get('planning');
  const date = parseIsoDate(planning?.raw['date'] ?? '') ?? context.date;
  const shown = (slot: string) => answers.get(slot)?.shown ?? words.untold;
  const lines = [
    words.summaryHead(context.longDate(date), planning?.shown ?? ''),
    `  1 ${words.labels.passages.padEnd(14)} ${shown('passages')}`,
    `  2 ${words.labels.contacts.padEnd(14)} ${shown('contacts')}`,
  ];
  for (const n of interventionNumbers(answers)) {
    const told = ['where', 'situation', 'persons', 'outcome'].map((name) => answers.get(`i${n}.${name}`));
    const facts = told
      .filter((given) => given !== undefined && Object.keys(given.raw).length > 0)
      .map((given) => given?.shown);
    const hour = Object.keys(answers.get(`i${n}.start`)?.raw ?? {}).length > 0 ? shown(`i${n}.start`) : '–';
    lines.push(`  ${n + 2} ${hour.padEnd(14)} ${facts.join(' · ')}`);
  }
  return lines;
}

export function tonightLine(answers: Answers, context: FormContext): string {
  const numbers = interventionNumbers(answers);
  let persons: number | null = null;
  let atLeast = false;
  for (const n of numbers) {
    const given = answers.get(`i${n}.persons`);
    // « 5 à 10 personnes », « environ 10 personnes »: the least is what is added up, and said so.
    const least = given === undefined || Object.keys(given.raw).length === 0 ? null : /\d+/.exec(given.shown);
    if (least === null) continue;
    persons = (persons ?? 0) + Number(least[0]);
    atLeast ||= !/^\d+$/.test(given?.raw['persons'] ?? '');
  }
  const contacts = answers.get('contacts')?.raw['contacts'];
  const met = contacts === undefined ? null : Number(contacts);
  return context.words.tonight(numbers.length, persons, atLeast, met, context.keptAt());
}
