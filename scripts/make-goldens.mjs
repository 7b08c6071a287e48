// `npm run goldens`: writes from the program what shows what it says (docs/errors.md, docs/json.md, the JSON Schema of presets).
// They are made in test/docs/, which compares them at every test.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const { status } = spawnSync(process.execPath, [vitest, 'run', 'test/docs'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, OPTIMEDIA_GOLDENS: 'write' },
});
process.exitCode = status ?? 1;
