/** The English catalogue, of the French one's type. */

import { cli } from './en/cli.ts';
import { aftermaths, errors } from './en/errors.ts';
import { records } from './en/records.ts';
import type { Messages } from './messages.ts';

export const en: Messages = { cli, errors, aftermaths, records };
