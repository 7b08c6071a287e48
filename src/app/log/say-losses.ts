/** What a saving takes away or puts another value for, said before it is on the card: nothing goes without a word. */

import { fieldsOf } from '../../domain/fields/kinds.ts';
import { recordNumber } from '../../domain/record.ts';
import { formatter } from '../../messages/format.ts';
import { valueWords } from '../../messages/record-words.ts';
import type { Store } from '../../storage/store.ts';
import type { Session } from '../session.ts';
import type { Known, Saving } from './plan-saving.ts';

export function sayLosses(session: Session, store: Store, { known, alike, unquiet }: Saving): void {
  const { options, messages, ports } = session;
  if (options.quiet) return;
  const { log } = messages;
  const lines = [
    ...(alike > 0 ? [log.alike(alike)] : []),
    ...known.flatMap((one) => lostLines(session, store, one)),
    ...unquiet.map((shift) => log.notQuiet(shift === null ? null : recordNumber('shifts', shift.id))),
  ];
  for (const line of lines) ports.terminal.err(`  ! ${line}\n`);
}

function lostLines({ messages, options }: Session, { preset }: Store, { shift, after, removed }: Known): string[] {
  const spoken = { preset, messages, words: formatter(options.lang, 'screen') };
  const id = recordNumber('shifts', shift.id);
  const lines: string[] = [];
  for (const [key, field] of Object.entries(fieldsOf('shifts'))) {
    // The mark of a quiet evening has a sentence of its own.
    if (field.derived === true || key === 'ras') continue;
    const [was, is] = [valueWords(shift, key, spoken), valueWords(after, key, spoken)];
    if (was === '' || was === is) continue;
    lines.push(messages.log.fieldNow(id, messages.records.fields[key] ?? key, was, is));
  }
  return removed === 0 ? lines : [...lines, messages.log.interventionsGone(id, removed)];
}
