import { showTable } from '../app/table/show-table.ts';
import { type CliCommand, collect, flagOption, listOption, textOption } from './command.ts';
import { addPeriodFlags, periodOf } from './period-flags.ts';

export const table: CliCommand = {
  describe(command, messages) {
    const help = messages.cli.options;
    command.argument('[G]', messages.cli.commands.table);
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
    const store = flagOption(options, 'list') ? null : await session.store();
    const today = () => session.ports.clock.now(store?.preset.dispositif.timezone ?? 'UTC').date;
    return showTable(session, {
      id: args[0] ?? null,
      measure: textOption(options, 'measure'),
      rows: textOption(options, 'rows'),
      cols: textOption(options, 'cols'),
      where: listOption(options, 'where'),
      period: periodOf(options, today, ['table', ...args]),
      compare: textOption(options, 'compare'),
      sort: textOption(options, 'sort'),
      top: textOption(options, 'top'),
      all: flagOption(options, 'all'),
      list: flagOption(options, 'list'),
      audience: textOption(options, 'audience'),
      format: flagOption(options, 'csv')
        ? 'csv'
        : flagOption(options, 'md')
          ? 'md'
          : session.options.json
            ? 'json'
            : 'screen',
    });
  },
};
