/** What the practice run says: what was read, what was rejected and why, the month's figures, what to try next. */

import { basename } from 'node:path';
import type { DemoResult } from '../../app/demo/run-demo.ts';
import type { KeyFigure } from '../../app/report/key-figures.ts';
import type { Session } from '../../app/session.ts';
import { type Period, previousOf } from '../../domain/calendar/period.ts';
import { formatter } from '../../messages/format.ts';
import { printable } from '../../messages/printable.ts';
import { shortPath } from '../short-path.ts';
import { keyFigureLines } from './key-figures.ts';

export interface DemoFigures {
  readonly month: Period;
  readonly interventions: number;
  readonly figures: readonly KeyFigure[];
}

/** `session`: that of the practice base, whose `--db` the commands name. */
export function demoLines(done: DemoResult, told: DemoFigures, session: Session): string[] {
  const { messages, options, ports } = session;
  const said = messages.demo;
  const words = formatter(options.lang, 'screen');
  const rows = done.imports.map(({ plan }) => plan.rows);
  const sum = (key: 'read' | 'rejected') => rows.reduce((total, one) => total + one[key], 0);
  const shown = (path: string) => shortPath(path, ports.env.cwd);
  const base = said.base(words.plural(told.interventions, ...said.intervention));
  const reports = said.reports(done.reports.map(shown));
  if (options.quiet) return [base, reports];
  return [
    base,
    said.read(
      words.plural(done.imports.length, ...said.spreadsheet),
      words.plural(sum('read'), ...said.row),
      words.plural(sum('rejected'), ...said.rejected),
    ),
    ...rejectedLines(done, session),
    said.apart(shown(done.folder)),
    '',
    ...keyFigureLines(told.figures, { now: told.month, before: previousOf(told.month) }, session),
    '',
    reports,
    said.next,
    ...[['table', 'G04', '--month', '2026-11'], ['list', '--week', '2026-W48'], ['log']].map(
      (argv) => `  ${session.command(argv)}`,
    ),
  ];
}

function rejectedLines({ imports }: DemoResult, { messages }: Session): string[] {
  return imports.flatMap(({ file, plan }) =>
    plan.issues
      .filter(({ severity }) => severity === 'error')
      .map((issue) => {
        const where = messages.importing.row(issue.sheet && printable(issue.sheet), issue.row ?? 0);
        return `  ${printable(basename(file))}, ${where}, ${messages.issues[issue.code](issue)}.`;
      }),
  );
}
