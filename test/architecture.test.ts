import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** What the rules say of the `src` of a folder: « rule: from → to », and how many of its files were read. */
async function violations(base: string): Promise<{ said: string[]; modules: number }> {
  const config = await extractDepcruiseConfig(join(root, '.dependency-cruiser.mjs'));
  const { output } = await cruise(
    ['src'],
    { ...config.options, ruleSet: { forbidden: config.forbidden ?? [] }, validate: true, baseDir: base },
    undefined,
    { tsConfig: extractTSConfig(join(root, 'tsconfig.json')) },
  );
  const result = output as ICruiseResult;
  return {
    said: result.summary.violations.map((v) => `${v.rule.name}: ${v.from} → ${v.to}`),
    modules: result.modules.filter((m) => m.source.startsWith('src/')).length,
  };
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });
}

/** What a file does that imports do not show, and where it may. */
const FORBIDDEN_TEXT = [
  {
    what: 'Date or Intl',
    pattern: /\bnew Date\b|\bDate\.(now|parse|UTC)\b|\bIntl\./,
    except: /^src\/platform\/clock\.ts$/,
  },
  { what: 'process', pattern: /\bprocess\./, except: /^src\/(platform|storage)\/|^src\/main\.ts$/ },
  { what: 'process.exit', pattern: /process\.exit\(/, except: null },
  { what: 'network', pattern: /\bfetch\s*\(|\bnew (WebSocket|EventSource)\b/, except: null },
];

function faultsOf(name: string, source: string): string[] {
  const text = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  return FORBIDDEN_TEXT.filter(({ pattern, except }) => !except?.test(name) && pattern.test(text)).map(
    ({ what }) => `${name}: ${what}`,
  );
}

const ROOMS = [
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
];
const PURE = ['domain', 'nomenclature', 'importing', 'cube', 'reporting'];

/** A house with a fault for every rule: its files, their text. Nothing of it is ever in the real `src`. */
const PLANTED: Readonly<Record<string, string>> = {
  'cli/commands.ts': "import { session } from '../app/session.ts';\nexport const commands = [session];\n",
  'app/session.ts': 'export const session = 1;\n',
  ...Object.fromEntries(ROOMS.map((room) => [`${room}/climbs.ts`, "import 'node:fs';\nimport '../app/session.ts';\n"])),
  'app/doors.ts': [
    'better-sqlite3-node20',
    'commander',
    'liquidjs',
    '@inquirer/core',
    'chalk',
    'yaml',
    'zod',
    'csv-parse',
    'csv-stringify',
    'iconv-lite',
    'saxes',
  ]
    .map((name) => `import '${name}';\n`)
    .join(''),
  'app/net.ts': "import 'node:http';\n",
  'app/disk.ts': "import 'node:fs';\nimport 'node:child_process';\nimport 'node:os';\n",
  'app/a.ts': "import { b } from './b.ts';\nexport const a = () => b;\n",
  'app/b.ts': "import { a } from './a.ts';\nexport const b = () => a;\n",
  'app/typed-a.ts': "import type { B } from './typed-b.ts';\nexport interface A { readonly b: B }\n",
  'app/typed-b.ts': "import type { A } from './typed-a.ts';\nexport interface B { readonly a: A }\n",
  'app/up.ts': "import '../cli/commands.ts';\n",
  'app/alone.ts': 'export const alone = 1;\n',
  'app/lost.ts': "import './nowhere.ts';\n",
};

describe('the house', () => {
  test('imports run downhill, through one door a package, without cycles', async () => {
    const { said, modules } = await violations(root);
    expect(said).toEqual([]);
    // A cruiser that reads nothing says that all is well.
    expect(modules).toBeGreaterThanOrEqual(sources(join(root, 'src')).length);
  });

  describe('a planted fault', () => {
    const planted = mkdtempSync(join(tmpdir(), 'optimedia-planted-'));
    let said: string[] = [];
    beforeAll(async () => {
      for (const [name, text] of Object.entries(PLANTED)) {
        mkdirSync(dirname(join(planted, 'src', name)), { recursive: true });
        writeFileSync(join(planted, 'src', name), text);
      }
      symlinkSync(join(root, 'node_modules'), join(planted, 'node_modules'), 'junction');
      said = (await violations(planted)).said;
    });
    afterAll(() => rmSync(planted, { recursive: true, force: true }));

    const isSaid = (rule: string, from: string) => said.some((line) => line.startsWith(`${rule}: src/${from} → `));

    test.each([
      ['sqlite-in-driver', 'app/doors.ts'],
      ['commander-in-cli', 'app/doors.ts'],
      ['liquid-in-reporting', 'app/doors.ts'],
      ['prompts-in-platform', 'app/doors.ts'],
      ['presets-in-nomenclature', 'app/doors.ts'],
      ['readers-in-sheets', 'app/doors.ts'],
      ['csv-written-once', 'app/doors.ts'],
      ['saxes-in-xml-rooms', 'app/doors.ts'],
      ['no-network', 'app/net.ts'],
      ['disk-in-adapters', 'app/disk.ts'],
      ['no-cycle', 'app/a.ts'],
      ['no-cycle', 'app/typed-a.ts'],
      ['cli-is-the-top', 'app/up.ts'],
      ['no-orphan', 'app/alone.ts'],
      ['not-to-unresolvable', 'app/lost.ts'],
    ])('of %s is caught in %s', (rule, from) => {
      expect(isSaid(rule, from)).toBe(true);
    });

    test.each(ROOMS)('%s that climbs is caught, and a room that reads the disk when it may not', (room) => {
      expect(isSaid(`${room}-imports-downhill`, `${room}/climbs.ts`)).toBe(true);
      expect(isSaid('pure-rooms', `${room}/climbs.ts`)).toBe(PURE.includes(room));
      expect(isSaid('disk-in-adapters', `${room}/climbs.ts`)).toBe(!['storage', 'platform'].includes(room));
    });

    test('of every rule is among these', async () => {
      const { forbidden = [] } = await extractDepcruiseConfig(join(root, '.dependency-cruiser.mjs'));
      const caught = new Set(said.map((line) => line.slice(0, line.indexOf(':'))));
      expect(forbidden.map(({ name }) => name).filter((name) => name !== undefined && !caught.has(name))).toEqual([]);
    });
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
    'process.env.HOME',
    'process.stdout.write(1)',
    "fetch('https://x.test')",
    "globalThis.fetch('https://x.test')",
    "new WebSocket('wss://x.test')",
    "new EventSource('https://x.test')",
  ])('%s is caught', (text) => {
    expect(faultsOf('src/app/planted.ts', `export const planted = () => ${text};\n`)).not.toEqual([]);
    expect(faultsOf('src/app/planted.ts', `// ${text}\n`)).toEqual([]);
  });
});
