/** When some rows are rejected: take the others, or nothing. No line is preselected by an empty Entrée but the first shown. */

import type { ImportPlan } from '../../importing/plan-import.ts';
import type { Session } from '../session.ts';

export type Policy = 'all-or-nothing' | 'keep-good';

/** Null: left without choosing. */
export async function askPolicy(session: Session, plan: ImportPlan): Promise<Policy | null> {
  const { messages, options, ports } = session;
  const said = messages.importing;
  const prompter = await ports.prompter({ plain: options.plain, lang: options.lang });
  try {
    const answer = await prompter.ask({
      name: 'policy',
      label: said.policyLabel,
      proposal: null,
      choices: [
        { value: 'keep-good', label: said.keepGood(plan.rows.new, plan.rows.rejected), words: [] },
        { value: 'all-or-nothing', label: said.keepNothing, words: [] },
      ],
      several: false,
      numeric: false,
      help: said.policyHelp,
      before: [said.counts(plan.rows)],
      keys: null,
      progress: null,
    });
    if (answer.is !== 'choice') return null;
    return answer.value === 'keep-good' ? 'keep-good' : 'all-or-nothing';
  } finally {
    prompter.close();
  }
}
