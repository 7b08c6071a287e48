import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Prompter } from '../../../src/ports.ts';
import { openScene, type Scene } from '../../support/test-ports.ts';

const EVENING = ['log', '--date', '27/11'] as const;
const INTERVENTIONS = 'Date;Heure;Quartier;Situation\n27/11/2026;17h;Maurepas;Musique\n';
const SHIFTS = 'Date;Début prévu;Fin prévue;Équipe\n27/11/2026;14h;21h30;M1\n';

let scene: Scene;
/** What another window does while this one asks. */
let meanwhile: (readonly string[])[] = [];
const open = () => {
  meanwhile = [];
  const ask: Prompter['ask'] = async () => {
    for (const argv of meanwhile.splice(0)) expect(await scene.run(...argv)).toMatchObject({ exit: 0 });
    return { is: 'empty' };
  };
  scene = openScene({ prompter: async () => ({ ask, say: () => undefined, close: () => undefined }) });
};
afterEach(() => scene.remove());

const put = (name: string, text: string) => writeFileSync(join(scene.folder, name), text);
const records = async (kind: string) => JSON.parse((await scene.run('list', kind, '--json')).out).records;
const contacts = async () => (await records('shifts')).map((one: { contacts: number }) => one.contacts);
const done = async (...argv: string[]) => expect(await scene.run(...argv)).toMatchObject({ exit: 0 });

async function threeEdits() {
  open();
  await done(...EVENING, '--contacts', '12', '--no-input');
  await done(...EVENING, '--contacts', '30', '--same', 'complete', '--no-input');
  await done(...EVENING, '--contacts', '55', '--same', 'complete', '--no-input');
}

test('a change that a later one edited is refused, and the later one is named; the last first, they all go and come back', async () => {
  await threeEdits();
  for (const change of ['1', '2']) {
    const refused = await scene.run('undo', change, '--yes', '--json');
    expect(refused.exit).toBe(1);
    expect(JSON.parse(refused.out)).toMatchObject({
      code: 'change-built-on',
      message: expect.stringContaining('n° 3'),
      try: [expect.stringContaining('undo 3')],
    });
  }
  expect(await contacts()).toEqual([55]);
  await done('undo', '3', '--yes');
  expect(await contacts()).toEqual([30]);
  await done('undo', '2', '--yes');
  // The undo of n° 3 holds on what n° 2 had written: it is not taken up before n° 2 is back.
  expect(await scene.run('undo', '4', '--yes')).toMatchObject({ exit: 1, err: expect.stringContaining('undo 5') });
  await done('undo', '1', '--yes');
  expect(await contacts()).toEqual([]);
  for (const value of [12, 30, 55]) {
    await done('redo', '--yes');
    expect(await contacts()).toEqual([value]);
  }
});

test('an edit undone after the shift it was tied to has left stays without it', async () => {
  open();
  put('v.csv', SHIFTS);
  put('i.csv', INTERVENTIONS);
  await done('import', 'v.csv', 'i.csv', '--no-input');
  await done('undo', '1', '--yes');
  await done('undo', '2', '--yes');
  await done('redo', '--yes');
  await done('redo', '--yes');
  expect(await records('interventions')).toMatchObject([{ id: 'I1', shift: 'V1' }]);
});

test('a record does not come back to a shift that has left: what took it away is named', async () => {
  open();
  put('v.csv', SHIFTS);
  put('i.csv', INTERVENTIONS);
  await done('import', 'v.csv', 'i.csv', '--no-input');
  await done('undo', '2', '--yes');
  await done('undo', '1', '--yes');
  expect(await scene.run('undo', '3', '--yes')).toMatchObject({ exit: 1, err: expect.stringContaining('undo 4') });
  await done('redo', '--yes');
  await done('redo', '--yes');
  expect(await records('interventions')).toMatchObject([{ id: 'I1', shift: 'V1' }]);
});

test.each([['undo'], ['redo']])(
  '%s: another window changes the base during the question: nothing is done',
  async (turn) => {
    open();
    put('v.csv', SHIFTS);
    put('i.csv', INTERVENTIONS);
    await done('import', 'v.csv', '--no-input');
    if (turn === 'redo') await done('undo', '--yes');
    meanwhile = [['import', 'i.csv', '--no-input']];
    expect(await scene.run(turn)).toMatchObject({ exit: 4, err: expect.stringContaining("Rien n'est changé") });
    expect(await records('interventions')).toMatchObject([{ shift: turn === 'undo' ? 'V1' : null }]);
    expect(await records('shifts')).toHaveLength(turn === 'undo' ? 1 : 0);
  },
);

test('an edit is told before it is undone, counted in the history, and shown answer by answer', async () => {
  await threeEdits();
  const dry = await scene.run('undo', '--dry-run');
  expect(dry.out).toMatch(/1.vacation à remettre en l'état d'avant/);
  expect(JSON.parse((await scene.run('undo', '--dry-run', '--json')).out)).toMatchObject({
    removed: {},
    edited: { shifts: 1 },
  });
  expect((await scene.run('history')).out).toMatch(/saisie +C1 +modifié.: 1.vacation\n/);
  expect(JSON.parse((await scene.run('history', '--json')).out).changes[0]).toMatchObject({ edited: { shifts: 1 } });
  expect((await scene.run('show', '2')).out).toMatch(/\n {2}Modifié.: V1\n {4}Contacts +12 → 30\n/);
  const { images } = JSON.parse((await scene.run('show', '2', '--json')).out);
  expect(images).toMatchObject([{ kind: 'shifts', id: 'V1', before: { contacts: 12 }, after: { contacts: 30 } }]);
  for (const change of ['3', '2', '1']) await done('undo', change, '--yes');
  expect((await scene.run('show', '6')).out).toMatch(/\n {2}Retiré.: V1\n/);
  expect(JSON.parse((await scene.run('show', '6', '--json')).out).images).toMatchObject([{ id: 'V1', after: null }]);
});
