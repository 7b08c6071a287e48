/** One record whole: what was told, what was not understood, where it comes from. */

import { fieldsOf } from '../../domain/fields/kinds.ts';
import { recordNumber, type StoredRecord } from '../../domain/record.ts';
import { foldUnder } from '../../messages/fold-under.ts';
import { printable } from '../../messages/printable.ts';
import { type Spoken, valueWords } from '../../messages/record-words.ts';

const LABEL_WIDTH = 20;

/** `width`: of the terminal; null when nothing limits it. */
export function recordCard(record: StoredRecord, spoken: Spoken, width: number | null = null): string[] {
  const { messages } = spoken;
  const said = messages.records;
  const lines = [said.cardHead(recordNumber(record.kind, record.id), said.kinds[record.kind].one)];
  const row = (label: string, text: string) => foldUnder(`  ${label.padEnd(LABEL_WIDTH)} `, text, width);
  const untold: string[] = [];
  for (const [key, field] of Object.entries(fieldsOf(record.kind))) {
    const label = said.fields[key] ?? key;
    const text = valueWords(record, key, spoken);
    if (text !== '') lines.push(...row(label, text));
    else if (field.derived !== true && field.type !== 'flag' && record.unread[key] === undefined)
      untold.push(label.toLowerCase());
  }
  if (record.shiftId !== null) lines.push(...row(said.shift, recordNumber('shifts', record.shiftId)));
  for (const [key, words] of Object.entries(record.unread)) {
    lines.push(...row(said.unread, said.unreadIn(printable(words, 80), said.fields[key.split('.')[0] ?? ''] ?? key)));
  }
  if (untold.length > 0) lines.push(...row(said.untold, untold.join(', ')));
  if (record.source !== null) {
    const { file, sheet, row: number } = record.source;
    lines.push(`  ${said.source(printable(file, 60), sheet && printable(sheet), number)}`);
  }
  return lines;
}
