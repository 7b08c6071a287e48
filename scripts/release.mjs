/**
 * Is this tree ready to be released? The same version everywhere, a dated heading in the changelog, and a tarball that holds what it
 * must and nothing else: its files are listed. Exit 1 when something is left to do.
 * Usage: npm run release [-- VERSION]: with a version, writes it, and the day in the changelog, first.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (name) => readFileSync(join(root, name), 'utf8');
const write = (name, text) => writeFileSync(join(root, name), text);
const VERSION = /^\d+\.\d+\.\d+(-[a-z]+\.\d+)?$/;
const left = [];

const [asked] = process.argv.slice(2);
if (asked !== undefined) {
  if (VERSION.test(asked)) writeVersion(asked);
  else left.push(`« ${asked} » is no version: 1.2.3`);
}
checkVersions();
checkTarball();
for (const what of left) console.error(`✗ ${what}`);
if (left.length === 0) console.log('✓ Ready. Next: git commit, git tag, npm publish.');
process.exitCode = left.length === 0 ? 0 : 1;

function writeVersion(version) {
  for (const name of ['package.json', 'package-lock.json']) {
    const holder = JSON.parse(read(name));
    holder.version = version;
    if (holder.packages !== undefined) holder.packages[''].version = version;
    write(name, `${JSON.stringify(holder, null, 2)}\n`);
  }
  write('src/version.ts', read('src/version.ts').replace(/'[^']+'/, `'${version}'`));
  const day = new Date().toISOString().slice(0, 10);
  write('CHANGELOG.md', read('CHANGELOG.md').replace(/^## \S+ – unreleased$/m, `## ${version} – ${day}`));
}

function checkVersions() {
  const { version } = JSON.parse(read('package.json'));
  const lock = JSON.parse(read('package-lock.json'));
  const said = {
    'src/version.ts': /'([^']+)'/.exec(read('src/version.ts'))?.[1],
    'package-lock.json': lock.packages[''].version,
  };
  for (const [name, other] of Object.entries(said)) {
    if (other !== version) left.push(`${name} says ${other}, package.json ${version}: npm run release -- ${version}`);
  }
  const heading = /^## .*$/m.exec(read('CHANGELOG.md'))?.[0] ?? 'nothing';
  if (!new RegExp(`^## ${version.replaceAll('.', '\\.')} – \\d{4}-\\d{2}-\\d{2}$`).test(heading)) {
    left.push(`CHANGELOG.md begins with « ${heading} », not « ## ${version} – a day »: npm run release -- ${version}`);
  }
  console.log(`optimedia ${version}\n`);
}

function checkTarball() {
  const told = execFileSync('npm', ['pack', '--dry-run', '--json'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const [tarball] = JSON.parse(told.slice(told.indexOf('[')));
  const names = tarball.files.map(({ path }) => path);
  for (const { path, size } of tarball.files) console.log(`${(size / 1000).toFixed(1).padStart(8)} kB  ${path}`);
  console.log(
    `\n${names.length} files, ${(tarball.size / 1000).toFixed(0)} kB packed, ${(tarball.unpackedSize / 1000).toFixed(0)} kB unpacked\n`,
  );
  const needed = [
    'bin/optimedia.js',
    'bin/package.json',
    'dist/main.js',
    'dist/package.json',
    'dist/THIRD-PARTY-NOTICES.txt',
    'README.md',
    'LISEZMOI.md',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'LICENSE',
    ...filesOf('docs'),
    ...filesOf('src/storage/migrations').map((path) => path.replace('src/storage', 'dist')),
    ...filesOf('templates'),
    ...filesOf('fixtures/rennes').filter((path) => !path.startsWith('fixtures/rennes/expected/')),
  ];
  for (const name of needed) if (!names.includes(name)) left.push(`The tarball lacks ${name}.`);
  const strange = /^(src|test|scripts|bench|demo)\/|\.(map|ts|db|tgz|log)$|^fixtures\/rennes\/expected\/|à corriger/;
  for (const name of names)
    if (strange.test(name)) left.push(`The tarball must not hold ${name}: « files » of package.json.`);
}

/** Paths from the root, with `/`. */
function filesOf(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesOf(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );
}
