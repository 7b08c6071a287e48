/** « 3 H / 2 F » in a column of persons: five persons, three men and two women, where no column of theirs says so. */

import type { Raw } from '../domain/entry.ts';
import { readPersons } from '../domain/reading/read-persons.ts';

export function splitPersons(raw: Map<string, Raw>): void {
  const told = raw.get('persons');
  if (told === undefined || told.typed !== undefined || !/\d\s*\p{L}/u.test(told.text)) return;
  const read = readPersons(told.text);
  if (!read.ok) return;
  const { band, women, men, ages } = read.value;
  if ((women === null && men === null) || ages.length > 0 || raw.has('women') || raw.has('men')) return;
  raw.set('persons', { ...told, text: String(band.min) });
  if (women !== null) raw.set('women', { ...told, text: String(women) });
  if (men !== null) raw.set('men', { ...told, text: String(men) });
}
