/** stdout, stderr and stdin of the process. */

import { writeSync } from 'node:fs';
import { UserError } from '../errors.ts';
import type { Terminal } from '../ports.ts';

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
    outIsTTY: process.stdout.isTTY === true,
    errIsTTY: process.stderr.isTTY === true,
    inIsTTY: process.stdin.isTTY === true,
    columns: columnsOf(),
    async readIn() {
      const parts: Uint8Array[] = [];
      for await (const part of process.stdin) parts.push(Buffer.from(part));
      return Buffer.concat(parts);
    },
  };
}

/** A full disk must be said: `console.log` to a full disk exits 0 in silence (seen on Node 20). A closed pipe is silent. */
async function writeAll(text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error == null || ('code' in error && error.code === 'EPIPE')) resolve();
      else if ('code' in error && error.code === 'ENOSPC') reject(new UserError('disk-full', { file: 'stdout' }));
      else reject(error);
    });
  });
}

function columnsOf(): number {
  const told = Number(process.env['COLUMNS']);
  const width = process.stdout.columns ?? process.stderr.columns ?? (Number.isInteger(told) && told > 0 ? told : 80);
  return Math.max(20, width || 80);
}
