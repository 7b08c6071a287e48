/** The English catalogue, of the French one's type. */

import { cli } from './en/cli.ts';
import { aftermaths, errors } from './en/errors.ts';
import { records } from './en/records.ts';
import type { fr } from './fr.ts';

export const en: typeof fr = { cli, errors, aftermaths, records };
