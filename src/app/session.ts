/** What every use case is given: the ports, the global options, the words, and the base when it is asked for. */

import type { Messages } from '../messages/messages.ts';
import type { Ports } from '../ports.ts';
import type { Store } from '../storage/store.ts';

export interface GlobalOptions {
  /** Path of the base, already resolved. */
  readonly db: string;
  /** As `--db` named it; null when it is the usual one. */
  readonly dbTold?: string | null;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly debug: boolean;
  readonly yes: boolean;
  /** False with --no-input or without a terminal: nothing is ever asked. */
  readonly input: boolean;
  readonly dryRun: boolean;
  readonly plain: boolean;
  readonly colour: boolean;
  readonly lang: 'fr' | 'en';
}

export interface Session {
  readonly ports: Ports;
  readonly options: GlobalOptions;
  readonly messages: Messages;
  /** Lines of prose or columns on stdout, in the typography of screens. JSON, CSV and Markdown go to `terminal.out` as they are. */
  say(lines: readonly string[]): Promise<void>;
  /** A command to type, quoted for the user's shell, on the base that `--db` named. */
  command(argv: readonly string[]): string;
  /** Opens the base to read; throws `db-absent` when there is none. */
  store(): Promise<Store>;
  /** Opens the base, creating it with the Rennes preset when there is none, and says so on stderr. */
  storeOrCreate(): Promise<Store>;
  /** With `import --dry-run` and no base: a base in memory with that preset, or the real one. */
  storeOrMemory(): Promise<Store>;
  /** Who is written in the history: OPTIMEDIA_USER, else the preset's coordinator. */
  who(store: Store): string;
}
