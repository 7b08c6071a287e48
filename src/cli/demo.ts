import { basename, relative } from 'node:path';
import { runDemo } from '../app/demo/run-demo.ts';
import { figuresOf } from '../app/home/show-home.ts';
import { findMeasure } from '../cube/measures.ts';
import { parsePeriod, previousOf } from '../domain/calendar/period.ts';
import { invariant } from '../errors.ts';
import { formatter } from '../messages/format.ts';
import { printable } from '../messages/printable.ts';
import { quoteCommand } from '../messages/quote-command.ts';
import { type CliCommand, textOption } from './command.ts';

const FIGURES = ['shifts', 'presence_hours', 'interventions', 'contacts', 'signalements', 'settlement_rate'] as const;

export const demo: CliCommand = {
  describe(command, messages) {
    command.option('--out <dossier>', messages.demo.out);
  },
  async run(session, _args, options) {
    const { messages, ports } = session;
    const said = messages.demo;
    const done = await runDemo(session, textOption(options, 'out') ?? 'demo');
    const practice = done.session;
    try {
      const rows = done.imports.map(({ plan }) => plan.rows);
      const sum = (key: 'read' | 'new' | 'rejected') => rows.reduce((total, one) => total + one[key], 0);
      const store = await practice.store();
      const interventions = store.count('interventions', null);
      if (session.options.json) {
        const document = {
          schema: 'optimedia/demo/1',
          db: done.db,
          files: done.imports.length,
          read: sum('read'),
          new: sum('new'),
          rejected: sum('rejected'),
          interventions,
          reports: done.reports,
        };
        await ports.terminal.out(`${JSON.stringify(document)}\n`);
        return 0;
      }
      const words = formatter(session.options.lang, 'screen');
      const lines = [said.base(interventions), said.read(done.imports.length, sum('read'), sum('rejected')), ''];
      for (const { file, plan } of done.imports) {
        for (const issue of plan.issues.filter(({ severity }) => severity === 'error')) {
          lines.push(
            `  ${printable(basename(file))}, ${messages.importing.row(issue.sheet && printable(issue.sheet), issue.row ?? 0)} : ${messages.issues[issue.code](issue)}.`,
          );
        }
      }
      const month = parsePeriod('2026-11');
      invariant(month !== null, 'November 2026 is a month');
      const [now, before] = [
        await figuresOf(store, FIGURES, month),
        await figuresOf(store, FIGURES, previousOf(month)),
      ];
      lines.push(
        '',
        messages.report.keyFigures.padEnd(28) +
          words.date(month.from, 'month').padStart(16) +
          words.date(previousOf(month).from, 'month').padStart(16),
      );
      for (const [index, code] of FIGURES.entries()) {
        const header = findMeasure(code)?.header;
        const shown = (value: number | null | undefined) =>
          header?.percent === true ? words.percent(value ?? null) : words.number(value ?? null, header?.decimals ?? 0);
        lines.push(
          `  ${(header?.label[session.options.lang] ?? code).padEnd(26)}${shown(now[index]).padStart(16)}${shown(before[index]).padStart(16)}`,
        );
      }
      const shell = ports.env.platform === 'win32' ? 'windows' : 'posix';
      const db = relative(ports.env.cwd, done.db) || done.db;
      lines.push('', said.reports(done.reports.map((file) => relative(ports.env.cwd, file))), '', said.next);
      for (const argv of [['table', 'G04', '--month', '2026-11'], ['list', '--week', '2026-W48'], ['log']]) {
        lines.push(`  ${quoteCommand([...argv, '--db', db], shell)}`);
      }
      await ports.terminal.out(`${lines.join('\n')}\n`);
      return 0;
    } finally {
      practice.close();
    }
  },
};
