// The rules of the house, each saying what to do. Run by test/architecture.test.ts, which also plants a fault for each.

const PURE = '^src/(domain|nomenclature|cube|importing|reporting)/';

const oneDoor = (name, packages, door, remedy) => ({
  name,
  severity: 'error',
  comment: remedy,
  from: { pathNot: door },
  to: { path: `node_modules/(${packages})/` },
});

/** `allowed`: rooms, and the files that lie beside them (`errors`, `ports`). */
const downhill = (room, allowed) => ({
  name: `${room}-imports-downhill`,
  severity: 'error',
  comment: `${room} may import ${allowed.join(', ') || 'nothing of the program'}: move the line to the room that owns it.`,
  from: { path: `^src/${room}(/|\\.ts$)` },
  to: { path: '^src/', pathNot: [room, ...allowed].map((other) => `^src/${other}(/|\\.ts$)`) },
});

const DOORS = [
  oneDoor(
    'commander-in-cli',
    'commander',
    '^src/cli/',
    'commander lives in src/cli: give the command a use case in src/app.',
  ),
  oneDoor('prompts-in-platform', '@inquirer|chalk', '^src/platform/', 'Ask and colour through the ports.'),
  oneDoor(
    'sqlite-in-driver',
    '(@types/)?better-sqlite3|better-sqlite3-node20',
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
];

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
    ...DOORS,
    {
      name: 'packages-with-a-door',
      severity: 'error',
      comment:
        'What the program is made of has its door above; the tools of the house (tests, exceljs) stay out of src.',
      from: { path: '^src/' },
      to: { path: 'node_modules/', pathNot: DOORS.map(({ to }) => to.path) },
    },
    {
      name: 'driver-in-storage',
      severity: 'error',
      comment: 'Only storage speaks SQL to the base: ask the Store.',
      from: { path: '^src/', pathNot: '^src/storage/' },
      to: { path: '^src/storage/driver\\.ts$' },
    },
    downhill('errors', []),
    downhill('version', []),
    downhill('ports', ['domain', 'errors']),
    downhill('domain', []),
    downhill('nomenclature', ['domain', 'errors']),
    downhill('sheets', ['ooxml', 'errors']),
    downhill('ooxml', ['errors']),
    downhill('importing', ['domain', 'nomenclature', 'sheets']),
    downhill('cube', ['domain', 'nomenclature', 'errors']),
    downhill('reporting', ['domain', 'nomenclature', 'cube', 'ooxml', 'messages', 'errors']),
    downhill('storage', ['domain', 'nomenclature', 'cube', 'errors', 'ports']),
    downhill('messages', ['domain', 'cube', 'errors']),
    downhill('platform', ['domain', 'messages', 'errors', 'ports']),
    {
      name: 'cli-is-the-top',
      severity: 'error',
      comment:
        'Only program.ts may import src/cli, and only main.ts program.ts: what others need belongs to app or messages.',
      from: { path: '^src/', pathNot: '^src/(cli/|program\\.ts$|main\\.ts$)' },
      to: { path: '^src/(cli/|program\\.ts$|main\\.ts$)' },
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
