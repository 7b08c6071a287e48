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
const json = async (...argv: string[]) => JSON.parse((await scene.run(...argv, '--json')).out);
const OCTOBER = 'Date;Secteur;Pb rencontré;Nb personnes\n01/10/2026;ZUP;Embrouilles;2\n';
const DECIDED = [
  '--map',
  'Pb rencontré=situation',
  '--value',
  'quartier:ZUP=blosne',
  '--value',
  'situation:Embrouilles=musique',
];

test('what was decided is kept with the import and applied to the next table of the same header, whatever its name', async () => {
  put('Suivi octobre.csv', OCTOBER);
  const first = await scene.run('import', 'Suivi octobre.csv', ...DECIDED);
  expect(plain(first.out)).toContain('sont gardés pour les tableaux de même en-tête : profil « Suivi octobre »');
  put('nov.csv', OCTOBER.replace('01/10', '02/11').replace('ZUP', 'zup'));
  const second = await scene.run('import', 'nov.csv');
  expect(second.exit).toBe(0);
  expect(plain(second.out)).toContain('En-tête reconnu : profil « Suivi octobre »');
});

test('columns moved and one added, the header is still known; another header is not', async () => {
  put('a.csv', OCTOBER);
  await scene.run('import', 'a.csv', ...DECIDED);
  put('b.csv', 'Pb rencontré;Nb personnes;Secteur;Date;Vu avec\nMusique;3;ZUP;03/11/2026;\n');
  expect(await json('import', 'b.csv')).toMatchObject({ written: true, rows: { new: 1 } });
  put('c.csv', 'Date;Pb rencontré;Vu avec;Qui;Quoi\n03/11/2026;Musique;a;b;c\n');
  expect((await scene.run('import', 'c.csv')).exit).toBe(3);
});

test('what is said now goes before what was decided then, and is remembered in its place', async () => {
  put('a.csv', OCTOBER);
  await scene.run('import', 'a.csv', ...DECIDED);
  put('b.csv', OCTOBER.replace('01/10', '02/10'));
  await scene.run('import', 'b.csv', '--value', 'quartier:ZUP=maurepas');
  put('c.csv', OCTOBER.replace('01/10', '03/10'));
  await scene.run('import', 'c.csv');
  const { records } = await json('list');
  expect(records.map((one: { quartier: string }) => one.quartier)).toEqual(['blosne', 'maurepas', 'maurepas']);
});

test('a dry run and a refused import teach nothing', async () => {
  put('a.csv', OCTOBER);
  await scene.run('import', 'a.csv', ...DECIDED, '--dry-run');
  put('b.csv', `${OCTOBER}31/02/2026;ZUP;Embrouilles;2\n`);
  await scene.run('import', 'b.csv', ...DECIDED);
  expect(await json('import', 'a.csv')).toMatchObject({ code: 'columns-missing' });
});

test('a profile that is not there: the nearest, in the whole command', async () => {
  put('a.csv', OCTOBER);
  await scene.run('import', 'a.csv', ...DECIDED);
  put('autre.csv', 'Date;Secteur;Pb rencontré\n04/10/2026;ZUP;Musique\n');
  expect(await json('import', 'autre.csv', '--profile', 'b')).toMatchObject({ code: 'option-value-unknown', exit: 2 });
  expect(await json('import', 'autre.csv', '--profile', 'a')).toMatchObject({ written: true });
});

test('profiles are listed, shown as the flags that would say the same, and forgotten', async () => {
  expect(plain((await scene.run('profile')).out)).toContain('Aucun profil');
  put('a.csv', OCTOBER);
  await scene.run('import', 'a.csv', ...DECIDED);
  expect(plain((await scene.run('profil')).out)).toBe('a · 1 colonne, 2 mots\n');
  expect((await scene.run('profile', 'show', 'a')).out).toContain('--value "quartier:ZUP=blosne"');
  expect(await json('profile', 'show', 'b')).toMatchObject({ code: 'option-value-unknown', exit: 2 });
  expect((await scene.run('profile', 'delete', 'a', '--dry-run')).exit).toBe(0);
  expect((await json('profile')).profiles).toHaveLength(1);
  expect((await scene.run('profile', 'delete', 'a')).exit).toBe(0);
  expect(await json('profile')).toMatchObject({ profiles: [] });
});
