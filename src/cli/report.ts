import { extname } from 'node:path';
import { Option } from 'commander';
import { missingDays } from '../app/missing-days.ts';
import { keyFigures } from '../app/report/key-figures.ts';
import { missingFields } from '../app/report/missing-fields.ts';
import { type Compare, comparedPeriod, type ReportFormat } from '../app/report/report-options.ts';
import { writeReport } from '../app/report/write-report.ts';
import { periodWords } from '../app/table/corrected.ts';
import { lastComplete } from '../domain/calendar/period.ts';
import { UserError } from '../errors.ts';
import { formatter } from '../messages/format.ts';
import type { Messages } from '../messages/messages.ts';
import { periodLabel } from '../messages/period-label.ts';
import { type CliCommand, collect, flagOption, listOption, type Options, textOption } from './command.ts';
import { notYet } from './later.ts';
import { addPeriodFlags, periodOf, typedPeriods } from './period-flags.ts';
import { shortPath } from './short-path.ts';
import { keyFigureLines } from './views/key-figures.ts';
import { missingLines } from './views/missing-days.ts';
import { missingFieldLines } from './views/missing-fields.ts';

/** The formats that this release renders, all of them unless asked otherwise. */
const FORMATS: readonly ReportFormat[] = ['xlsx', 'md'];
const LATER_FORMATS: ReadonlySet<string> = new Set(['html', 'csv', 'json']);

export const report: CliCommand = {
  describe(command, messages) {
    const help = messages.report.options;
    addPeriodFlags(command, messages)
      .option('--format <formats>', help.format)
      .option('--template <fichier>', help.template, collect)
      .option('-o, --out <dossier|fichier>', help.out)
      .option('--audience <public>', help.audience)
      .addOption(new Option('--grid <nom>').hideHelp())
      .addOption(new Option('--seal').hideHelp())
      .option('--compare <avec>', help.compare)
      .option('--allow-macros', help.allowMacros)
      .option('--stdout', help.stdout)
      .option('-f, --force', help.force);
  },
  async run(session, _args, options) {
    const { messages, ports } = session;
    refuseWhatIsNotYet(options, messages.report.notYet);
    if (session.options.json && flagOption(options, 'stdout')) {
      throw new UserError('options-conflict', { first: '--stdout', second: '--json' });
    }
    const out = textOption(options, 'out');
    const formats = formatsOf(textOption(options, 'format'), out, flagOption(options, 'stdout'), messages);
    const compare = compareOf(textOption(options, 'compare'));
    const store = await session.store();
    const now = ports.clock.now(store.preset.dispositif.timezone);
    const today = now.date;
    const asked = periodOf(options, () => today, ['report', ...typedOptions(options)]);
    const period = asked ?? lastComplete('month', today);
    const label = periodLabel(period, formatter(session.options.lang, 'screen'), messages);
    if (asked === null && !session.options.quiet) ports.terminal.err(`${messages.report.lastMonth(label)}\n`);
    const written = await writeReport(session, store, {
      period,
      formats,
      templates: listOption(options, 'template'),
      out,
      compare,
      force: flagOption(options, 'force'),
      stdout: flagOption(options, 'stdout'),
      allowMacros: flagOption(options, 'allowMacros'),
      typed: [...periodWords(period), ...typedOptions(options)],
    });
    for (const { file, what } of written.kept) ports.terminal.err(`${messages.report.kept[what](file)}\n`);
    if (session.options.json) {
      const document = {
        schema: 'optimedia/report/1',
        period: period.code,
        audience: 'internal',
        empty: written.empty,
        files: written.files,
      };
      await ports.terminal.out(`${JSON.stringify(document)}\n`);
      return 0;
    }
    if (written.files.length === 0) return 0;
    const files = written.files.map((file) => shortPath(file, ports.env.cwd)).join(', ');
    const said = messages.report;
    if (session.options.dryRun) await session.say([said.dry(files)]);
    else if (written.empty) await session.say([said.empty(label, files)]);
    else {
      const before = compare === 'none' ? null : comparedPeriod(period, compare);
      const figures = await keyFigures(store, period, before);
      await session.say([
        said.done(label, said.audience.internal, files),
        ...(session.options.quiet ? [] : keyFigureLines(figures, { now: period, before }, session)),
        ...(figures.some(({ unknown }) => unknown)
          ? [messages.report.noShiftAtAll(label), `  → ${session.command(['import', messages.cli.arguments.file])}`]
          : missingLines(missingDays(store, period, now), today, session)),
        ...(session.options.quiet ? [] : missingFieldLines(await missingFields(store, period), period, session)),
      ]);
    }
    return 0;
  },
};

/** What was typed beside the period. */
function typedOptions(options: Options): readonly string[] {
  const templates = listOption(options, 'template').flatMap((name) => ['--template', name]);
  const valued = (['format', 'out', 'compare'] as const).flatMap((name) => {
    const text = textOption(options, name);
    return text === null ? [] : [`--${name}`, text];
  });
  return [...templates, ...valued, ...(flagOption(options, 'allowMacros') ? ['--allow-macros'] : [])];
}

function refuseWhatIsNotYet(options: Options, notYet: { funder: string; grid: string; seal: string }): void {
  const audience = textOption(options, 'audience');
  const more = {
    aftermath: 'nothing-written',
    tries: [['report', ...typedPeriods(options), ...typedOptions(options)]],
  } as const;
  if (audience === 'funder') throw new UserError('not-yet', { what: notYet.funder }, more);
  if (audience !== null && audience !== 'internal') {
    throw new UserError('option-value-unknown', {
      option: '--audience',
      given: audience,
      allowed: ['internal', 'funder'],
    });
  }
  if (textOption(options, 'grid') !== null) throw new UserError('not-yet', { what: notYet.grid }, more);
  if (flagOption(options, 'seal')) throw new UserError('not-yet', { what: notYet.seal }, more);
}

/** Not said: the one of the file named, the one that a terminal can show, or all. */
function formatsOf(
  text: string | null,
  out: string | null,
  stdout: boolean,
  messages: Messages,
): readonly ReportFormat[] {
  if (text === null) {
    const named = FORMATS.filter((format) => extname(out ?? '').toLowerCase() === `.${format}`);
    return named.length > 0 ? named : stdout ? ['md'] : FORMATS;
  }
  return text.split(',').map((word) => {
    const given = word.trim().toLowerCase();
    if (LATER_FORMATS.has(given)) throw notYet(messages.report.notYet.format(given));
    const format = FORMATS.find((known) => known === given);
    if (format === undefined)
      throw new UserError('option-value-unknown', { option: '--format', given, allowed: FORMATS });
    return format;
  });
}

function compareOf(text: string | null): Compare | null {
  if (text === null || text === 'previous' || text === 'year' || text === 'none') return text;
  throw new UserError('option-value-unknown', {
    option: '--compare',
    given: text,
    allowed: ['previous', 'year', 'none'],
  });
}
