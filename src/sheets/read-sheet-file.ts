/**
 * Bytes of a user's spreadsheet → one neutral shape. What the file is comes from its bytes, never from its name; whatever
 * cannot be read whole is refused with a UserError, and nothing else is ever thrown for a file's fault.
 */

import { UserError } from '../errors.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import type { SheetFile } from './sheet.ts';
import { signatureOf } from './signature.ts';

export interface ReadOptions {
  /** As the user named it: for messages, and to know a lock file. */
  readonly file: string;
  readonly encoding?: string;
  readonly delimiter?: string;
}

export function readSheetFile(bytes: Uint8Array, options: ReadOptions): SheetFile {
  const signature = signatureOf(bytes, options.file);
  if (signature === 'text') return readCsv(bytes, options);
  if (signature === 'zip') return readXlsx(bytes, options.file);
  throw new UserError('file-refused', { file: options.file, reason: signature.refused, detail: signature.detail });
}
