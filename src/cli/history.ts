import { changeNotFound, planUndo } from '../app/undo/undo-change.ts';
import { parseChangeNumber } from '../domain/change-set.ts';
import { UserError } from '../errors.ts';
import type { CliCommand } from './command.ts';
import { editedOption, refuseEdited } from './later.ts';
import { runTurn } from './turn.ts';
import { sayChange } from './views/change.ts';
import { sayHistory } from './views/history.ts';

/** Every change, newest first. */
export const history: CliCommand = {
  describe: () => undefined,
  async run(session) {
    const store = await session.store();
    const entries = store.history().filter(({ action }) => action !== 'init');
    await sayHistory(session, store, entries);
    return 0;
  },
};

/** Imports alone; `imports undo 12` is `undo 12`. */
export const imports: CliCommand = {
  describe(command, { cli }) {
    const help = cli.argumentHelp;
    command.argument('[show|undo]', help.imports).argument('[n°]', help.importChange).addOption(editedOption());
  },
  async run(session, [verb, id], options) {
    refuseEdited(options, session.messages);
    const store = await session.store();
    const entries = store.history().filter(({ action }) => action === 'import');
    if (verb === undefined) {
      await sayHistory(session, store, entries);
      return 0;
    }
    if (verb !== 'show' && verb !== 'undo') {
      throw new UserError('option-value-unknown', { option: 'imports', given: verb, allowed: ['show', 'undo'] });
    }
    if (id === undefined) {
      throw new UserError('argument-missing', { name: 'change', command: `imports ${verb}` }, { tries: [['imports']] });
    }
    const number = parseChangeNumber(id);
    const entry = entries.find(({ change }) => change === number);
    if (entry === undefined) throw changeNotFound(id, 'imports');
    if (verb === 'undo') return runTurn(session, store, planUndo(store, entry.change));
    await sayChange(session, store, entry);
    return 0;
  },
};
