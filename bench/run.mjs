/**
 * How fast the program starts and answers, as ratios taken in one run: the commands take turns, so that a busy machine slows them
 * alike. Exit 1 when one exceeds its limit. Usage: node bench/run.mjs [turns]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const program = join(root, 'bin', 'optimedia.js');
const turns = Number(process.argv[2] ?? 31);
const folder = mkdtempSync(join(tmpdir(), 'optimedia-bench-'));
const base = (name) => join(folder, `${name}.db`);
const table = (db) => [program, 'table', 'G04', '--month', '2026-10', '--db', db];

function run(args, env = {}) {
  const before = process.hrtime.bigint();
  const done = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (done.status !== 0) throw new Error(`${args.join(' ')}\n${done.stderr}`);
  return { took: Number(process.hrtime.bigint() - before) / 1e6, said: done.stderr };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Median of each command's times, one turn each. */
function race(commands) {
  const times = commands.map(() => []);
  for (let turn = 0; turn < turns; turn++) {
    for (const [n, args] of commands.entries()) times[n].push(run(args).took);
  }
  return times.map(median);
}

/** MB held at most, Node included. */
const peak = (args) =>
  Number(
    run(['--require', join(import.meta.dirname, 'peak.cjs'), ...args])
      .said.trim()
      .split('\n')
      .at(-1),
  ) / 1000;

let failed = false;
function tell(what, value, limit, unit) {
  const over = value > limit;
  failed ||= over;
  console.log(
    `${over ? '✗' : '✓'} ${what.padEnd(58)} ${value.toFixed(unit === 'MB' ? 0 : 2).padStart(6)} ${unit} (at most ${limit})`,
  );
}

try {
  run([program, 'demo', '--out', join(folder, 'demo')]);
  const demo = join(folder, 'demo', 'essai.db');
  run([join(import.meta.dirname, 'make-base.mjs'), base('10000'), '10000']);
  run([join(import.meta.dirname, 'make-base.mjs'), base('1000000'), '1000000']);

  console.log(`Node ${process.version}, ${process.platform}, medians of ${turns} turns`);
  const [node, version, month] = race([['-e', '0'], [program, '--version'], table(demo)]);
  console.log(`  node -e 0 ${node.toFixed(0)} ms, --version ${version.toFixed(0)} ms, table ${month.toFixed(0)} ms`);
  tell('optimedia --version / node -e 0', version / node, 1.25, '×');
  tell('table of a month, demo base / node -e 0', month / node, 1.65, '×');
  const [few, many] = race([table(base('10000')), table(base('1000000'))]);
  console.log(`  on 10,000 interventions ${few.toFixed(0)} ms, on 1,000,000 ${many.toFixed(0)} ms`);
  tell('table of a month, 1,000,000 interventions / 10,000', many / few, 1.2, '×');
  tell('memory of --version', peak([program, '--version']), 200, 'MB');
  tell('memory of table, demo base', peak(table(demo)), 200, 'MB');
  tell('memory of table, 1,000,000 interventions', peak(table(base('1000000'))), 200, 'MB');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;
