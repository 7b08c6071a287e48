/**
 * The keys of a terminal, one owner for a whole dialogue: what is typed between two questions waits for the next one, and what
 * is pasted comes as one text, so that it never answers a later question.
 */

import { emitKeypressEvents, type Interface } from 'node:readline';
import type { ReadStream } from 'node:tty';
import { Cancelled, type ExitCode } from '../errors.ts';
import { holdTerminals } from './leave-terminal.ts';
import { cleanText } from './read-typed.ts';

export type Stroke =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'key'; readonly name: 'return' | 'escape' | 'backspace' | 'up' | 'down' | 'clear' | 'word' }
  | { readonly is: 'stop'; readonly cause: Cancelled };

export interface Keyboard {
  /** One listener at a time; what came before is given to it at once. */
  listen(listener: (stroke: Stroke) => void): () => void;
  close(): void;
}

interface Key {
  readonly name?: string;
  readonly ctrl?: boolean;
  readonly meta?: boolean;
  readonly shift?: boolean;
  readonly sequence?: string;
}

const PASTE_ON = '\u001b[?2004h';
const PASTE_OFF = '\u001b[?2004l';
const CURSOR_ON = '\u001b[?25h';

export function openKeyboard(input: ReadStream, output: NodeJS.WritableStream): Keyboard {
  const leaveTerminals = holdTerminals();
  const waiting: Stroke[] = [];
  let listener: ((stroke: Stroke) => void) | null = null;
  let batch: { text: string; key: Key }[] = [];
  let pasted: string | null = null;
  const give = (stroke: Stroke) => {
    if (listener === null || waiting.length > 0) waiting.push(stroke);
    else listener(stroke);
  };
  const flush = () => {
    const keys = batch;
    batch = [];
    if (isUnannouncedPaste(keys.map(({ text }) => text).join(''))) {
      const last = keys.at(-1);
      const ends = last !== undefined && isReturn(last.key);
      give({ is: 'text', text: cleanText((ends ? keys.slice(0, -1) : keys).map(({ text }) => text).join('')) });
      return;
    }
    for (const { text, key } of keys) {
      const stroke = strokeOf(text, key);
      if (stroke !== null) give(stroke);
    }
  };
  const onKey = (text: string | undefined, key: Key) => {
    if (key.name === 'paste-start') pasted = '';
    else if (key.name === 'paste-end') {
      give({ is: 'text', text: cleanText((pasted ?? '').slice(0, 100_000)) });
      pasted = null;
    } else if (pasted !== null) pasted += text ?? '';
    else {
      if (batch.length === 0) queueMicrotask(flush);
      batch.push({ text: text ?? '', key });
    }
  };
  const stopBy = (exit: ExitCode) => () => give({ is: 'stop', cause: new Cancelled(null, exit) });
  const stops: readonly (readonly [NodeJS.Signals, () => void])[] = [
    ['SIGINT', stopBy(130)],
    ['SIGTERM', stopBy(143)],
    ['SIGHUP', stopBy(129)],
  ];
  const onEnd = stopBy(129);
  // Escape alone is told after 50 ms, not after the usual 500. Only this property of the interface is read.
  emitKeypressEvents(input, { escapeCodeTimeout: 50 } as unknown as Interface);
  input.setRawMode(true);
  input.resume();
  input.on('keypress', onKey);
  input.on('end', onEnd);
  // Both are told of a terminal that is no longer there (EIO).
  input.on('error', onEnd);
  output.on('error', () => undefined);
  for (const [signal, stop] of stops) process.on(signal, stop);
  output.write(PASTE_ON);
  return {
    listen(own) {
      listener = own;
      const unlisten = () => {
        if (listener === own) listener = null;
      };
      // Told later, so that the listener knows how to stop: what follows an answer is the next question's.
      if (waiting.length > 0) {
        queueMicrotask(() => {
          while (listener === own && waiting.length > 0) {
            const stroke = waiting.shift();
            if (stroke !== undefined) own(stroke);
          }
        });
      }
      return unlisten;
    },
    close() {
      input.removeListener('keypress', onKey);
      input.removeListener('end', onEnd);
      for (const [signal, stop] of stops) process.removeListener(signal, stop);
      // Of a closed terminal, this is told to the listeners of errors.
      input.setRawMode(false);
      input.pause();
      output.write(PASTE_OFF + CURSOR_ON);
      leaveTerminals();
    },
  };
}

/** Longer than any answer to a list or a number: several lines at once with such a line come from no fingers. */
const LONG_LINE = 15;

/** Old consoles do not announce a paste. Short answers in one burst are quick fingers on a slow line, or a script. */
function isUnannouncedPaste(burst: string): boolean {
  const lines = burst.replace(/[\r\n]+$/, '').split(/\r\n|[\r\n]/);
  return lines.length > 1 && (burst.includes('\n') || lines.some((line) => line.length >= LONG_LINE));
}

function isReturn(key: Key): boolean {
  return key.name === 'return' || key.name === 'enter';
}

function strokeOf(text: string, key: Key): Stroke | null {
  if (key.ctrl === true && (key.name === 'c' || key.name === 'd'))
    return { is: 'stop', cause: new Cancelled(null, 130) };
  if (key.ctrl === true && key.name === 'u') return { is: 'key', name: 'clear' };
  if (key.ctrl === true && key.name === 'w') return { is: 'key', name: 'word' };
  if (isReturn(key)) return { is: 'key', name: 'return' };
  if (key.name === 'escape' || key.name === 'backspace' || key.name === 'up' || key.name === 'down') {
    return { is: 'key', name: key.name };
  }
  if (key.name === 'tab') return { is: 'key', name: key.shift === true ? 'up' : 'down' };
  if (key.ctrl === true || key.meta === true) return null;
  const typed = cleanText(text);
  return typed === '' || text.startsWith('\u001b') ? null : { is: 'text', text: typed };
}
