import { periodWords, withCorrection } from '../app/table/corrected.ts';
import { readFilter } from '../app/table/read-request.ts';
import type { Period } from '../domain/calendar/period.ts';
import { isKindName, KIND_NAMES, type KindName } from '../domain/fields/kinds.ts';
import { wordsOf } from '../domain/filter-choices.ts';
import { parseRecordNumber, recordToJson, type StoredRecord } from '../domain/record.ts';
import { UserError } from '../errors.ts';
import { formatter } from '../messages/format.ts';
import type { Messages } from '../messages/messages.ts';
import type { Store } from '../storage/store.ts';
import { type CliCommand, collect, listOption } from './command.ts';
import { nearestWord } from './nearest-word.ts';
import { addPeriodFlags, periodOf } from './period-flags.ts';
import { recordLines, recordSentences } from './views/record-list.ts';

/** On a terminal, the last ones only; a pipe and JSON have them all. */
const SHOWN = 200;

/** A kind by its name, or by the words of the screens: `vacations`. Throws `kind-unknown`. */
function kindOf(given: string, kinds: Messages['records']['kinds']): KindName {
  if (isKindName(given)) return given;
  const words = wordsOf(given).join(' ');
  const said = KIND_NAMES.find((kind) => [kinds[kind].one, kinds[kind].many].includes(words));
  if (said !== undefined) return said;
  const number = parseRecordNumber(given);
  const near = nearestWord(given, KIND_NAMES);
  const tries = number !== null ? [['show', given]] : near !== null ? [['list', near]] : [];
  throw new UserError('kind-unknown', { given, allowed: KIND_NAMES }, { tries });
}

function recordsOf(
  store: Store,
  kind: KindName,
  period: Period | null,
  where: readonly string[],
  typed: readonly string[],
): readonly StoredRecord[] {
  try {
    return [...store.records(kind, period, where.map(readFilter))];
  } catch (error) {
    throw withCorrection(error, typed);
  }
}

export const list: CliCommand = {
  describe(command, messages) {
    command.argument('[kind]', messages.cli.argumentHelp.kind);
    addPeriodFlags(command, messages).option('--where <filtre>', messages.cli.options.where, collect);
  },
  async run(session, args, options) {
    const { messages, ports } = session;
    const { terminal } = ports;
    const kind = kindOf(args[0] ?? 'interventions', messages.records.kinds);
    const store = await session.store();
    const today = () => ports.clock.now(store.preset.dispositif.timezone).date;
    const where = listOption(options, 'where');
    const words = ['list', kind, ...where.flatMap((filter) => ['--where', filter])];
    const period = periodOf(options, today, words);
    const records = recordsOf(store, kind, period, where, [...words, ...periodWords(period)]);
    if (session.options.json) {
      const document = { schema: 'optimedia/records/1', kind, records: records.map(recordToJson) };
      await terminal.out(`${JSON.stringify(document)}\n`);
      return 0;
    }
    const { one, many, feminine } = messages.records.kinds[kind];
    if (records.length === 0) {
      terminal.err(`${messages.records.none(one, feminine, { period: period !== null, filter: where.length > 0 })}\n`);
      return 0;
    }
    const format = formatter(session.options.lang, 'screen');
    const shown = terminal.outIsTTY ? records.slice(-SHOWN) : records;
    const width = terminal.outIsTTY ? terminal.columns : null;
    const spoken = { preset: store.preset, messages, words: format };
    await session.say(session.options.plain ? recordSentences(shown, spoken) : recordLines(shown, spoken, width));
    if (session.options.quiet) return 0;
    if (records.length > shown.length) {
      terminal.err(`${messages.records.more(format.number(shown.length, 0), format.number(records.length, 0))}\n`);
    } else terminal.err(`${format.plural(records.length, one, many)}\n`);
    return 0;
  },
};
