import { expect, test } from 'vitest';
import { drawsMenus } from '../../src/platform/open-prompter.ts';
import type { Env } from '../../src/ports.ts';

test.each([
  [{ TERM: 'xterm' }, 'linux', true],
  [{ TERM: 'xterm', NO_COLOR: '' }, 'linux', true],
  [{ TERM: 'xterm', NO_COLOR: '1' }, 'linux', false],
  [{ TERM: 'dumb' }, 'linux', false],
  [{}, 'linux', false],
  [{}, 'win32', true],
  [{ NO_COLOR: '1' }, 'win32', false],
] as const)('with %j on %s, menus are drawn: %s', (variables: Readonly<Record<string, string>>, platform, drawn) => {
  const env: Env = { get: (name) => variables[name], platform, home: null, cwd: '/' };
  expect(drawsMenus(env)).toBe(drawn);
});
