/** A file read whole: its bytes' sha256, its sheets, and the sheet that was asked for by its own name. */

import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { UserError } from '../../errors.ts';
import { foldHeader } from '../../importing/match-columns.ts';
import { nearestNames } from '../../importing/nearest-names.ts';
import type { Files } from '../../ports.ts';
import { readSheetFile } from '../../sheets/read-sheet-file.ts';
import type { SheetFile } from '../../sheets/sheet.ts';
import { readingFile } from './reading-file.ts';
import { retype } from './retype.ts';

export interface SourceOptions {
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly flags: readonly string[];
}

export interface Source {
  readonly sha256: string;
  readonly content: SheetFile;
}

/** 50 MB holds any workbook; a text may be longer. */
const MOST_BYTES = 1_000_000_000;
const MOST_WORKBOOK_BYTES = 50_000_000;

export function readSource(files: Files, path: string, options: SourceOptions): Source {
  const bytes = readBytes(files, path, options.flags);
  const content = readingFile(path, options.flags, () =>
    readSheetFile(bytes, {
      file: basename(path),
      ...(options.encoding === null ? {} : { encoding: options.encoding }),
      ...(options.delimiter === null ? {} : { delimiter: options.delimiter }),
    }),
  );
  return { sha256: sha256Of(bytes), content };
}

/** A person took time to answer: the file must still be the one that was shown. Its bytes, read again. */
export function refuseChanged(files: Files, path: string, sha256: string, flags: readonly string[]): Uint8Array {
  const bytes = readBytes(files, path, flags);
  if (sha256Of(bytes) === sha256) return bytes;
  const tries = [['import', path, ...flags]];
  throw new UserError('file-changed', { file: basename(path) }, { aftermath: 'nothing-imported', tries });
}

/** The sheet's own name for the one asked; its case and accents do not matter. */
export function sheetNamed(content: SheetFile, asked: string | null, path: string, flags: readonly string[]) {
  if (asked === null) return null;
  const names = content.sheets.flatMap(({ name }) => (name === null ? [] : [name]));
  const found = names.find((name) => name === asked) ?? names.find((name) => foldHeader(name) === foldHeader(asked));
  if (found !== undefined) return found;
  const near = nearestNames(asked, names);
  throw new UserError(
    'file-refused',
    { file: basename(path), reason: 'sheet-absent', detail: asked },
    {
      aftermath: 'nothing-imported',
      tries: (near.length > 0 ? near : names.slice(0, 3)).map((name) => retype([path], flags, '--sheet', asked, name)),
    },
  );
}

function readBytes(files: Files, path: string, flags: readonly string[]): Uint8Array {
  const most = /\.(?:xls[xmb]?|ods)$/i.test(path) ? MOST_WORKBOOK_BYTES : MOST_BYTES;
  return readingFile(path, flags, () => files.read(files.resolve(path), most));
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
