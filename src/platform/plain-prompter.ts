/** Questions as numbered lists on plain lines: no escape sequence, nothing rewritten, each answer confirmed. */

import { createInterface } from 'node:readline';
import { Cancelled } from '../errors.ts';
import type { Answer, Prompter, Question } from '../ports.ts';
import { PROMPTER_WORDS } from './prompter-words.ts';
import { cleanText, linesFor, readTyped, wrapped } from './read-typed.ts';

const SHOWN = 9;

export function plainPrompter(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  lang: 'fr' | 'en',
): Prompter {
  const words = PROMPTER_WORDS[lang];
  const lines = createInterface({ input, terminal: false });
  const waiting: string[] = [];
  let wake: (() => void) | null = null;
  let ended = false;
  let interrupted = false;
  lines.on('line', (line) => {
    waiting.push(line);
    wake?.();
  });
  lines.on('close', () => {
    ended = true;
    wake?.();
  });
  const onInterrupt = () => {
    interrupted = true;
    output.write('\n');
    wake?.();
  };
  process.on('SIGINT', onInterrupt);
  const nextLine = async (): Promise<string> => {
    while (waiting.length === 0) {
      if (ended || interrupted) throw new Cancelled(null);
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
      wake = null;
    }
    return waiting.shift() ?? '';
  };
  let noted = '';
  const say = (line: string) => {
    const [, label, value] = /^\s*✓ (\S.*?) {2,}(\S.*?)(?: {3,}.*)?$/u.exec(line) ?? [];
    if (label === undefined || value === undefined) tell(spoken(line, words.attention));
    // The answer chosen in a list has just been confirmed.
    else if (value !== noted) tell(words.noted(`${label}, ${value}`));
    noted = '';
  };
  const tell = (text: string) => {
    output.write(
      `${('columns' in output && typeof output.columns === 'number' ? wrapped(text, output.columns) : [text]).join('\n')}\n`,
    );
  };
  return {
    async ask(question): Promise<Answer> {
      for (const line of question.before) say(line);
      tell(headOf(question));
      let all = false;
      for (;;) {
        const list = listLine(question, all ? Number.POSITIVE_INFINITY : SHOWN, words.more);
        if (list !== '') tell(list);
        if (question.proposal !== null) tell(words.proposed(question.proposal));
        const keys = question.keys === null ? words.askFree : `${question.keys.replace(/ {2,}/g, '. ')}\u00a0:`;
        const ask = question.choices.length > 0 ? words.askPlain : keys;
        output.write(`${ask} `);
        const typed = readTyped(question, cleanText(await nextLine()), null, lang);
        if (typed.is !== 'help') {
          noted = typed.is === 'choice' ? labelOf(question, typed.value) : '';
          if (noted !== '') tell(words.noted(noted));
          return typed;
        }
        tell(question.help);
        all = true;
      }
    },
    say,
    close() {
      process.removeListener('SIGINT', onInterrupt);
      lines.close();
    },
  };
}

function headOf({ label, progress }: Question): string {
  const head = progress === null ? '' : `${progress.charAt(0).toUpperCase()}${progress.slice(1)}. `;
  return `${head}${label}${/[?)]$/.test(label) ? '' : '\u00a0?'}`;
}

function listLine(question: Question, most: number, more: (n: number) => string): string {
  const shown = linesFor(question, '').slice(0, most);
  const rest = question.choices.length - shown.length;
  const numbered = shown.map(({ label }, index) => `${index + 1}. ${label}.`);
  return [...numbered, ...(rest > 0 ? [more(rest)] : [])].join(' ');
}

function labelOf(question: Question, value: string): string {
  return question.choices.find((choice) => choice.value === value)?.label ?? value;
}

/** Symbols become words: a screen reader says « coche » or nothing at all. */
function spoken(line: string, attention: string): string {
  return line
    .replace(/^\s*✓ /, '')
    .replace(/^\s*! (.)/, (_, first: string) => attention + first.toLowerCase())
    .replace(/ {2,}/g, ' ')
    .trim();
}
