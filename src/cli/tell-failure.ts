/** The one place where what was thrown becomes a sentence and an exit code. */

import { join } from 'node:path';
import { Cancelled, type ErrorCode, type ExitCode, UserError } from '../errors.ts';
import type { Messages } from '../messages/messages.ts';
import { printableText } from '../messages/printable.ts';
import { quoteCommand } from '../messages/quote-command.ts';
import type { Ports } from '../ports.ts';
import type { EarlyOptions } from './early-options.ts';

export async function tellFailure(
  error: unknown,
  ports: Ports,
  messages: Messages,
  options: EarlyOptions,
): Promise<ExitCode> {
  if (error instanceof Cancelled) {
    if (error.aftermath !== null) ports.terminal.err(`${messages.aftermaths[error.aftermath]}\n`);
    return error.exit;
  }
  if (!(error instanceof UserError)) return tellBug(error, ports, messages, options);
  const told = tellUserError(error, ports, messages);
  if (options.json) {
    const document = {
      schema: 'optimedia/error/1',
      code: error.code,
      exit: error.exit,
      message: told.message,
      where: whereOf(error),
      try: told.tries,
    };
    await ports.terminal.out(`${JSON.stringify(document)}\n`);
  }
  const mark = options.plain ? `${messages.cli.marks.refused} ` : '✗ ';
  const lines = [`${mark}${told.message}`, ...told.tries.map((line) => (options.plain ? line : `→ ${line}`))];
  ports.terminal.err(`${lines.join('\n')}\n`);
  return error.exit;
}

function tellUserError(error: UserError, ports: Ports, messages: Messages): { message: string; tries: string[] } {
  const say = messages.errors[error.code] as (args: unknown) => string;
  const after = error.aftermath === null ? '' : ` ${messages.aftermaths[error.aftermath]}`;
  const shell = ports.env.platform === 'win32' ? 'windows' : 'posix';
  return {
    message: printableText(`${say(error.args)}${after}`),
    tries: error.tries.map((argv) => printableText(quoteCommand(argv, shell))),
  };
}

function whereOf(error: UserError<ErrorCode>): string | null {
  const args: Readonly<Record<string, unknown>> = { ...error.args };
  const where = args['file'] ?? args['folder'] ?? args['option'] ?? null;
  return where === null ? null : String(where);
}

/** A bug: one sentence, and a file to send that holds nothing of the data. The stack is for `--debug` alone. */
async function tellBug(error: unknown, ports: Ports, messages: Messages, options: EarlyOptions): Promise<ExitCode> {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const kind = error instanceof Error ? error.name : typeof error;
  const frames = stack
    .split('\n')
    .filter((line) => line.trim().startsWith('at '))
    .join('\n');
  const today = ports.clock.now('UTC').date;
  const file = join(ports.env.cwd, `defaut-${today}.txt`);
  let kept: string | null = file;
  try {
    ports.files.writeWhole(file, `OptiMédia ${ports.version}\n${kind}\n${frames}\n`, { force: true });
  } catch {
    kept = null;
  }
  const message = messages.cli.bug(kept === null ? null : `defaut-${today}.txt`);
  if (options.json) {
    await ports.terminal.out(
      `${JSON.stringify({ schema: 'optimedia/error/1', code: 'bug', exit: 70, message, where: null, try: [] })}\n`,
    );
  }
  ports.terminal.err(`✗ ${message}\n${options.debug ? `${stack}\n` : ''}`);
  return 70;
}
