/** The one place where what was thrown becomes a sentence and an exit code. */

import { join } from 'node:path';
import { spokenPorts } from '../app/spoken-ports.ts';
import { Cancelled, type ErrorCode, type ExitCode, UserError } from '../errors.ts';
import { loadRefusals, type Messages, type RefusalWords } from '../messages/messages.ts';
import { printableText } from '../messages/printable.ts';
import { quoteCommand, shellOf } from '../messages/quote-command.ts';
import type { Ports } from '../ports.ts';
import type { EarlyOptions } from './early-options.ts';
import { shortPath } from './short-path.ts';

export async function tellFailure(
  error: unknown,
  real: Ports,
  messages: Messages,
  options: EarlyOptions,
): Promise<ExitCode> {
  const ports = spokenPorts(real, options, messages);
  if (error instanceof Cancelled) {
    const words = await loadRefusals(options.lang);
    const said = error.aftermath === null ? [] : [words.aftermaths[error.aftermath]];
    const lines = [...said, ...toType(error.tries, ports, options)];
    if (lines.length > 0) ports.terminal.err(`${lines.join('\n')}\n`);
    return error.exit;
  }
  if (!(error instanceof UserError)) return tellBug(error, ports, messages, options);
  if (options.json) await sayDocument(await errorDocument(error, ports, options), ports);
  const detail = options.debug && 'detail' in error.args ? [`  ${error.args.detail}`] : [];
  ports.terminal.err(`${[...(await errorLines(error, ports, options)), ...detail].join('\n')}\n`);
  return error.exit;
}

/** What stdout could not take once (a full disk), it will not take now: stderr and the exit code still say it. */
async function sayDocument(document: object, { terminal }: Ports): Promise<void> {
  try {
    await terminal.out(`${JSON.stringify(document)}\n`);
  } catch {
    // Said on stderr, by the caller.
  }
}

/** A refusal as one document, `optimedia/error/1`. */
export async function errorDocument(error: UserError, ports: Ports, options: OnBase) {
  const words = await loadRefusals(options.lang);
  return {
    schema: 'optimedia/error/1',
    code: error.code,
    exit: error.exit,
    message: tellUserError(error, words, ports.env.cwd),
    where: whereOf(error),
    ...issuesOf(error),
    try: commands(error.tries, ports, options),
  };
}

export async function errorLines(error: UserError, ports: Ports, options: OnBase): Promise<string[]> {
  const words = await loadRefusals(options.lang);
  return [`✗ ${tellUserError(error, words, ports.env.cwd)}`, ...toType(error.tries, ports, options)];
}

/** What each fault of an entry is about, as the issues of a saving are. */
function issuesOf({ args }: UserError): { readonly issues?: readonly object[] } {
  if (!('problems' in args) || !args.problems.every((one) => 'field' in one)) return {};
  return {
    issues: args.problems.map(({ field, message }) => ({ severity: 'error', field, message: printableText(message) })),
  };
}

/** The base that commands name (null: the usual one), and the language. */
type OnBase = Pick<EarlyOptions, 'db' | 'lang'>;

/** What and where, then what became of the data, then what can be done. */
function tellUserError(error: UserError, words: RefusalWords, cwd: string): string {
  const say = words.errors[error.code] as (args: unknown) => string;
  const args = named(error.args, cwd);
  const after = error.aftermath === null ? '' : ` ${words.aftermaths[error.aftermath]}`;
  const remedy = (words.remedies[error.code] as ((args: unknown) => string) | undefined)?.(args) ?? '';
  return printableText(`${say(args)}${after}${remedy === '' ? '' : ` ${remedy}`}`);
}

/** A file of the folder where one stands is said by its name, as it was typed. */
function named(args: UserError['args'], cwd: string): Readonly<Record<string, unknown>> {
  const short = (value: unknown) => (typeof value === 'string' ? shortPath(value, cwd) : value);
  return Object.fromEntries(Object.entries(args).map(([key, value]) => [key, short(value)]));
}

type Tries = UserError['tries'];

function toType(tries: Tries, ports: Ports, options: OnBase): string[] {
  return commands(tries, ports, options).map((line) => `→ ${line}`);
}

/** Each command whole, as the user's shell reads it; on the base that was named. */
function commands(tries: Tries, { env }: Ports, { db }: OnBase): string[] {
  const shell = shellOf(env.platform);
  return tries.map((argv) => {
    const named = db === null || argv.includes('--help') ? argv : [...argv, '--db', db];
    return printableText(quoteCommand(named, shell));
  });
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
    await sayDocument({ schema: 'optimedia/error/1', code: 'bug', exit: 70, message, where: null, try: [] }, ports);
  }
  ports.terminal.err(`✗ ${message}\n${options.debug ? `${stack}\n` : ''}`);
  return 70;
}
