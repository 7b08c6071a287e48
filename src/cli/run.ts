/**
 * argv in, exit code out. The command is found by its name or alias and loaded alone; commander reads its words; the one
 * switch from what is thrown to an exit code is `tell` (tell-failure.ts).
 */

import { join } from 'node:path';
import { openSession } from '../app/open-session.ts';
import type { GlobalOptions } from '../app/session.ts';
import { spoken } from '../app/spoken-ports.ts';
import { type ExitCode, UserError } from '../errors.ts';
import { formatter } from '../messages/format.ts';
import type { Messages } from '../messages/messages.ts';
import { shellOf } from '../messages/quote-command.ts';
import type { Env, Ports } from '../ports.ts';
import { COMMANDS, type CommandEntry, insteadOf, LATER_COMMANDS } from './commands.ts';
import { type EarlyOptions, earlyOptions, isLang, LANGS } from './early-options.ts';
import { FRENCH_FLAGS } from './french-flags.ts';
import { nearestWord } from './nearest-word.ts';
import type { HelpStyle } from './parse-command.ts';

export async function run(argv: readonly string[], ports: Ports): Promise<ExitCode> {
  const words = helpWord(frenchFlags(argv));
  const early = earlyOptions(words, ports.env);
  const { loadMessages } = await import('../messages/messages.ts');
  const messages = await loadMessages(early.lang);
  try {
    return await runCommand(words, ports, messages, early);
  } catch (error) {
    const { tellFailure } = await import('./tell-failure.ts');
    return tellFailure(error, ports, messages, early);
  }
}

async function runCommand(
  argv: readonly string[],
  ports: Ports,
  messages: Messages,
  early: EarlyOptions,
): Promise<ExitCode> {
  refuseOtherLanguage(early);
  const { entry, at } = findCommand(argv, messages);
  try {
    return entry === null
      ? await runHome(argv, ports, messages, early)
      : await runEntry(entry, argv.toSpliced(at, 1), ports, messages, early);
  } catch (error) {
    throw withHelp(error, entry === null ? [] : [entry.name]);
  }
}

function refuseOtherLanguage({ langTold }: EarlyOptions): void {
  if (langTold === null || isLang(langTold.value)) return;
  throw new UserError('option-value-unknown', { option: langTold.by, given: langTold.value, allowed: LANGS });
}

/** What was mistyped and has no correction of its own leads to the help of the command. */
function withHelp(error: unknown, command: readonly string[]): unknown {
  if (!(error instanceof UserError) || error.exit !== 2 || error.tries.length > 0) return error;
  const { code, args, aftermath } = error;
  const saysItself = code === 'answer-missing' || ('try' in args && args.try !== null);
  return saysItself ? error : new UserError(code, args, { tries: [[...command, '--help']], aftermath, cause: error });
}

async function runEntry(
  entry: CommandEntry,
  words: readonly string[],
  ports: Ports,
  messages: Messages,
  early: EarlyOptions,
): Promise<ExitCode> {
  const [{ parseCommand }, command] = await Promise.all([import('./parse-command.ts'), entry.load()]);
  const parsed = parseCommand(entry, command, words, messages, () => helpStyle(ports, early));
  if (parsed.help !== null) {
    await ports.terminal.out(spoken(parsed.help, early, messages, null));
    return 0;
  }
  const session = openSession(ports, globalOptions(parsed.options, ports, early), messages);
  try {
    return await command.run(session, parsed.args, parsed.options);
  } finally {
    session.close();
  }
}

function helpStyle({ env, terminal }: Ports, { lang }: EarlyOptions): HelpStyle {
  return { columns: terminal.columns, shell: shellOf(env.platform), typo: formatter(lang, 'screen').typo };
}

async function runHome(
  argv: readonly string[],
  ports: Ports,
  messages: Messages,
  early: EarlyOptions,
): Promise<ExitCode> {
  if (argv.includes('--version') || argv.includes('-V')) {
    const { version } = ports;
    await ports.terminal.out(
      early.json ? `${JSON.stringify({ schema: 'optimedia/version/1', version })}\n` : `${version}\n`,
    );
    return 0;
  }
  const { parseGlobals } = await import('./parse-command.ts');
  const parsed = parseGlobals(argv, messages);
  if (parsed.help) {
    const width = ports.terminal.outIsTTY ? ports.terminal.columns : null;
    const { helpLines } = await import('./views/help.ts');
    await ports.terminal.out(spoken(`${helpLines(COMMANDS, messages, width).join('\n')}\n`, early, messages, width));
    return 0;
  }
  const { showHome } = await import('../app/home/show-home.ts');
  const session = openSession(ports, globalOptions(parsed.options, ports, early), messages);
  try {
    return await showHome(session);
  } finally {
    session.close();
  }
}

const VALUED = new Set(['--db', '--lang']);

/** The first word that is no option is the command's name. */
function findCommand(argv: readonly string[], messages: Messages): { entry: CommandEntry | null; at: number } {
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at];
    if (word === undefined) continue;
    if (VALUED.has(word)) at += 1;
    else if (!word.startsWith('-')) {
      const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      const entry = COMMANDS.find((c) => c.name === plain || c.alias === plain);
      if (entry !== undefined) return { entry, at };
      if (LATER_COMMANDS.has(plain)) {
        throw new UserError('not-yet', { what: messages.cli.later.command(word) }, { tries: [insteadOf(plain)] });
      }
      const nearest = nearestWord(
        word,
        COMMANDS.flatMap((c) => [c.name, c.alias]),
      );
      throw new UserError(
        'command-unknown',
        { given: word, nearest },
        { tries: nearest === null ? [['--help']] : [[nearest]] },
      );
    }
  }
  return { entry: null, at: -1 };
}

/** `optimedia help list` is `optimedia list --help`. */
function helpWord(argv: readonly string[]): readonly string[] {
  const [first = '', ...rest] = argv;
  return first === 'help' || first === 'aide' ? [...rest, '--help'] : argv;
}

/** As the screens write: `--mois`, and « n° 12 », whose « n° » says nothing more than 12. */
function frenchFlags(argv: readonly string[]): string[] {
  return argv
    .filter((word) => !/^n[°º]$/i.test(word))
    .map((word) => {
      const [flag = '', ...rest] = word.split('=');
      const english = FRENCH_FLAGS[flag];
      return english === undefined ? word : [english, ...rest].join('=');
    });
}

function globalOptions(options: Readonly<Record<string, unknown>>, ports: Ports, early: EarlyOptions): GlobalOptions {
  // Empty, the variable is as good as unset, as everywhere; the option is a slip: the usual base is not meant.
  if (options['db'] === '') throw new UserError('option-value-missing', { option: '--db' });
  const told = options['db'] ?? ports.env.get('OPTIMEDIA_DB');
  const { terminal, env } = ports;
  return {
    dbTold: early.db,
    db: ports.files.resolve(typeof told === 'string' && told !== '' ? told : join(dataFolder(env), 'optimedia.db')),
    json: options['json'] === true,
    quiet: options['quiet'] === true,
    debug: early.debug,
    yes: options['yes'] === true,
    get input() {
      return options['input'] !== false && terminal.inIsTTY && terminal.errIsTTY;
    },
    dryRun: options['dryRun'] === true,
    plain: early.plain,
    colour: !early.plain && (env.get('NO_COLOR') ?? '') === '' && terminal.outIsTTY,
    lang: early.lang,
  };
}

function dataFolder(env: Env): string {
  const home = env.home ?? env.cwd;
  if (env.platform === 'win32') return join(env.get('LOCALAPPDATA') ?? join(home, 'AppData', 'Local'), 'optimedia');
  if (env.platform === 'darwin') return join(home, 'Library', 'Application Support', 'optimedia');
  const xdg = env.get('XDG_DATA_HOME') ?? '';
  return join(xdg.startsWith('/') ? xdg : join(home, '.local', 'share'), 'optimedia');
}
