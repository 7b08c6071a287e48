import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readZip } from '../../../src/ooxml/zip-reader.ts';
import { openScene, type Scene } from '../../support/test-ports.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const utf8 = new TextDecoder();

let scene: Scene;
beforeEach(() => {
  scene = openScene();
});
afterEach(() => scene.remove());

async function entered(quartiers: readonly string[], situation: string): Promise<void> {
  for (const [index, quartier] of quartiers.entries()) {
    for (const date of ['2026-11-27', '2026-10-27', '2025-11-27']) {
      const what = ['--date', date, '--start', `1${4 + index}:30`, '--quartier', quartier, '--situation', situation];
      expect((await scene.run('log', ...what, '--persons', String(index + 1))).exit).toBe(0);
    }
  }
}

/** Every part of the one workbook that the folder holds. */
function partsOf(file: string): ReadonlyMap<string, string> {
  const zip = readZip(readFileSync(join(scene.folder, file)), { file });
  return new Map(zip.names.map((name) => [name, utf8.decode(zip.read(name))]));
}

/** Figures of the first page. */
const TILES = 6;

const REPORTS = [
  [['--week', '2026-W48'], 'rapport-2026-W48.xlsx'],
  [['--month', '2026-11'], 'rapport-2026-11.xlsx'],
  [['--quarter', '2026-Q4'], 'rapport-2026-Q4.xlsx'],
  [['--year', '2026'], 'rapport-2026.xlsx'],
  [['--from', '2026-11-01', '--to', '2026-11-15'], 'rapport-2026-11-01_2026-11-15.xlsx'],
  [['--month', '2019-02'], 'rapport-2019-02.xlsx'],
] as const;

describe('the workbooks that ship with the program', () => {
  test.each(REPORTS)('say every period whole: %s', async (period, file) => {
    await entered(['maurepas', 'villejean'], 'musique');
    expect(await scene.run('report', ...period, '--format', 'xlsx')).toMatchObject({ exit: 0 });
    const parts = partsOf(file);
    const text = [...parts].map(([name, part]) => `${name}\n${part}`).join('\n');
    expect(text).not.toMatch(/\{\{|\}\}|#REF|NaN|undefined|null/);
    expect(parts.get('docProps/core.xml')).toMatch(/<dc:title>.*(2026|2019).* – .*Rennes<\/dc:title>/);
    // Nothing but the period's own figures where nothing is known: no chart says 0 for it.
    if (file.includes('2019')) expect(parts.get('xl/charts/chart2.xml')).not.toContain('<c:v>0</c:v>');
    if (period[0] === '--year')
      expect(parts.get('xl/worksheets/sheet1.xml')?.match(/>2025\u00a0: (?:\d+|n\.\u00a0d\.|–)</g)).toHaveLength(TILES);
  });

  test('know nothing of one town: another preset fills them too', async () => {
    scene.dropBase();
    expect((await scene.run('init', '--preset', join(root, 'templates', 'presets', 'havre-gris.yaml'))).exit).toBe(0);
    for (const [period, file] of REPORTS.slice(0, 2)) {
      expect(await scene.run('report', ...period, '--format', 'xlsx')).toMatchObject({ exit: 0 });
      expect([...partsOf(file).values()].join('')).not.toContain('Rennes');
    }
  });

  test('charts read every row of their tables, and keep their values', async () => {
    await entered(['maurepas', 'villejean'], 'musique');
    await scene.run('report', '--month', '2026-11', '--format', 'xlsx');
    const months = partsOf('rapport-2026-11.xlsx').get('xl/charts/chart2.xml') ?? '';
    const [, first = '', last = ''] = /<c:val><c:numRef><c:f>'Données'!\$B\$(\d+):\$B\$(\d+)</.exec(months) ?? [];
    expect(Number(last) - Number(first)).toBe(12);
    const values = [...months.slice(months.indexOf('<c:val>')).matchAll(/<c:pt idx="(\d+)"><c:v>(\d+)</g)];
    expect(values.map(([, index, value]) => [Number(index), Number(value)])).toEqual(
      Array.from({ length: 13 }, (_, month) => [month, month === 0 || month >= 11 ? 2 : 0]),
    );
  });

  test('are those that the script draws', () => {
    const folder = mkdtempSync(join(tmpdir(), 'optimedia-templates-'));
    try {
      const drawn = spawnSync(process.execPath, [join(root, 'scripts', 'make-templates.mjs'), folder]);
      expect(drawn.status).toBe(0);
      const names = readdirSync(folder).sort();
      expect(names).toEqual(['hebdomadaire.xlsx', 'mensuel.xlsx']);
      for (const name of names) {
        const [fresh, shipped] = [join(folder, name), join(root, 'templates', 'report', name)].map((path) => {
          const zip = readZip(readFileSync(path), { file: path });
          return zip.names.map((part) => [part, utf8.decode(zip.read(part))]);
        });
        expect(shipped).toEqual(fresh);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
