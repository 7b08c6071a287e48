/** The help of the whole program: commands by the moment when they are used. */

import { foldUnder } from '../../messages/fold-under.ts';
import type { Messages } from '../../messages/messages.ts';
import type { CommandEntry } from '../commands.ts';

/** `width`: of the terminal; null when nothing limits it. */
export function helpLines(commands: readonly CommandEntry[], messages: Messages, width: number | null): string[] {
  const { groups, commands: summaries, helpTitle, helpMore } = messages.cli;
  const lines = [helpTitle, ''];
  for (const group of ['daily', 'monthly', 'base'] as const) {
    lines.push(groups[group]);
    for (const { name, alias } of commands.filter((c) => c.group === group)) {
      const both = alias === name ? name : `${name} (${alias})`;
      lines.push(...foldUnder(`  ${both.padEnd(20)} `, summaries[name as keyof typeof summaries], width));
    }
    lines.push('');
  }
  lines.push(helpMore);
  return lines;
}
