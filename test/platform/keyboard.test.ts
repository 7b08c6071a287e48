import { PassThrough } from 'node:stream';
import type { ReadStream } from 'node:tty';
import { afterEach, expect, test } from 'vitest';
import { type Keyboard, openKeyboard, type Stroke } from '../../src/platform/keyboard.ts';

const open: Keyboard[] = [];
afterEach(() => {
  for (const keyboard of open.splice(0)) keyboard.close();
});

/** A terminal whose modes are kept, and what comes of what is typed on it. */
function typing() {
  const input = new PassThrough();
  const output = new PassThrough();
  const modes: boolean[] = [];
  const terminal = Object.assign(input, { setRawMode: (on: boolean) => modes.push(on) });
  const keyboard = openKeyboard(terminal as unknown as ReadStream, output);
  open.push(keyboard);
  const strokes: Stroke[] = [];
  keyboard.listen((stroke) => strokes.push(stroke));
  const type = async (text: string, wait = 5) => {
    input.write(text);
    await new Promise((resolve) => setTimeout(resolve, wait));
    return strokes
      .splice(0)
      .map((stroke) => (stroke.is === 'key' ? stroke.name : stroke.is === 'text' ? stroke.text : stroke.cause));
  };
  return { input, output, modes, keyboard, strokes, type };
}

test('letters, keys and arrows; Tab goes down a list, and back up with Shift', async () => {
  const { type } = typing();
  expect(await type('éa')).toEqual(['é', 'a']);
  expect(await type('\r\u007f\u001b[A\u001b[B\u0015\u0017')).toEqual([
    'return',
    'backspace',
    'up',
    'down',
    'clear',
    'word',
  ]);
  expect(await type('\t\u001b[Z')).toEqual(['down', 'up']);
});

test('Escape alone is told within 150 ms', async () => {
  const { type } = typing();
  expect(await type('\u001b', 140)).toEqual(['escape']);
});

test('Ctrl-C and Ctrl-D stop', async () => {
  const { type } = typing();
  expect(await type('\u0003')).toMatchObject([{ exit: 130 }]);
  expect(await type('\u0004')).toMatchObject([{ exit: 130 }]);
});

test('a paste is one text: its lines never answer, announced or not', async () => {
  const { type } = typing();
  expect(await type('\u001b[200~un\r\ndeux\ttrois\u0007\r\u001b[201~')).toEqual(['un deux trois ']);
  expect(await type('une ligne assez longue\nune autre\n')).toEqual(['une ligne assez longue une autre']);
  const long = (await type(`\u001b[200~${'x'.repeat(1_000_000)}\u001b[201~`, 300))[0];
  expect(String(long)).toHaveLength(100_000);
});

test('what is typed between two questions waits for the next', async () => {
  const { keyboard, type, strokes } = typing();
  keyboard.listen(() => undefined)();
  await type('17');
  keyboard.listen((stroke) => strokes.push(stroke));
  expect(await type('30')).toEqual(['1', '7', '3', '0']);
});

test('the terminal gets its mode, its paste and its cursor back', () => {
  const { keyboard, output, modes } = typing();
  open.splice(0);
  keyboard.close();
  expect(modes).toEqual([true, false]);
  expect(String(output.read())).toBe('\u001b[?2004h\u001b[?2004l\u001b[?25h');
});

test('a closed terminal stops with 129, by its end or by its fault', async () => {
  const one = typing();
  one.input.emit('error', new Error('read EIO'));
  one.output.emit('error', new Error('write EIO'));
  expect(one.strokes).toMatchObject([{ is: 'stop', cause: { exit: 129 } }]);
  const other = typing();
  other.input.end();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(other.strokes).toMatchObject([{ is: 'stop', cause: { exit: 129 } }]);
});
