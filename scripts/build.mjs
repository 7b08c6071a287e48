// Builds dist/ with esbuild: one entry, split at lazy imports, so that each command loads only what it needs.
import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** commander asks for child_process for sub-programs that we have none of, and it loads the network: 2 ms of every command. */
const neverSpawns = {
  name: 'never-spawns',
  setup(bundle) {
    bundle.onResolve({ filter: /^node:child_process$/ }, () => ({ path: 'child_process', namespace: 'never-spawns' }));
    bundle.onLoad({ filter: /.*/, namespace: 'never-spawns' }, () => ({ contents: 'export {};' }));
  },
};

const root = fileURLToPath(new URL('..', import.meta.url));
rmSync(`${root}dist`, { recursive: true, force: true });
await build({
  entryPoints: [`${root}src/main.ts`],
  outdir: `${root}dist`,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.17',
  minify: true,
  keepNames: false,
  sourcemap: false,
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [neverSpawns],
  external: ['better-sqlite3', 'better-sqlite3-node20'],
  // Bundled CommonJS packages ask for Node's own modules through `require`.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});
cpSync(`${root}src/storage/migrations`, `${root}dist/migrations`, { recursive: true });
