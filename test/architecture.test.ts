import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { afterAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const planted = mkdtempSync(join(root, 'src', 'zz-planted-'));
afterAll(() => rmSync(planted, { recursive: true, force: true }));

async function violations(paths: string[]): Promise<{ names: string[]; modules: number; said: string[] }> {
  const config = await extractDepcruiseConfig(join(root, '.dependency-cruiser.mjs'));
  const { output } = await cruise(
    paths,
    { ...config.options, ruleSet: { forbidden: config.forbidden ?? [] }, validate: true, baseDir: root },
    undefined,
    { tsConfig: extractTSConfig(join(root, 'tsconfig.json')) },
  );
  const result = output as ICruiseResult;
  return {
    names: result.summary.violations.map((v) => v.rule.name),
    said: result.summary.violations.map((v) => `${v.rule.name}: ${v.from} → ${v.to}`),
    modules: result.modules.filter((m) => m.source.startsWith('src/')).length,
  };
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name.startsWith('zz-planted') ? [] : sources(path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });
}

describe('the house', () => {
  test('imports run downhill, through one door a package, without cycles', async () => {
    const found = await violations(['src/main.ts', 'src']);
    expect(found.said.filter((line) => !line.includes('zz-planted'))).toEqual([]);
    // A cruiser that reads nothing says that all is well.
    expect(found.modules).toBeGreaterThanOrEqual(sources(join(root, 'src')).length);
  });

  test('each guard fails on a planted fault', async () => {
    const room = relative(root, planted);
    writeFileSync(
      join(planted, 'door.ts'),
      "import 'better-sqlite3-node20';\nimport 'commander';\nimport 'liquidjs';\n",
    );
    writeFileSync(join(planted, 'net.ts'), "import 'node:http';\n");
    writeFileSync(join(planted, 'a.ts'), "import { b } from './b.ts';\nexport const a = () => b;\n");
    writeFileSync(join(planted, 'b.ts'), "import { a } from './a.ts';\nexport const b = () => a;\n");
    writeFileSync(join(planted, 'up.ts'), "import '../cli/commands.ts';\n");
    writeFileSync(join(planted, 'alone.ts'), 'export const alone = 1;\n');
    const { names } = await violations([room]);
    for (const rule of [
      'sqlite-in-driver',
      'commander-in-cli',
      'liquid-in-reporting',
      'no-network',
      'no-cycle',
      'cli-is-the-top',
      'no-orphan',
    ]) {
      expect(names).toContain(rule);
    }
  });

  test('a pure room that reads the disk or climbs is caught', async () => {
    const inside = join(root, 'src', 'domain', 'zz-planted-pure');
    mkdirSync(inside, { recursive: true });
    try {
      writeFileSync(join(inside, 'reads.ts'), "import 'node:fs';\nimport '../../storage/columns.ts';\n");
      const { names } = await violations(['src/domain/zz-planted-pure']);
      expect(names).toContain('pure-rooms');
      expect(names).toContain('domain-imports-downhill');
    } finally {
      rmSync(inside, { recursive: true, force: true });
    }
  });

  test('no file is longer than 300 lines, catalogues apart', () => {
    const long = sources(join(root, 'src'))
      .filter((path) => !/[\\/](messages[\\/](fr|en)|cube[\\/]catalogue)[\\/]/.test(path))
      .filter((path) => readFileSync(path, 'utf8').split('\n').length > 300)
      .map((path) => relative(root, path));
    expect(long).toEqual([]);
  });

  test('the clock alone reads Date and the zones; nothing exits from within', () => {
    const faults = sources(join(root, 'src')).flatMap((path) => {
      const name = relative(root, path).replaceAll('\\', '/');
      const text = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      const found: string[] = [];
      if (/\bnew Date\b|\bDate\.(now|parse|UTC)\b|\bIntl\./.test(text) && name !== 'src/platform/clock.ts')
        found.push(`${name}: Date or Intl`);
      if (/process\.exit\(/.test(text)) found.push(`${name}: process.exit`);
      return found;
    });
    expect(faults).toEqual([]);
  });
});
