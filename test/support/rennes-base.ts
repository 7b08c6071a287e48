/** A new base of the Rennes dispositif, made once by the product: a hundred years of days are long to write for each test. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPreset } from '../../src/nomenclature/preset.ts';
import { diskFiles } from '../../src/platform/files.ts';
import { createStore } from '../../src/storage/sqlite-store.ts';

const PRESET = join(import.meta.dirname, '..', '..', 'templates', 'presets', 'rennes.yaml');
let made: Uint8Array | null = null;

export function rennesBase(): Uint8Array {
  if (made !== null) return made;
  const folder = mkdtempSync(join(tmpdir(), 'optimedia-new-'));
  createStore(join(folder, 'base.db'), readPreset(readFileSync(PRESET, 'utf8'), 'rennes'), {
    access: 'write',
    files: diskFiles(() => null),
    at: () => '2026-11-28T20:40:00.000Z',
    migrated: () => undefined,
  }).close();
  made = readFileSync(join(folder, 'base.db'));
  rmSync(folder, { recursive: true });
  return made;
}
