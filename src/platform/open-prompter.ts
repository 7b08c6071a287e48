/** The prompter that suits the terminal: live, or plain for screen readers, pipes, `NO_COLOR` and `TERM=dumb`. */

import type { Env, Prompter } from '../ports.ts';
import { processEnv } from './env.ts';

export async function openPrompter(style: { plain: boolean; lang: 'fr' | 'en' }): Promise<Prompter> {
  const onTerminal = process.stdin.isTTY === true && process.stderr.isTTY === true;
  if (style.plain || !onTerminal || !drawsMenus(processEnv())) {
    return (await import('./plain-prompter.ts')).plainPrompter(process.stdin, process.stderr, style.lang);
  }
  return (await import('./prompter.ts')).livePrompter(style.lang);
}

/** Menus are drawn by escape sequences: never where colours are not wanted, nor on a terminal that does not tell what it is. */
export function drawsMenus(env: Env): boolean {
  if ((env.get('NO_COLOR') ?? '') !== '') return false;
  const term = env.get('TERM') ?? '';
  return env.platform === 'win32' ? term !== 'dumb' : term !== '' && term !== 'dumb';
}
