/** The pages of docs/ that the program writes. `npm run goldens` writes them; here they are compared. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { errorsPage } from './errors-page.ts';
import { jsonPage } from './json-page.ts';

const writes = process.env['OPTIMEDIA_GOLDENS'] === 'write';

test.each([
  ['docs/errors.md', errorsPage],
  ['docs/json.md', jsonPage],
])(
  '%s is what the program says today (else: npm run goldens)',
  async (name, page) => {
    const file = join(import.meta.dirname, '..', '..', name);
    const made = await page();
    if (writes) writeFileSync(file, made);
    expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe(made);
  },
  60_000,
);
