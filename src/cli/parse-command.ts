/** Commander reads the words of one command; its own refusals become ours. */

import { type Argument, Command, CommanderError, Option } from 'commander';
import { UserError } from '../errors.ts';
import type { Messages } from '../messages/messages.ts';
import { quoteCommand, type Shell } from '../messages/quote-command.ts';
import type { CliCommand, Options } from './command.ts';
import type { CommandEntry } from './commands.ts';
import { FRENCH_FLAGS } from './french-flags.ts';
import { nearestWord } from './nearest-word.ts';

export interface ParsedCommand {
  readonly args: readonly string[];
  readonly options: Options;
  /** The help text, when it was asked for: nothing is run then. */
  readonly help: string | null;
}

/** How a help is set: the width of its lines, the quotes of its examples, the spaces of its language. */
export interface HelpStyle {
  readonly columns: number;
  readonly shell: Shell;
  typo(text: string): string;
}

export function parseCommand(
  entry: CommandEntry,
  cli: CliCommand,
  words: readonly string[],
  messages: Messages,
  style: () => HelpStyle,
): ParsedCommand {
  const command = quiet(new Command(`optimedia ${entry.name}`)).alias(entry.alias);
  command.description(messages.cli.commands[entry.name as keyof Messages['cli']['commands']]);
  cli.describe(command, messages);
  addGlobals(command, messages);
  if (words.includes('--help') || words.includes('-h')) {
    const { columns, shell, typo } = style();
    command.configureHelp({ helpWidth: columns, minWidthToWrap: 12, ...wordedHelp(messages, typo) });
    const examples = entry.examples.map((words) => `  ${quoteCommand([entry.name, ...words], shell)}`);
    const help = `${command.helpInformation()}\n${messages.cli.help.examples}\n${examples.join('\n')}\n`;
    return { args: [], options: {}, help };
  }
  parse(command, words, entry.name);
  return { args: command.args, options: command.opts(), help: null };
}

export function parseGlobals(words: readonly string[], messages: Messages): { options: Options; help: boolean } {
  const command = addGlobals(quiet(new Command('optimedia')), messages);
  const help = words.includes('--help') || words.includes('-h');
  parse(
    command,
    words.filter((w) => w !== '--help' && w !== '-h'),
    '',
  );
  return { options: command.opts(), help };
}

function addGlobals(command: Command, messages: Messages): Command {
  const help = messages.cli.options;
  return command
    .optionsGroup(messages.cli.help.everywhere)
    .option('--db <fichier>', help.db)
    .option('--json', help.json)
    .option('-q, --quiet', help.quiet)
    .option('-y, --yes', help.yes)
    .option('--no-input', help.noInput)
    .option('-n, --dry-run', help.dryRun)
    .option('--plain', help.plain)
    .addOption(new Option('--lang <langue>', help.lang))
    .option('--debug', help.debug);
}

function quiet(command: Command): Command {
  return command
    .exitOverride()
    .helpOption(false)
    .allowExcessArguments(false)
    .configureOutput({ writeOut: () => undefined, writeErr: () => undefined, outputError: () => undefined });
}

function parse(command: Command, words: readonly string[], name: string): void {
  try {
    command.parse(words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    throw translated(error, command, name);
  }
}

/** Commander's codes (commander 14, docs: « .exitOverride callback ») are stable; the word at fault stands in quotes in its message. */
function translated(error: CommanderError, command: Command, name: string): UserError {
  const given = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownOption': {
      const own = command.options.flatMap((o) => [o.long ?? '', o.short ?? '']).filter((o) => o.length > 2);
      const french = Object.entries(FRENCH_FLAGS).flatMap(([flag, english]) => (own.includes(english) ? [flag] : []));
      const known = [...own, ...french];
      return new UserError('option-unknown', { given, nearest: nearestWord(given, known) });
    }
    case 'commander.optionMissingArgument':
      return new UserError('option-value-missing', {
        option: given.split(/[ ,]/).find((w) => w.startsWith('--')) ?? given,
      });
    case 'commander.missingArgument':
      return new UserError('argument-missing', { name: given, command: name });
    case 'commander.excessArguments':
      return new UserError('argument-too-many', { given: command.args.at(-1) ?? '', command: name });
    default:
      throw error;
  }
}

function wordedHelp(messages: Messages, typo: HelpStyle['typo']) {
  const titles = messages.cli.help;
  const words = messages.cli.placeholders;
  const inner = (text: string) => text.replace(/[\p{L}]+/gu, (word) => words[word] ?? word);
  const worded = (text: string) => text.replace(/[<[][^<>[\]]+[>\]]/g, inner);
  return {
    optionTerm: (option: Option) => worded(option.flags),
    // Before the folding: no line begins with « ; ».
    optionDescription: (option: Option) => typo(option.description),
    argumentDescription: (argument: Argument) => typo(argument.description),
    argumentTerm: (argument: Argument) => inner(argument.name()),
    commandUsage(command: Command) {
      const [program = '', name = ''] = command.name().split(' ');
      const alias = command.alias();
      return worded(`${program} ${alias === name ? name : `${name}|${alias}`} ${command.usage()}`);
    },
    styleTitle: (title: string) =>
      ({ 'Usage:': titles.usage, 'Arguments:': titles.arguments, 'Options:': titles.options })[title] ?? title,
  };
}
