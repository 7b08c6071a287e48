/** When some rows are rejected: take the others, or nothing. No line is preselected by an empty Entrée but the first shown. */

import type { ImportPlan } from '../../importing/plan-import.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Prompter } from '../../ports.ts';
import { FREE } from './asking.ts';

export type Policy = 'all-or-nothing' | 'keep-good';

/** Null: left without choosing. */
export async function askPolicy(prompter: Prompter, plan: ImportPlan, messages: Messages): Promise<Policy | null> {
  const said = messages.importing;
  const answer = await prompter.ask({
    ...FREE,
    name: 'policy',
    label: said.policyLabel,
    choices: [
      { value: 'keep-good', label: said.keepGood(plan.rows.new, plan.rows.rejected), words: [] },
      { value: 'all-or-nothing', label: said.keepNothing, words: [] },
    ],
    help: said.policyHelp,
    before: [said.counts(plan.rows)],
  });
  if (answer.is !== 'choice') return null;
  return answer.value === 'keep-good' ? 'keep-good' : 'all-or-nothing';
}
