import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openScene, type Scene } from '../../support/test-ports.ts';

const shipped = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'rennes');
const expected = (name: string) => JSON.parse(readFileSync(join(shipped, 'expected', name), 'utf8'));
const FILES = readdirSync(shipped).filter((name) => /\.(csv|txt|xlsx)$/.test(name));

/** Counted apart from the product by scripts/count-expected.mjs. */
interface ExpectedFile {
  readonly file: string;
  readonly kind: string;
  readonly read: number;
  readonly rejected: readonly { readonly row: number }[] | number;
}

let scene: Scene;
const imported = new Map<string, { exit: number; json: ReturnType<typeof JSON.parse> }>();

beforeAll(async () => {
  scene = openScene({ today: '2026-12-01' });
  for (const name of FILES) {
    const { exit, out } = await scene.run(
      'import',
      join(shipped, name),
      '--policy',
      'keep-good',
      '--rejects',
      `${name}-rejects.csv`,
      '--json',
    );
    imported.set(name, { exit, json: JSON.parse(out) });
  }
}, 60_000);
afterAll(() => scene.remove());

describe('the shipped spreadsheets', () => {
  test('give the records that an independent count finds', async () => {
    const { totals } = expected('import.json');
    for (const [kind, count] of Object.entries(totals.kinds)) {
      const { records } = JSON.parse((await scene.run('list', kind, '--json')).out);
      expect([kind, records.length]).toEqual([kind, count]);
    }
    const rows = [...imported.values()].map(({ json }) => json.rows);
    expect(rows.reduce((sum, one) => sum + one.read, 0)).toBe(totals.read);
    expect(rows.reduce((sum, one) => sum + one.rejected, 0)).toBe(totals.rejected);
  });

  test.each(FILES)('%s: kind, rows and rejected rows are those expected', (name) => {
    const files: ExpectedFile[] = expected('import.json').files.filter((one: ExpectedFile) => one.file === name);
    const found = imported.get(name);
    expect(found?.json.sheets.map((s: { kind: string }) => s.kind)).toEqual(files.map((one) => one.kind));
    expect(found?.json.rows.read).toBe(files.reduce((sum, one) => sum + one.read, 0));
    expect(found?.exit).toBe(found?.json.rows.rejected > 0 ? 3 : 0);
    expect(found?.json.written).toBe(true);
  });

  test.each(FILES)('%s: a second import adds nothing', async (name) => {
    const again = JSON.parse((await scene.run('import', join(shipped, name), '--policy', 'keep-good', '--json')).out);
    expect(again).toMatchObject({ written: false, importId: null });
    expect(again.rows).toMatchObject({ new: 0, known: imported.get(name)?.json.rows.new });
  });

  test.each(['2026-11', '2026-10', '2025-11'])('%s: the figures are those of the independent count', async (month) => {
    const truth = expected(`${month}.json`);
    const table = JSON.parse((await scene.run('table', 'G04', '--month', month, '--json')).out);
    expect(table.total).toBe(truth.interventions.total);
    for (const [index, row] of table.rows.entries()) {
      expect([row.code, table.rowTotals[index]]).toEqual([row.code, truth.interventions.by_quartier[row.code]]);
    }
    const situations = JSON.parse((await scene.run('table', 'G02', '--month', month, '--json')).out);
    for (const [index, row] of situations.rows.entries()) {
      expect([row.code, situations.rowTotals[index]]).toEqual([row.code, truth.interventions.by_situation[row.code]]);
    }
  });

  test('the last import is undone in one command, whole', async () => {
    const before = JSON.parse((await scene.run('list', 'shifts', '--json')).out).records.length;
    const last = imported.get(FILES.at(-1) ?? '');
    const kind = last?.json.sheets[0].kind;
    const count = JSON.parse((await scene.run('list', kind, '--json')).out).records.length;
    expect((await scene.run('undo', '--yes')).exit).toBe(0);
    expect(JSON.parse((await scene.run('list', kind, '--json')).out).records.length).toBe(count - last?.json.rows.new);
    if (kind !== 'shifts')
      expect(JSON.parse((await scene.run('list', 'shifts', '--json')).out).records.length).toBe(before);
  });
});

describe('a refused import', () => {
  test('all or nothing: nothing is written, the rows are told, and the flag that takes the others', async () => {
    const other = openScene();
    other.dropBase();
    const refused = await other.run('import', join(shipped, 'Suivi M1 2026-S1.csv'), '--json');
    expect(refused.exit).toBe(3);
    expect(JSON.parse(refused.out)).toMatchObject({ written: false, importId: null, rows: { rejected: 1 } });
    // No base was made for it either.
    expect(existsSync(join(other.folder, 'base'))).toBe(false);
    other.remove();
  });

  test('a dry run tells what the real run does, and creates nothing', async () => {
    const other = openScene();
    other.dropBase();
    const file = join(shipped, 'Actions collectives.csv');
    const dry = JSON.parse((await other.run('import', file, '--dry-run', '--json')).out);
    expect((await other.run('list', '--json')).exit).toBe(4);
    const real = JSON.parse((await other.run('import', file, '--json')).out);
    expect({ ...real, importId: null, written: false }).toEqual(dry);
    other.remove();
  });

  test.each([
    ['absent.csv', 5],
    ['.', 5],
  ])('%s is refused with %i', async (file, exit) => {
    const other = openScene();
    const refused = await other.run('import', file);
    expect(refused).toMatchObject({ exit, out: '' });
    expect(refused.err).toContain("Rien n'est importé");
    other.remove();
  });
});
