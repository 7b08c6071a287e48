import { planUndo } from '../app/undo/undo-change.ts';
import { UserError } from '../errors.ts';
import type { CliCommand } from './command.ts';
import { editedOption, refuseEdited } from './later.ts';
import { runTurn } from './turn.ts';

export const undo: CliCommand = {
  describe(command, messages) {
    command.argument('[n°]', messages.cli.argumentHelp.change).addOption(editedOption());
  },
  async run(session, args, options) {
    refuseEdited(options, session.messages);
    const store = await session.store();
    const given = args[0];
    if (given !== undefined && !/^\d{1,15}$/.test(given)) throw new UserError('change-not-found', { id: given });
    return runTurn(session, store, planUndo(store, given === undefined ? null : Number(given)));
  },
};
