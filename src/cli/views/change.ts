/** One change in full: who, when, what it added, what its records were before it and after it. */

import type { Session } from '../../app/session.ts';
import { type HistoryEntry, isLinkAlone, type RecordImage } from '../../domain/change-set.ts';
import { fieldsOf, type KindName } from '../../domain/fields/kinds.ts';
import { type RecordValues, recordNumber, recordToJson } from '../../domain/record.ts';
import { formatter } from '../../messages/format.ts';
import { printable } from '../../messages/printable.ts';
import { type Spoken, valueWords } from '../../messages/record-words.ts';
import type { Store } from '../../storage/store.ts';

/** Edited records told whole on screen. */
const SHOWN = 20;
const LABEL_WIDTH = 20;
/** Records of one write of JSON. */
const BATCH = 500;

type Range = { readonly kind: KindName; readonly firstId: number; readonly lastId: number };

export async function sayChange(session: Session, store: Store, entry: HistoryEntry): Promise<void> {
  if (session.options.json) await writeJson(session, store, entry);
  else await session.say(changeLines(session, store, entry));
}

/** Written as it is read: an import taken back holds as many records as it had brought. */
async function writeJson({ ports }: Session, store: Store, entry: HistoryEntry): Promise<void> {
  const head = JSON.stringify({ schema: 'optimedia/change/1', ...entry });
  let text = `${head.slice(0, -1)},"images":[`;
  let told = 0;
  for (const { kind, id, before, after } of store.imagesOf(entry.change)) {
    const json = (record: RecordValues) => recordToJson({ ...record, id, uid: '' });
    const image = {
      kind,
      id: recordNumber(kind, id),
      before: json(before),
      after: after === null ? null : json(after),
    };
    text += `${told === 0 ? '' : ','}${JSON.stringify(image)}`;
    told += 1;
    if (told % BATCH > 0) continue;
    await ports.terminal.out(text);
    text = '';
  }
  await ports.terminal.out(`${text}]}\n`);
}

function changeLines({ messages, options, ports }: Session, store: Store, entry: HistoryEntry): string[] {
  const said = messages.records;
  const words = formatter(options.lang, 'screen');
  const { date, time } = ports.clock.localOf(entry.at, store.preset.dispositif.timezone);
  const at = said.at(words.date(date, 'long'), words.time(time, 'sentence'));
  const lines = [said.change(entry.change, said.actions[entry.action], entry.who, at)];
  if (entry.import !== null) lines.push(`  ${said.importFile(printable(entry.import.file, 60))}`);
  const rangeWords = ({ kind, firstId, lastId }: Range) => {
    const first = recordNumber(kind, firstId);
    return firstId === lastId ? first : said.range(first, recordNumber(kind, lastId));
  };
  for (const range of entry.inserted) lines.push(`  ${said.added(rangeWords(range))}`);
  const removed: { kind: KindName; firstId: number; lastId: number }[] = [];
  let edited = 0;
  for (const image of store.imagesOf(entry.change)) {
    const { kind, id, before, after } = image;
    if (after === null) {
      const last = removed.at(-1);
      if (last?.kind === kind && last.lastId === id - 1) last.lastId = id;
      else removed.push({ kind, firstId: id, lastId: id });
    } else if (!isLinkAlone(before, after)) {
      edited += 1;
      if (edited <= SHOWN) lines.push(...editedLines(image, after, { preset: store.preset, messages, words }));
    }
  }
  if (edited > SHOWN) lines.push(`  ${said.moreEdited(edited - SHOWN)}`);
  for (const range of removed) lines.push(`  ${said.removed(rangeWords(range))}`);
  if (entry.undoneBy !== null) lines.push(`  ${said.undone(entry.undoneBy)}`);
  return lines;
}

/** « Contacts   12 → 30 », a line for each answer that is no longer the same. */
function editedLines({ kind, id, before }: RecordImage, after: RecordValues, spoken: Spoken): string[] {
  const said = spoken.messages.records;
  const rows: string[] = [];
  const row = (label: string, was: string, is: string) => {
    if (was === is) return;
    const untold = said.untold.toLowerCase();
    rows.push(`    ${label.padEnd(LABEL_WIDTH)} ${said.fromTo(was || untold, is || untold)}`);
  };
  for (const key of Object.keys(fieldsOf(kind))) {
    row(said.fields[key] ?? key, valueWords(before, key, spoken), valueWords(after, key, spoken));
  }
  const shift = ({ shiftId }: RecordValues) => (shiftId === null ? '' : recordNumber('shifts', shiftId));
  row(said.shift, shift(before), shift(after));
  for (const key of new Set([...Object.keys(before.unread), ...Object.keys(after.unread)])) {
    const unread = (record: RecordValues) => {
      const text = record.unread[key];
      return text === undefined ? '' : said.unreadIn(printable(text, 80), said.fields[key.split('.')[0] ?? ''] ?? key);
    };
    row(said.unread, unread(before), unread(after));
  }
  return [`  ${said.edited(recordNumber(kind, id))}`, ...rows];
}
