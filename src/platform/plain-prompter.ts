/** Questions as numbered lists on plain lines: no escape sequence, nothing rewritten, each answer confirmed. */

import { createInterface } from 'node:readline';
import { isatty } from 'node:tty';
import { Cancelled, type ExitCode } from '../errors.ts';
import type { Answer, Prompter, Question } from '../ports.ts';
import { holdTerminals } from './leave-terminal.ts';
import { PROMPTER_WORDS } from './prompter-words.ts';
import { cleanText, readTyped, wrapped } from './read-typed.ts';
import { columnsOf } from './terminal.ts';

const SHOWN = 9;

export function plainPrompter(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  lang: 'fr' | 'en',
): Prompter {
  const words = PROMPTER_WORDS[lang];
  const lines = createInterface({ input, terminal: false });
  const leaveTerminals = holdTerminals();
  const waiting: string[] = [];
  let wake: (() => void) | null = null;
  let ended = false;
  let closing = false;
  let stopped: ExitCode | null = null;
  // Both are told of a terminal that is no longer there (EIO).
  input.on('error', () => {
    stopped = 129;
    lines.close();
  });
  output.on('error', () => undefined);
  lines.on('line', (line) => {
    waiting.push(line);
    wake?.();
  });
  lines.on('close', () => {
    // The terminal wrote no line end after Ctrl-D.
    if (!closing) output.write('\n');
    ended = true;
    wake?.();
  });
  const stopBy = (exit: ExitCode) => () => {
    stopped = exit;
    output.write('\n');
    wake?.();
  };
  const stops: readonly (readonly [NodeJS.Signals, () => void])[] = [
    ['SIGINT', stopBy(130)],
    ['SIGTERM', stopBy(143)],
    ['SIGHUP', stopBy(129)],
  ];
  for (const [signal, stop] of stops) process.on(signal, stop);
  const nextLine = async (): Promise<string> => {
    while (waiting.length === 0) {
      if (stopped !== null) throw new Cancelled(null, stopped);
      // A closed terminal reads as Ctrl-D does.
      if (ended) throw new Cancelled(null, 'isTTY' in input && input.isTTY === true && !isatty(0) ? 129 : 130);
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
      `${('columns' in output && typeof output.columns === 'number' ? wrapped(text, columnsOf(output.columns)) : [text]).join('\n')}\n`,
    );
  };
  let toldFor = '';
  let told: readonly string[] = [];
  return {
    async ask(question): Promise<Answer> {
      // A question asked again repeats only what is new above it.
      for (const line of question.before) if (question.name !== toldFor || !told.includes(line)) say(line);
      toldFor = question.name;
      told = question.before;
      if (question.remark != null) tell(spoken(`! ${question.remark}`, words.attention));
      tell(headOf(question));
      const most = question.choices.length === SHOWN + 1 ? SHOWN + 1 : SHOWN;
      let all = question.choices.length <= most;
      for (;;) {
        const list = listLine(question, all ? question.choices.length : most, words.others);
        if (list !== '') tell(list);
        if (question.proposal !== null) tell(words.proposed(question.proposal));
        if (question.choices.length === 0 && question.keys !== null) tell(asSentences(question.keys, words));
        const free = question.keys === null ? words.askFree : words.askKeys;
        output.write(`${question.choices.length > 0 ? words.askPlain : free} `);
        const line = cleanText(await nextLine());
        if (!all && line.trim() === String(most + 1)) {
          all = true;
          continue;
        }
        const typed = readTyped(question, line, null, lang);
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
      for (const [signal, stop] of stops) process.removeListener(signal, stop);
      closing = true;
      lines.close();
      leaveTerminals();
    },
  };
}

function headOf({ label, progress }: Question): string {
  const head = progress === null ? '' : `${progress.charAt(0).toUpperCase()}${progress.slice(1)}. `;
  return `${head}${label}${/[?)]$/.test(label) ? '' : '\u00a0?'}`;
}

/** The last number opens the others. */
function listLine(question: Question, most: number, others: (n: number) => string): string {
  const shown = question.choices.slice(0, most).map(({ label }) => label);
  const rest = question.choices.length - shown.length;
  return [...shown, ...(rest > 0 ? [others(rest)] : [])]
    .map((label, index) => `${index + 1}.\u00a0${inSentence(label)}.`)
    .join(' ');
}

function labelOf(question: Question, value: string): string {
  return inSentence(question.choices.find((choice) => choice.value === value)?.label ?? value);
}

/** « Heure   17:30 » is told in columns on a screen alone. */
function inSentence(label: string): string {
  return label.replace(/ {2,}/g, '\u00a0: ');
}

/** « Entrée : enregistrer  < retour »: one sentence a key, its sign left out where a word says the same. */
function asSentences(keys: string, words: (typeof PROMPTER_WORDS)[keyof typeof PROMPTER_WORDS]): string {
  const spoken = [words.back, words.skip, words.help];
  return keys
    .split(/ {2,}/)
    .map((key) => {
      const said = spoken.find(([sign]) => key.startsWith(`${sign} `));
      if (said === undefined) return /\s:/.test(key) ? `${key}.` : `${key.charAt(0).toUpperCase()}${key.slice(1)}.`;
      const word = said.at(-1) ?? '';
      const effect = key.slice(2);
      return effect === word ? `${word}.` : `${word}\u00a0: ${effect}.`;
    })
    .join(' ');
}

/** Symbols become words: a screen reader says « coche » or nothing at all. */
function spoken(line: string, attention: string): string {
  return line
    .replace(/^\s*✓ /, '')
    .replace(/^\s*! (.)/, (_, first: string) => attention + first.toLowerCase())
    .replace(/ {2,}/g, ' ')
    .trim();
}
