/** The period flags, the same on every command that reads records. */

import type { Command } from 'commander';
import { type CalendarDate, parseIsoDate } from '../domain/calendar/calendar-date.ts';
import { lastComplete, type Period, type PeriodKind, parsePeriod, rangePeriod } from '../domain/calendar/period.ts';
import { readDate } from '../domain/reading/read-date.ts';
import { UserError } from '../errors.ts';
import type { Messages } from '../messages/messages.ts';
import { type Options, textOption } from './command.ts';

const KINDS = ['week', 'month', 'quarter', 'year'] as const;

export function addPeriodFlags(command: Command, messages: Messages): Command {
  const help = messages.cli.options;
  return command
    .option('--week [AAAA-Wss]', help.week)
    .option('--month [AAAA-MM]', help.month)
    .option('--quarter [AAAA-Qn]', help.quarter)
    .option('--year [AAAA]', help.year)
    .option('--from <date>', help.from)
    .option('--to <date>', help.to);
}

/**
 * The period asked for, or null when no flag was given. Throws `period-unknown`, `options-conflict`. The day is asked for only
 * when a period depends on it: the machine's time zones cost 10 ms to load.
 */
export function periodOf(options: Options, today: () => CalendarDate, command: readonly string[]): Period | null {
  const given = [...KINDS.filter((kind) => options[kind] !== undefined), ...(hasRange(options) ? ['from'] : [])];
  const [first, second] = given;
  if (first !== undefined && second !== undefined) {
    throw new UserError('options-conflict', { first: `--${first}`, second: `--${second}` });
  }
  if (first === 'from') return rangeOf(options, today);
  const kind = KINDS.find((k) => k === first);
  if (kind === undefined) return null;
  const value = options[kind];
  if (typeof value !== 'string') return lastComplete(kind, today());
  const period = parsePeriod(value);
  if (period?.kind === kind) return period;
  const near = nearestPeriod(kind, value);
  throw new UserError(
    'period-unknown',
    { given: value, kind, try: near },
    { tries: near === null ? [] : [[...command, `--${kind}`, near]] },
  );
}

/** The flags that ask for this very period, whatever day it is. */
export function periodWords({ kind, code, from, to }: Period): readonly string[] {
  return kind === 'range' ? ['--from', from, '--to', to] : [`--${kind}`, code];
}

function hasRange(options: Options): boolean {
  return options['from'] !== undefined || options['to'] !== undefined;
}

function rangeOf(options: Options, today: () => CalendarDate): Period {
  const from = dateOf(textOption(options, 'from'), '--from', today);
  const to = dateOf(textOption(options, 'to'), '--to', today);
  const period = rangePeriod(from, to);
  if (period === null) throw new UserError('period-unknown', { given: `${from}..${to}`, kind: 'range', try: null });
  return period;
}

function dateOf(text: string | null, option: string, today: () => CalendarDate): CalendarDate {
  if (text === null) throw new UserError('option-value-missing', { option });
  const iso = parseIsoDate(text);
  if (iso !== null) return iso;
  const read = readDate(text, { today: today() });
  if (read.ok) return read.value;
  throw new UserError('date-impossible', { given: text, lastDay: read.lastDay ?? null, try: null });
}

/** A clear neighbour of a period that does not exist: the last month of that year, the last week of that year. */
function nearestPeriod(kind: PeriodKind, given: string): string | null {
  const year = /^(\d{4})-/.exec(given)?.[1];
  if (year === undefined) return null;
  if (kind === 'month') return `${year}-${/-0{1,2}$/.test(given) ? '01' : '12'}`;
  if (kind === 'week') return parsePeriod(`${year}-W53`) === null ? `${year}-W52` : `${year}-W53`;
  return kind === 'quarter' ? `${year}-Q4` : null;
}
