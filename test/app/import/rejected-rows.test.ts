import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openScene, type Scene } from '../../support/test-ports.ts';

let scene: Scene;
beforeEach(() => {
  scene = openScene();
});
afterEach(() => scene.remove());

const TEXT = `Maurepas - 2026;;;
Date;Heure;Situation;Personnes
01/10;17h;Musique;2
31/02;17h;Musique;-3
`;
const here = (name: string) => join(scene.folder, name);
const put = (name: string, text: string) => writeFileSync(here(name), text);

test('rejected rows come back as they were written, below their title, and are imported once corrected', async () => {
  put('suivi.csv', TEXT);
  const first = await scene.run('import', here('suivi.csv'), '--policy', 'keep-good');
  expect(first.exit).toBe(3);
  const apart = readFileSync(here('suivi - à corriger.csv'), 'utf8');
  expect(apart.split('\r\n').slice(0, 2)).toEqual(['Maurepas - 2026', 'Date;Heure;Situation;Personnes;Problème']);
  expect(apart).toContain('\r\n31/02;17h;Musique;-3;ligne 4 · ');
  put('corrigé.csv', apart.replace('31/02', '28/02').replace('-3', '3'));
  const second = await scene.run('import', here('corrigé.csv'), '--json');
  expect(second.exit).toBe(0);
  expect(JSON.parse(second.out)).toMatchObject({ rows: { read: 1, new: 1, rejected: 0 }, written: true });
});

test('nothing that is there is written over', async () => {
  put('suivi.csv', TEXT);
  put('suivi - à corriger.csv', 'mes corrections');
  await scene.run('import', here('suivi.csv'), '--policy', 'keep-good');
  expect(readFileSync(here('suivi - à corriger.csv'), 'utf8')).toBe('mes corrections');
  expect(existsSync(here('suivi - à corriger 2.csv'))).toBe(true);
  put('autre.csv', TEXT.replace('17h', '18h'));
  const refused = await scene.run('import', here('autre.csv'), '--policy', 'keep-good', '--rejects', here('suivi.csv'));
  expect(refused.exit).toBe(5);
  expect(readFileSync(here('suivi.csv'), 'utf8')).toBe(TEXT);
  const again = await scene.run('import', here('autre.csv'), '--dry-run', '--json');
  expect(JSON.parse(again.out)).toMatchObject({ rows: { new: 1 } });
});
