/** Changes of the base, a line each. */

import type { Session } from '../../app/session.ts';
import type { HistoryEntry, TouchedCounts } from '../../domain/change-set.ts';
import { KIND_NAMES, type KindName } from '../../domain/fields/kinds.ts';
import { type Formatter, formatter } from '../../messages/format.ts';
import type { Messages } from '../../messages/messages.ts';
import { printable } from '../../messages/printable.ts';
import type { Store } from '../../storage/store.ts';
import { countsOf } from './records.ts';

type Touched = ReturnType<Store['touchedCounts']>;
const UNTOUCHED: TouchedCounts = { edited: {}, removed: {} };

/** The changes that are asked for, as one document or as lines. */
export async function sayHistory(session: Session, store: Store, changes: readonly HistoryEntry[]): Promise<void> {
  const touched = store.touchedCounts();
  if (!session.options.json) {
    await session.say(historyLines(changes, touched, session, store.preset.dispositif.timezone));
    return;
  }
  const told = changes.map((entry) => ({ ...entry, ...(touched.get(entry.change) ?? UNTOUCHED) }));
  await session.ports.terminal.out(`${JSON.stringify({ schema: 'optimedia/history/1', changes: told })}\n`);
}

/** « n° 12   2 nov., 09:14   import   C1   41 interventions   Suivi M2 octobre.xlsx   annulé par le n° 14 » */
function historyLines(
  changes: readonly HistoryEntry[],
  touched: Touched,
  session: Session,
  timezone: string,
): string[] {
  const { messages, options, ports } = session;
  const said = messages.records;
  if (changes.length === 0) return [said.noChange];
  const words = formatter(options.lang, 'screen');
  const rows = changes.map((entry) => {
    const { date, time } = ports.clock.localOf(entry.at, timezone);
    return [
      said.changeNumber(entry.change),
      `${words.date(date, 'list')}, ${time}`,
      entry.undoes === null ? said.actions[entry.action] : said.actionOf(said.actions[entry.action], entry.undoes),
      entry.who,
      movedBy(entry, touched.get(entry.change) ?? UNTOUCHED, messages, words),
      entry.import === null ? '' : printable(entry.import.file, 40),
      entry.undoneBy === null ? '' : said.undoneShort(entry.undoneBy),
    ];
  });
  if (options.plain) return rows.map((row) => row.filter((cell) => cell !== '').join(' ; '));
  const widths = rows.reduce<number[]>((all, row) => row.map((cell, at) => Math.max(all[at] ?? 0, cell.length)), []);
  return rows.map((row) => `  ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('   ')}`.trimEnd());
}

/** « 41 interventions, modifié : 2 vacations » */
function movedBy(
  entry: HistoryEntry,
  { edited, removed }: TouchedCounts,
  messages: Messages,
  words: Formatter,
): string {
  const said = messages.records;
  const counted = (counts: TouchedCounts['edited']) => countsOf(mapOf(counts), messages, words);
  return [
    entry.inserted.length === 0 ? '' : countsOf(addedBy(entry), messages, words),
    Object.keys(edited).length === 0 ? '' : said.editedShort(counted(edited)),
    Object.keys(removed).length === 0 ? '' : said.removedShort(counted(removed)),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function mapOf(counts: TouchedCounts['edited']): ReadonlyMap<KindName, number> {
  return new Map(KIND_NAMES.flatMap((kind) => (counts[kind] === undefined ? [] : [[kind, counts[kind]]])));
}

function addedBy({ inserted }: HistoryEntry): ReadonlyMap<KindName, number> {
  const counts = new Map<KindName, number>();
  for (const { kind, firstId, lastId } of inserted) counts.set(kind, (counts.get(kind) ?? 0) + lastId - firstId + 1);
  return counts;
}
