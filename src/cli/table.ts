import { tableWords } from '../app/table/corrected.ts';
import { showTable } from '../app/table/show-table.ts';
import { UserError } from '../errors.ts';
import { type CliCommand, collect, flagOption, listOption, textOption } from './command.ts';
import { addPeriodFlags, periodOf } from './period-flags.ts';

const FORMATS = ['csv', 'md', 'json'] as const;

export const table: CliCommand = {
  describe(command, messages) {
    const help = messages.cli.options;
    command.argument('[G]', messages.cli.argumentHelp.table);
    addPeriodFlags(command, messages)
      .option('--measure <mesure>', help.measure)
      .option('--rows <dimension>', help.rows)
      .option('--cols <dimension>', help.cols)
      .option('--where <filtre>', help.where, collect)
      .option('--compare <avec>', help.compare)
      .option('--sort <ordre>', help.sort)
      .option('--top <n>', help.top)
      .option('--all', help.all)
      .option('--audience <public>', help.audience)
      .option('--list', help.list)
      .option('--csv', help.csv)
      .option('--md', help.md);
  },
  async run(session, args, options) {
    const [first, second] = FORMATS.filter(
      (name) => flagOption(options, name) || (name === 'json' && session.options.json),
    );
    if (first !== undefined && second !== undefined) {
      throw new UserError('options-conflict', { first: `--${first}`, second: `--${second}` });
    }
    const store = flagOption(options, 'list') ? null : await session.store();
    const today = () => session.ports.clock.now(store?.preset.dispositif.timezone ?? 'UTC').date;
    const request = {
      id: args[0] ?? null,
      measure: textOption(options, 'measure'),
      rows: textOption(options, 'rows'),
      cols: textOption(options, 'cols'),
      where: listOption(options, 'where'),
      compare: textOption(options, 'compare'),
      sort: textOption(options, 'sort'),
      top: textOption(options, 'top'),
      all: flagOption(options, 'all'),
      audience: textOption(options, 'audience'),
    };
    return showTable(session, {
      ...request,
      period: periodOf(options, today, tableWords(request)),
      list: flagOption(options, 'list'),
      format: first ?? 'screen',
    });
  },
};
