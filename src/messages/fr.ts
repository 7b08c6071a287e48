/** The French catalogue: one file a room, gathered here. */

import { cli } from './fr/cli.ts';
import { aftermaths, errors } from './fr/errors.ts';
import { log } from './fr/log.ts';
import { records } from './fr/records.ts';
import { report } from './fr/report.ts';
import { tables } from './fr/tables.ts';

export const fr = { cli, errors, aftermaths, log, records, report, tables };
