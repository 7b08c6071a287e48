import { opening, refuseStrayFolder, sayWhereBaseLies, shippedPreset } from '../app/open-session.ts';
import { UserError } from '../errors.ts';
import { type CliCommand, textOption } from './command.ts';

export const init: CliCommand = {
  describe(command, messages) {
    command.option('--preset <nom>', messages.cli.argumentHelp.initPreset);
  },
  async run(session, _args, options) {
    const { messages, ports } = session;
    const { db, dryRun, json } = session.options;
    if (ports.files.look(db) !== null) throw new UserError('db-exists', { file: db });
    refuseStrayFolder(session);
    const preset = await shippedPreset(ports, textOption(options, 'preset') ?? 'rennes');
    if (!dryRun) {
      const { createStore } = await import('../storage/sqlite-store.ts');
      createStore(db, preset, opening(session, 'write')).close();
    }
    const { name, code } = preset.dispositif;
    if (json)
      await ports.terminal.out(
        `${JSON.stringify({ schema: 'optimedia/init/1', db, dispositif: code, written: !dryRun })}\n`,
      );
    else if (dryRun) await session.say([messages.cli.initDry(db, name)]);
    else await session.say([messages.cli.done(messages.cli.initDone(db, name))]);
    if (!dryRun) await sayWhereBaseLies(session);
    return 0;
  },
};
