import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'optimedia-zones-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ZONES = ['Europe/Paris', 'UTC', 'Pacific/Auckland', 'Pacific/Kiritimati', 'America/Martinique', 'Indian/Reunion'];

function optimedia(args: string[], env: Record<string, string>): void {
  const done = spawnSync(process.execPath, [join(root, 'bin', 'optimedia.js'), ...args], {
    env: { ...process.env, OPTIMEDIA_DB: join(folder, 'base.db'), OPTIMEDIA_TODAY: '2026-12-01', ...env },
    encoding: 'utf8',
  });
  expect(done.stderr).not.toMatch(/\bat \S+:\d+/);
  expect(done.status).toBe(0);
}

test('the same report in every time zone and locale, byte for byte', () => {
  optimedia(['init'], {});
  for (const start of ['14:00', '19:45', '21:29']) {
    optimedia(
      ['log', '--date', '2026-11-28', '--start', start, '--quartier', 'maurepas', '--situation', 'musique'],
      {},
    );
  }
  for (const [period, code] of [
    ['--month', '2026-11'],
    ['--week', '2026-W48'],
  ] as const) {
    const reports = ZONES.map((zone, index) => {
      const out = join(folder, `${code}-${index}`);
      const env = { TZ: zone, LANG: index % 2 === 0 ? 'C' : 'fr_FR.UTF-8' };
      optimedia(['report', period, code, '--out', out], env);
      const bytes = (extension: string) => readFileSync(join(out, `rapport-${code}.${extension}`)).toString('base64');
      return { workbook: bytes('xlsx'), markdown: bytes('md') };
    });
    expect(new Set(reports.map(({ markdown }) => markdown)).size).toBe(1);
    expect(new Set(reports.map(({ workbook }) => workbook)).size).toBe(1);
  }
});
