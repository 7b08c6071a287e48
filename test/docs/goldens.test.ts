/** The pages of docs/ that the program writes. `npm run goldens` writes them; here they are compared. */

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { presetSchema } from '../../src/nomenclature/preset-schema.ts';
import { errorsPage } from './errors-page.ts';
import { jsonPage } from './json-page.ts';

/** What an editor checks a preset with, while it is written. */
const presetSchemaPage = async () =>
  `${JSON.stringify({ $id: 'preset.schema.json', ...z.toJSONSchema(presetSchema, { io: 'input' }) }, null, 2)}\n`;

const writes = process.env['OPTIMEDIA_GOLDENS'] === 'write';

test.each([
  ['docs/errors.md', errorsPage],
  ['docs/json.md', jsonPage],
  ['templates/presets/preset.schema.json', presetSchemaPage],
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

/** « {schema: "optimedia/imports/1", …} » is told beside the document of one file. */
test('every document that the program gives is on the page', () => {
  const root = join(import.meta.dirname, '..', '..');
  const page = readFileSync(join(root, 'docs', 'json.md'), 'utf8');
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const given = sources.flatMap(
    (name) => readFileSync(join(root, 'src', name), 'utf8').match(/optimedia\/[a-z-]+\/\d/g) ?? [],
  );
  expect(given.length).toBeGreaterThan(10);
  expect([...new Set(given)].filter((schema) => !page.includes(schema))).toEqual([]);
});
