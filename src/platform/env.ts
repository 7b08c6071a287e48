import { homedir } from 'node:os';
import type { Env } from '../ports.ts';

export function processEnv(): Env {
  const { platform } = process;
  return {
    get: (name) => process.env[name],
    platform: platform === 'linux' || platform === 'darwin' || platform === 'win32' ? platform : 'other',
    home: safely(homedir),
    cwd: safely(() => process.cwd()) ?? '.',
  };
}

/** A deleted current folder or a missing HOME throws: said later, by whoever needs it. */
function safely(read: () => string): string | null {
  try {
    return read() || null;
  } catch {
    return null;
  }
}
