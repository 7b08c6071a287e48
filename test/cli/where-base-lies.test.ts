/** What is said of the base itself: where it lies, and that it has changed version. */

import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toFirstVersion } from '../support/first-version.ts';
import { openScene, type Scene } from '../support/test-ports.ts';

let scene: Scene;
beforeEach(() => {
  scene = openScene();
  scene.dropBase();
});
afterEach(() => scene.remove());

const plain = (text: string) => text.replaceAll(/[^\S\n]+/g, ' ');
const SAID = '! La base est dans un dossier Dropbox : écriture prudente activée, plus lente.\n';
const EVENING = ['log', '--ras', '--contacts', '18', '--date', '27/11'];

test.each([
  ['init', ['init']],
  ['log', EVENING],
])('a base that %s makes in a synced folder says so, once', async (_how, argv) => {
  mkdirSync(join(scene.folder, 'Dropbox'));
  const made = await scene.run(...argv, '--db', 'Dropbox/base.db');
  expect(made.exit).toBe(0);
  expect(plain(made.err)).toContain(SAID);
  expect(plain((await scene.run(...EVENING, '--db', 'Dropbox/base.db', '--yes')).err)).not.toContain('dossier Dropbox');
  expect(readdirSync(join(scene.folder, 'Dropbox'))).toEqual(['base.db']);
});

test('nothing is said on a disk of this machine, nor with --quiet', async () => {
  expect((await scene.run('init')).err).toBe('');
  mkdirSync(join(scene.folder, 'Dropbox'));
  expect((await scene.run('init', '--quiet', '--db', 'Dropbox/base.db')).err).toBe('');
});

test('a base of the first version is copied, and opens with its figures', async () => {
  await scene.run(...EVENING);
  const file = join(scene.folder, 'base', 'optimedia.db');
  const before = (await scene.run('table', 'G01', '--month', '2026-11')).out;
  toFirstVersion(file);
  const after = await scene.run('table', 'G01', '--month', '2026-11');
  expect([after.exit, after.out]).toEqual([0, before]);
  expect(plain(after.err)).toBe(
    `✓ La base est passée à la version de ce programme. Sa copie d'avant : « ${join(scene.folder, 'base', 'backups', 'optimedia-v1-20261128T214000Z.db')} »\n`,
  );
  expect((await scene.run('table', 'G01', '--month', '2026-11')).err).toBe('');
});
