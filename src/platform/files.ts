/** Files on the disk, behind the `Files` port: private, whole, never through a link. */

import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { codeOf, UserError } from '../errors.ts';
import type { Files } from '../ports.ts';
import { syncFile, takeName } from './take-name.ts';

const TABLES = new Set(['.csv', '.tsv', '.txt', '.xlsx', '.xlsm', '.xls', '.xlsb', '.ods']);

export function diskFiles(nearestName: (name: string, among: readonly string[]) => string | null): Files {
  const files: Files = {
    look(path) {
      const facts = telling(path, () => lstatSync(path, { throwIfNoEntry: false }));
      if (facts === undefined) return null;
      const kind = facts.isSymbolicLink()
        ? 'link'
        : facts.isDirectory()
          ? 'folder'
          : facts.isFile()
            ? 'file'
            : 'special';
      return { kind, size: facts.size };
    },
    realPath(path) {
      try {
        return realpathSync(path);
      } catch {
        return null;
      }
    },
    read(path, maxBytes) {
      return telling(path, () => {
        const facts = statSync(path, { throwIfNoEntry: false });
        if (facts === undefined) {
          const here = listOrNothing(dirname(path)).filter((name) => TABLES.has(extname(name).toLowerCase()));
          throw new UserError('file-absent', { file: path, nearest: nearestName(basename(path), here) });
        }
        if (facts.isDirectory()) {
          const inside = listOrNothing(path).filter((name) => TABLES.has(extname(name).toLowerCase()));
          throw new UserError('file-is-folder', { file: path, inside });
        }
        if (!facts.isFile()) throw new UserError('file-refused', { file: path, reason: 'special-file', detail: '' });
        if (facts.size > maxBytes) throw new UserError('file-refused', { file: path, reason: 'too-large', detail: '' });
        return readFileSync(path);
      });
    },
    list: (folder) => listOrNothing(folder),
    writeWhole(path, bytes, { force }) {
      tellingWrites(path, () => {
        refuseTarget(files, path, force);
        const making = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
        rmSync(making, { force: true });
        try {
          const descriptor = openSync(making, 'wx', 0o600);
          try {
            writeFully(descriptor, typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes);
            fsyncSync(descriptor);
          } finally {
            closeSync(descriptor);
          }
          takeName(making, path, { replace: force });
        } finally {
          rmSync(making, { force: true });
        }
      });
    },
    appendDurably(path, line) {
      tellingWrites(path, () => {
        mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
        const descriptor = openSync(path, 'a', 0o600);
        try {
          writeFully(descriptor, Buffer.from(`${line}\n`, 'utf8'));
          fsyncSync(descriptor);
        } finally {
          closeSync(descriptor);
        }
      });
    },
    makeFolder(path) {
      tellingWrites(path, () => mkdirSync(path, { recursive: true, mode: 0o700 }));
    },
    remove(path) {
      tellingWrites(path, () => rmSync(path, { force: true }));
    },
    takeName(making, path) {
      telling(path, () => {
        syncFile(making);
        takeName(making, path, { replace: false });
      });
    },
    // Where one stands may be gone: the shell knows what it was called.
    resolve: (path) => telling(join(process.env['PWD'] ?? '.', path), () => resolve(path)),
  };
  return files;
}

function refuseTarget(files: Files, path: string, force: boolean): void {
  const facts = files.look(path);
  if (facts === null) {
    if (files.look(dirname(resolve(path))) === null) throw new UserError('folder-absent', { folder: dirname(path) });
    return;
  }
  if (facts.kind === 'link') throw new UserError('file-is-link', { file: path });
  if (facts.kind === 'folder') throw new UserError('file-is-folder', { file: path, inside: null });
  if (facts.kind === 'special') throw new UserError('file-refused', { file: path, reason: 'special-file', detail: '' });
  if (!force) throw new UserError('file-exists', { file: path });
}

function writeFully(descriptor: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(descriptor, bytes, written);
}

function listOrNothing(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** What the system does not let be written: the folder's rights, or on Windows a file that another program holds. */
function tellingWrites(path: string, work: () => void): void {
  try {
    telling(path, work);
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'file-unreadable') throw error;
    const held = process.platform === 'win32' && statSync(path, { throwIfNoEntry: false })?.isFile() === true;
    if (held) throw new UserError('file-open-elsewhere', { file: path }, { cause: error });
    throw new UserError('folder-read-only', { folder: dirname(path) }, { cause: error });
  }
}

function telling<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    const code = codeOf(cause);
    const more = { cause };
    if (code === 'ENOSPC' || code === 'EDQUOT') throw new UserError('disk-full', { file: path }, more);
    if (code === 'EROFS') throw new UserError('folder-read-only', { folder: dirname(path) }, more);
    if (code === 'EBUSY') throw new UserError('file-open-elsewhere', { file: path }, more);
    if (code === 'EEXIST') throw new UserError('file-exists', { file: path }, more);
    if (code === 'EACCES' || code === 'EPERM')
      throw new UserError('file-unreadable', { file: path, detail: code }, more);
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new UserError('folder-absent', { folder: dirname(path) }, more);
    if (code !== '') throw new UserError('disk-fault', { file: path, detail: code }, more);
    throw cause;
  }
}
