/** What every question of an import is asked with: its keys always said, its answer echoed, nothing thrown away by a bare Entrée. */

import type { ImportChoices, ImportPlan } from '../../importing/plan-import.ts';
import type { Answer, Choice, Prompter, Question } from '../../ports.ts';
import type { Understood } from './plan-lines.ts';

export interface Asking extends Understood {
  readonly prompter: Prompter;
  readonly plan: (choices: ImportChoices) => ImportPlan;
  /** Told of each answer: what is left half-way can be taken up again. */
  readonly keep: (choices: ImportChoices) => void;
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

interface ListQuestion {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly choices: readonly Choice[];
  readonly before?: readonly string[];
  /** The line that an empty Entrée takes, highlighted; null: none, the question stays. */
  readonly first?: Choice | null;
  /** What `-` does, in a word; null: it does nothing. */
  readonly skip?: string | null;
}

/** A line of the list, or a key of the form. */
export type Chosen = { readonly is: 'choice'; readonly value: string } | { readonly is: 'back' | 'skip' | 'finish' };

const COLUMN = 30;

export async function choose({ prompter, messages }: Asking, question: ListQuestion): Promise<Chosen> {
  const said = messages.importing;
  const { name, label, help, choices, before = [], first = null, skip = null } = question;
  const echo = (words: string) => prompter.say(`✓ ${label.padEnd(COLUMN)}   ${words}`);
  let remark: string | null = null;
  for (;;) {
    const asked: Question = {
      ...FREE,
      name,
      label,
      help,
      choices,
      before,
      proposal: first?.label ?? null,
      keys: said.listKeys(skip),
      remark,
    };
    const answer = await prompter.ask(asked);
    const taken = answer.is === 'empty' && first !== null ? first.value : lineOf(answer);
    if (taken !== null) {
      echo(choices.find(({ value }) => value === taken)?.label ?? taken);
      return { is: 'choice', value: taken };
    }
    if (answer.is === 'back' || answer.is === 'leave') return { is: 'back' };
    if (answer.is === 'finish') return answer;
    if (answer.is === 'skip' && skip !== null) {
      echo(skip);
      return answer;
    }
    remark = answer.is === 'text' ? said.notInList(answer.text) : said.chooseLine(skip);
  }
}

function lineOf(answer: Answer): string | null {
  return answer.is === 'choice' ? answer.value : null;
}
