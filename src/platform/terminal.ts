/** stdout, stderr and stdin of the process. */

import { fstatSync, writeSync } from 'node:fs';
import { codeOf, type ExitCode, UserError } from '../errors.ts';
import type { StopWatch, Terminal } from '../ports.ts';

export function processTerminal(): Terminal {
  return {
    out: (text) => writeAll(text),
    err(text) {
      try {
        writeSync(2, text);
      } catch {
        // Nobody reads stderr any more: there is no one left to tell.
      }
    },
    // Each stream is opened at its first use: stdin alone costs 2 ms, and a table never reads it.
    get outIsTTY() {
      return seemsTerminal(1);
    },
    get errIsTTY() {
      return seemsTerminal(2);
    },
    get inIsTTY() {
      return process.stdin.isTTY === true;
    },
    get columns() {
      return processColumns();
    },
    watchStops,
    async readIn() {
      const parts: Uint8Array[] = [];
      for await (const part of process.stdin) parts.push(Buffer.from(part));
      return Buffer.concat(parts);
    },
  };
}

function watchStops(): StopWatch {
  let exit: ExitCode | null = null;
  const stops = (
    [
      ['SIGINT', 130],
      ['SIGTERM', 143],
      ['SIGHUP', 129],
    ] as const
  ).map(
    ([signal, code]) =>
      [
        signal,
        () => {
          exit = code;
        },
      ] as const,
  );
  for (const [signal, stop] of stops) process.on(signal, stop);
  return {
    // A signal is told between two turns of the loop alone.
    asked: () => new Promise((resolve) => setImmediate(() => resolve(exit))),
    close() {
      for (const [signal, stop] of stops) process.removeListener(signal, stop);
    },
  };
}

/** A full disk must be said: `console.log` to a full disk exits 0 in silence (seen on Node 20). A closed pipe is silent. */
async function writeAll(text: string): Promise<void> {
  try {
    if (seemsTerminal(1)) await writeToStream(text);
    else writeToPipeOrFile(text);
  } catch (cause) {
    const code = codeOf(cause);
    // EIO: the terminal was closed. Nobody is there any more.
    if (code === 'EPIPE' || code === 'EIO') return;
    if (code === 'ENOSPC' || code === 'EDQUOT') throw new UserError('disk-full', { file: 'stdout' }, { cause });
    throw cause;
  }
}

/** A console wants the stream: on Windows it alone writes accents. */
function writeToStream(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.once('error', reject);
    process.stdout.write(text, (error) => {
      process.stdout.removeListener('error', reject);
      if (error == null) resolve();
      else reject(error);
    });
  });
}

/** A pipe or a file is written straight: the streams that this spares take 3 ms to load. A full pipe is waited for. */
function writeToPipeOrFile(text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(1, bytes, written);
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** A terminal is a character device: what is none needs no stream to be known for a pipe or a file. */
function seemsTerminal(descriptor: 1 | 2): boolean {
  try {
    if (!fstatSync(descriptor).isCharacterDevice()) return false;
  } catch {
    return false;
  }
  return (descriptor === 1 ? process.stdout : process.stderr).isTTY === true;
}

function processColumns(): number {
  const told = Number(process.env['COLUMNS']);
  const width =
    (seemsTerminal(1) ? process.stdout.columns : undefined) ??
    (seemsTerminal(2) ? process.stderr.columns : undefined) ??
    (Number.isInteger(told) && told > 0 ? told : undefined);
  return Math.max(20, columnsOf(width));
}

/** Columns of a terminal; one that does not know its size says 0 (`docker exec -t`, `expect`). */
export const columnsOf = (told: number | undefined): number => told || 80;
