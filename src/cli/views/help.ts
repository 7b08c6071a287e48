/** The help of the whole program: commands by the moment when they are used. */

import type { Messages } from '../../messages/messages.ts';
import type { CommandEntry } from '../commands.ts';

export function helpLines(commands: readonly CommandEntry[], messages: Messages): string[] {
  const { groups, commands: summaries, helpTitle, helpMore } = messages.cli;
  const lines = [helpTitle, ''];
  for (const group of ['daily', 'monthly', 'base'] as const) {
    lines.push(groups[group]);
    for (const { name, alias } of commands.filter((c) => c.group === group)) {
      const both = alias === name ? name : `${name} (${alias})`;
      lines.push(`  ${both.padEnd(20)} ${summaries[name as keyof typeof summaries]}`);
    }
    lines.push('');
  }
  lines.push(helpMore);
  return lines;
}
