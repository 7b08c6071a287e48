/** How a finished file takes its name: at once, whole, and over nothing unless told so. */

import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync } from 'node:fs';
import { codeOf, UserError } from '../errors.ts';

/** What it asks of the disk: a test has its own. */
export interface Naming {
  link(from: string, to: string): void;
  rename(from: string, to: string): void;
  exists(path: string): boolean;
  wait(milliseconds: number): void;
  readonly windows: boolean;
}

const disk: Naming = {
  link: linkSync,
  rename: renameSync,
  exists: existsSync,
  wait: (milliseconds) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds),
  windows: process.platform === 'win32',
};

/** Milliseconds. Windows refuses to rename while an antivirus, an indexer or Excel holds the file: the first two let go soon. */
const WAITS = [10, 20, 40, 80, 160, 320, 640];
const HELD = ['EPERM', 'EBUSY', 'EACCES'];

/** Throws UserError `file-exists` (unless `replace`), `file-open-elsewhere`, or what the disk throws. */
export function takeName(making: string, path: string, { replace }: { replace: boolean }, on: Naming = disk): void {
  if (!replace) {
    // A link never replaces a file made meanwhile; USB keys and some shares have no links.
    try {
      on.link(making, path);
      return;
    } catch (cause) {
      if (codeOf(cause) === 'EEXIST' || on.exists(path)) throw new UserError('file-exists', { file: path }, { cause });
    }
  }
  renameHeld(making, path, on);
}

function renameHeld(making: string, path: string, on: Naming): void {
  const waits = [...WAITS];
  for (;;) {
    try {
      on.rename(making, path);
      return;
    } catch (cause) {
      if (!on.windows || !HELD.includes(codeOf(cause))) throw cause;
      const wait = waits.shift();
      if (wait === undefined) throw new UserError('file-open-elsewhere', { file: path }, { cause });
      on.wait(wait);
    }
  }
}

export function syncFile(path: string): void {
  const descriptor = openSync(path, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
