import { isSame, SAME } from '../app/log/known-shift.ts';
import { flagOf, LOG_KEYS } from '../app/log/log-options.ts';
import { logShift } from '../app/log/log-shift.ts';
import { UserError } from '../errors.ts';
import { type CliCommand, flagOption, textOption } from './command.ts';

export const log: CliCommand = {
  describe(command, messages) {
    const help = messages.log.options;
    command
      .allowExcessArguments(true)
      .option('--file <fichier>', help.file)
      .option('--resume', help.resume)
      .option('--discard', help.discard)
      .option('--ras', help.ras)
      .option('--same <valeur>', help.same);
    for (const key of LOG_KEYS) command.option(`${flagOf(key)} <valeur>`, messages.records.fields[key] ?? key);
  },
  async run(session, args, options) {
    if (args.length > 0) {
      throw new UserError('not-yet', { what: session.messages.log.sentence }, { tries: [['log']] });
    }
    const values: Record<string, string> = {};
    for (const key of LOG_KEYS) {
      const value = textOption(options, key);
      if (value !== null) values[key] = value;
    }
    const same = textOption(options, 'same');
    if (same !== null && !isSame(same)) {
      throw new UserError('option-value-unknown', { option: '--same', given: same, allowed: SAME });
    }
    return logShift(session, {
      same,
      values,
      ras: flagOption(options, 'ras'),
      file: textOption(options, 'file'),
      resume: flagOption(options, 'resume'),
      discard: flagOption(options, 'discard'),
    });
  },
};
