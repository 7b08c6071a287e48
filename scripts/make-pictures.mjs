// `npm run pictures`: remakes the pictures of README and docs from the real program. Needs LibreOffice (soffice) and pdftoppm for
// the pages of the workbook; the terminal is drawn as SVG from what the program prints.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

await import('./ensure-build.mjs');
const root = fileURLToPath(new URL('..', import.meta.url));
const pictures = join(root, 'docs', 'pictures');
const work = mkdtempSync(join(tmpdir(), 'optimedia-pictures-'));
rmSync(pictures, { recursive: true, force: true });
mkdirSync(pictures, { recursive: true });

function run(command, args, options = {}) {
  const done = spawnSync(command, args, { encoding: 'utf8', cwd: work, ...options });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}\n${done.error ?? done.stderr}`);
  return done.stdout;
}

const xmlText = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Numbers with a comma, as a French reader opens the workbook. */
function frenchProfile(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'registrymodifications.xcu'),
    '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>fr-FR</value></prop></item></oor:items>',
  );
}

/** What a terminal shows: the command, then its output, in a fixed-width font. */
function terminalSvg(title, text) {
  const lines = [`$ ${title}`, ...text.trimEnd().split('\n')];
  const width = Math.max(80, ...lines.map((line) => [...line].length));
  const rows = lines.map(
    (line, index) =>
      `<text x="16" y="${30 + index * 19}"${index === 0 ? ' font-weight="bold"' : ''}>${xmlText(line)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${xmlText(title)}" viewBox="0 0 ${width * 8.4 + 32} ${lines.length * 19 + 30}" font-family="DejaVu Sans Mono, Consolas, Menlo, monospace" font-size="14" fill="#1E1E1E" xml:space="preserve"><title>${xmlText(title)}</title><rect width="100%" height="100%" rx="8" fill="#F2F5F8"/>${rows.join('')}</svg>\n`;
}

try {
  const demo = run(process.execPath, [join(root, 'bin', 'optimedia.js'), 'demo', '--out', join(work, 'demo')]);
  writeFileSync(join(pictures, 'demo.svg'), terminalSvg('npm run demo', demo));
  const table = run(process.execPath, [
    join(root, 'bin', 'optimedia.js'),
    'table',
    'G06',
    '--month',
    '2026-11',
    '--db',
    join(work, 'demo', 'essai.db'),
  ]);
  writeFileSync(join(pictures, 'table.svg'), terminalSvg('optimedia table G06 --month 2026-11', table));
  frenchProfile(join(work, 'profile', 'user'));
  for (const [code, name, shown] of [
    ['2026-11', 'rapport-mensuel', /-0*[124]\.png$/],
    ['2026-W48', 'rapport-hebdomadaire', /-0*1\.png$/],
  ]) {
    const profile = `-env:UserInstallation=${pathToFileURL(join(work, 'profile'))}`;
    const workbook = join(work, 'demo', `rapport-${code}.xlsx`);
    run('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', work, workbook]);
    run('pdftoppm', ['-r', '80', '-png', join(work, `rapport-${code}.pdf`), join(work, name)]);
    for (const page of readdirSync(work).filter((one) => one.startsWith(`${name}-`) && shown.test(one))) {
      renameSync(join(work, page), join(pictures, page.replace(/-0*(\d+)\.png$/, '-$1.png')));
    }
  }
  const tests = run(process.execPath, [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run'], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1' },
  });
  const summary = tests.split('\n').filter((line) => /^ *(Test Files|Tests) /.test(line));
  writeFileSync(join(pictures, 'test.svg'), terminalSvg('npm test', summary.join('\n')));
  process.stdout.write(`${readdirSync(pictures).join('\n')}\n`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
