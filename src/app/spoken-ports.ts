/** The ports of a session: whatever is said on them is set in the typography of screens and folded to the terminal's width. */

import { formatter } from '../messages/format.ts';
import type { Messages } from '../messages/messages.ts';
import { plainMarks } from '../messages/plain-marks.ts';
import { wrapLines } from '../messages/wrap-lines.ts';
import type { Ports, Prompter, Question, Terminal } from '../ports.ts';

export interface Voice {
  readonly lang: 'fr' | 'en';
  /** Words in place of symbols: « Fait. » for a tick. */
  readonly plain: boolean;
}

export function spokenPorts(ports: Ports, voice: Voice, messages: Messages): Ports {
  const { typo } = formatter(voice.lang, 'screen');
  return {
    ...ports,
    terminal: spokenTerminal(ports.terminal, voice, messages),
    prompter: async (style) => spokenPrompter(await ports.prompter(style), typo),
  };
}

/** A text for a screen, folded to `width` (null: as it is). */
export function spoken(text: string, { lang, plain }: Voice, messages: Messages, width: number | null): string {
  const worded = plain ? plainMarks(text, messages.cli.marks) : text;
  const set = formatter(lang, 'screen').typo(worded);
  return width === null ? set : wrapLines(set, width);
}

/** Each stream is asked about at its first use only: that is why nothing is copied. */
function spokenTerminal(terminal: Terminal, voice: Voice, messages: Messages): Terminal {
  return {
    out: (text) => terminal.out(text),
    err: (text) => terminal.err(spoken(text, voice, messages, terminal.errIsTTY ? terminal.columns : null)),
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
    watchStops: () => terminal.watchStops(),
  };
}

/** The lines to choose from are the dispositif's own words: typed letters are compared with them. */
function spokenPrompter(prompter: Prompter, typo: (text: string) => string): Prompter {
  const set = (question: Question): Question => ({
    ...question,
    label: typo(question.label),
    help: typo(question.help),
    before: question.before.map(typo),
    remark: question.remark == null ? null : typo(question.remark),
    keys: question.keys === null ? null : typo(question.keys),
  });
  return {
    ask: (question) => prompter.ask(set(question)),
    say: (line) => prompter.say(typo(line)),
    close: () => prompter.close(),
  };
}
