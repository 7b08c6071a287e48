/** The English catalogue, of the French one's type. */

import { cli } from './en/cli.ts';
import { demo } from './en/demo.ts';
import { importing } from './en/importing.ts';
import { issues, suggestion } from './en/issues.ts';
import { log } from './en/log.ts';
import { records } from './en/records.ts';
import { report } from './en/report.ts';
import { tables } from './en/tables.ts';
import type { fr } from './fr.ts';

export const en: typeof fr = {
  cli,
  demo,
  importing,
  issues,
  suggestion,
  log,
  records,
  report,
  tables,
};
