import type { Policy } from '../app/import/ask-policy.ts';
import { expandPatterns } from '../app/import/expand-patterns.ts';
import type { ImportOptions } from '../app/import/file-import.ts';
import { exitOf, type FileResult, importFiles } from '../app/import/import-files.ts';
import type { Session } from '../app/session.ts';
import { isKindName, KIND_NAMES } from '../domain/fields/kinds.ts';
import { UserError } from '../errors.ts';
import { foldHeader } from '../importing/match-columns.ts';
import { type CliCommand, collect, flagOption, listOption, type Options, textOption } from './command.ts';
import { errorDocument, errorLines } from './tell-failure.ts';
import { importJson } from './views/import.ts';
import { importLines, summaryLines } from './views/import-lines.ts';

export const importCommand: CliCommand = {
  describe(command, messages) {
    const help = messages.importing.options;
    command
      .argument('<file...>', messages.cli.argumentHelp.file)
      .option('--profile <nom>', help.profile)
      .option('--map <colonne=champ>', help.map, collect)
      .option('--value <champ:mot=code>', help.value, collect)
      .option('--same <ligne=fiche>', help.same, collect)
      .option('--set <champ=valeur>', help.set, collect)
      .option('--header <n>', help.header)
      .option('--encoding <nom>', help.encoding)
      .option('--delimiter <signe>', help.delimiter)
      .option('--sheet <nom>', help.sheet)
      .option('--as <genre>', help.as)
      .option('--policy <regle>', help.policy)
      .option('--rejects <fichier>', help.rejects)
      .option('--strict', help.strict);
  },
  async run(session, files, options) {
    const asked = importOptions(options);
    const { json } = session.options;
    const { terminal } = session.ports;
    const paths = expandPatterns(files, session.ports.files);
    const results = await importFiles(session, paths, asked, (result) => (json ? null : tell(session, result, asked)));
    if (json) {
      const documents = await Promise.all(results.map((one) => documentOf(session, one)));
      const [only] = documents;
      const all = documents.length === 1 ? only : { schema: 'optimedia/imports/1', imports: documents };
      await terminal.out(`${JSON.stringify(all)}\n`);
    } else if (results.length > 1) await session.say(summaryLines(results, session.messages));
    return results.map((one) => exitOf(one, asked.strict)).find((exit) => exit !== 0) ?? 0;
  },
};

async function tell(session: Session, result: FileResult, asked: ImportOptions): Promise<void> {
  const { options, ports } = session;
  const { terminal } = ports;
  if (result.is === 'refused') {
    const lines = await errorLines(result.error, ports, { db: options.dbTold ?? null, lang: options.lang });
    return terminal.err(`${lines.join('\n')}\n`);
  }
  const { out, err } = importLines(result.done, options.dryRun, session, asked.flags ?? []);
  await session.say(out);
  if (err.length > 0 && !options.quiet) terminal.err(`${err.join('\n')}\n`);
}

async function documentOf({ messages, options, ports }: Session, result: FileResult): Promise<object> {
  return result.is === 'refused'
    ? errorDocument(result.error, ports, { db: options.dbTold ?? null, lang: options.lang })
    : importJson(result.done, messages);
}

function importOptions(options: Options): ImportOptions {
  const as = textOption(options, 'as');
  if (as !== null && !isKindName(as))
    throw new UserError('option-value-unknown', { option: '--as', given: as, allowed: KIND_NAMES });
  const delimiter = textOption(options, 'delimiter');
  return {
    choices: {
      kind: as,
      sheet: textOption(options, 'sheet'),
      headerRow: headerOf(textOption(options, 'header')),
      columns: new Map(
        listOption(options, 'map')
          .map((text) => pairOf('--map', text))
          .map(([header, field]) => [foldHeader(header), field]),
      ),
      values: listOption(options, 'value').map(toldValueOf),
      same: new Map(listOption(options, 'same').map(sameOf)),
      set: new Map(listOption(options, 'set').map((text) => pairOf('--set', text))),
    },
    encoding: textOption(options, 'encoding'),
    delimiter: delimiter === 'tab' || delimiter === '\\t' ? '\t' : delimiter,
    policy: policyOf(textOption(options, 'policy')),
    rejects: textOption(options, 'rejects'),
    strict: flagOption(options, 'strict'),
    profile: textOption(options, 'profile'),
    flags: flagsOf(options),
  };
}

const VALUED = ['header', 'encoding', 'delimiter', 'sheet', 'as', 'policy', 'rejects', 'profile'] as const;

/** The options as typed: what is shown to type next keeps them. */
function flagsOf(options: Options): readonly string[] {
  const repeated = ['map', 'value', 'set', 'same'].flatMap((name) =>
    listOption(options, name).flatMap((text) => [`--${name}`, text]),
  );
  const single = VALUED.flatMap((name) => {
    const text = textOption(options, name);
    return text === null ? [] : [`--${name}`, text];
  });
  return [...repeated, ...single, ...(flagOption(options, 'strict') ? ['--strict'] : [])];
}

function pairOf(option: string, text: string): [string, string] {
  const at = text.lastIndexOf('=');
  if (at < 1) throw new UserError('option-value-unknown', { option, given: text, allowed: ['…=…'] });
  return [text.slice(0, at), text.slice(at + 1)];
}

/** `17=I1102`, `17=new`. */
function sameOf(text: string): [number, string] {
  const found = /^(\d{1,7})=(new|i\d{1,15})$/i.exec(text);
  if (found === null) {
    throw new UserError('option-value-unknown', { option: '--same', given: text, allowed: ['17=I1102', '17=new'] });
  }
  return [Number(found[1]), found[2] ?? ''];
}

function toldValueOf(text: string): { field: string; words: string; code: string } {
  const [left, code] = pairOf('--value', text);
  const at = left.indexOf(':');
  if (at < 1)
    throw new UserError('option-value-unknown', { option: '--value', given: text, allowed: ['champ:mot=code'] });
  return { field: left.slice(0, at), words: left.slice(at + 1), code };
}

function headerOf(text: string | null): number | null {
  if (text === null) return null;
  if (!/^[1-9]\d{0,6}$/.test(text))
    throw new UserError('option-value-unknown', { option: '--header', given: text, allowed: ['1, 2, 3…'] });
  return Number(text);
}

function policyOf(text: string | null): Policy | null {
  if (text === null || text === 'all-or-nothing' || text === 'keep-good') return text;
  throw new UserError('option-value-unknown', {
    option: '--policy',
    given: text,
    allowed: ['all-or-nothing', 'keep-good'],
  });
}
