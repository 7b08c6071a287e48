import { changeNotFound, planUndo } from '../app/undo/undo-change.ts';
import { parseChangeNumber } from '../domain/change-set.ts';
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
    const change = given === undefined ? null : parseChangeNumber(given);
    if (given !== undefined && change === null) throw changeNotFound(given);
    return runTurn(session, store, planUndo(store, change));
  },
};
