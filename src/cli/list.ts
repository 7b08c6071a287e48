import { isKindName, KIND_NAMES } from '../domain/fields/kinds.ts';
import { recordToJson } from '../domain/record.ts';
import { UserError } from '../errors.ts';
import { formatter } from '../messages/format.ts';
import type { CliCommand } from './command.ts';
import { nearestWord } from './nearest-word.ts';
import { addPeriodFlags, periodOf } from './period-flags.ts';
import { recordLines } from './views/record-list.ts';

/** On a terminal, the last ones only; a pipe and JSON have them all. */
const SHOWN = 200;

export const list: CliCommand = {
  describe(command, messages) {
    command.argument('[kind]', messages.cli.arguments.kind);
    addPeriodFlags(command, messages);
  },
  async run(session, args, options) {
    const { messages, ports } = session;
    const { terminal } = ports;
    const kind = args[0] ?? 'interventions';
    if (!isKindName(kind)) {
      const near = nearestWord(kind, KIND_NAMES);
      const tries = near === null ? [] : [['list', near]];
      throw new UserError('option-value-unknown', { option: 'list', given: kind, allowed: KIND_NAMES }, { tries });
    }
    const store = await session.store();
    const today = () => ports.clock.now(store.preset.dispositif.timezone).date;
    const period = periodOf(options, today, ['list', kind]);
    const records = [...store.records(kind, period)];
    if (session.options.json) {
      const document = { schema: 'optimedia/records/1', kind, records: records.map(recordToJson) };
      await terminal.out(`${JSON.stringify(document)}\n`);
      return 0;
    }
    const { one, many, feminine } = messages.records.kinds[kind];
    if (records.length === 0) {
      terminal.err(`${messages.records.none(one, feminine, period !== null)}\n`);
      return 0;
    }
    const words = formatter(session.options.lang, 'screen');
    const shown = terminal.outIsTTY ? records.slice(-SHOWN) : records;
    const width = terminal.outIsTTY ? terminal.columns : null;
    await session.say(recordLines(shown, { preset: store.preset, messages, words }, width));
    if (session.options.quiet) return 0;
    if (records.length > shown.length) {
      terminal.err(`${messages.records.more(words.number(shown.length, 0), words.number(records.length, 0))}\n`);
    } else terminal.err(`${words.plural(records.length, one, many)}\n`);
    return 0;
  },
};
