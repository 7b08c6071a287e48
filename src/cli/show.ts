import type { Session } from '../app/session.ts';
import type { HistoryEntry } from '../domain/change-set.ts';
import { parseRecordNumber, recordNumber, recordToJson } from '../domain/record.ts';
import { UserError } from '../errors.ts';
import { formatter } from '../messages/format.ts';
import { printable } from '../messages/printable.ts';
import type { CliCommand } from './command.ts';
import { recordCard } from './views/record-card.ts';

export const show: CliCommand = {
  describe(command, messages) {
    command.argument('<id>', messages.cli.arguments.id);
  },
  async run(session, args) {
    const id = args[0] ?? '';
    const { messages, ports, options } = session;
    const store = await session.store();
    if (/^\d{1,15}$/.test(id)) {
      const entry = store.history().find((one) => one.change === Number(id));
      if (entry === undefined) throw new UserError('change-not-found', { id });
      if (options.json) {
        await ports.terminal.out(`${JSON.stringify({ schema: 'optimedia/change/1', ...entry })}\n`);
      } else await session.say(changeLines(entry, session, store.preset.dispositif.timezone));
      return 0;
    }
    const number = parseRecordNumber(id);
    const record = number === null ? null : store.record(number.kind, number.id);
    if (record === null) throw new UserError('record-not-found', { id }, { tries: [['list']] });
    if (options.json) {
      const document = { schema: 'optimedia/records/1', kind: record.kind, records: [recordToJson(record)] };
      await ports.terminal.out(`${JSON.stringify(document)}\n`);
      return 0;
    }
    const words = formatter(options.lang, 'screen');
    const width = ports.terminal.outIsTTY ? ports.terminal.columns : null;
    await session.say(recordCard(record, { preset: store.preset, messages, words }, width));
    return 0;
  },
};

function changeLines(entry: HistoryEntry, { messages, options, ports }: Session, timezone: string): string[] {
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
