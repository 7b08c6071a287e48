/** When some rows are rejected: take the others, which Entrée does, or nothing. */

import type { ImportPlan } from '../../importing/plan-import.ts';
import { type Asking, choose } from './asking.ts';

export type Policy = 'all-or-nothing' | 'keep-good';

/** Null: back to the plan. */
export async function askPolicy(asking: Asking, plan: ImportPlan): Promise<Policy | null> {
  const said = asking.messages.importing;
  const keep = { value: 'keep-good', label: said.keepGood(plan.rows.new, plan.rows.rejected), words: [] };
  const answer = await choose(asking, {
    name: 'policy',
    label: said.policyLabel,
    choices: [keep, { value: 'all-or-nothing', label: said.keepNothing, words: [] }],
    first: keep,
    help: said.policyHelp,
    before: [said.counts(plan.rows)],
  });
  if (answer.is !== 'choice') return null;
  return answer.value === 'keep-good' ? 'keep-good' : 'all-or-nothing';
}
