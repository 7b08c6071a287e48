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
    `  1 ${words.labels.passages.padEnd(12)} ${shown('passages')}`,
    `  2 ${words.labels.contacts.padEnd(12)} ${shown('contacts')}`,
  ];
  for (const n of interventionNumbers(answers)) {
    const told = ['where', 'situation', 'persons', 'outcome'].map((name) => answers.get(`i${n}.${name}`));
    const facts = told
      .filter((given) => given !== undefined && Object.keys(given.raw).length > 0)
      .map((given) => given?.shown);
    const hour = Object.keys(answers.get(`i${n}.start`)?.raw ?? {}).length > 0 ? shown(`i${n}.start`) : '–';
    lines.push(`  ${n + 2} ${hour.padEnd(12)} ${facts.join(' · ')}`);
  }
  return lines;
}

export function tonightLine(answers: Answers, context: FormContext): string {
  const numbers = interventionNumbers(answers);
  let persons: number | null = null;
  for (const n of numbers) {
    const found = /\d+/.exec(answers.get(`i${n}.persons`)?.raw['persons'] ?? '');
    if (found !== null) persons = (persons ?? 0) + Number(found[0]);
  }
  const contacts = answers.get('contacts')?.raw['contacts'];
  return context.words.tonight(
    numbers.length,
    persons,
    contacts === undefined ? null : Number(contacts),
    context.keptAt(),
  );
}
