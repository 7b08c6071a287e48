import { shippedPreset } from '../app/open-session.ts';
import { UserError } from '../errors.ts';
import type { CliCommand } from './command.ts';
import { notYet } from './later.ts';

export const preset: CliCommand = {
  describe(command, messages) {
    const help = messages.cli.argumentHelp;
    command.argument('[show|check]', help.preset).argument('[file]', help.presetFile);
  },
  async run(session, args) {
    const { messages, ports, options } = session;
    const [what = 'show', file] = args;
    if (what === 'check') {
      if (file === undefined)
        throw new UserError('argument-missing', { name: messages.cli.arguments.file, command: 'preset check' });
      const read = await shippedPreset(ports, file);
      const { code, name } = read.dispositif;
      if (options.json)
        await ports.terminal.out(
          `${JSON.stringify({ schema: 'optimedia/preset-check/1', dispositif: code, problems: [] })}\n`,
        );
      else await ports.terminal.out(`${messages.cli.done(messages.cli.presetGood(file, name))}\n`);
      return 0;
    }
    if (what === 'apply') throw notYet(messages.cli.later.command('preset apply'));
    if (what !== 'show')
      throw new UserError('option-value-unknown', { option: 'preset', given: what, allowed: ['show', 'check'] });
    const store = await session.store();
    const { presetToYaml } = await import('../nomenclature/preset-to-yaml.ts');
    const yaml = presetToYaml(store.preset);
    await ports.terminal.out(options.json ? `${JSON.stringify({ schema: 'optimedia/preset/1', yaml })}\n` : yaml);
    return 0;
  },
};
