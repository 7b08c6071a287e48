/** What every question of an import is asked with. */

import type { ImportChoices, ImportPlan } from '../../importing/plan-import.ts';
import type { Answer, Prompter, Question } from '../../ports.ts';
import type { Understood } from './plan-lines.ts';

export interface Asking extends Understood {
  readonly prompter: Prompter;
  readonly plan: (choices: ImportChoices) => ImportPlan;
}

export interface Decided {
  readonly choices: ImportChoices;
  readonly plan: ImportPlan;
}

export const FREE: Omit<Question, 'name' | 'label' | 'help'> = {
  proposal: null,
  choices: [],
  several: false,
  numeric: false,
  before: [],
  keys: null,
  progress: null,
};

/** The line that was chosen; null for whatever is no line. */
export function chosen(answer: Answer): string | null {
  return answer.is === 'choice' ? answer.value : null;
}
