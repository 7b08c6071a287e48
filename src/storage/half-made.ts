/** Files that a killed run left unfinished: `NAME.PID.new`, with SQLite's own beside it. Nothing of them was ever a base. */

import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../errors.ts';

export const HALF_MADE = '.new';

/** Clears those whose name starts so and whose process has ended. */
export function removeHalfMade(folder: string, start: string): void {
  for (const name of readdirSync(folder)) {
    const pid = name.startsWith(start) ? /\.(\d+)\.new(?:-wal|-shm|-journal)?$/.exec(name)?.[1] : undefined;
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
