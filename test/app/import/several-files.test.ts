import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openScene, type Scene } from '../../support/test-ports.ts';

let scene: Scene;
beforeEach(() => {
  scene = openScene();
});
afterEach(() => scene.remove());

const put = (name: string, text: string) => writeFileSync(join(scene.folder, name), text);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const HEADER = 'Date;Quartier;Situation\n';

function putThree(): void {
  put('a.csv', `${HEADER}01/10/2026;Maurepas;Musique\n`);
  put('b.csv', 'Mois;Nombre\nOctobre;12\n');
  put('c.csv', `${HEADER}02/10/2026;Maurepas;Musique\n03/10/2026;Maurepas;Musique\n`);
}

test('a refused file does not keep the others from being imported, and one line says them all', async () => {
  putThree();
  const { exit, out, err } = await scene.run('import', '*.csv');
  expect(exit).toBe(3);
  expect(plain(err)).toContain("✗ « b.csv » n'a pas les colonnes qu'il faut");
  expect(plain(out)).toContain(
    'En tout, 3 fichiers : 3 fiches importées, 0 déjà connue, 0 ligne écartée, 1 fichier refusé.',
  );
  expect(JSON.parse((await scene.run('list', '--json')).out).records).toHaveLength(3);
});

test('each is its own import, undone alone', async () => {
  putThree();
  await scene.run('import', 'a.csv', 'c.csv');
  expect((await scene.run('undo', '--yes')).exit).toBe(0);
  expect(JSON.parse((await scene.run('list', '--json')).out).records).toHaveLength(1);
});

test('--json gives one document, in the order of the files, a refusal in its place', async () => {
  scene.dropBase();
  putThree();
  const dry = JSON.parse((await scene.run('import', 'a.csv', 'b.csv', 'absent.csv', 'c.csv', '-n', '--json')).out);
  expect(dry.imports.map((one: { schema: string }) => one.schema)).toEqual([
    'optimedia/import/1',
    'optimedia/error/1',
    'optimedia/error/1',
    'optimedia/import/1',
  ]);
  expect(dry.imports[1]).toMatchObject({ code: 'columns-missing', exit: 3, where: 'b.csv' });
  expect((await scene.run('list')).exit).toBe(4);
});

test('a wrong option refuses them all before anything is written', async () => {
  putThree();
  expect(await scene.run('import', 'a.csv', 'c.csv', '--set', 'quartier=zzzz')).toMatchObject({ exit: 2 });
  const listed = await scene.run('list', '--json');
  expect(listed.exit === 4 || JSON.parse(listed.out).records.length === 0).toBe(true);
});
