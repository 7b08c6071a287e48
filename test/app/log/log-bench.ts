/** `log` on a real base in a folder of its own, its questions answered from a script. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { LogOptions } from '../../../src/app/log/log-options.ts';
import { logShift } from '../../../src/app/log/log-shift.ts';
import { type OpenSession, openSession } from '../../../src/app/open-session.ts';
import type { GlobalOptions } from '../../../src/app/session.ts';
import { fr } from '../../../src/messages/fr.ts';
import { processClock } from '../../../src/platform/clock.ts';
import { diskFiles } from '../../../src/platform/files.ts';
import type { Env, Ports } from '../../../src/ports.ts';
import { scriptedPrompter } from '../../support/scripted-prompter.ts';

const open: OpenSession[] = [];
const folders: string[] = [];
afterEach(() => {
  for (const session of open.splice(0)) session.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Typography is tested beside it: here sentences are compared with plain spaces. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

const NONE: LogOptions = { values: {}, ras: false, file: null, resume: false, discard: false, same: null };

export function bench(folder = mkdtempSync(join(tmpdir(), 'log-'))) {
  folders.push(folder);
  const files = diskFiles(() => null);
  const env: Env = {
    get: (name) => (name === 'OPTIMEDIA_TODAY' ? '2026-11-28T21:40' : undefined),
    platform: 'linux',
    home: folder,
    cwd: folder,
  };
  const db = join(folder, 'base.db');
  async function log(
    options: Partial<LogOptions>,
    more: { script?: Parameters<typeof scriptedPrompter>[0]; stdin?: unknown; global?: Partial<GlobalOptions> } = {},
  ) {
    let out = '';
    let err = '';
    const prompter = scriptedPrompter(more.script ?? []);
    const ports: Ports = {
      terminal: {
        out: async (text) => {
          out += text;
        },
        err: (text) => {
          err += text;
        },
        outIsTTY: false,
        errIsTTY: false,
        inIsTTY: false,
        columns: 80,
        readIn: async () => new TextEncoder().encode(JSON.stringify(more.stdin)),
        watchStops: () => ({ asked: async () => null, close: () => undefined }),
      },
      clock: processClock(env),
      clockOf: () => {
        throw new Error('one clock');
      },
      files,
      env,
      prompter: async () => prompter,
      programFolder: process.cwd(),
      version: '0',
    };
    const global: GlobalOptions = {
      db,
      json: false,
      quiet: false,
      debug: false,
      yes: false,
      input: more.script !== undefined,
      dryRun: false,
      plain: false,
      colour: false,
      lang: 'fr',
      ...more.global,
    };
    const session = openSession(ports, global, fr);
    open.push(session);
    try {
      const code = await logShift(session, { ...NONE, ...options });
      prompter.finish();
      return { code, out: plain(out), err: plain(err), said: prompter.said.map(plain), session };
    } catch (error) {
      return { error, out: plain(out), err: plain(err), said: prompter.said.map(plain), session };
    } finally {
      session.close();
    }
  }
  return { log, db, files, folder };
}
