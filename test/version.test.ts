import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { VERSION } from '../src/version.ts';

test('the version said is that of package.json', () => {
  expect(JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8')).version).toBe(VERSION);
});
