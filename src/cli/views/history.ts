/** Changes of the base: a line each, or one in full. */

import type { Session } from '../../app/session.ts';
import type { HistoryEntry } from '../../domain/change-set.ts';
import type { KindName } from '../../domain/fields/kinds.ts';
import { recordNumber } from '../../domain/record.ts';
import { formatter } from '../../messages/format.ts';
import { printable } from '../../messages/printable.ts';
import { countsOf } from './records.ts';

export function historyJson(changes: readonly HistoryEntry[]): string {
  return `${JSON.stringify({ schema: 'optimedia/history/1', changes })}\n`;
}

/** « n° 12   2 nov., 09:14   import   41 interventions   Suivi M2 octobre.xlsx   annulé par le n° 14 » */
export function historyLines(changes: readonly HistoryEntry[], session: Session, timezone: string): string[] {
  const { messages, options, ports } = session;
  const said = messages.records;
  if (changes.length === 0) return [said.noChange];
  const words = formatter(options.lang, 'screen');
  const rows = changes.map((entry) => {
    const { date, time } = ports.clock.localOf(entry.at, timezone);
    return [
      said.changeNumber(entry.change),
      `${words.date(date, 'list')}, ${time}`,
      said.actions[entry.action],
      entry.inserted.length === 0 ? '' : countsOf(addedBy(entry), messages, words),
      entry.import === null ? '' : printable(entry.import.file, 40),
      entry.undoneBy === null ? '' : said.undoneShort(entry.undoneBy),
    ];
  });
  if (options.plain) return rows.map((row) => row.filter((cell) => cell !== '').join(' ; '));
  const widths = rows.reduce<number[]>((all, row) => row.map((cell, at) => Math.max(all[at] ?? 0, cell.length)), []);
  return rows.map((row) => `  ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('   ')}`.trimEnd());
}

function addedBy({ inserted }: HistoryEntry): ReadonlyMap<KindName, number> {
  const counts = new Map<KindName, number>();
  for (const { kind, firstId, lastId } of inserted) counts.set(kind, (counts.get(kind) ?? 0) + lastId - firstId + 1);
  return counts;
}

export function changeLines(entry: HistoryEntry, { messages, options, ports }: Session, timezone: string): string[] {
  const said = messages.records;
  const words = formatter(options.lang, 'screen');
  const { date, time } = ports.clock.localOf(entry.at, timezone);
  const at = said.at(words.date(date, 'long'), words.time(time, 'sentence'));
  const lines = [said.change(entry.change, said.actions[entry.action], entry.who, at)];
  if (entry.import !== null) lines.push(`  ${said.importFile(printable(entry.import.file, 60))}`);
  for (const range of entry.inserted) {
    const first = recordNumber(range.kind, range.firstId);
    const last = recordNumber(range.kind, range.lastId);
    lines.push(`  ${said.added(first === last ? first : said.range(first, last))}`);
  }
  if (entry.undoneBy !== null) lines.push(`  ${said.undone(entry.undoneBy)}`);
  return lines;
}
