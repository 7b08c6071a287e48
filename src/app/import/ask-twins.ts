/** Rows that are like records of the base, one after the other: no line stands out, the answer is remembered. */

import { recordNumber } from '../../domain/record.ts';
import type { Resemblance } from '../../importing/resemblances.ts';
import { printable } from '../../messages/printable.ts';
import { type Asking, choose, type Decided } from './asking.ts';
import { fieldLabel, shownValue } from './plan-lines.ts';

/** Null: back to the plan. */
export async function askTwins(asking: Asking, { choices, plan }: Decided): Promise<Decided | null> {
  const { twins } = plan;
  if (twins.length === 0) return { choices, plan };
  const said = asking.messages.importing;
  const same = new Map(choices.same);
  const taken = new Set(choices.taken);
  for (const [at, twin] of twins.entries()) {
    const id = recordNumber(twin.base.kind, twin.base.id);
    const row = twin.record.source?.row ?? 0;
    const answer = await choose(asking, {
      name: 'twin',
      label: said.twin(at + 1, twins.length, id, row),
      choices: [
        { value: 'keep', label: said.twinKeep, words: [] },
        { value: 'take', label: said.twinTake, words: [] },
        { value: 'other', label: said.twinOther, words: [] },
      ],
      help: said.twinHelp,
      skip: said.twinSkip,
      before: differences(twin, asking),
    });
    if (answer.is === 'back') return null;
    if (answer.is === 'finish') break;
    const choice = answer.is === 'choice' ? answer.value : null;
    if (choice === 'keep' || choice === 'take') same.set(row, id);
    else if (choice === 'other') same.set(row, 'new');
    if (choice === 'take') taken.add(row);
    asking.keep({ ...choices, same: new Map(same), taken: new Set(taken) });
  }
  const settled = { ...choices, same, taken };
  return { choices: settled, plan: asking.plan(settled) };
}

function differences({ record, base, differing }: Resemblance, asking: Asking): string[] {
  const said = asking.messages.importing;
  return differing.map((key) => {
    const shown = (one: typeof record) => printable(shownValue(one, key, asking) || said.noValue);
    return `  ${said.twinValue(fieldLabel(key, asking.lists, asking.messages), shown(base), shown(record))}`;
  });
}
