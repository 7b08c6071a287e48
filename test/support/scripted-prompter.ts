/** A prompter that answers from a list and fails on a question it did not expect, or on an answer left over. */

import { readTyped } from '../../src/platform/read-typed.ts';
import type { Answer, Prompter, Question } from '../../src/ports.ts';

export interface ScriptedPrompter extends Prompter {
  readonly said: readonly string[];
  readonly asked: readonly Question[];
  /** Throws when an answer was never asked for. */
  finish(): void;
}

/** Each answer names its question: `['contacts', '42']`; an error in place of the words is thrown (Ctrl-C). */
export function scriptedPrompter(script: readonly (readonly [string, string | Error])[]): ScriptedPrompter {
  const said: string[] = [];
  const asked: Question[] = [];
  let at = 0;
  return {
    said,
    asked,
    ask(question): Promise<Answer> {
      asked.push(question);
      const expected = script[at++];
      if (expected === undefined) throw new Error(`unexpected question ${question.name}`);
      const [name, words] = expected;
      if (name !== question.name) throw new Error(`asked ${question.name} where ${name} was expected`);
      if (words instanceof Error) return Promise.reject(words);
      const typed = readTyped(question, words, null, 'fr');
      if (typed.is === 'help') throw new Error("help is the prompter's own business");
      return Promise.resolve(typed);
    },
    say(line) {
      said.push(line);
    },
    close: () => undefined,
    finish() {
      if (at < script.length) throw new Error(`answers left over: ${JSON.stringify(script.slice(at))}`);
    },
  };
}
