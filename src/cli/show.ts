import { changeNotFound } from '../app/undo/undo-change.ts';
import { parseChangeNumber } from '../domain/change-set.ts';
import { parseRecordNumber, recordToJson } from '../domain/record.ts';
import { UserError } from '../errors.ts';
import { formatter } from '../messages/format.ts';
import type { CliCommand } from './command.ts';
import { sayChange } from './views/change.ts';
import { recordCard } from './views/record-card.ts';

export const show: CliCommand = {
  describe(command, messages) {
    command.argument('<id>', messages.cli.argumentHelp.id);
  },
  async run(session, args) {
    const id = args[0] ?? '';
    const { messages, ports, options } = session;
    const store = await session.store();
    const change = parseChangeNumber(id);
    if (change !== null) {
      const entry = store.history().find((one) => one.change === change);
      if (entry === undefined) throw changeNotFound(id);
      await sayChange(session, store, entry);
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
