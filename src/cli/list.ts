import { isKindName, KIND_NAMES } from '../domain/fields/kinds.ts';
import { recordToJson } from '../domain/record.ts';
import { UserError } from '../errors.ts';
import type { CliCommand } from './command.ts';
import { addPeriodFlags, periodOf } from './period-flags.ts';
import { recordLine } from './views/records.ts';

/** On a screen, more lines than this are told by their number; JSON gives them all. */
const SHOWN = 200;

export const list: CliCommand = {
  describe(command, messages) {
    command.argument('[kind]', messages.cli.arguments.kind);
    addPeriodFlags(command, messages);
  },
  async run(session, args, options) {
    const { messages, ports } = session;
    const kind = args[0] ?? 'interventions';
    if (!isKindName(kind)) {
      throw new UserError('option-value-unknown', { option: 'list', given: kind, allowed: KIND_NAMES });
    }
    const store = await session.store();
    const today = () => ports.clock.now(store.preset.dispositif.timezone).date;
    const records = [...store.records(kind, periodOf(options, today, ['list', kind]))];
    if (session.options.json) {
      const document = { schema: 'optimedia/records/1', kind, records: records.map(recordToJson) };
      await ports.terminal.out(`${JSON.stringify(document)}\n`);
      return 0;
    }
    if (records.length === 0) {
      ports.terminal.err(`${messages.records.none(messages.records.kinds[kind].many)}\n`);
      return 0;
    }
    const lines = records.slice(0, SHOWN).map((record) => recordLine(record, store.preset));
    await ports.terminal.out(`${lines.join('\n')}\n`);
    if (records.length > SHOWN) ports.terminal.err(`${messages.records.more(SHOWN, records.length)}\n`);
    return 0;
  },
};
