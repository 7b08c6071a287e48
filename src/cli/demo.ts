import { relative } from 'node:path';
import { runDemo } from '../app/demo/run-demo.ts';
import { keyFigures } from '../app/report/key-figures.ts';
import { parsePeriod, previousOf } from '../domain/calendar/period.ts';
import { invariant } from '../errors.ts';
import { type CliCommand, textOption } from './command.ts';
import { demoLines } from './views/demo.ts';

export const demo: CliCommand = {
  describe(command, messages) {
    command.option('--out <dossier>', messages.demo.out);
  },
  async run(session, _args, options) {
    const { ports } = session;
    const done = await runDemo(session, textOption(options, 'out') ?? 'demo');
    const practice = done.session;
    try {
      const store = await practice.store();
      const interventions = store.count('interventions', null);
      if (session.options.json) {
        const rows = done.imports.map(({ plan }) => plan.rows);
        const sum = (key: 'read' | 'new' | 'rejected') => rows.reduce((total, one) => total + one[key], 0);
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
      const month = parsePeriod('2026-11');
      invariant(month !== null, 'November 2026 is a month');
      const figures = await keyFigures(store, month, previousOf(month));
      const db = relative(ports.env.cwd, done.db) || done.db;
      const command = (argv: readonly string[]) => session.command([...argv, '--db', db]);
      await session.say(demoLines(done, { month, interventions, figures }, { ...practice, command }));
      return 0;
    } finally {
      practice.close();
    }
  },
};
