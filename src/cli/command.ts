/** What a command file gives: how commander reads its words, and what it does. Loaded only when it is called. */

import type { Command } from 'commander';
import type { Session } from '../app/session.ts';
import type { ExitCode } from '../errors.ts';
import type { Messages } from '../messages/messages.ts';

/** Values as commander read them; each command checks its own. */
export type Options = Readonly<Record<string, unknown>>;

export interface CliCommand {
  describe(command: Command, messages: Messages): void;
  run(session: Session, args: readonly string[], options: Options): Promise<ExitCode>;
}

export function textOption(options: Options, name: string): string | null {
  const value = options[name];
  return typeof value === 'string' ? value : null;
}

export function listOption(options: Options, name: string): readonly string[] {
  const value = options[name];
  return Array.isArray(value) ? value.map(String) : [];
}

export function flagOption(options: Options, name: string): boolean {
  return options[name] === true;
}

/** For options that may be repeated. */
export function collect(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}
