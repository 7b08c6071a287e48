/** Records counted by kind: « 2 vacations, 5 interventions ». */

import type { KindName } from '../../domain/fields/kinds.ts';
import type { Formatter } from '../../messages/format.ts';
import type { Messages } from '../../messages/messages.ts';

export function countsOf(counts: ReadonlyMap<KindName, number>, messages: Messages, words: Formatter): string {
  const { kinds } = messages.records;
  return [...counts].map(([kind, n]) => words.plural(n, kinds[kind].one, kinds[kind].many)).join(', ') || '0';
}
