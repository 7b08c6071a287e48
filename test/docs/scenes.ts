/** What the pages of docs/ are made from: the real program, in folders of its own, on a day that stands still. */

import { quoteCommand } from '../../src/messages/quote-command.ts';
import { wrapLines } from '../../src/messages/wrap-lines.ts';
import { openScene, type Scene } from '../support/test-ports.ts';

/** Where the reader is said to be. */
const HOME = '/home/optima';
const WIDTH = 80;

export async function inScene<T>(work: (scene: Scene) => Promise<T>): Promise<T> {
  const scene = openScene();
  scene.dropBase();
  try {
    return await work(scene);
  } finally {
    scene.remove();
  }
}

/** As it is read on a page: plain spaces, no folder of a test. */
export function onPage(text: string, scene: Pick<Scene, 'folder'>): string {
  return text.replaceAll(scene.folder, HOME).trimEnd();
}

export const plainSpaces = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

/** The command, then what it said, as a terminal of 80 columns shows them. */
export function screenOf(argv: readonly string[], said: string, scene: Scene): string {
  const screen = plainSpaces(wrapLines(onPage(said, scene), WIDTH));
  return ['```text', `> ${quoteCommand(argv, 'posix')}`, screen, '```'].join('\n');
}
