// Draws the built-in workbook templates, templates/report/*.xlsx. They are ordinary workbooks: open, restyle, copy them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { monthly } from './templates/monthly.mjs';
import { weekly } from './templates/weekly.mjs';

const folder = process.argv[2] ?? fileURLToPath(new URL('../templates/report', import.meta.url));
writeFileSync(join(folder, 'mensuel.xlsx'), monthly());
writeFileSync(join(folder, 'hebdomadaire.xlsx'), weekly());
