/** What the practice run says: what was read, what was rejected and why, the month's figures, what to try next. */

import { basename, relative } from 'node:path';
import type { DemoResult } from '../../app/demo/run-demo.ts';
import type { Session } from '../../app/session.ts';
import { findMeasure } from '../../cube/measures.ts';
import { type Period, previousOf } from '../../domain/calendar/period.ts';
import { type Formatter, formatter } from '../../messages/format.ts';
import { printable } from '../../messages/printable.ts';

export const DEMO_FIGURES = [
  'shifts',
  'presence_hours',
  'interventions',
  'contacts',
  'signalements',
  'settlement_rate',
] as const;

export interface DemoFigures {
  readonly month: Period;
  readonly interventions: number;
  /** In the order of DEMO_FIGURES, of the month and of the one before. */
  readonly now: readonly (number | null)[];
  readonly before: readonly (number | null)[];
}

/** `session`: that of the practice base, whose `--db` the commands name. */
export function demoLines(done: DemoResult, figures: DemoFigures, session: Session): string[] {
  const { messages, options, ports } = session;
  const said = messages.demo;
  const words = formatter(options.lang, 'screen');
  const rows = done.imports.map(({ plan }) => plan.rows);
  const sum = (key: 'read' | 'rejected') => rows.reduce((total, one) => total + one[key], 0);
  const shown = (path: string) => relative(ports.env.cwd, path) || path;
  return [
    said.base(words.plural(figures.interventions, ...said.intervention)),
    said.read(
      words.plural(done.imports.length, ...said.spreadsheet),
      words.plural(sum('read'), ...said.row),
      words.plural(sum('rejected'), ...said.rejected),
    ),
    ...rejectedLines(done, session),
    '',
    ...figureLines(figures, session, words),
    '',
    said.reports(done.reports.map(shown)),
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

function figureLines({ month, now, before }: DemoFigures, { messages, options }: Session, words: Formatter): string[] {
  const head = [month, previousOf(month)].map((one) => words.date(one.from, 'month').padStart(16)).join('');
  return [
    `${messages.report.keyFigures.padEnd(28)}${head}`,
    ...DEMO_FIGURES.map((code, index) => {
      const header = findMeasure(code)?.header;
      const shown = (value: number | null | undefined) =>
        header?.percent === true ? words.percent(value ?? null) : words.number(value ?? null, header?.decimals ?? 0);
      const label = (header?.label[options.lang] ?? code).padEnd(26);
      return `  ${label}${shown(now[index]).padStart(16)}${shown(before[index]).padStart(16)}`;
    }),
  ];
}
