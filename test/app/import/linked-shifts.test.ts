import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openScene, type Scene } from '../../support/test-ports.ts';

let scene: Scene;
beforeEach(() => {
  scene = openScene();
});
afterEach(() => scene.remove());

const SHIFTS = `Date;Début prévu;Fin prévue;Équipe
01/10/2026;14h;21h30;M1
02/10/2026;14h;17h;M1
02/10/2026;16h;21h;M2
`;
const INTERVENTIONS = `Date;Heure;Quartier;Situation
01/10/2026;17h;Maurepas;Musique
01/10/2026;10h;Maurepas;Musique
02/10/2026;15h;Maurepas;Musique
02/10/2026;16h30;Maurepas;Musique
03/10/2026;15h;Maurepas;Musique
`;
const put = (name: string, text: string) => writeFileSync(join(scene.folder, name), text);
const shifts = async () =>
  JSON.parse((await scene.run('list', '--json')).out).records.map((one: { shift: string | null }) => one.shift);

test.each([[['vacations.csv', 'suivi.csv']], [['suivi.csv', 'vacations.csv']]])(
  'an intervention belongs to the one shift that holds it: %j',
  async (files) => {
    put('vacations.csv', SHIFTS);
    put('suivi.csv', INTERVENTIONS);
    for (const file of files) expect((await scene.run('import', file)).exit).toBe(0);
    expect(await shifts()).toEqual(['V1', null, 'V2', null, null]);
  },
);

test('undoing the shifts leaves the interventions as they were, and a second import links them again', async () => {
  put('vacations.csv', SHIFTS);
  put('suivi.csv', INTERVENTIONS);
  await scene.run('import', 'suivi.csv');
  const before = (await scene.run('list', '--json')).out;
  await scene.run('import', 'vacations.csv');
  expect((await scene.run('undo', '--yes')).exit).toBe(0);
  expect((await scene.run('list', '--json')).out).toBe(before);
  expect((await scene.run('import', 'vacations.csv')).exit).toBe(0);
  expect((await shifts()).filter((one: string | null) => one !== null)).toHaveLength(2);
});
