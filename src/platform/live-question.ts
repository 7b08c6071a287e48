/** One question on a live terminal, as an Inquirer prompt: the line being typed, its list, its keys. The only door to Inquirer. */

import { PassThrough } from 'node:stream';
import { createPrompt, useEffect, useRef, useState } from '@inquirer/core';
import { chalkStderr as chalk } from 'chalk';
import type { Answer, Question } from '../ports.ts';
import type { Keyboard, Stroke } from './keyboard.ts';
import { PROMPTER_WORDS } from './prompter-words.ts';
import { cutTo, isSignOnly, linesFor, readTyped, wrapped } from './read-typed.ts';

export type Outcome = Answer | { readonly is: 'stop'; readonly cause: Error };

interface Config {
  readonly question: Question;
  readonly keyboard: Keyboard;
  readonly lang: 'fr' | 'en';
  readonly columns: () => number;
}

interface State {
  readonly line: string;
  /** The line of the list that arrows went to; null: none. */
  readonly moved: number | null;
  readonly helping: boolean;
  /** More was pasted than a line holds. */
  readonly cut: boolean;
}

const SHOWN = 7;
/** So few lines are all shown. */
const NEARLY = 12;
/** A paste of a megabyte must not freeze the screen; no field holds as much. */
const LONGEST = 2000;

const prompt = createPrompt<Outcome, Config>((config, done) => {
  const [state, setState] = useState<State>({ line: '', moved: null, helping: false, cut: false });
  const latest = useRef(state);
  useEffect(() => {
    const stop = config.keyboard.listen((stroke) => {
      const next = after(stroke, latest.current, config);
      if ('is' in next) {
        stop();
        done(next);
      } else {
        latest.current = next;
        setState(next);
      }
    });
    return stop;
  }, []);
  return view(state, config);
});

export function askLive(config: Config, output: NodeJS.WritableStream): Promise<Outcome> {
  // Keys come from the keyboard alone: Inquirer forgets what is typed before it starts to listen.
  return prompt(config, { input: new PassThrough(), output, clearPromptOnDone: true });
}

function after(stroke: Stroke, state: State, { question, lang }: Config): State | Outcome {
  if (stroke.is === 'stop') return stroke;
  if (stroke.is === 'text') {
    const whole = state.line + stroke.text;
    return { ...state, line: whole.slice(0, LONGEST), moved: null, cut: state.cut || whole.length > LONGEST };
  }
  const { line } = state;
  const count = linesFor(question, line).length;
  switch (stroke.name) {
    case 'backspace':
      return { ...state, line: [...line].slice(0, -1).join(''), moved: null };
    case 'clear':
      return { ...state, line: '', moved: null, cut: false };
    case 'word':
      return { ...state, line: line.replace(/\S+\s*$/, ''), moved: null };
    case 'escape':
      return line === '' ? { is: 'back' } : { ...state, line: '', moved: null, cut: false };
    case 'up':
    case 'down': {
      if (count === 0) return state;
      const step = stroke.name === 'down' ? 1 : -1;
      const from = highlightOf(state, question) ?? (step === 1 ? -1 : 0);
      return { ...state, moved: (from + step + count) % count };
    }
    case 'return': {
      const typed = readTyped(question, line, state.moved, lang);
      return typed.is === 'help' ? { line: '', moved: null, helping: true, cut: false } : typed;
    }
  }
}

/** What stands in parentheses is what an empty Enter takes: its line is shown as such, if the list begins with it. */
function proposedLine({ proposal, choices }: Question): number | null {
  const at = choices.findIndex(({ label }) => label === proposal);
  return at === -1 || at >= (choices.length <= NEARLY ? NEARLY : SHOWN) ? null : at;
}

/** Nothing else is highlighted before something is typed: an empty Enter must not choose. */
function highlightOf({ line, moved }: State, question: Question): number | null {
  if (moved !== null) return moved;
  const text = line.trim();
  if (text === '') return proposedLine(question);
  if (question.choices.length === 0 || isSignOnly(text)) return null;
  if (/^\d{1,2}$/.test(text) && !question.numeric)
    return Number(text) <= question.choices.length ? Number(text) - 1 : null;
  return 0;
}

function view(state: State, config: Config): [string, string] {
  const { question } = config;
  const width = Math.max(20, config.columns());
  const proposal =
    question.proposal === null || question.proposal === ''
      ? ''
      : chalk.dim(`(${cutTo(question.proposal, width - 24)}) `);
  const keys = question.keys === null ? [] : wrapped(question.keys, width - 3).map((text) => chalk.dim(`  ${text}`));
  // Without a list, the keys are what can be answered: they stand above.
  const listed = question.choices.length > 0;
  const head =
    keys.length === 0 || listed ? `${chalk.cyan('?')} ${chalk.bold(question.label.padEnd(14))}` : chalk.cyan('›');
  const line = [...(listed ? [] : keys), `${head} ${proposal}${state.line}`].join('\n');
  const remarks = [
    ...(question.remark == null ? [] : [question.remark]),
    ...(state.cut ? [PROMPTER_WORDS[config.lang].cut(LONGEST)] : []),
  ];
  const below = [
    ...remarks.flatMap((remark) =>
      wrapped(remark, width - 5).map((text, at) => `  ${at === 0 ? chalk.yellow('!') : ' '} ${text}`),
    ),
    ...(state.helping ? wrapped(question.help, width - 3).map((text) => `  ${chalk.dim(text)}`) : []),
    ...listLines(state, config, width),
    ...(listed ? keys : []),
  ];
  return [line, below.join('\n')];
}

function listLines(state: State, { question, lang }: Config, width: number): string[] {
  const lines = linesFor(question, state.line);
  // Not of « fin », which is a key; after a comma, what is typed may name a place, which no list has.
  const isWords = !state.line.includes(',') && readTyped(question, state.line, null, lang).is === 'text';
  const none = lines.length === 0 && question.choices.length > 0 && isWords;
  if (none) return [chalk.dim(`    ${PROMPTER_WORDS[lang].noLine}`)];
  const at = highlightOf(state, question);
  const most = state.helping || lines.length <= NEARLY ? lines.length : SHOWN;
  const first = at === null || at < most ? 0 : at - most + 1;
  const shown = lines.slice(first, first + most).map(({ label, note }, index) => {
    const number = String(first + index + 1).padStart(2);
    const text = cutTo(`${number} ${label}`, width - 5);
    const said = note === undefined || [...text].length + note.length + 9 > width ? '' : `   ${chalk.dim(note)}`;
    return first + index === at ? `  ${chalk.cyan(`❯ ${text}`)}${said}` : `    ${text}${said}`;
  });
  const left = lines.length - first - shown.length;
  const [rest, hint] = PROMPTER_WORDS[lang].more(left);
  const whole = `    … ${rest}, ${hint}`;
  return left > 0 ? [...shown, chalk.dim(whole.length < width ? whole : `    … ${rest}`)] : shown;
}
