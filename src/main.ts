/** The version is said before anything is loaded; all else is the program's. */

import { writeSync } from 'node:fs';
import type { ExitCode } from './errors.ts';
import { VERSION } from './version.ts';

export async function main(argv: readonly string[]): Promise<ExitCode> {
  process.umask(0o077);
  if (argv.length === 1 && argv[0] === '--version' && saysVersion()) return 0;
  const { runProgram } = await import('./program.ts');
  return runProgram(argv);
}

/** False when stdout takes nothing: the program then says why. */
function saysVersion(): boolean {
  try {
    writeSync(1, `${VERSION}\n`);
    return true;
  } catch {
    return false;
  }
}
