// The rules of the house, each saying what to do. Run by test/architecture.test.ts, which also plants a fault for each.

const PURE = '^src/(domain|nomenclature|cube|importing|reporting)/';

const oneDoor = (name, packages, door, remedy) => ({
  name,
  severity: 'error',
  comment: remedy,
  from: { pathNot: door },
  to: { path: `node_modules/(${packages})/` },
});

const downhill = (room, allowed) => ({
  name: `${room}-imports-downhill`,
  severity: 'error',
  comment: `${room} may import ${allowed.join(', ') || 'nothing of the rooms'}: move the line to the room that owns it.`,
  from: { path: `^src/${room}/` },
  to: { path: '^src/[^/]+/', pathNot: [`^src/${room}/`, ...allowed.map((other) => `^src/${other}/`)] },
});

export default {
  forbidden: [
    {
      name: 'no-cycle',
      severity: 'error',
      comment: 'Two files need each other, if only for a type: take what both need into a third.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphan',
      severity: 'error',
      comment: 'No command reaches this file: delete it.',
      from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      comment: 'This import leads nowhere.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'pure-rooms',
      severity: 'error',
      comment: 'A pure room takes effects as arguments: use a port.',
      from: { path: PURE },
      to: { path: '^(node:)?(fs|child_process|process|os|net|http|https|worker_threads|path)$' },
    },
    {
      name: 'disk-in-adapters',
      severity: 'error',
      comment: 'The disk and the machine are reached in src/platform and src/storage: use a port of src/ports.ts.',
      from: { path: '^src/', pathNot: '^src/(platform|storage)/|^src/main\\.ts$' },
      to: { path: '^(node:)?(fs|fs/promises|child_process|process|os|readline|tty|worker_threads|cluster|v8|vm)$' },
    },
    {
      name: 'no-network',
      severity: 'error',
      comment: 'The program never touches the network.',
      from: { path: '^src/' },
      to: { path: '^(node:)?(net|http|https|http2|dns|tls|dgram)$' },
    },
    oneDoor(
      'commander-in-cli',
      'commander',
      '^src/cli/',
      'commander lives in src/cli: give the command a use case in src/app.',
    ),
    oneDoor('prompts-in-platform', '@inquirer|inquirer|chalk', '^src/platform/', 'Ask and colour through the ports.'),
    oneDoor(
      'sqlite-in-driver',
      'better-sqlite3|better-sqlite3-node20',
      '^src/storage/driver\\.ts$',
      'Use the Database of storage/driver.ts.',
    ),
    oneDoor(
      'liquid-in-reporting',
      'liquidjs',
      '^src/reporting/markdown-engine\\.ts$',
      'Use reporting/markdown-engine.ts.',
    ),
    oneDoor('presets-in-nomenclature', 'yaml|zod', '^src/nomenclature/', 'YAML and its checks belong to nomenclature.'),
    oneDoor('readers-in-sheets', 'csv-parse|iconv-lite', '^src/sheets/', 'Bytes become sheets in src/sheets.'),
    oneDoor('csv-written-once', 'csv-stringify', '^src/sheets/write-csv\\.ts$', 'Use sheets/write-csv.ts.'),
    oneDoor('saxes-in-xml-rooms', 'saxes', '^src/(sheets|ooxml)/', 'XML is read in src/sheets and src/ooxml.'),
    downhill('domain', []),
    downhill('nomenclature', ['domain']),
    downhill('sheets', ['ooxml']),
    downhill('ooxml', []),
    downhill('importing', ['domain', 'nomenclature', 'sheets']),
    downhill('cube', ['domain', 'nomenclature']),
    downhill('reporting', ['domain', 'nomenclature', 'cube', 'ooxml', 'messages']),
    downhill('storage', ['domain', 'nomenclature', 'cube']),
    downhill('messages', ['domain', 'cube']),
    downhill('platform', ['domain', 'messages']),
    {
      name: 'cli-is-the-top',
      severity: 'error',
      comment: 'Only program.ts may import src/cli: what others need of it belongs to app or messages.',
      from: { path: '^src/', pathNot: '^src/(cli/|program\\.ts$)' },
      to: { path: '^src/cli/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
