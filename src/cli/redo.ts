import { planRedo } from '../app/undo/undo-change.ts';
import type { CliCommand } from './command.ts';
import { runTurn } from './turn.ts';

export const redo: CliCommand = {
  describe: () => undefined,
  async run(session) {
    const store = await session.store();
    return runTurn(session, store, planRedo(store));
  },
};
