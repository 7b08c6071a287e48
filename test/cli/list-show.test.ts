import { afterEach, beforeEach, expect, test } from 'vitest';
import { openScene, type Scene } from '../support/test-ports.ts';

let scene: Scene;
beforeEach(async () => {
  scene = openScene();
  await scene.run('log', '--ras', '--contacts', '18', '--date', '27/11');
});
afterEach(() => scene.remove());

test('a kind is also named by the words of the screens', async () => {
  const ids = async (...words: string[]) =>
    JSON.parse((await scene.run('list', ...words, '--json')).out).records.length;
  expect(await Promise.all(['shifts', 'vacations', 'Vacation'].map((word) => ids(word)))).toEqual([1, 1, 1]);
  expect(await ids('shifts', '--lang', 'en')).toBe(1);
  expect(await ids('actions collectives')).toBe(0);
});

test('an unknown kind names those that exist; a number is shown', async () => {
  const json = async (word: string) => JSON.parse((await scene.run('list', word, '--json')).out);
  expect(await json('shift')).toMatchObject({ code: 'kind-unknown', exit: 2, try: ['optimedia list shifts'] });
  expect(await json('V1')).toMatchObject({ code: 'kind-unknown', exit: 2, try: ['optimedia show V1'] });
  expect((await json('foo')).try).toEqual([]);
});

test('none, one and several are said as such', async () => {
  const err = async (...words: string[]) => (await scene.run('list', ...words)).err.replaceAll('\u00a0', ' ');
  expect(await err('shifts')).toBe('1 vacation\n');
  expect(await err('signalements')).toBe('Aucun signalement enregistré.\n');
  expect(await err('shifts', '--month', '2026-10')).toBe('Aucune vacation sur cette période.\n');
  await scene.run('log', '--ras', '--contacts', '18', '--date', '26/11');
  expect(await err('shifts')).toBe('2 vacations\n');
});

test("a change is told at the time of the dispositif, not of the machine's", async () => {
  expect((await scene.run('show', '1')).out.replaceAll('\u00a0', ' ')).toContain('le 28 novembre 2026 à 21 h 40\n');
});

test('one record, changed or undone, is said in the singular', async () => {
  const plan = await scene.run('undo', '--dry-run');
  expect(plan.out.replaceAll('\u00a0', ' ')).toContain('Annuler le changement n° 1 (saisie) : 1 vacation à retirer.');
  expect((await scene.run('undo', '--yes')).out.replaceAll('\u00a0', ' ')).toBe(
    '✓ Changement n° 1 annulé : 1 vacation en moins.\n',
  );
  expect((await scene.run('undo', '--yes')).exit).toBe(1);
});
