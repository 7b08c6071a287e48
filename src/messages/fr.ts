/** The French catalogue: one file a room, gathered here. */

import { cli } from './fr/cli.ts';
import { demo } from './fr/demo.ts';
import { importing } from './fr/importing.ts';
import { issues, suggestion } from './fr/issues.ts';
import { log } from './fr/log.ts';
import { records } from './fr/records.ts';
import { report } from './fr/report.ts';
import { tables } from './fr/tables.ts';

export const fr = {
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
