/** What the tests of storage open a base with, and the base itself, made once. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diskFiles } from '../../src/platform/files.ts';
import type { Opening } from '../../src/storage/open.ts';
import { createStore } from '../../src/storage/sqlite-store.ts';
import { tinyPreset } from '../support/tiny-preset.ts';

/** A base to write, on the real disk, at a moment that stands still. */
export const OPENING: Opening = {
  access: 'write',
  files: diskFiles(() => null),
  at: () => '2026-11-28T20:40:00.000Z',
  migrated: () => undefined,
};

let made: Uint8Array | null = null;

/** Bytes of a new base with the preset of tests. */
export function newBase(): Uint8Array {
  if (made !== null) return made;
  const folder = mkdtempSync(join(tmpdir(), 'optimedia-new-'));
  createStore(join(folder, 'base.db'), tinyPreset(), OPENING).close();
  made = readFileSync(join(folder, 'base.db'));
  rmSync(folder, { recursive: true });
  return made;
}
