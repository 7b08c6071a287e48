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

/** What a file does that imports do not show. */
const FORBIDDEN_TEXT = [
  { what: 'Date or Intl', pattern: /\bnew Date\b|\bDate\.(now|parse|UTC)\b|\bIntl\./, except: 'src/platform/clock.ts' },
  { what: 'process.exit', pattern: /process\.exit\(/, except: null },
  { what: 'network', pattern: /\bfetch\s*\(|\bnew (WebSocket|EventSource)\b/, except: null },
];

function faultsOf(name: string, source: string): string[] {
  const text = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  return FORBIDDEN_TEXT.filter(({ pattern, except }) => name !== except && pattern.test(text)).map(
    ({ what }) => `${name}: ${what}`,
  );
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
      [
        'better-sqlite3-node20',
        'commander',
        'liquidjs',
        '@inquirer/core',
        'chalk',
        'yaml',
        'zod',
        'csv-parse',
        'iconv-lite',
        'saxes',
      ]
        .map((name) => `import '${name}';\n`)
        .join(''),
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
      'prompts-in-platform',
      'presets-in-nomenclature',
      'readers-in-sheets',
      'saxes-in-xml-rooms',
      'no-network',
      'no-cycle',
      'cli-is-the-top',
      'no-orphan',
    ]) {
      expect(names).toContain(rule);
    }
  });

  test.each([
    'domain',
    'nomenclature',
    'sheets',
    'ooxml',
    'importing',
    'cube',
    'reporting',
    'storage',
    'messages',
    'platform',
  ])('%s that climbs is caught, and a pure room that reads the disk', async (room) => {
    const inside = join(root, 'src', room, 'zz-planted-climbs');
    mkdirSync(inside, { recursive: true });
    try {
      writeFileSync(join(inside, 'climbs.ts'), "import 'node:fs';\nimport '../../app/session.ts';\n");
      const { names } = await violations([`src/${room}/zz-planted-climbs`]);
      expect(names).toContain(`${room}-imports-downhill`);
      const pure = ['domain', 'nomenclature', 'importing', 'cube', 'reporting'].includes(room);
      expect(names.includes('pure-rooms')).toBe(pure);
    } finally {
      rmSync(inside, { recursive: true, force: true });
    }
  });

  test('no file is longer than 300 lines, catalogues apart', () => {
    const long = sources(join(root, 'src'))
      .filter((path) => !/[\\/](messages[\\/](fr|en))[\\/]/.test(path))
      .filter((path) => readFileSync(path, 'utf8').split('\n').length > 300)
      .map((path) => relative(root, path));
    expect(long).toEqual([]);
  });

  test('the clock alone reads Date and the zones; nothing exits from within, nothing calls out', () => {
    const faults = sources(join(root, 'src')).flatMap((path) =>
      faultsOf(relative(root, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')),
    );
    expect(faults).toEqual([]);
  });

  test.each([
    'new Date()',
    'Date.now()',
    'new Intl.DateTimeFormat()',
    'process.exit(1)',
    "fetch('https://x.test')",
    "globalThis.fetch('https://x.test')",
    "new WebSocket('wss://x.test')",
    "new EventSource('https://x.test')",
  ])('%s is caught', (text) => {
    expect(faultsOf('src/app/planted.ts', `export const planted = () => ${text};\n`)).toHaveLength(1);
    expect(faultsOf('src/app/planted.ts', `// ${text}\n`)).toEqual([]);
  });
});
