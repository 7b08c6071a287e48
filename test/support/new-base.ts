/** New bases, each made once by the product: a hundred years of days are long to write for each test. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Preset } from '../../src/domain/dispositif.ts';
import { readPreset } from '../../src/nomenclature/preset.ts';
import { diskFiles } from '../../src/platform/files.ts';
import type { Opening } from '../../src/storage/open.ts';
import { createStore } from '../../src/storage/sqlite-store.ts';
import { tinyPreset } from './tiny-preset.ts';

/** A base to write, on the real disk, at a moment that stands still. */
export const OPENING: Opening = {
  access: 'write',
  files: diskFiles(() => null),
  at: () => '2026-11-28T20:40:00.000Z',
  migrated: () => undefined,
};

const RENNES = join(import.meta.dirname, '..', '..', 'templates', 'presets', 'rennes.yaml');

/** Bytes of a new base with the preset of tests, and of one of Rennes. */
export const tinyBase = once(() => tinyPreset());
export const rennesBase = once(() => readPreset(readFileSync(RENNES, 'utf8'), 'rennes'));

function once(preset: () => Preset): () => Uint8Array {
  let made: Uint8Array | null = null;
  return () => {
    if (made !== null) return made;
    const folder = mkdtempSync(join(tmpdir(), 'optimedia-new-'));
    createStore(join(folder, 'base.db'), preset(), OPENING).close();
    made = readFileSync(join(folder, 'base.db'));
    rmSync(folder, { recursive: true });
    return made;
  };
}
