/** The ports of a session: whatever is said on them is set in the typography of screens and folded to the terminal's width. */

import { formatter } from '../messages/format.ts';
import { wrapLines } from '../messages/wrap-lines.ts';
import type { Ports, Prompter, Question, Terminal } from '../ports.ts';

export function spokenPorts(ports: Ports, lang: 'fr' | 'en'): Ports {
  const { typo } = formatter(lang, 'screen');
  return {
    ...ports,
    terminal: spokenTerminal(ports.terminal, typo),
    prompter: async (style) => spokenPrompter(await ports.prompter(style), typo),
  };
}

/** A sentence for this terminal, whichever of its streams it goes to. */
export function spoken(text: string, lang: 'fr' | 'en', width: number | null): string {
  const set = formatter(lang, 'screen').typo(text);
  return width === null ? set : wrapLines(set, width);
}

/** Each stream is asked about at its first use only: that is why nothing is copied. */
function spokenTerminal(terminal: Terminal, typo: (text: string) => string): Terminal {
  return {
    out: (text) => terminal.out(text),
    err: (text) => terminal.err(terminal.errIsTTY ? wrapLines(typo(text), terminal.columns) : typo(text)),
    get outIsTTY() {
      return terminal.outIsTTY;
    },
    get errIsTTY() {
      return terminal.errIsTTY;
    },
    get inIsTTY() {
      return terminal.inIsTTY;
    },
    get columns() {
      return terminal.columns;
    },
    readIn: () => terminal.readIn(),
  };
}

/** The lines to choose from are the dispositif's own words: typed letters are compared with them. */
function spokenPrompter(prompter: Prompter, typo: (text: string) => string): Prompter {
  const set = (question: Question): Question => ({
    ...question,
    label: typo(question.label),
    help: typo(question.help),
    before: question.before.map(typo),
    keys: question.keys === null ? null : typo(question.keys),
  });
  return {
    ask: (question) => prompter.ask(set(question)),
    say: (line) => prompter.say(typo(line)),
    close: () => prompter.close(),
  };
}
