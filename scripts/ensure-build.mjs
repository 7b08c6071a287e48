// Builds when dist/ is missing or older than what it is made of: so that tests and demo work as the first command after `npm ci`.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = [
  'src',
  'scripts/build.mjs',
  'scripts/load-core.cjs',
  'scripts/make-code-cache.cjs',
  'package-lock.json',
];
const newest = (path) =>
  statSync(path).isDirectory()
    ? Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
    : statSync(path).mtimeMs;
const built = join(root, 'dist', 'main.js');
const made = existsSync(built) ? statSync(built).mtimeMs : 0;
if (SOURCES.some((source) => newest(join(root, source)) > made)) await import('./build.mjs');
