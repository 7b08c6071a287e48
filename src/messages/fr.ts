/** The French catalogue: one file a room, gathered here. */

import { cli } from './fr/cli.ts';
import { aftermaths, errors } from './fr/errors.ts';
import { records } from './fr/records.ts';

export const fr = { cli, errors, aftermaths, records };
