/** What the contract promises to later releases: refused by name, so that nobody looks for a typing error, and left out of the help. */

import { Option } from 'commander';
import { UserError } from '../errors.ts';
import type { Messages } from '../messages/messages.ts';
import type { Options } from './command.ts';

/** What to do with the records edited since: there is no edition yet. */
export const editedOption = (): Option => new Option('--edited <keep|take>').hideHelp();

export function refuseEdited(options: Options, messages: Messages): void {
  if (options['edited'] !== undefined) throw notYet(messages.cli.later.option('--edited'));
}

export const notYet = (what: string): UserError => new UserError('not-yet', { what });
