/** The session of one command: the base is opened when it is asked for, once, and closed at the end. */

import { dirname, join } from 'node:path';
import type { Preset } from '../domain/dispositif.ts';
import { UserError } from '../errors.ts';
import type { Messages } from '../messages/messages.ts';
import { printable } from '../messages/printable.ts';
import { quoteCommand, shellOf } from '../messages/quote-command.ts';
import type { Ports } from '../ports.ts';
import type { Opening } from '../storage/open.ts';
import type { Store } from '../storage/store.ts';
import type { GlobalOptions, Session } from './session.ts';
import { spoken, spokenPorts } from './spoken-ports.ts';

export interface OpenSession extends Session {
  close(): void;
}

export function openSession(real: Ports, options: GlobalOptions, messages: Messages): OpenSession {
  const ports = spokenPorts(real, options, messages);
  const here = { ports, options, messages };
  let open: Store | null = null;
  let memory: Store | null = null;
  let warned = false;
  const keep = (store: Store): Store => {
    open = store;
    return store;
  };
  async function existing(): Promise<Store | null> {
    if (open !== null) return open;
    if (ports.files.look(options.db) === null) return null;
    const { openStore } = await import('../storage/sqlite-store.ts');
    return keep(openStore(options.db, opening(here, options.dryRun ? 'read' : 'write')));
  }
  return {
    ports,
    options,
    messages,
    async say(lines) {
      const { terminal } = real;
      const width = terminal.outIsTTY ? terminal.columns : null;
      await terminal.out(spoken(`${lines.join('\n')}\n`, options, messages, width));
    },
    command(argv) {
      const named = options.dbTold == null || argv.includes('--db') ? argv : [...argv, '--db', options.dbTold];
      return quoteCommand(named, shellOf(ports.env.platform));
    },
    async store() {
      const store = await existing();
      if (store === null) throw new UserError('db-absent', { file: options.db }, { tries: [['log']] });
      return store;
    },
    async storeOrCreate() {
      const store = await existing();
      if (store !== null) return store;
      refuseStrayFolder(here);
      const preset = await shippedPreset(ports, 'rennes');
      const { createStore } = await import('../storage/sqlite-store.ts');
      const made = keep(createStore(options.db, preset, opening(here, 'write')));
      if (!options.quiet)
        ports.terminal.err(`${messages.cli.baseCreated(preset.dispositif.name, preset.dispositif.city)}\n`);
      await sayWhereBaseLies(here);
      return made;
    },
    async storeOrMemory() {
      const store = await existing();
      if (store !== null) return store;
      const { memoryStore } = await import('../storage/sqlite-store.ts');
      memory ??= memoryStore(await shippedPreset(ports, 'rennes'));
      return memory;
    },
    who(store) {
      const told = ports.env.get('OPTIMEDIA_USER') ?? '';
      const { team } = store.preset.lists;
      const known = team.find((member) => member.code.toLowerCase() === told.toLowerCase());
      if (known !== undefined) return known.code;
      const usual = (team.find((member) => member.role === 'coordinator') ?? team[0])?.code ?? '';
      if (told !== '' && !warned) {
        warned = true;
        const codes = team.map((member) => member.code);
        ports.terminal.err(`${messages.cli.userUnknown(printable(told), usual, codes)}\n`);
      }
      return usual;
    },
    close() {
      open?.close();
      memory?.close();
    },
  };
}

type Here = Pick<Session, 'ports' | 'options' | 'messages'>;

/** What the base asks of the machine. */
export function opening({ ports, options, messages }: Here, access: 'read' | 'write'): Opening {
  return {
    access,
    files: ports.files,
    at: () => ports.clock.now('UTC').instant,
    migrated(backup) {
      if (!options.quiet) ports.terminal.err(`${messages.cli.baseMigrated(backup)}\n`);
    },
  };
}

/** Said once, when a base has just been made: it is slower where it lies. */
export async function sayWhereBaseLies({ ports, options, messages }: Here): Promise<void> {
  const { whereLies } = await import('../storage/journal-mode.ts');
  const where = whereLies(options.db);
  if (where === null || options.quiet) return;
  ports.terminal.err(`${messages.cli.baseElsewhere(where === 'network' ? null : where.synced)}\n`);
}

/** A preset of the program (`rennes`) or a file of the user. */
export async function shippedPreset(ports: Ports, name: string): Promise<Preset> {
  const { readPreset } = await import('../nomenclature/preset.ts');
  const shipped = join(ports.programFolder, 'templates', 'presets', `${name}.yaml`);
  const path = ports.files.look(shipped) === null ? ports.files.resolve(name) : shipped;
  return readPreset(Buffer.from(ports.files.read(path, 1_000_000)).toString('utf8'), name);
}

/** A base that was named goes in a folder that is there, or beside one: a mistyped path makes no folders. */
export function refuseStrayFolder({ options, ports }: Pick<Session, 'options' | 'ports'>): void {
  const told = options.dbTold ?? ports.env.get('OPTIMEDIA_DB') ?? '';
  const folder = dirname(options.db);
  if (told === '' || ports.files.look(folder) !== null || ports.files.look(dirname(folder)) !== null) return;
  throw new UserError('folder-absent', { folder });
}
