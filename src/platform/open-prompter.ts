/** The prompter that suits the terminal: live, or plain for screen readers, pipes and `TERM=dumb`. */

import type { Prompter } from '../ports.ts';

export async function openPrompter(style: { plain: boolean; lang: 'fr' | 'en' }): Promise<Prompter> {
  if (style.plain || process.stdin.isTTY !== true || process.stderr.isTTY !== true) {
    return (await import('./plain-prompter.ts')).plainPrompter(process.stdin, process.stderr, style.lang);
  }
  return (await import('./prompter.ts')).livePrompter(style.lang);
}
