/** The live prompter: questions on stderr, one at a time, colours only where the terminal has them. */

import { chalkStderr as chalk } from 'chalk';
import type { Answer, Prompter } from '../ports.ts';
import { askedRows } from './asked-rows.ts';
import { openKeyboard } from './keyboard.ts';
import { askLive } from './live-question.ts';
import { foldedColumns, wrapped } from './read-typed.ts';
import { columnsOf } from './terminal.ts';

export function livePrompter(lang: 'fr' | 'en'): Prompter {
  const output = process.stderr;
  const keyboard = openKeyboard(process.stdin, output);
  const columns = () => columnsOf(output.columns);
  const say = (line: string) => {
    const lines = /\S {3,}\S/.test(line) ? foldedColumns(line, columns()) : wrapped(line, columns());
    for (const one of lines) output.write(`${coloured(one)}\n`);
    rows.wrote(lines.length);
  };
  const rows = askedRows();
  let shownFor = '';
  let shown: readonly string[] = [];
  return {
    async ask(question): Promise<Answer> {
      const gone = rows.open(question.name, question.back === true);
      if (gone > 0) {
        output.write(`\u001b[${gone}A\u001b[0J`);
        shownFor = '';
      }
      // A question asked again repeats only what is new above it.
      for (const line of question.before) if (question.name !== shownFor || !shown.includes(line)) say(line);
      shownFor = question.name;
      shown = question.before;
      const outcome = await askLive({ question, keyboard, lang, columns }, output);
      if (outcome.is === 'stop') throw outcome.cause;
      return outcome;
    },
    say,
    close: () => keyboard.close(),
  };
}

function coloured(line: string): string {
  return line
    .replace(/^(\s*)✓/, (_, space: string) => space + chalk.green('✓'))
    .replace(/^(\s*)!/, (_, space: string) => space + chalk.yellow('!'));
}
