/** Ports of a scenario: a real disk in a temporary folder with a new base, a clock that stands still, what is said by stream. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nearestWord } from '../../src/cli/nearest-word.ts';
import { run } from '../../src/cli/run.ts';
import { tellFailure } from '../../src/cli/tell-failure.ts';
import { fr } from '../../src/messages/fr.ts';
import { processClock } from '../../src/platform/clock.ts';
import { diskFiles } from '../../src/platform/files.ts';
import type { Env, Ports, Prompter } from '../../src/ports.ts';
import { rennesBase } from './new-base.ts';

interface Ended {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

export interface Scene {
  readonly folder: string;
  run(...argv: readonly string[]): Promise<Ended>;
  /** What is said of something thrown, as if a command had thrown it. */
  tell(error: unknown): Promise<Ended>;
  /** Before the first command of a machine: no base yet. */
  dropBase(): void;
  remove(): void;
}

interface SceneOptions {
  readonly today?: string;
  readonly env?: Record<string, string>;
  readonly prompter?: () => Promise<Prompter>;
  /** What stdout throws at each write: its disk is full. */
  readonly outFault?: Error;
}

export function openScene(options: SceneOptions = {}): Scene {
  const folder = mkdtempSync(join(tmpdir(), 'optimedia-cli-'));
  mkdirSync(join(folder, 'base'));
  writeFileSync(join(folder, 'base', 'optimedia.db'), rennesBase());
  const variables: Record<string, string> = {
    OPTIMEDIA_DB: join(folder, 'base', 'optimedia.db'),
    OPTIMEDIA_TODAY: options.today ?? '2026-11-28T21:40',
    ...options.env,
  };
  const env: Env = { get: (name) => variables[name], platform: 'linux', home: folder, cwd: folder };
  const disk = diskFiles(nearestWord);
  async function ended(work: (ports: Ports) => Promise<number>): Promise<Ended> {
    let out = '';
    let err = '';
    const exit = await work({
      terminal: {
        out: async (text) => {
          if (options.outFault !== undefined) throw options.outFault;
          out += text;
        },
        err: (text) => {
          err += text;
        },
        outIsTTY: false,
        errIsTTY: options.prompter !== undefined,
        inIsTTY: options.prompter !== undefined,
        columns: 80,
        readIn: async () => new Uint8Array(),
        watchStops: () => ({ asked: async () => null, close: () => undefined }),
      },
      clock: processClock(env),
      clockOf: processClock,
      files: { ...disk, resolve: (path) => (path.startsWith('/') ? path : join(folder, path)) },
      env,
      prompter: options.prompter ?? (() => Promise.reject(new Error('nothing is asked without a terminal'))),
      programFolder: join(import.meta.dirname, '..', '..'),
      version: '0.0.0-test',
    });
    return { exit, out, err };
  }
  return {
    folder,
    run: (...argv) => ended((ports) => run(argv, ports)),
    tell: (error) =>
      ended((ports) =>
        tellFailure(error, ports, fr, {
          db: null,
          lang: 'fr',
          langTold: null,
          plain: false,
          debug: false,
          json: false,
        }),
      ),
    dropBase: () => rmSync(join(folder, 'base'), { recursive: true, force: true }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
