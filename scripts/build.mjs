/**
 * Builds dist/: one file for each lazy import, so that a command loads only what it needs, and one (`core.js`) for what the common
 * path shares. CommonJS, because Node 20 spends 8 ms more on the same files as ES modules: a sixth of the whole start.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';

/** What `optimedia table` goes through: what these files share with others is gathered in core.js. */
const COMMON_PATH = [
  'src/program.ts',
  'src/messages/messages.ts',
  'src/messages/fr.ts',
  'src/cli/parse-command.ts',
  'src/cli/table.ts',
  'src/storage/sqlite-store.ts',
];

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const common = { platform: 'node', target: 'node20.17', minify: true, legalComments: 'none', logLevel: 'warning' };
/** `import()` becomes `require`, at the same moment. */
const commonJs = { ...common, format: 'cjs', supported: { 'dynamic-import': false } };

/** Stand-ins for what bundled code asks for and never uses, each 1 to 2 ms of every command. */
const STAND_INS = {
  'node:child_process': 'export {};', // commander, for sub-programs in files of their own
  'node:module': 'export const createRequire = () => require;', // the driver, which as CommonJS has `require`
};
const standIns = {
  name: 'stand-ins',
  setup(bundle) {
    bundle.onResolve({ filter: /^node:(child_process|module)$/ }, ({ path }) => ({ path, namespace: 'stand-in' }));
    bundle.onLoad({ filter: /.*/, namespace: 'stand-in' }, ({ path }) => ({ contents: STAND_INS[path] }));
  },
};

const split = await build({
  ...common,
  entryPoints: [join(root, 'src/main.ts')],
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  write: false,
  metafile: true,
  external: ['better-sqlite3', 'better-sqlite3-node20'],
  plugins: [standIns],
  define: { 'import.meta.url': '__fileUrl' },
});
const texts = new Map(split.outputFiles.map((file) => [basename(file.path), file.text]));
const shared = sharedOnCommonPath(split.metafile.outputs);
const thirdParty = notices(Object.keys(split.metafile.inputs));

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
writeFileSync(join(dist, 'package.json'), '{ "type": "commonjs" }\n');
writeFileSync(join(dist, 'core-source.js'), escaped(withUrl(await coreText())));
cpSync(join(root, 'scripts/load-core.cjs'), join(dist, 'core.js'));
for (const [name, text] of texts) {
  if (shared.includes(name)) continue;
  const { code } = await transform(text, commonJs);
  writeFileSync(join(dist, name), withUrl(throughCore(code)));
}
cpSync(join(root, 'src/storage/migrations'), join(dist, 'migrations'), { recursive: true });
writeFileSync(join(dist, 'THIRD-PARTY-NOTICES.txt'), thirdParty);
// Without it everything works, some milliseconds later.
spawnSync(process.execPath, [join(root, 'scripts/make-code-cache.cjs')], { stdio: ['ignore', 'ignore', 'inherit'] });

/** Files without an entry of their own that the common path imports outright. */
function sharedOnCommonPath(outputs) {
  const found = new Set();
  const visit = (path) => {
    if (found.has(path)) return;
    found.add(path);
    for (const { path: next, kind } of outputs[path].imports) {
      if (kind === 'import-statement' && outputs[next] !== undefined) visit(next);
    }
  };
  for (const [path, { entryPoint }] of Object.entries(outputs)) if (COMMON_PATH.includes(entryPoint)) visit(path);
  // What main.js needs stays out: the version is said without core.js.
  const ofMain = new Set(outputs['dist/main.js'].imports.map(({ path }) => path));
  return [...found]
    .filter((path) => outputs[path].entryPoint === undefined && !ofMain.has(path))
    .map((path) => basename(path));
}

/** Each shared file is one namespace of core.js. */
async function coreText() {
  const { outputFiles } = await build({
    ...commonJs,
    stdin: { contents: shared.map((name, n) => `export * as c${n} from './${name}';`).join('\n'), resolveDir: dist },
    bundle: true,
    write: false,
    plugins: [
      {
        name: 'split-files',
        setup(bundle) {
          bundle.onResolve({ filter: /.*/ }, ({ path }) => {
            const name = basename(path);
            return shared.includes(name) ? { path: name, namespace: 'split' } : { path, external: true };
          });
          bundle.onLoad({ filter: /.*/, namespace: 'split' }, ({ path }) => ({ contents: texts.get(path) }));
        },
      },
    ],
  });
  return outputFiles[0].text;
}

/** Letters outside ASCII, which are in regular expressions alone by now, as escapes: V8 keeps such a source in half the room. */
function escaped(code) {
  return code.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function throughCore(code) {
  return code.replace(/require\("\.\/([^"]+)"\)/g, (whole, name) =>
    shared.includes(name) ? `require("./core.js").c${shared.indexOf(name)}` : whole,
  );
}

function withUrl(code) {
  return code.includes('__fileUrl')
    ? `const __fileUrl=require("node:url").pathToFileURL(__filename).href;\n${code}`
    : code;
}

/** The licence of each package whose code dist/ holds: they ask to go with it. */
function notices(inputs) {
  const folders = new Set(inputs.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]));
  folders.delete(undefined);
  const parts = [...folders].map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    return `${name} ${version} (${license})\n\n${licences(join(root, folder), name).join('\n\n')}\n`;
  });
  const rule = `\n${'-'.repeat(78)}\n\n`;
  return `The files beside this one hold code of these packages, under their own licences.\n${rule}${parts.sort().join(rule)}`;
}

/** Texts of a package, or the one that we keep for it (saxes publishes its licence in its repository only). */
function licences(folder, name) {
  const own = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  const paths =
    own.length > 0 ? own.map((file) => join(folder, file)) : [join(root, 'scripts/licences', `${name}.txt`)];
  return paths.map((path) => readFileSync(path, 'utf8').trim());
}
