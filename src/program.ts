/** Real ports, then `run`. Whatever is thrown past it is a bug, and is said as one. */

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nearestWord } from './cli/nearest-word.ts';
import { run } from './cli/run.ts';
import type { ExitCode } from './errors.ts';
import { processClock } from './platform/clock.ts';
import { processEnv } from './platform/env.ts';
import { diskFiles } from './platform/files.ts';
import { processTerminal } from './platform/terminal.ts';
import type { Ports } from './ports.ts';
import { VERSION } from './version.ts';

export function runProgram(argv: readonly string[]): Promise<ExitCode> {
  return run(argv, realPorts());
}

function realPorts(): Ports {
  const env = processEnv();
  return {
    terminal: processTerminal(),
    clock: processClock(env),
    clockOf: processClock,
    files: diskFiles(nearestWord),
    env,
    prompter: async (style) => {
      const { openPrompter } = await import('./platform/open-prompter.ts');
      return openPrompter(style);
    },
    programFolder: join(dirname(fileURLToPath(import.meta.url)), '..'),
    version: VERSION,
  };
}
