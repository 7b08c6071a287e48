import { applyUndo, planUndo } from '../app/undo/undo-change.ts';
import { Cancelled, UserError } from '../errors.ts';
import { formatter } from '../messages/format.ts';
import type { CliCommand } from './command.ts';
import { countsOf } from './views/records.ts';

export const undo: CliCommand = {
  describe(command, messages) {
    command.argument('[n°]', messages.cli.arguments.id);
  },
  async run(session, args) {
    const { messages, options, ports } = session;
    const store = await session.store();
    const given = args[0];
    if (given !== undefined && !/^\d{1,15}$/.test(given)) throw new UserError('change-not-found', { id: given });
    const plan = planUndo(store, given === undefined ? null : Number(given));
    const what = countsOf(plan.removed, messages, formatter(options.lang, 'screen'));
    const said = messages.records;
    const planned = said.undoPlan(plan.entry.change, said.actions[plan.entry.action], what);
    if (options.dryRun) {
      if (options.json) await ports.terminal.out(undoJson(plan.entry.change, plan.removed, false));
      else await session.say([planned, said.undoDry]);
      return 0;
    }
    if (options.input && !options.yes) {
      const prompter = await ports.prompter({ plain: options.plain, lang: options.lang });
      try {
        const answer = await prompter.ask({
          name: 'undo',
          label: said.undoAsk,
          proposal: said.yes,
          choices: [],
          several: false,
          numeric: false,
          help: said.undoHelp,
          before: [planned],
          keys: said.undoKeys,
          progress: null,
        });
        const agreed = answer.is === 'empty' || (answer.is === 'text' && /^(o|oui|y|yes)$/i.test(answer.text.trim()));
        if (!agreed) throw new Cancelled('not-touched');
      } finally {
        prompter.close();
      }
    }
    applyUndo(session, store, plan);
    if (options.json) await ports.terminal.out(undoJson(plan.entry.change, plan.removed, true));
    else await session.say([messages.cli.done(said.undoDone(plan.entry.change, what))]);
    return 0;
  },
};

function undoJson(change: number, removed: ReadonlyMap<string, number>, written: boolean): string {
  return `${JSON.stringify({ schema: 'optimedia/undo/1', change, removed: Object.fromEntries(removed), written })}\n`;
}
