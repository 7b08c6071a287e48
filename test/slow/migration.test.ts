/** Several windows, or a power cut, while a base changes version: real processes on a real disk. */

import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../src/storage/driver.ts';
import { toFirstVersion } from '../support/first-version.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'optimedia-migration-'));
const first = join(folder, 'first.db');
const QUESTION = ['table', 'G02', '--month', '2026-11', '--json'];

function started(file: string, argv: readonly string[]) {
  const env = { ...process.env, OPTIMEDIA_DB: file, OPTIMEDIA_TODAY: '2026-11-28T21:40' };
  const child = spawn(process.execPath, [join(root, 'bin', 'optimedia.js'), ...argv], { env });
  let out = '';
  child.stdout.on('data', (bytes) => {
    out += bytes;
  });
  const ended = new Promise<{ exit: number | null; out: string }>((done) => {
    child.on('close', (exit) => done({ exit, out }));
  });
  return { child, ended };
}

/** A base of the first version with an evening in it, in a folder of its own. */
function older(name: string): string {
  mkdirSync(join(folder, name));
  const file = join(folder, name, 'base.db');
  copyFileSync(first, file);
  return file;
}

let expected = '';
beforeAll(async () => {
  await started(first, ['log', '--quartier', 'mrp', '--situation', 'musique', '--date', '27/11']).ended;
  expected = (await started(first, QUESTION).ended).out;
  toFirstVersion(first);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('four programs that open it at once give the same figures, and make one backup', async () => {
  const file = older('together');
  const all = await Promise.all([1, 2, 3, 4].map(() => started(file, QUESTION).ended));
  expect(all).toEqual(all.map(() => ({ exit: 0, out: expected })));
  expect(readdirSync(join(folder, 'together', 'backups'))).toEqual(['base-v1-20261128T214000Z.db']);
});

test('a program that is killed at any moment leaves a base that the next one opens whole', async () => {
  for (let milliseconds = 20; milliseconds <= 400; milliseconds += 20) {
    const file = older(`killed-${milliseconds}`);
    const { child, ended } = started(file, QUESTION);
    await setTimeout(milliseconds);
    child.kill('SIGKILL');
    await ended;
    expect(await started(file, QUESTION).ended).toEqual({ exit: 0, out: expected });
    const kept = readdirSync(join(folder, `killed-${milliseconds}`, 'backups'));
    expect(kept.filter((name) => name.startsWith('base-v1-')).length).toBeGreaterThan(0);
    const db = openDatabase(file, { readonly: true, mustExist: true });
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    db.close();
  }
});
