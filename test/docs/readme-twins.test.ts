import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';

const read = (name: string) => readFileSync(join(import.meta.dirname, '..', '..', name), 'utf8');
const found = (text: string, pattern: RegExp) => new Set([...text.matchAll(pattern)].map(([, what = '']) => what));

test('README.md and LISEZMOI.md tell the same commands, pictures and pages', () => {
  const [english, french] = [read('README.md'), read('LISEZMOI.md')];
  for (const pattern of [
    /!\[[^\]]*\]\((docs\/pictures\/[^)]+)\)/g,
    /^(npm [^\n]+)$/gm,
    /(?<!!)\[[^\]]+\]\(([^):]+)\)/g,
  ]) {
    const [told, said] = [found(english, pattern), found(french, pattern)];
    expect([...told].filter((one) => !said.has(one) && one !== 'LISEZMOI.md')).toEqual([]);
  }
  for (const { name } of COMMANDS)
    for (const text of [english, french]) expect(text).toMatch(new RegExp(`^\\|.*\`${name}\``, 'm'));
});
