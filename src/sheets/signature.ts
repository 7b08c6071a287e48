/** What a file really is, from its first bytes and never from its name. Whatever is no table is refused here. */

import type { FileRefusal } from '../errors.ts';
import { isZip } from '../ooxml/zip-reader.ts';

export type Signature = 'zip' | 'text' | { readonly refused: FileRefusal; readonly detail: string };

const no = (refused: FileRefusal, detail = ''): Signature => ({ refused, detail });

const SQLITE = 'SQLite format 3\0';

const STARTS: readonly (readonly [string, Signature])[] = [
  ['%PDF', no('pdf')],
  ['\x89PNG', no('image')],
  ['\xff\xd8\xff', no('image')],
  ['GIF8', no('image')],
  ['RIFF', no('image')],
  ['II*\0', no('image')],
  ['MM\0*', no('image')],
  ['\x1f\x8b', no('archive', 'gzip')],
  ['BZh', no('archive', 'bzip2')],
  ['\xfd7zXZ', no('archive', 'xz')],
  ['7z\xbc\xaf', no('archive', '7z')],
  ['Rar!', no('archive', 'rar')],
  [SQLITE, no('binary', 'SQLite')],
  ['\x7fELF', no('binary')],
  ['{\\rtf', no('not-a-table', 'rtf')],
  ['ID;P', no('format-not-read', 'slk')],
  ['\xff\xfe\0\0', no('format-not-read', 'UTF-32')],
  ['\0\0\xfe\xff', no('format-not-read', 'UTF-32')],
  ['\x09\x08\x10\0', no('format-not-read', 'xls')],
  ['\x09\x08\x08\0', no('format-not-read', 'xls')],
  ['\x09\x04\x06\0', no('format-not-read', 'xls')],
  ['\x09\0\x04\0', no('format-not-read', 'xls')],
];

const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

export const isDatabase = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, SQLITE.length)).toString('latin1') === SQLITE;

export function signatureOf(bytes: Uint8Array, file: string): Signature {
  const name = file.replaceAll('\\', '/').split('/').at(-1) ?? file;
  if (name.startsWith('~$') || name.startsWith('.~lock.')) return no('lock-file');
  if (bytes.length === 0) return no('empty');
  if (isZip(bytes)) return 'zip';
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = buffer.subarray(0, 1024).toString('latin1');
  if (start.startsWith('\xd0\xcf\x11\xe0')) {
    return buffer.includes(ENCRYPTED) ? no('encrypted') : no('format-not-read', 'xls');
  }
  for (const [mark, signature] of STARTS) if (start.startsWith(mark)) return signature;
  const words = start.replace(/^\xef\xbb\xbf/, '').trimStart();
  if (words === '' && bytes.length <= 1024) return no('no-data');
  if (/^<(!doctype html|html|head|body|table|meta|script|div)\b/i.test(words)) return no('html');
  if (words.startsWith('<?xml')) return /<html/i.test(words) ? no('html') : no('format-not-read', 'xml');
  return 'text';
}
