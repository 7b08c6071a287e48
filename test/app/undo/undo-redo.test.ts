import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openScene, type Scene } from '../../support/test-ports.ts';

let scene: Scene;
beforeEach(() => {
  scene = openScene();
});
afterEach(() => scene.remove());

const put = (name: string, text: string) => writeFileSync(join(scene.folder, name), text);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const HEADER = 'Date;Heure;Quartier;Situation\n';
const suivi = (name: string, ...days: number[]) =>
  put(name, HEADER + days.map((day) => `${day}/10/2026;17h;Maurepas;Musique\n`).join(''));
const listed = async (kind = 'interventions') => (await scene.run('list', kind, '--json')).out;
const exit = async (...argv: string[]) => (await scene.run(...argv)).exit;

describe('undo and redo', () => {
  test('what was undone comes back as it was: numbers, identity, links; and the import is known again', async () => {
    put('vacations.csv', 'Date;Début prévu;Fin prévue;Équipe\n01/10/2026;14h;21h30;M1\n');
    suivi('suivi.csv', 1, 2);
    await scene.run('import', 'suivi.csv', 'vacations.csv');
    const [before, shifts] = [await listed(), await listed('shifts')];
    for (const change of ['1', '2']) expect(await exit('undo', change, '--yes')).toBe(0);
    expect(JSON.parse(await listed()).records).toEqual([]);
    expect([await exit('redo', '--yes'), await exit('redo', '--yes'), await exit('redo', '--yes')]).toEqual([0, 0, 1]);
    expect(await listed()).toBe(before);
    expect(await listed('shifts')).toBe(shifts);
    const again = JSON.parse((await scene.run('import', 'suivi.csv', '--json')).out);
    expect(again).toMatchObject({ written: false, rows: { known: 2, new: 0 } });
  });

  test('an intervention that stays loses the shift that leaves, and finds it again', async () => {
    put('vacations.csv', 'Date;Début prévu;Fin prévue;Équipe\n01/10/2026;14h;21h30;M1\n');
    suivi('suivi.csv', 1);
    await scene.run('import', 'vacations.csv', 'suivi.csv');
    const before = await listed();
    expect(JSON.parse(before).records).toMatchObject([{ shift: 'V1' }]);
    await scene.run('undo', '1', '--yes');
    expect(JSON.parse(await listed()).records).toMatchObject([{ shift: null }]);
    await scene.run('redo', '--yes');
    expect(await listed()).toBe(before);
  });

  test('after something else was done, there is nothing to redo', async () => {
    suivi('a.csv', 1);
    await scene.run('import', 'a.csv');
    await scene.run('undo', '--yes');
    await scene.run('import', 'a.csv');
    expect(await scene.run('redo', '--yes')).toMatchObject({ exit: 1 });
    expect(await exit('undo', '2', '--yes')).toBe(1);
    expect(JSON.parse(await listed()).records).toHaveLength(1);
  });

  test('an undo is itself undone by its number, and a dry run changes nothing', async () => {
    suivi('a.csv', 1);
    await scene.run('import', 'a.csv');
    await scene.run('undo', '--yes');
    const dry = JSON.parse((await scene.run('redo', '--dry-run', '--json')).out);
    expect(dry).toEqual({
      schema: 'optimedia/redo/1',
      change: 2,
      removed: {},
      restored: { interventions: 1 },
      edited: {},
      written: false,
    });
    expect(await exit('undo', '2', '--yes')).toBe(0);
    expect(JSON.parse(await listed()).records).toHaveLength(1);
  });

  test('imports, undos and redos in any order end where their algebra says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('import', 'undo', 'redo'), { maxLength: 8 }), async (steps) => {
        const other = openScene();
        const done: number[] = [];
        const undone: number[] = [];
        let day = 0;
        for (const step of steps) {
          if (step === 'import') {
            day += 1;
            writeFileSync(join(other.folder, 'x.csv'), `${HEADER}${day}/10/2026;17h;Maurepas;Musique\n`);
            await other.run('import', 'x.csv');
            done.push(day);
            undone.length = 0;
          } else {
            const [from, to] = step === 'undo' ? [done, undone] : [undone, done];
            const moved = from.pop();
            if (moved !== undefined) to.push(moved);
            const { exit: code } = await other.run(step, '--yes');
            if (day > 0) expect(code).toBe(moved === undefined ? 1 : 0);
          }
        }
        const { exit: code, out } = await other.run('list', '--json');
        const days =
          code === 0 ? JSON.parse(out).records.map((one: { date: string }) => Number(one.date.slice(-2))) : [];
        other.remove();
        expect(days).toEqual([...done].sort((a, b) => a - b));
      }),
      { numRuns: 8 },
    );
  }, 60_000);
});

describe('history and imports', () => {
  test('every change, newest first, with what became of it', async () => {
    suivi('Suivi octobre.csv', 1, 2);
    await scene.run('import', 'Suivi octobre.csv');
    await scene.run('undo', '--yes');
    const lines = plain((await scene.run('history')).out)
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^ {2}n° 2 +28 nov\., 21:40 +annulation du n° 1 +C1 +retiré : 2 interventions$/);
    expect(lines[1]).toMatch(/^ {2}n° 1 .* import +C1 +2 interventions +Suivi octobre\.csv +annulé par le n° 2$/);
    expect(plain((await scene.run('history', '--plain')).out)).toMatch(
      /^n° 2 ; 28 nov\., 21:40 ; annulation du n° 1 ; C1 ; retiré : 2 interventions\n/,
    );
    const { changes } = JSON.parse((await scene.run('history', '--json')).out);
    expect(changes.map((one: { change: number }) => one.change)).toEqual([2, 1]);
  });

  test('imports tells imports alone; imports undo takes one back, whatever came after', async () => {
    suivi('a.csv', 1);
    suivi('b.csv', 2, 3);
    await scene.run('import', 'a.csv', 'b.csv');
    expect(plain((await scene.run('imports')).out)).toMatch(/n° 2 .*b\.csv[\s\S]*n° 1 .*a\.csv/);
    expect(plain((await scene.run('imports', 'show', '1')).out)).toContain('« a.csv »');
    expect(await exit('imports', 'undo', '1', '--yes')).toBe(0);
    expect(JSON.parse(await listed()).records).toHaveLength(2);
    expect([
      await exit('imports', 'undo', '1', '--yes'),
      await exit('imports', 'undo'),
      await exit('imports', 'x', '1'),
    ]).toEqual([1, 2, 2]);
  });
});
