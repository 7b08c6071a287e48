// `npm run demo`: builds if needed, then runs the program's own demo into demo/.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

await import('./ensure-build.mjs');
const root = fileURLToPath(new URL('..', import.meta.url));
const result = spawnSync(
  process.execPath,
  [`${root}bin/optimedia.js`, 'demo', '--out', `${root}demo`, ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    cwd: root,
  },
);
process.exitCode = result.status ?? 70;
