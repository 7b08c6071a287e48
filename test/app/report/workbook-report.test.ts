import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readZip } from '../../../src/ooxml/zip-reader.ts';
import { bookBytes } from '../../reporting/workbook/book-support.ts';
import { openScene, type Scene } from '../../support/test-ports.ts';

let scene: Scene;
beforeEach(async () => {
  scene = openScene();
  for (const [situation, persons] of [
    ['musique', '2'],
    ['musique', '3'],
    ['dechets', '1'],
  ] as const) {
    const entry = ['--date', '2026-11-27', '--quartier', 'maurepas', '--situation', situation, '--persons', persons];
    await scene.run('log', ...entry);
  }
});
afterEach(() => scene.remove());

const template = (name: string, rows: Parameters<typeof bookBytes>[0]['sheets'][number]['rows']): void =>
  writeFileSync(join(scene.folder, name), bookBytes({ sheets: [{ name: 'Bilan', rows }] }));

const cells = async (name: string): Promise<Record<string, unknown>> => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(scene.folder, name));
  const found: Record<string, unknown> = {};
  book.worksheets[0]?.eachRow((row) => {
    row.eachCell((cell) => {
      found[cell.address] = cell.formula ?? cell.value;
    });
  });
  return found;
};

describe('a report from a workbook of the user', () => {
  test('has the figures, a row for each line of the table, and formulas that follow', async () => {
    template('grille.xlsx', [
      [1, { A: '{{ period.label }}', B: '{{ figures.interventions }}' }],
      [2, { A: '{{ p = table measure=persons rows=situation where quartier=maurepas sort=value }}' }],
      [3, { A: '{{ p.label }}', B: '{{ p.value }}', C: '=B3/B$4' }],
      [4, { B: '=SUM(B3:B3)' }],
    ]);
    const run = await scene.run('report', '--month', '2026-11', '--template', 'grille.xlsx');
    expect(run).toMatchObject({ exit: 0 });
    expect(await cells('rapport-2026-11-grille.xlsx')).toMatchObject({
      A1: 'novembre 2026',
      B1: 3,
      B3: 5,
      B4: 1,
      C4: 'B4/B$5',
      B5: 'SUM(B3:B4)',
    });
  });

  test('keeps a row of the earlier period alone, so that both columns sum to their totals', async () => {
    const entry = ['--date', '2026-10-27', '--quartier', 'maurepas', '--situation', 'conflit_voisinage'];
    expect((await scene.run('log', ...entry)).exit).toBe(0);
    template('grille.xlsx', [
      [1, { A: '{{ G02.label }}', B: '{{ G02.value }}', C: '{{ G02.previous }}' }],
      [2, { B: '{{ G02.total }}', C: '{{ G02.totalPrevious }}' }],
    ]);
    expect((await scene.run('report', '--month', '2026-11', '--template', 'grille.xlsx')).exit).toBe(0);
    const found = await cells('rapport-2026-11-grille.xlsx');
    const sum = (column: string) => [1, 2, 3].reduce((total, row) => total + Number(found[`${column}${row}`]), 0);
    expect([sum('B'), found['B4'], sum('C'), found['C4']]).toEqual([3, 3, 1, 1]);
  });

  test('is refused with every fault placed, and nothing is written', async () => {
    template('grille.xlsx', [
      [1, { A: '{{ figures.intervention }}', B: '{{ G77.label }}' }],
      [2, { A: '{{ p = table measure=persons rows=quartiers }}' }],
    ]);
    const run = await scene.run('report', '--month', '2026-11', '--template', 'grille.xlsx');
    expect(run).toMatchObject({ exit: 3 });
    for (const told of ['A1', 'figures.interventions', 'B1', 'G77', 'A2', 'quartiers']) expect(run.err).toContain(told);
    template('grille.xlsx', [[2, { A: '{{ p = table measure=persons rows=situation where quartier=morepas }}' }]]);
    const value = await scene.run('report', '--month', '2026-11', '--template', 'grille.xlsx');
    expect(value).toMatchObject({ exit: 3 });
    for (const told of ['A2', 'morepas']) expect(value.err).toContain(told);
    expect(existsSync(join(scene.folder, 'rapport-2026-11-grille.xlsx'))).toBe(false);
  });

  test('a text that bears the name of a workbook is refused in words', async () => {
    writeFileSync(join(scene.folder, 'grille.xlsx'), 'a;b\n1;2\n');
    expect(await scene.run('report', '--month', '2026-11', '--template', 'grille.xlsx')).toMatchObject({ exit: 3 });
  });

  test('crosses a table and names its own, as the guide writes them', async () => {
    template('grille.xlsx', [
      [1, { A: 'Quartier', B: '{{ G04.columns }}', C: 'Ensemble' }],
      [2, { A: '{{ G04.label }}', B: '{{ G04.cells }}', C: '{{ G04.rowTotal }}' }],
      [3, { A: 'Total', B: '{{ G04.colTotals }}', C: '{{ G04.total }}' }],
      [4, { A: '{{ femmes = table measure=persons rows=quartier where sex=femme sort=value top=10 }}' }],
      [5, { A: '{{ femmes.label }}', B: '{{ femmes.value }}' }],
      [6, { A: 'Du {{ period.from }} au {{ period.to }}' }],
    ]);
    const run = await scene.run('report', '--month', '2026-11', '--template', 'grille.xlsx');
    expect(run).toMatchObject({ exit: 0 });
    const found = await cells('rapport-2026-11-grille.xlsx');
    const values = Object.values(found);
    expect(found).toMatchObject({ A1: 'Quartier', A2: 'Maurepas', A3: 'Total' });
    expect(values).toContain('Ensemble');
    expect(values).toContain('Du 1er\u00a0novembre 2026 au 30\u00a0novembre 2026');
    expect(values.filter((value) => typeof value === 'string' && value.includes('{{'))).toEqual([]);
  });

  test('with macros is refused, or keeps them when allowed and says so', async () => {
    const macros = { 'xl/vbaProject.bin': 'VBA' };
    const bytes = bookBytes({ sheets: [{ name: 'Bilan', rows: [[1, { A: '{{ period.label }}' }]] }], parts: macros });
    writeFileSync(join(scene.folder, 'grille.xlsm'), bytes);
    const refused = await scene.run('report', '--month', '2026-11', '--template', 'grille.xlsm');
    expect(refused).toMatchObject({ exit: 3 });
    expect(refused.err).toContain('--allow-macros');
    const kept = await scene.run('report', '--month', '2026-11', '--template', 'grille.xlsm', '--allow-macros');
    expect(kept).toMatchObject({ exit: 0 });
    expect(kept.err).toContain('macros');
    const report = readZip(readFileSync(join(scene.folder, 'rapport-2026-11-grille.xlsm')), { file: 'r' });
    expect(new TextDecoder().decode(report.read('xl/vbaProject.bin'))).toBe('VBA');
  });

  test('that is encrypted, cut short or far too big is refused, and nothing is written', async () => {
    const whole = bookBytes({ sheets: [{ name: 'Bilan', rows: [[1, { A: '{{ period.label }}' }]] }] });
    const sealed = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(2_000),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    const vast = bookBytes({
      sheets: [{ name: 'Bilan', rows: [], before: `<!--${' '.repeat(13_000_000)}-->` }],
    });
    for (const [name, bytes] of [
      ['chiffre', sealed],
      ['coupe', whole.subarray(0, whole.length - 40)],
      ['vaste', vast],
      ['vide', new Uint8Array(0)],
    ] as const) {
      writeFileSync(join(scene.folder, `${name}.xlsx`), bytes);
      const run = await scene.run('report', '--month', '2026-11', '--template', `${name}.xlsx`);
      expect([name, run.exit]).toEqual([name, 3]);
      expect(run.err).toContain(`${name}.xlsx`);
      expect(existsSync(join(scene.folder, `rapport-2026-11-${name}.xlsx`))).toBe(false);
    }
  });

  test('is written the same twice', async () => {
    template('grille.xlsx', [[1, { A: '{{ G02.label }}', B: '{{ G02.value }}' }]]);
    const file = join(scene.folder, 'un.xlsx');
    await scene.run('report', '--month', '2026-11', '--template', 'grille.xlsx', '-o', 'un.xlsx');
    const first = readFileSync(file);
    await scene.run('report', '--month', '2026-11', '--template', 'grille.xlsx', '-o', 'un.xlsx', '--force');
    expect(readFileSync(file).equals(first)).toBe(true);
  });
});
