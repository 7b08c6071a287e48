import { type DemoPlan, planDemo, runDemo } from '../app/demo/run-demo.ts';
import { keyFigures } from '../app/report/key-figures.ts';
import type { Session } from '../app/session.ts';
import { parsePeriod, previousOf } from '../domain/calendar/period.ts';
import { type ExitCode, invariant } from '../errors.ts';
import { type CliCommand, textOption } from './command.ts';
import { shortPath } from './short-path.ts';
import { demoLines } from './views/demo.ts';

export const demo: CliCommand = {
  describe(command, messages) {
    command.option('--out <dossier>', messages.demo.out);
  },
  async run(session, _args, options) {
    const { ports } = session;
    const plan = planDemo(session, textOption(options, 'out') ?? 'demo');
    if (session.options.dryRun) return sayPlan(session, plan);
    const done = await runDemo(session, plan);
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
          written: true,
        };
        await ports.terminal.out(`${JSON.stringify(document)}\n`);
        return 0;
      }
      const month = parsePeriod('2026-11');
      invariant(month !== null, 'November 2026 is a month');
      const figures = await keyFigures(store, month, previousOf(month));
      const db = shortPath(done.db, ports.env.cwd);
      const command = (argv: readonly string[]) => session.command([...argv, '--db', db]);
      await session.say(
        demoLines(done, { month, interventions, figures }, { ...practice, options: session.options, command }),
      );
      return 0;
    } finally {
      practice.close();
    }
  },
};

async function sayPlan({ messages, options, ports, say }: Session, plan: DemoPlan): Promise<ExitCode> {
  const files = plan.spreadsheets.length;
  if (!options.json) await say([messages.demo.dry(shortPath(plan.folder, ports.env.cwd), files)]);
  else {
    const unknown = { read: null, new: null, rejected: null, interventions: null };
    const document = { schema: 'optimedia/demo/1', db: plan.db, files, ...unknown, reports: [], written: false };
    await ports.terminal.out(`${JSON.stringify(document)}\n`);
  }
  return 0;
}
