import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import ts from 'typescript';
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

/** What a file does that imports do not show: the names that say it, and where they may stand. */
const FORBIDDEN_NAMES = [
  { what: 'Date or Intl', names: ['Date', 'Intl', 'Temporal', 'performance'], except: /^src\/platform\/clock\.ts$/ },
  {
    what: 'the locale of the machine',
    names: [
      'localeCompare',
      'toLocaleString',
      'toLocaleDateString',
      'toLocaleTimeString',
      'toLocaleUpperCase',
      'toLocaleLowerCase',
    ],
    except: null,
  },
  { what: 'process', names: ['process'], except: /^src\/(platform|storage)\/|^src\/main\.ts$/ },
  { what: 'process.exit', names: ['process.exit', 'process.abort', 'process.whole'], except: null },
  { what: 'network', names: ['fetch', 'WebSocket', 'EventSource'], except: null },
  { what: 'SQL', names: ['prepare', 'pragma'], except: /^src\/storage\// },
  { what: 'a package by the back door', names: ['createRequire'], except: /^src\/storage\/driver\.ts$/ },
  { what: 'all of these at once', names: ['globalThis', 'global', 'eval', 'Function'], except: null },
];

/**
 * The names that a text of code uses, those of comments, strings and keys apart. What is taken of `process` bears its name
 * (`process.exit`), and `process.whole` is process itself under another name.
 */
function namesIn(source: string): ReadonlySet<string> {
  const names = new Set<string>();
  const isProcess = (node: ts.Node | undefined) =>
    node !== undefined && ts.isIdentifier(node) && node.text === 'process';
  const look = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && !isKey(node)) names.add(node.text);
    if (ts.isPropertyAccessExpression(node) && isProcess(node.expression)) names.add(`process.${node.name.text}`);
    else if (ts.isVariableDeclaration(node) && isProcess(node.initializer)) {
      const taken = ts.isObjectBindingPattern(node.name) ? node.name.elements : [];
      for (const one of taken) names.add(`process.${(one.propertyName ?? one.name).getText()}`);
      if (taken.length === 0) names.add('process.whole');
    }
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile('planted.ts', source, ts.ScriptTarget.Latest, true));
  return names;
}

/** `Date: 1` in an object or a type names a key. */
const isKey = (node: ts.Identifier): boolean =>
  (ts.isPropertyAssignment(node.parent) || ts.isPropertySignature(node.parent)) && node.parent.name === node;

function faultsOf(name: string, source: string): string[] {
  const suspect = FORBIDDEN_NAMES.filter(
    ({ names, except }) => !except?.test(name) && names.some((one) => source.includes(one.split('.')[0] ?? one)),
  );
  const used = suspect.length === 0 ? new Set() : namesIn(source);
  return suspect.filter(({ names }) => names.some((one) => used.has(one))).map(({ what }) => `${name}: ${what}`);
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
/** Files beside the rooms, which only some rooms may read. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  'errors.ts': ['nomenclature', 'sheets', 'ooxml', 'cube', 'reporting', 'storage', 'messages', 'platform'],
  'ports.ts': ['storage', 'platform'],
  'version.ts': [],
};
const PURE = ['domain', 'nomenclature', 'importing', 'cube', 'reporting'];

/** A house with a fault for every rule: its files, their text. Nothing of it is ever in the real `src`. */
const PLANTED: Readonly<Record<string, string>> = {
  'cli/commands.ts': "import { session } from '../app/session.ts';\nexport const commands = [session];\n",
  'app/session.ts': 'export const session = 1;\n',
  ...Object.fromEntries(
    ROOMS.map((room) => [
      `${room}/climbs.ts`,
      `import 'node:fs';\nimport '../app/session.ts';\n${Object.keys(BESIDE)
        .map((name) => `import '../${name}';\n`)
        .join('')}`,
    ]),
  ),
  ...Object.fromEntries(Object.keys(BESIDE).map((name) => [name, "import './app/session.ts';\n"])),
  'main.ts': "import './app/up.ts';\n",
  'storage/driver.ts': 'export const driver = 1;\n',
  'storage/asks.ts': "import './driver.ts';\n",
  'app/sql.ts': "import '../storage/driver.ts';\n",
  'app/tools.ts': "import 'exceljs';\nimport 'fast-check';\nimport 'vitest';\n",
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
  'app/up.ts': "import '../cli/commands.ts';\nimport '../main.ts';\n",
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

    const isSaid = (rule: string, from: string, to = '') =>
      said.some((line) => line.startsWith(`${rule}: src/${from} → ${to === '' ? '' : `src/${to}`}`));

    test.each<readonly [string, string]>([
      ['sqlite-in-driver', 'app/doors.ts'],
      ['commander-in-cli', 'app/doors.ts'],
      ['liquid-in-reporting', 'app/doors.ts'],
      ['prompts-in-platform', 'app/doors.ts'],
      ['presets-in-nomenclature', 'app/doors.ts'],
      ['readers-in-sheets', 'app/doors.ts'],
      ['csv-written-once', 'app/doors.ts'],
      ['saxes-in-xml-rooms', 'app/doors.ts'],
      ['packages-with-a-door', 'app/tools.ts'],
      ['driver-in-storage', 'app/sql.ts'],
      ...Object.keys(BESIDE).map((name) => [`${name.replace('.ts', '')}-imports-downhill`, name] as const),
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
      for (const [name, rooms] of Object.entries(BESIDE)) {
        expect(isSaid(`${room}-imports-downhill`, `${room}/climbs.ts`, name)).toBe(!rooms.includes(room));
      }
      expect(isSaid('pure-rooms', `${room}/climbs.ts`)).toBe(PURE.includes(room));
      expect(isSaid('disk-in-adapters', `${room}/climbs.ts`)).toBe(!['storage', 'platform'].includes(room));
    });

    test('of each tool of the house is caught, and what storage asks of its driver is none', () => {
      for (const tool of ['exceljs', 'fast-check', 'vitest']) {
        expect(said.filter((line) => line.startsWith('packages-with-a-door: ')).join()).toContain(
          `node_modules/${tool}/`,
        );
      }
      expect(isSaid('driver-in-storage', 'storage/asks.ts')).toBe(false);
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

  test('the clock alone reads Date and the zones, storage alone writes SQL; nothing exits from within, nothing calls out', () => {
    const faults = sources(join(root, 'src')).flatMap((path) =>
      faultsOf(relative(root, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')),
    );
    expect(faults).toEqual([]);
  });

  test.each([
    'new Date()',
    'Date.now()',
    'Reflect.construct(Date, [])',
    'new (Date)()',
    '(1).toLocaleString()',
    "'a'.localeCompare('b')",
    "base.prepare('DELETE FROM shifts')",
    '{ const { exit } = process; exit(3); }',
    '{ const { exit: leave } = process; leave(3); }',
    '{ const self = process; self.exitCode = 3; }',
    '{ const D = Date; return new D(); }',
    "createRequire(import.meta.url)('exceljs')",
    'globalThis',
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

  test('a process that is taken to leave is caught where the process may be read', () => {
    for (const text of ['process.exit(1)', 'const { exit } = process;', 'const self = process;']) {
      expect(faultsOf('src/platform/planted.ts', `${text}\n`)).toEqual(['src/platform/planted.ts: process.exit']);
    }
    expect(faultsOf('src/platform/planted.ts', 'const { platform } = process;\n')).toEqual([]);
    expect(faultsOf('src/app/planted.ts', "const words = { Date: 'process', localeCompare: 'fetch' };\n")).toEqual([]);
  });
});
