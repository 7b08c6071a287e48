/** An undo or a redo, said before it is done: on a terminal nothing changes without its Entrée. */

import type { Session } from '../app/session.ts';
import { applyUndo, type UndoPlan } from '../app/undo/undo-change.ts';
import type { HistoryEntry } from '../domain/change-set.ts';
import { Cancelled, type ExitCode, UserError } from '../errors.ts';
import { type Formatter, formatter } from '../messages/format.ts';
import type { Messages } from '../messages/messages.ts';
import { printable } from '../messages/printable.ts';
import type { Store } from '../storage/store.ts';
import { countsOf } from './views/records.ts';

export async function runTurn(session: Session, store: Store, plan: UndoPlan): Promise<ExitCode> {
  const { messages, options, ports } = session;
  const said = messages.records;
  const { action, entry } = plan;
  const words = formatter(options.lang, 'screen');
  const planned = said.turns[action].plan(
    entry.change,
    kindOfChange(entry, said),
    moved(plan, 'plan', messages, words),
  );
  if (options.dryRun) {
    if (options.json) await ports.terminal.out(turnJson(plan, false));
    else await session.say([planned, said.undoDry]);
    return 0;
  }
  if (!options.yes) {
    if (!options.input) throw notAgreed(session, plan);
    await confirm(session, plan, planned);
  }
  applyUndo(session, store, plan);
  if (options.json) await ports.terminal.out(turnJson(plan, true));
  else
    await session.say([messages.cli.done(said.turns[action].done(entry.change, moved(plan, 'done', messages, words)))]);
  return 0;
}

/** « 2 interventions à retirer, 1 vacation à remettre en l'état d'avant » */
function moved(plan: UndoPlan, time: 'plan' | 'done', messages: Messages, words: Formatter): string {
  const said = messages.records.moved;
  const parts = (['removed', 'restored', 'edited'] as const)
    .filter((way) => plan[way].size > 0)
    .map((way) => said[time][way](countsOf(plan[way], messages, words)));
  return parts.join(', ') || said.nothing;
}

function kindOfChange({ action, import: file }: HistoryEntry, said: Messages['records']): string {
  return file === null ? said.actions[action] : said.importNamed(printable(file.file, 40));
}

/** Without a terminal nobody can agree: the flag that does is named. */
function notAgreed({ messages }: Session, { action, entry }: UndoPlan): UserError {
  const field = messages.records.agreement;
  const words = action === 'undo' ? ['undo', String(entry.change)] : ['redo'];
  const more = { tries: [[...words, '--yes']], aftermath: 'not-touched' } as const;
  return new UserError('answer-missing', { answers: [{ field, flag: '--yes', choices: [] }] }, more);
}

async function confirm({ messages, options, ports }: Session, { action }: UndoPlan, planned: string): Promise<void> {
  const said = messages.records;
  const words = said.turns[action];
  const prompter = await ports.prompter({ plain: options.plain, lang: options.lang });
  try {
    const answer = await prompter.ask({
      name: action,
      label: words.ask,
      proposal: said.yes,
      choices: [],
      several: false,
      numeric: false,
      help: words.help,
      before: [planned],
      keys: words.keys,
      progress: null,
    });
    const agreed = answer.is === 'empty' || (answer.is === 'text' && /^(o|oui|y|yes)$/i.test(answer.text.trim()));
    if (!agreed) throw new Cancelled('not-touched');
  } finally {
    prompter.close();
  }
}

function turnJson({ action, entry, removed, restored, edited }: UndoPlan, written: boolean): string {
  const document = {
    schema: `optimedia/${action}/1`,
    change: entry.change,
    removed: Object.fromEntries(removed),
    restored: Object.fromEntries(restored),
    edited: Object.fromEntries(edited),
    written,
  };
  return `${JSON.stringify(document)}\n`;
}
