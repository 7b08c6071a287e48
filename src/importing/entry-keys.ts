/** The names that `--map`, `--set` and `--value` may give a field: its JSON key, or a key that only an entry has. */

import { fieldsOf, KIND_NAMES, type KindName } from '../domain/fields/kinds.ts';
import type { Lists } from '../domain/lists.ts';
import { COLUMNS } from './column-synonyms.ts';
import { matchColumns } from './match-columns.ts';
import { nearestNames } from './nearest-names.ts';

/** What a told column is when nothing of it is wanted: `--map "Vu avec=-"`. */
export const LEFT_OUT = '-';

export function entryKeys(kind: KindName, lists: Lists): readonly string[] {
  const own = Object.entries(fieldsOf(kind)).flatMap(([key, field]) => (field.derived === true ? [] : [key]));
  const ages = own.includes('ages') ? lists.items('age_band').map(({ code }) => `ages.${code}`) : [];
  return [...new Set([...own, ...Object.keys(COLUMNS[kind]), ...ages])];
}

/** Kinds that have the field, among those that the import may hold. */
export function kindsWith(field: string, kind: KindName | null, lists: Lists): readonly KindName[] {
  return (kind === null ? KIND_NAMES : [kind]).filter((one) => entryKeys(one, lists).includes(field));
}

/** « quartie » → quartier; a header that people write (« commentaire ») → the key that it stands for. */
export function nearestKeys(given: string, kind: KindName | null, lists: Lists): string[] {
  const kinds = kind === null ? KIND_NAMES : [kind];
  const headers = kinds.flatMap((one) =>
    matchColumns(one, [{ column: 0, shown: given, text: given, group: null }], lists, new Map()),
  );
  const meant = headers.flatMap(({ field }) => (field === null ? [] : [field]));
  const typed = nearestNames(given, [...new Set(kinds.flatMap((one) => entryKeys(one, lists)))]);
  return [...new Set([...typed, ...meant])].slice(0, 3);
}
